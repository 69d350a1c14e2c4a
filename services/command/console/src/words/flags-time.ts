import { type Sentences, spanOf } from './flags-evidence.ts'
import { sourceWords } from './sources.ts'

const source = (code: unknown): string => (typeof code === 'string' ? sourceWords(code) : 'A clock in the file')

/** Signs that a clock or a place in the file is not what it seems. */
export const TIME_SENTENCES: Sentences = {
  'clock-never-set': (seen) =>
    `${source(seen['source'])} stands near the day at which such clocks begin: it was probably never set.`,
  'container-dates-differ': ({ byMs }) =>
    `The film's two dates lie ${spanOf(byMs) ?? 'some time'} apart: cut or written anew, or a camera's habit.`,
  'date-invalid': (seen) => `${source(seen['source'])} holds a date that is on no calendar; it is not used.`,
  'date-epoch': (seen) => `${source(seen['source'])} holds 1 January 1970, which means that no date was set.`,
  'gps-date-invalid': () => 'The time from GPS is on no calendar; it is not used.',
  'gps-date-epoch': () => 'The time from GPS was never set.',
  'gps-week-rollover': ({ weeks }) =>
    `The date from GPS lies ${weeks ?? 1024} weeks off, as old receivers count; it was not used as it stands.`,
  'gps-leap-seconds': ({ byS }) =>
    `The time from GPS seems ${byS ?? 'some'} seconds off, as receivers without leap seconds are.`,
  'gps-invalid': () => 'The coordinates lie outside the earth; they are not used.',
  'gps-zero': () =>
    'The coordinates are zero and zero, which cameras write when they know no place; they are not used.',
  'offset-differs-from-place': ({ stated, byPlace }) =>
    `Its clock states ${stated ?? 'one zone'}, and the place it names keeps ${byPlace ?? 'another'}: set for elsewhere, or moved.`,
  'offset-impossible': (seen) =>
    `${source(seen['source'])} states an offset from UTC that no place keeps; its time is taken without one.`,
  'gps-time-differs': ({ byMs }) =>
    `The time from GPS lies ${spanOf(byMs) ?? 'some time'} before or after the device's own clock: an old fix, a fast clock or a wrong date; it counts little.`,
  'clock-behind-gps': ({ byMs }) =>
    `The device's clock lies ${spanOf(byMs) ?? 'some time'} behind satellite time: it, or its zone, is wrong, as no fix is later than its picture.`,
  'gps-time-midnight': () => 'The time from GPS is exactly midnight, as where no time was written; it counts little.',
  'offsets-differ': ({ original, digitised }) =>
    `One time stands under two offsets, ${original ?? 'one'} and ${digitised ?? 'another'}: one of them was changed.`,
  'gps-no-fix': ({ samples }) =>
    samples === undefined
      ? 'The receiver had no fix: its time is not used, and its place only roughly.'
      : 'The GPS track never found its satellites; it is not used.',
}
