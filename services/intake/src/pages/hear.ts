import type { Sentence } from '@firsthand/page-files'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { sign } from './signs.ts'

/**
 * A recorded sentence: with script a loudspeaker to press, without script the browser's own player. Nothing is loaded
 * before a press. Empty if there is no recording in this language.
 */
export function hear(setting: PageSetting, sentence: Sentence) {
  const path = setting.recordings.pathOf(setting.language, sentence)
  if (path === undefined) return ''
  const { hear: label } = setting.words.pictures
  const button = html`<button type="button" class="only-script quiet" aria-label="${label}">${sign(setting, 'hear', 48)}</button>`
  return html`<div data-hear="${sentence}">${button}<audio class="plain" controls preload="none" src="${path}" aria-label="${label}"></audio></div>`
}

/** What the script puts beside what it tells. Without script these would speak of what is not there yet. */
export const hearLater = (setting: PageSetting) =>
  html`<div class="only-script">${LATER.map((sentence) => hear(setting, sentence))}</div>`

const LATER = ['sending', 'arrived', 'code', 'done'] as const
