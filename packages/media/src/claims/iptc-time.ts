import { type TagSet, textOf } from '../tags/tag-set.ts'
import { TRUST } from './claim.ts'
import { atTheInstant, joinReadings, NOTHING, notAfter, type TimeReading, timeClaim } from './time-claim.ts'

/**
 * Claims from the two dates of IPTC, each with an hour in a separate tag: when the picture was created, and when it
 * became digital.
 */
export function iptcTimes(set: TagSet): TimeReading {
  const created = joined(set, 'IPTC:DateCreated', 'IPTC:TimeCreated')
  const digital = joined(set, 'IPTC:DigitalCreationDate', 'IPTC:DigitalCreationTime')
  const common = { reader: set.reader, clock: 'device', unzoned: 'none' } as const
  const taken = { ref: 'start', trust: TRUST.metadataDate, errorModel: atTheInstant(1000) } as const
  const scanned = { ref: 'upper', trust: TRUST.saveTime, errorModel: notAfter(2000) } as const
  // The day of one date must not be combined with the hour of the other.
  const hasDay = textOf(set, 'IPTC:DateCreated') !== undefined
  const isSame = created === undefined ? !hasDay : created === digital
  return joinReadings([
    created === undefined ? NOTHING : timeClaim({ ...common, ...taken, source: 'iptc.DateCreated', raw: created }),
    digital === undefined || digital === created
      ? NOTHING
      : timeClaim({ ...common, ...(isSame ? taken : scanned), source: 'iptc.DigitalCreation', raw: digital }),
  ])
}

function joined(set: TagSet, day: string, hour: string): string | undefined {
  const [date, time] = [textOf(set, day), textOf(set, hour)]
  return date === undefined || time === undefined ? undefined : `${date} ${time}`
}
