import { DOOR_LANGUAGES, type DoorLanguage, wordsOf } from '@firsthand/door-words'

/** The fixed pieces of every text of a language, without its values: `{n}`. */
function piecesOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value
      .split(/\{[a-z]+\}|\|?\b(?:zero|one|two|few|many|other):/)
      .map(plain)
      .filter(isTelling)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(piecesOf) : []
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
/** Shorter pieces may stand in two languages. */
const isTelling = (text: string): boolean => text.length >= 6

const PIECES = new Map(DOOR_LANGUAGES.map((language) => [language, new Set(piecesOf(wordsOf(language)))]))

/** A language is named in itself, on a page in any language. */
const NAMES = new Set(DOOR_LANGUAGES.map((language) => wordsOf(language).name))

/** The texts of a screen that belong to another language, or whose script is not the language's own. */
export function foreignWords(language: DoorLanguage, texts: readonly string[]): readonly string[] {
  const own = [...(PIECES.get(language) ?? [])]
  const others = DOOR_LANGUAGES.filter((one) => one !== language).flatMap((one) => [...(PIECES.get(one) ?? [])])
  const foreign = others.filter((piece) => !own.some((mine) => mine.includes(piece)))
  return texts.filter(
    (text) => !NAMES.has(text) && (foreign.some((piece) => text.includes(piece)) || isOtherScript(language, text)),
  )
}

/** Letters of another script. A code, a file's name, a size and what a computer is told are Latin everywhere. */
function isOtherScript(language: DoorLanguage, text: string): boolean {
  const { name } = wordsOf(language)
  if (SCRIPTS.some((script) => !script.test(name) && script.test(text))) return true
  const isLatin = !SCRIPTS.some((script) => script.test(name))
  return !isLatin && /[A-Za-z]{3,} [A-Za-z]{3,}/.test(text.replaceAll(TOLD, ''))
}

/** A language is written in the script of its name. */
const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u]

const TOLD = /\b[a-z]+(?: [a-z]+){6,7}\b|\S+\.\w{2,4}\b|sha256sum|shasum|certutil.*|Get-FileHash.*/g
