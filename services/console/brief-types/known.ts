/**
 * What the page for patrols knows. That page is plain JavaScript for old phones; these types check it and never ship.
 */
import type { BriefAnswer } from '@firsthand/command'
import type { WORDS } from '../public/brief/words.js'

export type Language = keyof typeof WORDS
export type Word = keyof (typeof WORDS)['en']
export type Values = Readonly<Record<string, string>>
/** Why it must not be acted on. */
export type Stop = Exclude<BriefAnswer['state']['is'], 'live'>
/** Why the latest state could not be fetched. */
export type Trouble = '' | 'busy' | 'offline' | 'wrong'

export interface Known {
  language: Language
  /** True once the reader has pressed a language. */
  isChosen: boolean
  code: string
  /** What this page received when it was opened: only this page can fetch the picture. A reload keeps it. */
  pass: string
  answer: Answer | undefined
  /** Address of the fetched picture. */
  picture: string
  confirmedAt: number
  trouble: Trouble
}

/** What the page shows of a brief that still holds. */
export type Page = NonNullable<BriefAnswer['brief']>

/** `isPast`: the page was opened too long ago to show the picture. */
export type Answer = Omit<BriefAnswer, 'brief'> & { brief: Page | undefined; isPast: boolean }
