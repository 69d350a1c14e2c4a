import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import { codeText } from './code-box.ts'
import type { PageSetting } from './page-setting.ts'
import { doorBehind, isDanger, type Screen } from './screen.ts'
import { sendFields } from './send-fields.ts'
import { chooseParts, moreParts, progress, wordsPart } from './send-parts.ts'
import { doorInput, doorOf } from './unsure.ts'

/** A file of a reopened sending, as its receipt lists it. */
export interface ReopenedFile {
  readonly number: number
  /** Null if its size was never declared. */
  readonly length: number | null
  readonly offset: number
  readonly state: string
}

/**
 * The sending that a code reopened: files are added to `submission` (`/files/s/<token>`), and unfinished ones resume.
 */
export interface Reopened {
  readonly submission: string
  readonly code: string
  /** The code in digits; undefined for a code of old, which has none. */
  readonly digits: string | undefined
  readonly files: readonly ReopenedFile[]
}

export interface FormFacts {
  readonly incident: PublicIncident
  /**
   * The Idempotency-Key of the sending. Without script the code also derives from it, so the page can show the code
   * before sending.
   */
  readonly key: string
  readonly code: string
  readonly reopened?: Reopened
  /** The "not before" ticket of the plain form. Undefined if none is needed. */
  readonly ticket?: string | undefined
}

/** Hidden fields stand before the files, because the form is read once, in order. */
export const hiddenFields = (setting: PageSetting, { key, ticket, reopened }: FormFacts) =>
  html`<input type="hidden" name="key" value="${key}"><input type="hidden" name="lang" value="${setting.language}">${
    ticket === undefined ? '' : html`<input type="hidden" name="ticket" value="${ticket}">`
  }${reopened ? html`<input type="hidden" name="code" value="${reopened.code}">` : ''}`

/**
 * The form of a first sending and of a reopened one. The script hides the parts marked `entry` after "Send", and those
 * marked `plain` at once: with script the questions come while the bytes travel. Behind "I am in danger" words and
 * voice stand first. The form's target address, its answer and the page after it are the same for every screen.
 *
 * A browser sends the parts of a form in their order. Without script words stand before files: behind a large film they
 * would come an hour later, perhaps after the collection has ended. The script puts the choosing first.
 */
export function sendForm(setting: PageSetting, facts: FormFacts, screen: Screen = 'send') {
  const { incident, reopened } = facts
  const { page, sending } = setting.words
  const choose = chooseParts(setting)
  const list = html`<ul id="files" class="files" aria-label="${page.yourFiles}"></ul>`
  const bar = html`<div id="bar" class="bar entry"><p id="need" class="trouble" role="alert"></p><button id="go">${page.send}</button></div>`
  const plainFields = html`<div class="plain">${sendFields(setting)}</div>`
  const parts = {
    doors: html`${choose}${list}${wordsPart(setting)}`,
    danger: html`${wordsPart(setting)}${bar}${plainFields}${choose}${list}`,
    send: html`${wordsPart(setting, sending.what)}${plainFields}${choose}${list}`,
  }[screen]
  return html`<div id="kept" class="entry"></div>${progress(setting)}
<form id="send" method="post" enctype="multipart/form-data" autocomplete="off" action="/${incident.slug}/send" data-door="${doorSettings(setting, facts, screen)}">
${hiddenFields(setting, facts)}${doorInput(setting, doorBehind(screen))}
${parts}
${screen === 'doors' ? '' : html`<div class="plain">${reopened ? '' : beforehand(setting, facts)}${moreParts(setting, incident)}</div>`}
<div id="extra" class="entry"></div>
${isDanger(screen) ? '' : bar}
<button id="pause" type="button" class="quiet" hidden>${page.pause}</button>
<button id="more" type="button" class="quiet sent">${page.more}</button>
</form>`
}

/** Without script the page shows the code in advance. The code works only after sending. */
const beforehand = ({ words: { page } }: PageSetting, { code }: Pick<FormFacts, 'code'>) =>
  html`<div class="code"><h2>${page.code}</h2>${codeText(code)}<p>${page.codeBefore}</p></div><p>${page.noScript}</p>`

/** What the script must know of this form, in `data-door`. */
export function doorSettings(setting: PageSetting, { incident, reopened }: FormFacts, screen: Screen): string {
  const { language, words, assets } = setting
  return JSON.stringify({
    slug: incident.slug,
    max: incident.maxFileBytes,
    call: setting.emergencyNumber,
    more: assets.more[language],
    words: words.script,
    reopened,
    door: doorOf(setting, doorBehind(screen)),
  })
}
