import { LANGUAGES, type Language } from '@firsthand/timeline'
import type { Context } from 'hono'

/**
 * The language for sentences of an answer: `?language=fi`, else the first known one of `accept-language` (the console
 * sends its own), else English. The choice is not logged or stored.
 */
export function requestedLanguage(c: Context): Language {
  const wanted = [c.req.query('language') ?? '', ...(c.req.header('accept-language') ?? '').split(',')]
  const found = wanted.map((tag) => parseLanguage(tag.trim().slice(0, 2).toLowerCase()))
  return found.find((one) => one !== undefined) ?? 'en'
}

const parseLanguage = (text: string): Language | undefined => LANGUAGES.find((one) => one === text)
