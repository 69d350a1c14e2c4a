/**
 * State and types of the page for patrols. The page is plain JavaScript for old phones; these types check it and never
 * ship.
 */
import type { BriefAnswer } from '@firsthand/command'
import type { WORDS } from '../public/brief/words.js'

export type Language = keyof typeof WORDS
export type Word = keyof (typeof WORDS)['en']
export type Values = Readonly<Record<string, string>>
/** Why a brief must not be acted on. */
export type Stop = Exclude<BriefAnswer['state']['is'], 'live'>
/** Why the latest state could not be fetched. */
export type Trouble = '' | 'busy' | 'offline' | 'wrong'

export interface Known {
  language: Language
  /** True once the reader has pressed a language. */
  isChosen: boolean
  code: string
  /**
   * The pass that the service gave this page when it was opened. Fetching the picture needs it. It survives a reload.
   */
  pass: string
  answer: Answer | undefined
  /** Object URL of the fetched picture. */
  picture: string
  confirmedAt: number
  trouble: Trouble
}

/** The content of a brief that is still valid. */
export type Page = NonNullable<BriefAnswer['brief']>

/** `isPast`: the page was opened too long ago to show the picture. */
export type Answer = Omit<BriefAnswer, 'brief'> & { brief: Page | undefined; isPast: boolean }
