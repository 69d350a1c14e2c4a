import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/**
 * Help for the days after, on every receipt: the incident's support line in the page's language, else a general line of
 * ours. Ours names no number: the emergency number is no help for the days after, and we know no other.
 */
export const supportLine = ({ texts, words, emergencyNumber }: PageSetting) =>
  html`<p id="support" class="support">${peopleText(fill(texts['support'] ?? words.code.support, { number: emergencyNumber }))}</p>`
