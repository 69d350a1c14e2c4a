import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type ErrorModel, TRUST } from './claim.ts'
import type { ContainerWorld } from './container-world.ts'
import { MOST_EAST_MS, widenedBy } from './either-reading.ts'
import { startOfFilm } from './head-cut.ts'
import { atTheInstant, NOTHING, notAfter, type TimeReading, timeClaim } from './time-claim.ts'
import { parseWallTime } from './wall-time.ts'

const DAY_MS = 86_400_000
const APPLE = 'Keys:CreationDate'
const CREATION = [
  [APPLE, 'quicktime.CreationDate'],
  ['ItemList:ContentCreateDate', 'quicktime.ContentCreateDate'],
  ['UserData:ContentCreateDate', 'quicktime.ContentCreateDate'],
  ['UserData:DateTimeOriginal', 'quicktime.DateTimeOriginal'],
  ['XML:CreationDateValue', 'xavc.CreationDate'],
] as const

/** Local time of the start with its offset: the best time that a video states about itself. */
export function creationDate(set: TagSet, world: ContainerWorld): TimeReading {
  const [key, source] = CREATION.find(([name]) => textOf(set, name) !== undefined) ?? []
  const raw = key === undefined ? undefined : textOf(set, key)
  if (raw === undefined || source === undefined) return NOTHING
  // ©day may hold only a day, which counts, or a year, which says too little.
  if (/^\d{4}$/.test(raw)) return NOTHING
  const read = parseWallTime(raw)
  const common = { source, reader: set.reader, raw, clock: 'device', unzoned: 'none' } as const
  if (typeof read !== 'string' && read.resolutionMs > 1000)
    return timeClaim({ ...common, ref: 'day', trust: TRUST.receiptDay, errorModel: notAfter(DAY_MS) })
  const hasZone = typeof read !== 'string' && read.zone !== undefined
  if (world.writer === 'tool' && isOfProgram(key, world.all))
    return timeClaim({ ...common, ref: 'upper', trust: TRUST.saveTime, errorModel: exportedBy(hasZone) })
  const { all, durationMs, name } = world
  const errorModel = key === APPLE ? startOfFilm(all, { raw, durationMs, name }) : atTheInstant(1000)
  return timeClaim({ ...common, ref: 'start', trust: hasZone ? TRUST.keysCreationDate : TRUST.exifLocal, errorModel })
}

/**
 * Whether a program's file has a date of its own. ©day is then the time of writing. Apple's key was copied from a
 * camera only if the camera's name came with it.
 */
const isOfProgram = (key: string | undefined, all: TagSet): boolean =>
  key === 'ItemList:ContentCreateDate' || (key === APPLE && textOf(all, 'Keys:Model', 'Keys:Make') === undefined)

/** Error model of a program's date. Digits without a zone are UTC or the computer's local time. */
const exportedBy = (hasZone: boolean): ErrorModel => widenedBy(notAfter(2000), hasZone ? 0 : MOST_EAST_MS)
