import type { Draw } from '../timeline-world/draw.ts'
import type { Kind, Sender } from './habit.ts'
import type { Scene } from './scene.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const KINDS: readonly (readonly [Kind, number])[] = [
  ['iphone', 40],
  ['samsung', 23],
  ['pixel', 5],
  ['xiaomi', 9],
  ['huawei', 4],
  ['android', 7],
  ['camera', 7],
  ['action', 5],
]

type Device = readonly [make: string, model: string, software: string]
const DEVICES: Readonly<Record<Kind, readonly Device[]>> = {
  iphone: [
    ['Apple', 'iPhone 12', '16.6.1'],
    ['Apple', 'iPhone 14 Pro', '17.4.1'],
    ['Apple', 'iPhone SE (2nd generation)', '15.8'],
    ['Apple', 'iPhone 15', '18.1'],
  ],
  samsung: [
    ['samsung', 'SM-G991B', 'G991BXXS9EWJ1'],
    ['samsung', 'Galaxy S23', 'S911BXXS3BWK5'],
    ['samsung', 'SM-A536B', 'A536BXXS7CWK1'],
  ],
  pixel: [
    ['Google', 'Pixel 6', 'HDR+ 1.0.507720690zd'],
    ['Google', 'Pixel 8 Pro', 'HDR+ 1.0.585804401zd'],
  ],
  xiaomi: [
    ['Xiaomi', '2201117TG', ''],
    ['Xiaomi', 'Redmi Note 11', ''],
    ['Xiaomi', 'M2101K6G', ''],
  ],
  huawei: [
    ['HUAWEI', 'VOG-L29', 'VOG-L29 10.1.0.162'],
    ['HUAWEI', 'ELE-L29', 'ELE-L29 10.1.0.143'],
  ],
  android: [
    ['OnePlus', 'IN2013', ''],
    ['motorola', 'moto g(30)', ''],
    ['OPPO', 'CPH2211', ''],
    ['HMD Global', 'Nokia G21', ''],
  ],
  camera: [
    ['Canon', 'Canon EOS R6', 'Firmware Version 1.8.1'],
    ['NIKON CORPORATION', 'NIKON D750', 'Ver.1.10'],
    ['SONY', 'ILCE-7M3', 'ILCE-7M3 v4.01'],
    ['Panasonic', 'DC-GH5', 'Ver.2.7'],
    ['FUJIFILM', 'X-T3', 'Digital Camera X-T3 Ver4.50'],
    ['OLYMPUS CORPORATION', 'E-M10MarkII', 'Version 1.2'],
  ],
  action: [
    ['GoPro', 'HERO9 Black', 'HD9.01.01.72.00'],
    ['DJI', 'FC3582', '10.00.05.23'],
    ['', '', ''],
  ],
}

/** A phone asks its network; a few are wrong all the same. (OpenSignal 2013 found 3.5 % of Androids an hour wrong.) */
const phoneClock = (draw: Draw): number =>
  draw.weighted<() => number>([
    [() => draw.student(1 * SECOND), 92],
    [() => draw.sign() * draw.logUniform(4, 60) * SECOND, 3.5],
    [() => draw.sign() * draw.logUniform(1, 40) * MINUTE, 2],
    [() => draw.sign() * HOUR, 1],
    [() => draw.sign() * draw.whole(1, 3) * DAY + draw.normal(HOUR), 0.5],
  ])()

/** A camera's clock was set by hand, some time. */
const cameraClock = (draw: Draw, scene: Scene): number =>
  draw.weighted<() => number>([
    [() => draw.normal(2 * SECOND), 15],
    [() => draw.normal(35 * SECOND), 33],
    [() => draw.sign() * draw.logUniform(1, 40) * MINUTE, 24],
    [() => draw.sign() * HOUR + draw.normal(40 * SECOND), 14],
    [() => draw.sign() * 2 * HOUR + draw.normal(40 * SECOND), 5],
    [() => draw.sign() * draw.whole(1, 20) * DAY + draw.normal(2 * HOUR), 4],
    [() => -draw.between(1, 6) * 365 * DAY, 2],
    // Never set: since its battery was put in, it counts from a date of the maker's.
    [
      () =>
        Date.UTC(draw.pick([2000, 2008, 2012, 2016, 2020]), 0, 1) + draw.logUniform(0.1, 700) * HOUR - scene.beginMs,
      3,
    ],
  ])()

const HOMES = [-8, -5, -3, 0, 1, 2, 3, 5.5, 8, 9]

interface Zones {
  readonly wallMs: number
  readonly statedMs: number
}

/** Travellers: the digits and the zone may both be those of home, or the digits were set by hand and the zone was not. */
function zonesOf(draw: Draw, kind: Kind, { offsetMs }: Scene): Zones {
  const isCamera = kind === 'camera' || kind === 'action'
  const home = draw.pick(HOMES) * HOUR
  return draw.weighted<Zones>([
    [{ wallMs: offsetMs, statedMs: offsetMs }, isCamera ? 84 : 96],
    [{ wallMs: home, statedMs: home }, isCamera ? 8 : 2],
    [{ wallMs: offsetMs, statedMs: home }, isCamera ? 8 : 2],
  ])
}

/** How old the fixes in one phone's photos are, ms: at least and at most. Each photo has an age of its own. */
const fixAges = (draw: Draw): readonly [number, number] =>
  draw.weighted<readonly [number, number]>([
    [[0, 2 * SECOND], 60],
    [[2 * SECOND, 10 * SECOND], 18],
    [[40 * SECOND, 50 * SECOND], 12],
    [[2 * MINUTE, 25 * MINUTE], 10],
  ])

export function makeSender(draw: Draw, scene: Scene): Sender {
  const kind = draw.weighted(KINDS)
  const [make, model, software] = draw.pick(DEVICES[kind])
  const isPhone = kind !== 'camera' && kind !== 'action'
  // A fast phone whose owner sends at once: what its clock says is later than the arrival.
  const isFastAndNow = isPhone && draw.chance(0.03)
  const clockMs = isFastAndNow ? draw.between(40, 170) * SECOND : isPhone ? phoneClock(draw) : cameraClock(draw, scene)
  const afterMs = isFastAndNow ? draw.between(5, 40) * SECOND : draw.logUniform(1 * MINUTE, (isPhone ? 2 : 6) * DAY)
  return {
    id: draw.id('su'),
    ...{ kind, make, model, software, clockMs },
    serial: String(draw.whole(100_000_000, 999_999_999)),
    ...zonesOf(draw, kind, scene),
    hasPlace: isPhone && draw.chance(0.55),
    fixAgesMs: fixAges(draw),
    afterMs,
  }
}
