import { createHash } from 'node:crypto'
import { listSignedLanguages } from '@firsthand/database/command/overview'
import { DOOR_LANGUAGES, type DoorLanguage, languagesOn, pageOnly, standingOf } from '@firsthand/door-words'

export interface LanguageState {
  /** The languages that witnesses are offered. */
  readonly on: readonly DoorLanguage[]
  /** The pages speak them, and no native reader signed their words. */
  readonly off: readonly DoorLanguage[]
  /** Witnesses are offered them, and no alarm understands them. */
  readonly unheard: readonly string[]
  /** They are off because their words changed after they were signed. */
  readonly changed: readonly DoorLanguage[]
}

type Database = Parameters<typeof listSignedLanguages>[0]

export async function languageState(db: Database): Promise<LanguageState> {
  const signed = await listSignedLanguages(db)
  const on = languagesOn(signed, sha256)
  return {
    on,
    off: DOOR_LANGUAGES.filter((language) => !on.includes(language)),
    unheard: pageOnly(on),
    changed: DOOR_LANGUAGES.filter((language) => standingOf(language, signed, sha256) === 'changed'),
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
