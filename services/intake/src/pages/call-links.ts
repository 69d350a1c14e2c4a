import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/**
 * What the phone dials: digits, `+`, `*` and `#` only. Spaces and hyphens only help reading, and a bare `#` would begin
 * a fragment (RFC 3986 §3.5).
 */
export const dialled = (number: string): string => number.replaceAll(/[^0-9+*#]/g, '').replaceAll('#', '%23')

/**
 * The incident's emergency number as a full-width link that calls. Empty if the number cannot be dialled. A link for
 * text messages follows if the incident has a number for them, and a text in the reader's language on who can use it
 * ("only registered phones"). */
export function callLinks(setting: PageSetting) {
  const { words, texts, emergencyNumber } = setting
  const call = { scheme: 'tel' as const, icon: '☎', label: words.page.call, number: emergencyNumber }
  const text = {
    style: 'button call text',
    scheme: 'sms' as const,
    icon: '✉',
    label: words.page.callText,
    number: texts['text-number'] ?? '',
  }
  const condition = texts['text-condition']
  return html`${link(call)}${condition === undefined ? '' : link(text, html`<small>${peopleText(condition)}</small>`)}`
}

interface Link {
  /** Its classes; those of a call for help if none are given. */
  readonly style?: string
  readonly scheme: 'tel' | 'sms'
  readonly icon: string
  readonly label: string
  readonly number: string
}

/** A link that calls or texts. A number runs from left to right in every script, so that `+` stays before it. */
export function link(
  { style = 'button call', scheme, icon, label, number }: Link,
  below: ReturnType<typeof html> | string = '',
) {
  const [before, after] = label.split('{number}')
  return dialled(number) === ''
    ? ''
    : html`<a class="${style}" href="${scheme}:${dialled(number)}"><span aria-hidden="true">${icon}</span> ${before}<bdi dir="ltr">${number}</bdi>${after}${below}</a>`
}
