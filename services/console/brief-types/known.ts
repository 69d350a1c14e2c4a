/** What the page for patrols knows. It is plain JavaScript for old phones; its types are checked and never shipped. */
import type { BriefAnswer } from '@firsthand/command'
import type { WORDS } from '../public/brief/words.js'

export type Language = keyof typeof WORDS
export type Word = keyof (typeof WORDS)['en']
export type Values = Readonly<Record<string, string>>
/** Why it must not be acted on. */
export type Stop = Exclude<BriefAnswer['state']['is'], 'live'>
/** Why nothing new is known. */
export type Trouble = '' | 'busy' | 'offline' | 'wrong'

export interface Known {
  language: Language
  /** Whoever reads it pressed a language. */
  isChosen: boolean
  code: string
  /** What this page was given when it was opened: the picture leaves for it alone. A reload keeps it. */
  pass: string
  answer: Answer | undefined
  /** Address of the picture that was fetched. */
  picture: string
  confirmedAt: number
  trouble: Trouble
}

/** What is shown of a brief that holds. */
export type Page = NonNullable<BriefAnswer['brief']>

/** `isPast`: its opening is too long ago for the picture. */
export type Answer = Omit<BriefAnswer, 'brief'> & { brief: Page | undefined; isPast: boolean }
