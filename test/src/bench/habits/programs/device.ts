// What many programs of phones write in the same way.
import type { Draft, Shot } from '../habit.ts'
import { exifStamp, offsetText, stamp } from '../stamps.ts'

const SECOND = 1000

/** What the device's clock shows at a true instant, as UTC. */
export const byClock = ({ by }: Shot, trueMs: number): number => trueMs + by.clockMs
/** The wall time that the device shows at a true instant, read as if it were UTC. */
export const byWall = ({ by }: Shot, trueMs: number): number => trueMs + by.clockMs + by.wallMs

const thousandths = (ms: number): string => stamp(ms, '%f')

export interface Exif {
  readonly zone?: boolean
  readonly subSeconds?: boolean
  readonly software?: string
}

/** The dates that a camera program writes into a photo (exiftool's tag tables name them all). */
export function photoDates(shot: Shot, { zone = true, subSeconds = true, software }: Exif = {}): string[] {
  const { by, startMs } = shot
  const wall = byWall(shot, startMs)
  const dates = ['EXIF:DateTimeOriginal', 'EXIF:CreateDate', 'EXIF:ModifyDate'].map(
    (tag) => `-${tag}=${exifStamp(wall)}`,
  )
  const offset = offsetText(by.statedMs)
  const zones = ['OffsetTimeOriginal', 'OffsetTimeDigitized', 'OffsetTime'].map((tag) => `-EXIF:${tag}=${offset}`)
  const parts = ['SubSecTimeOriginal', 'SubSecTimeDigitized'].map((tag) => `-EXIF:${tag}=${thousandths(wall)}`)
  return [...deviceTags(shot, software), ...dates, ...(zone ? zones : []), ...(subSeconds ? parts : [])]
}

export const deviceTags = ({ by }: Shot, software = by.software): string[] => [
  ...(by.make === '' ? [] : [`-IFD0:Make=${by.make}`]),
  ...(by.model === '' ? [] : [`-IFD0:Model=${by.model}`]),
  ...(software === '' ? [] : [`-IFD0:Software=${software}`]),
]

/** A place near the incident's, and the time of the satellites' fix, which no wrong clock of the phone moves. */
export function fixTags({ by, draw, scene, startMs }: Shot): string[] {
  if (!by.hasPlace) return []
  const [lat, lon] = [scene.lat + draw.normal(0.002), scene.lon + draw.normal(0.002)]
  const fix = startMs - draw.between(...by.fixAgesMs)
  return [
    `-GPSLatitude=${Math.abs(lat).toFixed(6)}`,
    `-GPSLatitudeRef=${lat < 0 ? 'S' : 'N'}`,
    `-GPSLongitude=${Math.abs(lon).toFixed(6)}`,
    `-GPSLongitudeRef=${lon < 0 ? 'W' : 'E'}`,
    `-GPSDateStamp=${stamp(fix, '%Y:%M:%D')}`,
    `-GPSTimeStamp=${stamp(fix, '%h:%m:%s')}`,
  ]
}

/** The place of a film as ISO 6709, `+48.2082+016.3738/`. */
export function iso6709({ scene, draw }: Shot): string {
  const signed = (value: number, whole: number): string =>
    `${value < 0 ? '-' : '+'}${Math.abs(value)
      .toFixed(4)
      .padStart(whole + 5, '0')}`
  return `${signed(scene.lat + draw.normal(0.002), 2)}${signed(scene.lon + draw.normal(0.002), 3)}/`
}

/** All dates in the header of a film: mvhd, and those of the tracks. Whole seconds, UTC by the standard. */
export const headerDates = (ms: number, changedMs = ms): string[] => [
  ...['CreateDate', 'TrackCreateDate', 'MediaCreateDate'].map((tag) => `-QuickTime:${tag}=${exifStamp(ms)}`),
  ...['ModifyDate', 'TrackModifyDate', 'MediaModifyDate'].map((tag) => `-QuickTime:${tag}=${exifStamp(changedMs)}`),
]

/**
 * `File.lastModified` on an Android: the time of saving from the media store, or that of the copy which the picker made.
 */
export function androidModified(shot: Shot, savedMs: number): number {
  const isCopied = shot.draw.chance(0.4)
  const at = byClock(shot, isCopied ? shot.sentMs - shot.draw.between(3, 60) * SECOND : savedMs)
  return isCopied ? Math.floor(at) : Math.floor(at / SECOND) * SECOND
}

/** On an iPhone the page mostly gets a copy that was made for it. */
export function iphoneModified(shot: Shot, savedMs: number): number {
  const isCopied = shot.draw.chance(0.65)
  return Math.floor(byClock(shot, isCopied ? shot.sentMs - shot.draw.between(3, 60) * SECOND : savedMs))
}

/** The picker of newer Androids hands out numbers in place of names. */
export function androidName({ draw }: Shot, name: string): string {
  if (!draw.chance(0.3)) return name
  const ending = name.slice(name.lastIndexOf('.'))
  return `${draw.whole(1_000_000_000, 1_000_099_999)}${ending}`
}

export const modified = (shot: Shot, savedMs: number): number =>
  shot.by.kind === 'iphone' ? iphoneModified(shot, savedMs) : androidModified(shot, savedMs)

/** A file that some app saved into the phone's gallery: iPhones give it a number of their own. */
export function savedName(shot: Shot, name: string): string {
  const { draw, by } = shot
  if (by.kind !== 'iphone') return androidName(shot, name)
  const ending = name.slice(name.lastIndexOf('.'))
  return `IMG_${draw.whole(1000, 9999)}${ending.toUpperCase()}`
}

export const CORE_MEDIA = ['Core Media Video', 'Core Media Audio'] as const
export const ANDROID = ['VideoHandle', 'SoundHandle'] as const

/** `3F2504E0-4F89-41D3-9A0C-0305E82C3301`, as Apple's programs name a copy. */
export function uuid({ draw }: Shot): string {
  const hex = (length: number): string => Array.from({ length }, () => draw.whole(0, 15).toString(16)).join('')
  return [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-').toUpperCase()
}

export const jpeg = (draft: Omit<Draft, 'base' | 'type'>): Draft => ({
  base: { form: 'jpeg' },
  type: 'image/jpeg',
  ...draft,
})
