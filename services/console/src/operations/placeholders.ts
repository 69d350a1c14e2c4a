import type { Texts } from './opening.ts'

/** Texts in which the witness page replaces `{number}` with the emergency number. */
const FILLED: readonly string[] = ['danger', 'looking', 'support']

/** Finds a placeholder that nothing replaces, by the service's own rule. A witness would see it unchanged. */
export function unknownPlaceholder(key: string, text: string): string | undefined {
  if (key === 'exit') return undefined
  const rest = FILLED.includes(key) ? text.replaceAll('{number}', '') : text
  return /\{[^{}\n]*\}|[{}]/.exec(rest)?.[0]
}

/** Fields with such a placeholder, by the API's names: `texts.sv.danger`. */
export const strangeTexts = (texts: Texts): readonly string[] =>
  Object.entries(texts).flatMap(([language, said]) =>
    Object.entries(said)
      .filter(([key, text]) => unknownPlaceholder(key, text) !== undefined)
      .map(([key]) => `texts.${language}.${key}`),
  )

const RINGING =
  /(^|[^\p{L}])(call|dial|ring|ringa|ringer|phone|text|sms|soita|soittakaa|soittaa|larma|tekstaa)(?!\p{L})|дзвон|телефон|подзвон|اتصل|اتصلوا/iu

/** Whether the text asks witnesses to call but gives no number: neither the placeholder nor digits. */
export const lacksNumber = (key: string, text: string): boolean =>
  FILLED.includes(key) && RINGING.test(text) && !text.includes('{number}') && !/\p{Nd}{3}/u.test(text)
