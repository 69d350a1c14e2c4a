import type { LanguageSignature, OpsDoor, Template } from '@firsthand/database/ops'
import {
  coreDigest,
  DOOR_LANGUAGES,
  type DoorLanguage,
  isOn,
  languagesOn,
  pageOnly,
  type Standing,
  standingOf,
  wordsOf,
} from '@firsthand/door-words'
import { digestOf } from '@firsthand/page-files'

/** What operators know of a language of the witness page. */
export interface LanguageFacts {
  readonly language: DoorLanguage
  /** Its own name for itself. */
  readonly name: string
  readonly isOn: boolean
  readonly standing: Standing
  /** The newest signature that was not taken back, also if the words changed since. */
  readonly signature: LanguageSignature | undefined
  /** Whether the signature is for exactly the words of this version. */
  readonly isSignatureCurrent: boolean
  /** What its witnesses lack beside the pages, as sentences. */
  readonly lacks: readonly string[]
}

export async function readLanguages(
  door: Pick<OpsDoor, 'listSignatures' | 'listTemplates'>,
): Promise<readonly LanguageFacts[]> {
  const [signatures, templates] = await Promise.all([door.listSignatures(), door.listTemplates()])
  return DOOR_LANGUAGES.map((language) => factsOf(language, signatures, templates))
}

function factsOf(
  language: DoorLanguage,
  signatures: readonly LanguageSignature[],
  templates: readonly Template[],
): LanguageFacts {
  const standing = standingOf(language, signatures, sha256)
  const signature = signatures.find((one) => one.language === language)
  return {
    ...{ language, name: wordsOf(language).name, isOn: isOn(standing), standing, signature },
    isSignatureCurrent: signature?.core === coreOf(language),
    lacks: lacksOf(language, templates),
  }
}

/** The languages that witnesses are offered. */
export async function readLanguagesOn(door: Pick<OpsDoor, 'listSignatures'>): Promise<readonly DoorLanguage[]> {
  return languagesOn(await door.listSignatures(), sha256)
}

/** The digest of the core of this version's words. */
export const coreOf = (language: DoorLanguage): string => coreDigest(language, sha256)

const sha256 = (text: string): string => digestOf(text).hex

function lacksOf(language: DoorLanguage, templates: readonly Template[]): readonly string[] {
  const kinds = templates.filter(({ facts }) => Object.values(facts.texts).some((said) => said['danger']))
  const without = kinds.filter(({ facts }) => !facts.texts[language]?.['danger'])
  return [
    ...(pageOnly([language]).length > 0 ? ['raises no alarm by words'] : []),
    ...(without.length > 0 ? [`no safety text for ${without.length} of ${kinds.length} kinds of incident`] : []),
  ]
}

/** A sentence about languages that were chosen and are off. */
export function offWords(chosen: readonly string[], on: readonly DoorLanguage[]): readonly string[] {
  const off = DOOR_LANGUAGES.filter((language) => chosen.includes(language) && !on.includes(language))
  return off.length === 0
    ? []
    : [`Off, not signed: ${off.join(', ')}. Witnesses read the first language until then: firsthand languages`]
}
