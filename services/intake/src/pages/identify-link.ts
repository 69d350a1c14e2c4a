import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** Stands at the foot of the witness's page and of every receipt. */
export const identifyLink = ({ language, words }: PageSetting) =>
  html`<p><a href="/identify?lang=${language}">${words.identify.title}</a></p>`
