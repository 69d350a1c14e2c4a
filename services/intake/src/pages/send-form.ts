import type { PageDoor, PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { afterThanks } from './after-thanks.ts'
import { identifyLink } from './identify-link.ts'
import type { PageSetting } from './page-setting.ts'
import { sendFields, wordsField } from './send-fields.ts'
import { sizeWords } from './size-words.ts'
import { supportLine } from './support-line.ts'

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
 * The form of a first sending and of a reopened one. Its script hides the parts marked `entry` once they are not
 * needed.
 */
export function sendForm(setting: PageSetting, facts: FormFacts) {
  const { incident, reopened } = facts
  const { page } = setting.words
  return html`${progress(setting, reopened !== undefined)}
<form id="send" method="post" enctype="multipart/form-data" autocomplete="off" action="/${incident.slug}/send" data-door="${doorSettings(setting, facts)}">
${hiddenFields(setting, facts)}
<div class="entry"><div id="kept"></div><label class="button" for="pick">${page.choose}</label><input id="pick" class="file" type="file" name="file" multiple aria-describedby="limits">
<div class="pair"><div class="only-script"><label class="button quiet" for="camera">${page.camera}</label><input id="camera" class="file" type="file" accept="image/*,video/*" capture="environment"></div><button id="voice" type="button" class="quiet" hidden>${page.voice}</button></div>
<div id="voice-note"></div><p id="limits" class="small">${limitsLine(setting, incident)}</p></div>
<ul id="files" class="files" aria-label="${page.yourFiles}"></ul>
<div class="entry">
${wordsField(page.words)}
${sendFields(setting)}
${reopened ? '' : beforehand(setting, facts)}
${keepAsk(setting)}
<p id="need" class="trouble" role="alert"></p>
<button id="go">${page.send}</button></div>
<button id="pause" type="button" class="quiet" hidden>${page.pause}</button>
<button id="more" type="button" class="quiet sent">${page.more}</button>
</form>
${formFoot(setting, reopened === undefined)}`
}

export const limitsLine = ({ words }: PageSetting, incident: PublicIncident): string =>
  fill(words.page.limits, {
    size: sizeWords(incident.maxFileBytes),
    count: incident.maxFiles,
    total: sizeWords(incident.maxSubmissionBytes),
  })

/** Without script the page shows the code in advance. The code works only after sending. */
export const beforehand = ({ words: { page } }: PageSetting, { code }: Pick<FormFacts, 'code'>) =>
  html`<noscript><div class="code"><h2>${page.code}</h2><p class="words" dir="ltr">${codeText(code)}</p><p>${page.codeBefore}</p></div><p>${page.noScript}</p></noscript>`

export const keepAsk = ({ words: { page } }: PageSetting) =>
  html`<label id="keep-ask" class="tick" hidden><input type="checkbox" id="keep"> <span>${page.queue}</span></label><div id="keep-about"></div>`

/** Stands below every form, also on the danger page, so that the page after "Send" is the same. */
export const formFoot = (setting: PageSetting, isFirst: boolean) => {
  const { page } = setting.words
  return html`<p class="keep">${page.keep}</p>
${isFirst ? html`<p class="small">${page.identify}</p>${identifyLink(setting)}<p><a href="/receipt?lang=${setting.language}">${page.receiptLink}</a></p>` : ''}`
}

/**
 * Empty until the script fills it: the status, the progress, and the code as soon as something is safe. A reopened page
 * has the words of `afterThanks` below its heading, so they are not repeated here.
 */
export const progress = (setting: PageSetting, isReopened: boolean) => {
  const { page, code } = setting.words
  return html`<p id="status" role="status"></p><div id="sum" hidden><progress id="all" max="1" aria-labelledby="figures"></progress><p id="figures" class="small"></p></div>
<section id="receipt" class="code" hidden aria-live="polite" aria-labelledby="code-title"><h2 id="code-title">${page.code}</h2>
<p id="code" class="words" dir="ltr"></p><button id="copy" type="button" class="quiet" data-done="${page.copied}">${page.copy}</button><button id="picture-ask" type="button" class="quiet">${code.pictureName}</button><div id="picture"></div><p>${page.codeUse}</p>${supportLine(setting)}${isReopened ? '' : afterThanks(setting)}</section>`
}

export function doorSettings(
  setting: PageSetting,
  { incident, reopened }: Pick<FormFacts, 'incident' | 'reopened'>,
  door?: PageDoor,
): string {
  const { language, words, assets } = setting
  return JSON.stringify({
    slug: incident.slug,
    max: incident.maxFileBytes,
    call: setting.emergencyNumber,
    more: assets.more[language],
    words: words.script,
    reopened,
    door,
  })
}

/** A code has seven words. With spaces instead of hyphens a line can break between any two of them. */
const codeText = (code: string): string => code.replaceAll('-', ' ')
