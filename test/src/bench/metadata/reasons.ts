import type { Inspection } from '@firsthand/media'
import type { Ours } from './agreement.ts'
import { readDigits, readZone } from './digits.ts'
import type { OracleValue } from './oracle-fields.ts'

/** Why our answer differs from the oracle's. `unexplained` counts as a fault of ours until somebody has looked. */
export const REASONS = {
  'reader-stopped': 'our reader reached a limit on this file',
  'never-set-clock': 'the Unix epoch is a clock that was never set: a flag, no claim',
  'day-before-month': 'ID3 writes the day before the month, and exiftool takes them as they come',
  'impossible-date': 'no calendar has it: a flag, no claim',
  'impossible-offset': 'no place keeps it: a flag, the time is taken without an offset',
  'no-fix': '0°/0° is a receiver without a fix: a flag, no claim',
  'impossible-place': 'beyond 90°/180°: a flag, no claim',
  'gps-week-rollover': 'the receiver lost 1,024 weeks: a flag, no claim',
  'of-modification': 'it belongs to the modification date, which is no capture time',
  'of-a-preview': 'it is that of a thumbnail or preview inside the file',
  'another-part': 'exiftool answers for another track, page or embedded file',
  'of-a-template': 'a document is often made from a template: of made and saved the later bounds it',
  'of-a-link': 'a day or year of publication, not of recording',
  'colour-profile': 'it is that of the colour profile',
  unexplained: 'not explained',
} as const
export type Reason = keyof typeof REASONS

/** Chooses the reason from our own inspection of the file and the tag of the oracle's value. */
export function reasonFor(told: OracleValue, ours: Ours, found: Inspection): Reason {
  const flags = new Set(found.flags.map(({ code }) => code))
  if (
    ours.answers.length === 0 &&
    found.tools.some(({ outcome }) => outcome === 'timed-out' || outcome === 'too-large')
  )
    return 'reader-stopped'
  if (/^(IFD1|PreviewIFD|MPImage\d*):/.test(told.tag)) return 'of-a-preview'
  if (/^ICC/.test(told.tag)) return 'colour-profile'
  const byField = FIELD_REASONS[told.field]?.(told, flags, ours)
  if (byField !== undefined) return byField
  return ours.answers.length > 0 && /^(Track\d+|IFD\d|SubIFD\d*|Doc\d+|Page)/.test(told.tag)
    ? 'another-part'
    : 'unexplained'
}

type Choose = (told: OracleValue, flags: ReadonlySet<string>, ours: Ours) => Reason | undefined

/**
 * Whether the oracle read an ID3 date as it comes: our `2010 0304` is the 3rd of April, because ID3 writes the day
 * first, and the oracle made `2010:03:04` of it.
 */
const isSwapped = ({ tag, value }: OracleValue, { answers }: Ours): boolean =>
  tag === 'Composite:DateTimeOriginal' &&
  answers.includes(`id3.RecordingTime ${value.replace(/^(\d{4}):(\d{2}):(\d{2})$/, '$1 $2$3')}`)

const FIELD_REASONS: Partial<Readonly<Record<OracleValue['field'], Choose>>> = {
  'capture time': (told, flags, ours) => {
    if (flags.has('date-epoch') && readDigits(told.value)?.wall === 0) return 'never-set-clock'
    if (flags.has('date-invalid')) return 'impossible-date'
    if (told.tag === 'XML:CreateDate' && ours.answers.some((answer) => answer.startsWith('ooxml.modified ')))
      return 'of-a-template'
    return isSwapped(told, ours) ? 'day-before-month' : undefined
  },
  'sub-second': (told) => (told.tag.endsWith(':SubSecTime') ? 'of-modification' : undefined),
  offset: (told, flags) => {
    if (told.tag.endsWith(':OffsetTime')) return 'of-modification'
    return flags.has('offset-impossible') && (readZone(told.value) ?? 0) % 15 !== 0 ? 'impossible-offset' : undefined
  },
  position: (_, flags) => {
    if (flags.has('gps-zero')) return 'no-fix'
    return flags.has('gps-invalid') ? 'impossible-place' : undefined
  },
  'gps time': (_, flags) => (flags.has('gps-week-rollover') ? 'gps-week-rollover' : undefined),
}
