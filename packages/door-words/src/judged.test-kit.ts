import { DOOR_LANGUAGES, type DoorLanguage } from './catalog.ts'

/** What tests require of the words of one language. Each language's folder has its own. */
export interface Judged {
  /** Letters that the language is written in. */
  readonly own: RegExp
  /** Letters that show that another language slipped in. */
  readonly foreign: RegExp
  /** Words about a witness's material that a frightened person must not read. */
  readonly neverSaid: RegExp
  /**
   * Instructions that would stop a trapped person from being heard ("be quiet"), and advice to send a text message,
   * which may reach nobody.
   */
  readonly unheard: RegExp
  /** Matches a text that says that a file is on the phone, or that it is kept. */
  readonly isKept: RegExp
  /** Matches "phone" in all its forms. */
  readonly phone: RegExp
  /** The exact sentence "Nobody answers here at once". */
  readonly notAtOnce: string
}

const loaded = await Promise.all(
  DOOR_LANGUAGES.map(async (language): Promise<readonly [DoorLanguage, Judged]> => {
    // The path is computed, so that the bundler cannot resolve it. The bundler would otherwise keep the list of folders
    // that existed when it first looked.
    const { judged }: { judged: Judged } = await import(
      /* @vite-ignore */ new URL(`./${language}/judged.test-kit.ts`, import.meta.url).href
    )
    return [language, judged]
  }),
)
const BY_LANGUAGE = new Map(loaded)

export function judgedBy(language: DoorLanguage): Judged {
  const found = BY_LANGUAGE.get(language)
  if (found === undefined) throw new Error(`The folder ${language} has no judged.test-kit.ts`)
  return found
}
