import type { Texts } from './opening.ts'

/** Texts into whose `{number}` the page puts the emergency number. */
const FILLED: readonly string[] = ['danger', 'looking', 'support']

/** What a witness would read as it stands, by the service's rule: a placeholder that nothing is put into. */
export function strangePlaceholder(key: string, text: string): string | undefined {
  if (key === 'exit') return undefined
  const rest = FILLED.includes(key) ? text.replaceAll('{number}', '') : text
  return /\{[^{}\n]*\}|[{}]/.exec(rest)?.[0]
}

/** `texts.sv.danger` for each text that holds such a one. */
export const strangeTexts = (texts: Texts): readonly string[] =>
  Object.entries(texts).flatMap(([language, said]) =>
    Object.entries(said)
      .filter(([key, text]) => strangePlaceholder(key, text) !== undefined)
      .map(([key]) => `texts.${language}.${key}`),
  )

const RINGING =
  /(^|[^\p{L}])(call|dial|ring|ringa|ringer|phone|text|sms|soita|soittakaa|soittaa|larma|tekstaa)(?!\p{L})|дзвон|телефон|подзвон|اتصل|اتصلوا/iu

/** It tells to ring and says no number: neither the placeholder nor digits. */
export const ringsNowhere = (key: string, text: string): boolean =>
  FILLED.includes(key) && RINGING.test(text) && !text.includes('{number}') && !/\p{Nd}{3}/u.test(text)
