import type { PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { identifyLink } from './identify-link.ts'
import type { PageSetting } from './page-setting.ts'
import { sizeWords } from './size-words.ts'
import { supportLine } from './support-line.ts'

/** Choosing: files, the camera, a voice. Chosen files stand below as pictures, and folded as a list. */
export const chooseParts = ({ words: { page } }: PageSetting) =>
  html`<div id="choose" class="entry"><label class="button quiet" for="pick" data-add="${page.add}">${page.choose}</label><input id="pick" class="file" type="file" name="file" multiple>
<div class="pair"><div class="only-script"><label class="button quiet" for="camera">${page.camera}</label><input id="camera" class="file" type="file" accept="image/*,video/*" capture="environment"></div><button id="voice" type="button" class="quiet" hidden>${page.voice}</button></div><div id="voice-note"></div></div>`

/** Words alone are enough. Behind "I am in danger" the label asks what is happening. `asks`: the label where they are first. */
export const wordsPart = ({ words: { page } }: PageSetting, asks: string = page.words) =>
  html`<div id="say" class="entry"><label for="words"><span class="calm">${asks}</span><span class="in-danger">${page.dangerWords}</span></label><textarea id="words" name="words" rows="3" maxlength="20000"></textarea></div>`

/** What few people need, for the form without script: the limits, and what could identify somebody. */
export const moreParts = (setting: PageSetting, incident: PublicIncident) =>
  html`<p class="small">${limitsLine(setting, incident)}</p><p class="small">${setting.words.page.identify}</p>${identifyLink(setting)}`

const limitsLine = ({ words }: PageSetting, incident: PublicIncident): string =>
  fill(words.page.limits, {
    size: sizeWords(incident.maxFileBytes),
    count: incident.maxFiles,
    total: sizeWords(incident.maxSubmissionBytes),
  })

/** Empty until the script fills it: the status, the progress, the code as soon as a byte is kept, the questions. */
export const progress = (setting: PageSetting) => {
  const { page } = setting.words
  return html`<p id="status" role="status"></p><div id="sum" hidden><progress id="all" max="1" aria-labelledby="figures"></progress><p id="figures" class="small"></p></div>
<section id="receipt" class="code" hidden aria-live="polite" aria-labelledby="code-title"><h2 id="code-title">${page.code}</h2>
<p id="code" class="words" dir="ltr"></p><p id="digits" dir="ltr"></p><p id="code-use" class="small">${page.codeUse}</p><div id="picture"></div></section>
<div id="questions"></div><div id="after" hidden>${setting.texts['support'] === undefined ? '' : supportLine(setting)}</div>`
}
