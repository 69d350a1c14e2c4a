import type { Texts } from './opening.ts'

/** Texts in which the page replaces `{number}` by the emergency number. */
const FILLED: readonly string[] = ['danger', 'looking', 'support']

/** A placeholder that nothing replaces, by the service's rule: a witness would read it as it stands. */
export function strangePlaceholder(key: string, text: string): string | undefined {
  if (key === 'exit') return undefined
  const rest = FILLED.includes(key) ? text.replaceAll('{number}', '') : text
  return /\{[^{}\n]*\}|[{}]/.exec(rest)?.[0]
}

/** `texts.sv.danger` for each text that holds such a placeholder. */
export const strangeTexts = (texts: Texts): readonly string[] =>
  Object.entries(texts).flatMap(([language, said]) =>
    Object.entries(said)
      .filter(([key, text]) => strangePlaceholder(key, text) !== undefined)
      .map(([key]) => `texts.${language}.${key}`),
  )

const RINGING =
  /(^|[^\p{L}])(call|dial|ring|ringa|ringer|phone|text|sms|soita|soittakaa|soittaa|larma|tekstaa)(?!\p{L})|дзвон|телефон|подзвон|اتصل|اتصلوا/iu

/** The text tells witnesses to call but gives no number: neither the placeholder nor digits. */
export const ringsNowhere = (key: string, text: string): boolean =>
  FILLED.includes(key) && RINGING.test(text) && !text.includes('{number}') && !/\p{Nd}{3}/u.test(text)
