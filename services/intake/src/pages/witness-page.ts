import { acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { fill } from '../words/catalog.ts'
import { sizeWords } from '../words/size-words.ts'
import { answerChoice, answerClosing, answerNothingOpen, answerNotThere } from './calm-pages.ts'
import { frame } from './frame.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

/** The only open incident, the list of several, or the calm page. */
export async function answerHome(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const open = (await deps.door.openIncidents()).filter(({ state }) => acceptsSubmissions(state))
  const [only] = open
  if (!only) return answerNothingOpen(deps, c)
  return open.length === 1 ? answerWitnessPage(deps, c, only) : answerChoice(deps, c, open)
}

export async function answerIncident(deps: IntakeDeps, c: DoorContext, slug: string): Promise<Response> {
  const found = await deps.door.incident(slug)
  if (!found.ok) return answerNotThere(deps, c, found.error)
  return acceptsSubmissions(found.value.state)
    ? answerWitnessPage(deps, c, found.value)
    : answerClosing(deps, c, found.value)
}

async function answerWitnessPage(deps: IntakeDeps, c: DoorContext, incident: PublicIncident): Promise<Response> {
  const setting = await settingOf(deps, c, { incident })
  // A fresh key for each page: with script it names the sending, without it also gives the code beforehand.
  const key = newKey()
  const { code } = deps.capabilities.ofSubmission(key)
  const body = html`${about(setting, incident)}${sendForm(setting, { incident, key, code })}`
  return respondPage(c, frame(setting, { title: setting.words.page.heading, body, hasScript: true, hasDanger: true }))
}

const about = (setting: PageSetting, { title, place }: PublicIncident) => {
  const [before, after] = setting.words.page.about.split('{title}')
  const where = place === '' ? '' : html` – <bdi>${place}</bdi>`
  return html`<p class="about">${before}<bdi>${title}</bdi>${where}${after}</p>`
}

interface FormFacts {
  readonly incident: PublicIncident
  readonly key: string
  readonly code: string
}

/** The hidden fields come before the files: a stream is read once, in its order. */
function sendForm(setting: PageSetting, { incident, key, code }: FormFacts) {
  const { page, script, refusals } = setting.words
  const limits = fill(page.limits, { size: sizeWords(incident.maxFileBytes), count: incident.maxFiles })
  const settings = {
    slug: incident.slug,
    max: incident.maxFileBytes,
    words: script,
    refusals,
    pause: page.pause,
    resume: page.resume,
  }
  return html`<form id="send" method="post" enctype="multipart/form-data" action="/${incident.slug}/send" data-door="${JSON.stringify(settings)}">
<input type="hidden" name="key" value="${key}">
<input type="hidden" name="lang" value="${setting.language}">
<label class="button pick" for="pick">${page.choose}</label>
<input id="pick" class="file" type="file" name="file" multiple aria-describedby="limits">
<label class="button quiet pick only-script" for="camera">${page.camera}</label>
<input id="camera" class="file only-script" type="file" accept="image/*,video/*" capture="environment">
<p id="limits" class="small">${limits}</p>
<ul id="files" class="files" aria-label="${page.heading}"></ul>
<details open><summary>${page.optional}</summary>
<label for="words">${page.words}</label><textarea id="words" name="words" rows="3" maxlength="20000"></textarea>
<label for="where">${page.where}</label><input id="where" name="where" type="text" maxlength="1000" autocomplete="off">
<label for="when">${page.when}</label><input id="when" name="when" type="text" maxlength="1000" autocomplete="off">
</details>
<noscript><div class="code"><h2>${page.code}</h2><p class="words" dir="ltr">${codeText(code)}</p><p>${page.codeBefore}</p></div><p>${page.noScript}</p></noscript>
<div class="row"><button id="go">${page.send}</button> <button id="pause" type="button" class="quiet" hidden>${page.pause}</button></div>
<p id="status" role="status"></p>
</form>
<section id="receipt" class="code" hidden aria-live="polite" aria-labelledby="code-title"><h2 id="code-title">${page.code}</h2>
<p id="code" class="words" dir="ltr"></p><button id="copy" type="button" class="quiet" data-done="${page.copied}">${page.copy}</button><p>${page.codeUse}</p></section>
<p class="keep">${page.keep}</p>
<p class="small">${page.identify}</p>
<p><a href="/receipt?lang=${setting.language}">${page.receiptLink}</a></p>`
}

/** Seven words, so that a line breaks between two of them. */
export const codeText = (code: string): string => code.replaceAll('-', ' ')
