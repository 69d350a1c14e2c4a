import type { DoorLanguage } from '@firsthand/door-words'
import { html } from 'hono/html'

/** The same form in which the page's script tells a time: "2 Dec 2026, 09:41". */
const FORM: Intl.DateTimeFormatOptions = {
  ...{ year: 'numeric', month: 'short', day: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
}

/**
 * The minute in a reader's words, in UTC, because we do not ask where a phone is. The page's script converts it to the
 * phone's own time.
 */
export function minute(at: number, language: DoorLanguage) {
  // The page's English is that of Europe: the day stands before the month.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, FORM)
  return html`<time datetime="${new Date(at).toISOString().slice(0, 16)}Z">${format.format(at)} UTC</time>`
}
