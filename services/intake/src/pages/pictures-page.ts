import { acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { dialled } from './call-links.ts'
import { answerClosing, answerNotThere } from './calm-pages.ts'
import { frame } from './frame.ts'
import { hear, hearLater } from './hear.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { chooseByPictures, sendByPictures } from './pictures-parts.ts'
import { respondPage } from './respond.ts'
import { doorSettings, type FormFacts, hiddenFields } from './send-form.ts'
import { progress } from './send-parts.ts'
import { laterSigns, sign } from './signs.ts'
import { doorInput, withUnsure } from './unsure.ts'

/**
 * The path without reading (decision 109): the same form, sent by the same script, with a sign on everything that is
 * pressed and on everything that is told. Words stay beside the signs, for who accompanies and for who listens.
 */
export async function answerPictures(deps: IntakeDeps, c: DoorContext, slug: string): Promise<Response> {
  const found = await deps.door.incident(slug)
  if (!found.ok) return answerNotThere(deps, c, found.error)
  const incident = found.value
  if (!acceptsSubmissions(incident.state)) return answerClosing(deps, c, incident)
  const setting = await settingOf(deps, c, { incident })
  const key = newKey()
  const { code } = deps.capabilities.ofSubmission(key)
  const { page } = setting.words
  const body = html`${picturesForm(setting, { incident, key, code, ticket: deps.guard.issueTicket() })}${callByPictures(setting)}
${laterSigns(setting)}<script src="${setting.assets.lazy['pictures'] ?? ''}" defer></script>`
  // The loudspeaker stands beside the way back: a row of its own would push the call off the smallest phone.
  const before = html`${backLink(setting, incident)}${hear(setting, 'choose')}`
  const shown = { title: page.heading, before, screen: 'send', hasOwnCall: true } as const
  return respondPage(c, frame(setting, { ...shown, body, exitSign: sign(setting, 'hide', 36) }))
}

/** The script reads the headings of its screens from here, as on the page of the doors. */
const backLink = (setting: PageSetting, { slug }: PublicIncident) => {
  const { page } = setting.words
  const titles = JSON.stringify({ send: page.heading })
  return html`<a id="back" class="entry" href="${withUnsure(setting, `/${slug}?lang=${setting.language}`)}" data-titles="${titles}" aria-label="${page.back}">${sign(setting, 'back', 36)}</a>`
}

const picturesForm = (setting: PageSetting, facts: FormFacts) => {
  const { page } = setting.words
  return html`<div id="kept" class="entry"></div>${progress(setting)}${hearLater(setting)}
<form id="send" method="post" enctype="multipart/form-data" autocomplete="off" action="/${facts.incident.slug}/send" data-door="${doorSettings(setting, facts, 'send')}">
${hiddenFields(setting, facts)}${doorInput(setting)}<input type="hidden" name="pictures" value="1">
${chooseByPictures(setting)}<ul id="files" class="files" aria-label="${page.yourFiles}"></ul>
<div id="say" hidden><textarea id="words" name="words" aria-label="${page.words}"></textarea></div>
<div id="extra" class="entry" hidden></div>
${sendByPictures(setting)}
<button id="pause" type="button" class="quiet" hidden>${page.pause}</button>
<button id="more" type="button" class="quiet sent">${page.more}</button>
</form>`
}

/** Whom to call, and what to do now. The script moves it below what happens, as on the page of the doors. */
export function callByPictures(setting: PageSetting) {
  const { words, emergencyNumber } = setting
  const label = html`<span>${sign(setting, 'call')}<br><bdi>${fill(words.page.call, { number: emergencyNumber })}</bdi></span>`
  const call =
    dialled(emergencyNumber) === ''
      ? ''
      : html`<a class="button call" href="tel:${dialled(emergencyNumber)}">${label}</a>`
  return html`<div id="call">${call}${hear(setting, 'danger')}<p class="calm small">${sign(setting, 'away')}<br>${words.page.calm}</p></div>`
}
