import { DOOR_LANGUAGES, type DoorLanguage, parseLanguage } from './catalog.ts'
import { coreDigest, type Sha256 } from './core.ts'

/** The languages that were there before signatures were asked for. They are on, signed or not. */
export const ALWAYS_ON = ['en', 'fi', 'sv', 'uk', 'ar'] as const satisfies readonly DoorLanguage[]

/** A signature that stands: a native reader signed these words of the core, by their digest. */
export interface SignedCore {
  readonly language: string
  readonly core: string
}

/** Why a language is on or off for witnesses. `changed`: what was signed are other words than those of this version. */
export type Standing = 'always-on' | 'signed' | 'changed' | 'never-signed'

export const isOn = (standing: Standing): boolean => standing === 'always-on' || standing === 'signed'

export function standingOf(language: DoorLanguage, signed: readonly SignedCore[], sha256: Sha256): Standing {
  if (isAlwaysOn(language)) return 'always-on'
  const own = signed.filter((one) => one.language === language)
  if (own.length === 0) return 'never-signed'
  const digest = coreDigest(language, sha256)
  return own.some(({ core }) => core === digest) ? 'signed' : 'changed'
}

/** The languages that witnesses are offered, in the order of the pages. */
export const languagesOn = (signed: readonly SignedCore[], sha256: Sha256): readonly DoorLanguage[] =>
  DOOR_LANGUAGES.filter((language) => isOn(standingOf(language, signed, sha256)))

/** The first of an incident's languages that is on: its pages begin with it. */
export const firstLanguage = (languages: readonly string[], on: readonly DoorLanguage[]): DoorLanguage | undefined =>
  languages.flatMap((one) => on.filter((known) => known === one))[0]

export const isAlwaysOn = (language: string): boolean => ALWAYS_ON.some((one) => one === language)

/**
 * The language with which an incident's pages would begin, if it is off. Nothing may be opened so: its witnesses would
 * not begin with what the operator chose.
 */
export function offAtFirst(languages: readonly string[], on: readonly DoorLanguage[]): DoorLanguage | undefined {
  const first = languages.map((one) => parseLanguage(one)).find((one) => one !== undefined)
  return first === undefined || on.includes(first) ? undefined : first
}
