import { err, ok, type Result } from '@firsthand/domain'
import { type DoorLanguage, parseLanguage } from '@firsthand/door-words'
import type { Setting } from '@firsthand/runtime'
import { shownText } from '../pages/shown-text.ts'

/** The force's name by language. The first one is used for languages that have none. */
export type ForceNames = ReadonlyMap<DoorLanguage, string>

const LONGEST = 60

/** Parses a name, or names by language: `Southwest Finland Police`, `en=…; fi=…`. A name alone counts as English. */
export function parseForceNames(raw: string): Result<ForceNames, string> {
  const given = raw
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first = ''] = given
  const isPlain = given.length === 1 && !PAIR.test(first)
  const names = new Map<DoorLanguage, string>()
  for (const part of isPlain ? [`en=${first}`] : given) {
    const [, code, name = ''] = PAIR.exec(part) ?? []
    const language = parseLanguage(code)
    if (language === undefined) return err('must be a name, or names by language of the page: en=…; fi=…')
    if (names.has(language)) return err('names a language twice')
    if (!isShown(name)) return err(`must hold names of 1 to ${LONGEST} printable characters`)
    names.set(language, name)
  }
  return ok(names)
}

const PAIR = /^([a-z-]+)\s*=\s*(.*)$/

/** Whether a name fits onto a line of a page, without control or direction characters. */
const isShown = (name: string): boolean => name !== '' && name.length <= LONGEST && shownText(name) === name

export const forceNames = (variable: string): Setting<ForceNames> => ({
  variable,
  parse: (raw) => parseForceNames(raw ?? ''),
})

/** The name in this language, and the language that it is really in. Undefined if the force has no name. */
export function nameIn(
  names: ForceNames,
  language: DoorLanguage,
): { readonly name: string; readonly language: DoorLanguage } | undefined {
  const own = names.get(language)
  if (own !== undefined) return { name: own, language }
  const [first] = names
  return first && { language: first[0], name: first[1] }
}
