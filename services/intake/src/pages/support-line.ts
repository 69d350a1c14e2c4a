import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/** Shown on every receipt: the incident's support line in the page's language, else a general line of ours. */
export const supportLine = ({ texts, words, emergencyNumber }: PageSetting) =>
  html`<p class="support">${peopleText(fill(texts['support'] ?? words.code.support, { number: emergencyNumber }))}</p>`
