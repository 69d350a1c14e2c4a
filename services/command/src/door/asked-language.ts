import { LANGUAGES, type Language } from '@firsthand/timeline'
import type { Context } from 'hono'

/**
 * The language in which an answer's sentences are wanted: `?language=fi`, else the first of `accept-language` that we
 * speak (the console sends its own), else English. It is used and forgotten; no log and no row has it.
 */
export function askedLanguage(c: Context): Language {
  const wanted = [c.req.query('language') ?? '', ...(c.req.header('accept-language') ?? '').split(',')]
  const found = wanted.map((tag) => parseLanguage(tag.trim().slice(0, 2).toLowerCase()))
  return found.find((one) => one !== undefined) ?? 'en'
}

const parseLanguage = (text: string): Language | undefined => LANGUAGES.find((one) => one === text)
