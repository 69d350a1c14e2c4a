import type { DeviceClass } from '@firsthand/timeline'
import { type DeviceClock, makeClock } from './clocks.ts'
import type { Draw } from './draw.ts'

/** The kind of device that wrote the file. It decides which claims the file carries. */
export type Family = 'iphone' | 'pixel' | 'samsung' | 'android' | 'gopro' | 'dji' | 'camera' | 'bare'

export interface Device {
  readonly family: Family
  /** Make and model, as a file states them. */
  readonly model: string
  /** A camera that writes its serial number is recognised across submissions. Phones never write one. */
  readonly serial: string | undefined
  readonly clock: DeviceClock
  readonly writesPlace: boolean
  /** Whether the device's EXIF has an offset: true of all iPhones and of newer Androids. */
  readonly writesOffset: boolean
  readonly writesSubSeconds: boolean
  /** The error, in ms, of a GPS receiver that does not know the leap seconds. */
  readonly leapsMs: number
}

/** Shares of phones in Europe and beyond, 2024–26 (StatCounter, roughly). Action cameras and the like are rare. */
const FAMILIES: readonly (readonly [Family, number])[] = [
  ['iphone', 33],
  ['samsung', 30],
  ['android', 26],
  ['pixel', 5],
  ['camera', 2.5],
  ['gopro', 1.5],
  ['dji', 1],
  ['bare', 1],
]
/** How many models each family has: two phones of one model in one submission count as one clock. */
const MODELS: Readonly<Record<Family, number>> = {
  iphone: 14,
  samsung: 25,
  android: 60,
  pixel: 8,
  camera: 20,
  gopro: 5,
  dji: 5,
  bare: 1,
}
const PLACES: Readonly<Record<Family, number>> = {
  iphone: 0.6,
  samsung: 0.35,
  android: 0.3,
  pixel: 0.4,
  camera: 0.08,
  gopro: 0.5,
  dji: 0.9,
  bare: 0,
}
const OFFSETS: Readonly<Record<Family, number>> = {
  iphone: 1,
  samsung: 0.85,
  android: 0.45,
  pixel: 1,
  camera: 0.4,
  gopro: 0,
  dji: 0,
  bare: 0,
}
const SUB_SECONDS: Readonly<Record<Family, number>> = {
  iphone: 1,
  samsung: 0.9,
  android: 0.6,
  pixel: 1,
  camera: 0.8,
  gopro: 0,
  dji: 0,
  bare: 0,
}
const CAMERAS: ReadonlySet<Family> = new Set<Family>(['camera', 'gopro', 'dji'])

const isHandSet = (family: Family): boolean => CAMERAS.has(family)

export function makeDevice(draw: Draw, civilMs: number): Device {
  const family = draw.weighted(FAMILIES)
  const isCamera = isHandSet(family)
  return {
    family,
    model: `${family} ${draw.whole(1, MODELS[family])}`,
    serial: isCamera && draw.chance(0.8) ? draw.id('sn') : undefined,
    clock: makeClock(draw, isCamera ? 'camera' : 'phone', civilMs),
    writesPlace: draw.chance(PLACES[family]),
    writesOffset: draw.chance(OFFSETS[family]),
    writesSubSeconds: draw.chance(SUB_SECONDS[family]),
    leapsMs: family !== 'iphone' && draw.chance(0.006) ? draw.pick([15, 16, 17, 18]) * 1000 : 0,
  }
}

/** The device class that the worker derives from the maker's name. */
export const classOf = (family: Family): DeviceClass =>
  family === 'bare' ? 'unknown' : isHandSet(family) ? 'camera' : 'phone'
