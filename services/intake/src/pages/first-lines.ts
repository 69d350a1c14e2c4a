import { html } from 'hono/html'
import { fill } from '../words/catalog.ts'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/** A page that says nothing of who looked at it; an operator may name another. */
const HARMLESS = 'https://www.wikipedia.org/'

/** What stands before everything else: the incident's own wording of the language, else ours. */
export const dangerLine = (setting: PageSetting) => {
  const text = setting.texts['danger'] ?? setting.words.page.danger
  return html`<p class="danger">${peopleText(fill(text, { number: setting.emergencyNumber }))}</p>`
}

/** "I am looking for someone": whom to ask, before any file; it opens without script. */
export const lookingFor = (setting: PageSetting) => {
  const text = setting.texts['looking'] ?? setting.words.page.lookingText
  return html`<details class="looking entry"><summary>${setting.words.page.looking}</summary><p>${peopleText(
    fill(text, { number: setting.emergencyNumber }),
  )}</p></details>`
}

/** Away at once. Without script it is a link; with it the page is emptied first and "back" does not lead here. */
export const exitLink = (setting: PageSetting) =>
  html`<nav class="exit" aria-label="${setting.words.page.exit}"><a id="exit" href="${parseExit(setting.texts['exit'])}" rel="noreferrer">${setting.words.page.exit}</a></nav>`

/** Only https; anything else an operator wrote is not followed. */
function parseExit(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  return url?.protocol === 'https:' ? url.href : HARMLESS
}
