import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { sendFields, wordsField } from './send-fields.ts'
import {
  beforehand,
  doorSettings,
  type FormFacts,
  formFoot,
  hiddenFields,
  keepAsk,
  limitsLine,
  progress,
} from './send-form.ts'

/** A plain link, first on the page. Whatever is sent through it raises an alarm (decision 066). */
export const dangerLink = ({ language, words }: PageSetting, { slug }: Pick<PublicIncident, 'slug'>) =>
  html`<a class="button peril entry" href="/${slug}/now?lang=${language}"><span aria-hidden="true">⚠</span> ${words.page.dangerLink}</a>`

/**
 * The form for a person in danger: words and voice first, everything else below "Send". A hidden field marks it. Its
 * target address, its answer and the page after it are those of the ordinary form.
 */
export function dangerForm(setting: PageSetting, facts: FormFacts) {
  const { page } = setting.words
  return html`${promisesNothing(setting)}
${progress(setting, false)}
<form id="send" method="post" enctype="multipart/form-data" autocomplete="off" action="/${facts.incident.slug}/send" data-door="${doorSettings(setting, facts, 'danger')}">
${hiddenFields(setting, facts)}<input type="hidden" name="door" value="danger">
<div class="entry"><div id="kept"></div>${wordsField(page.dangerWords)}
<button id="voice" type="button" class="quiet" hidden>${page.voice}</button><div id="voice-note"></div>
<label class="button quiet" for="pick">${page.choose}</label><input id="pick" class="file" type="file" name="file" multiple aria-describedby="limits"></div>
<ul id="files" class="files" aria-label="${page.yourFiles}"></ul>
<div class="entry"><p id="need" class="trouble" role="alert"></p>
<button id="go">${page.send}</button>
<div class="only-script"><label class="button quiet" for="camera">${page.camera}</label><input id="camera" class="file" type="file" accept="image/*,video/*" capture="environment"></div>
<details><summary>${page.dangerMore}</summary>${sendFields(setting)}</details>
${keepAsk(setting)}<p id="limits" class="small">${limitsLine(setting, facts.incident)}</p>${beforehand(setting, facts)}</div>
<button id="pause" type="button" class="quiet" hidden>${page.pause}</button>
<button id="more" type="button" class="quiet sent">${page.more}</button>
</form>
${formFoot(setting, true)}<p class="entry"><a href="/${facts.incident.slug}?lang=${setting.language}">${page.home}</a></p>`
}

/** Shown only before "Send": a different page after sending would teach an abuser what raises an alarm. */
const promisesNothing = ({ words, emergencyNumber }: PageSetting) => {
  const [before, after] = words.page.dangerAsk.split('{number}')
  return html`<p class="entry">${before}<bdi dir="ltr">${emergencyNumber}</bdi>${after}</p>`
}
