import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { forceMark, forceName } from './force.ts'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/** The default target of "Hide this page": a page that reveals nothing about its visitor. An operator may set another. */
const HARMLESS = 'https://www.wikipedia.org/'

/**
 * The line about danger, above everything else: the incident's own text in this language, else ours. Where nobody chose
 * the incident it is ours: advice for a flood is wrong beside an explosion.
 */
export const dangerLine = (setting: PageSetting) => {
  const text = (setting.isUnsure ? undefined : setting.texts['danger']) ?? setting.words.page.danger
  return html`<p class="danger">${peopleText(fill(text, { number: setting.emergencyNumber }))}</p>`
}

/**
 * Who asks, and "Hide this page", explained where it stands. Without script it is a link. With script the page is emptied first, and "back" does
 * not return here.
 */
export const topBar = (setting: PageSetting, exitSign: ReturnType<typeof html> | string = '') => {
  const { page } = setting.words
  const mark = forceName(setting) === '' ? html`<small id="hide">${page.exitAbout}</small>` : forceMark(setting)
  return html`<nav class="top" aria-label="${page.exit}"><div>${mark}</div><a id="exit" href="${parseExit(setting.texts['exit'])}" rel="noreferrer" title="3 × Shift" aria-describedby="hide">${exitSign}${page.exit}</a></nav>`
}

/**
 * Explains "Hide this page", right below it. Beside the name of a force it would take three lines, and the doors no
 * longer fitted onto a small phone. Where no force is named it stands in its place.
 */
export const hideLine = (setting: PageSetting) =>
  forceName(setting) === '' ? '' : html`<p id="hide" class="small">${setting.words.page.exitAbout}</p>`

/** Returns the operator's address if it is https. Any other address is ignored. */
function parseExit(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  return url?.protocol === 'https:' ? url.href : HARMLESS
}
