import type { Receipt } from '@firsthand/database/intake'
import { type DoorLanguage, fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

const DAY_MS = 24 * 3_600_000

/**
 * The last whole day on which all of this works. While an incident is open, the day can only become later, so the page
 * says "at least".
 */
export function codeUntil({ words, language }: PageSetting, receipt: Receipt) {
  const { day, isLeast } = lastDay(language, receipt)
  const text = fill(isLeast ? words.receipt.untilAtLeast : words.page.closedUntil, { day })
  // A date of some languages ends with a full stop of its own ("2027 р.").
  return html`<p>${text.replace(/\.\.$/, '.')}</p>`
}

/** The day in a reader's words. `isLeast`: it may still become later. */
export function lastDay(language: DoorLanguage, { zone, opensUntil, opensAtLeast }: Receipt) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone })
  return { day: format.format((opensUntil ?? opensAtLeast) - DAY_MS), isLeast: opensUntil === null }
}
