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
}

/** A code that has no words yet is still readable: `some-code` → "some code". */
export const wordsOf = (code: string): string => code.replaceAll(/[._-]+/g, ' ')
export const flagWords = (flag: string): string => FLAG_WORDS[flag] ?? wordsOf(flag)
