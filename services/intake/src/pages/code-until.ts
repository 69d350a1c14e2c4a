import type { Receipt } from '@firsthand/database/intake'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

const DAY_MS = 24 * 3_600_000

/**
 * The last whole day on which all of this works. While an incident is open, the day can only become later, so the page
 * says "at least".
 */
export function codeUntil({ words, language }: PageSetting, { zone, opensUntil, opensAtLeast }: Receipt) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone })
  const day = format.format((opensUntil ?? opensAtLeast) - DAY_MS)
  const text = fill(opensUntil === null ? words.receipt.untilAtLeast : words.page.closedUntil, { day })
  // A date of some languages ends with a full stop of its own ("2027 р.").
  return html`<p>${text.replace(/\.\.$/, '.')}</p>`
}
