import type { Kind, State } from '../api/types.ts'

export const KIND_WORDS = {
  ...{ image: 'Image', video: 'Video', audio: 'Audio', document: 'Document', archive: 'Archive', other: 'Other' },
} as const satisfies Record<Kind, string>

export const STATE_WORDS = {
  ...{ placed: 'Placed', tentative: 'Tentative', bounded: 'No exact time', arriving: 'Not placed yet' },
} as const satisfies Record<State, string>

export const DECISION_WORDS: Readonly<Record<string, string>> = {
  ...{ relevant: 'Relevant', 'not-relevant': 'Not relevant', urgent: 'Urgent', undecided: 'Undecided' },
}

const FLAG_WORDS: Readonly<Record<string, string>> = {
  ...{ 'part-missing': 'part missing', encrypted: 'locked with a password', 'type-mismatch': 'not the type it claims' },
  ...{ edited: 'edited?', 'edited-by-software': 'edited?', trimmed: 'cut?', 're-encoded': 'encoded anew?' },
  ...{ generated: 'made by a program?', 'twin-older-claim': 'older than it says?', 'size-differs': 'size differs' },
  ...{ 'declared-type-differs': 'not the type it claims', 'clock-never-set': 'clock never set', empty: 'empty' },
  ...{ 'c2pa-valid': 'signed', 'c2pa-trusted': 'signed, trusted', 'c2pa-untrusted': 'signed by somebody unknown' },
  ...{ 'c2pa-invalid': 'signature does not match', 'not-scanned': 'not scanned for viruses', infected: 'infected' },
  ...{ 'motion-photo': 'photo with a film', 'container-dates-differ': 'dates differ', 'gps-zero': 'no real place' },
  ...{ 'offset-differs-from-place': 'zone and place differ', 'gps-no-fix': 'GPS without satellites' },
  ...{ 'date-invalid': 'no real date', 'date-epoch': 'no date set', 'gps-date-invalid': 'no real GPS date' },
  ...{ 'gps-date-epoch': 'no GPS date set', 'gps-week-rollover': 'GPS date years off', 'gps-invalid': 'no real place' },
  ...{ 'gps-time-differs': 'GPS time differs', 'offsets-differ': 'two time zones' },
  ...{ 'clock-behind-gps': 'clock behind GPS', 'gps-time-midnight': 'no real GPS time' },
  ...{ 'gps-leap-seconds': 'GPS time seconds off', 'offset-impossible': 'no real time zone' },
  ...{ 'c2pa-remote': 'credentials elsewhere', 'c2pa-unread': 'credentials not read' },
  ...{ 'inspection-failed': 'could not be read', 'previews-off': 'no previews here' },
}

/** A code that has no words yet is still readable: `some-code` → "some code". */
export const wordsOf = (code: string): string => code.replaceAll(/[._-]+/g, ' ')
/** The rest of such a code says why. */
export const NO_THUMB = 'no-thumb-'
export const flagWords = (flag: string): string =>
  FLAG_WORDS[flag] ?? (flag.startsWith(NO_THUMB) ? 'no small picture' : wordsOf(flag))
