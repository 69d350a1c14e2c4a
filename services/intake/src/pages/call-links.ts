import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/**
 * What the phone dials: digits, `+`, `*` and `#` only. Spaces and hyphens are for the eye, and a bare `#` would begin a
 * fragment (RFC 3986 §3.5).
 */
export const dialled = (number: string): string => number.replaceAll(/[^0-9+*#]/g, '').replaceAll('#', '%23')

/** The emergency number of the incident as a link that calls, in its full width; nothing where none can be dialled. */
export function callLinks(setting: PageSetting) {
  const number = setting.emergencyNumber
  return dialled(number) === '' ? '' : link(`tel:${dialled(number)}`, '☎', setting.words.page.call, number)
}

/** A number runs from left to right in every script: `+` stays before it. */
function link(href: string, icon: string, label: string, number: string) {
  const [before, after] = label.split('{number}')
  return html`<a class="button call" href="${href}"><span aria-hidden="true">${icon}</span> ${before}<bdi dir="ltr">${number}</bdi>${after}</a>`
}
