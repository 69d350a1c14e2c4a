import { acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { answerClosing, answerNotThere } from './calm-pages.ts'
import { codeScript } from './code-script.ts'
import { frame } from './frame.ts'
import { lookingCall, lookingNumber } from './looking-link.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'
import { type FormFacts, hiddenFields } from './send-form.ts'
import { doorInput, withUnsure } from './unsure.ts'

/**
 * "Looking for someone": whom to call, then a plain form, with script as without it. Its words go the way of every
 * form. Only a mark that is sealed with them says that they came from here (decision 102).
 */
export async function answerLooking(deps: IntakeDeps, c: DoorContext, slug: string): Promise<Response> {
  const found = await deps.door.incident(slug)
  if (!found.ok) return answerNotThere(deps, c, found.error)
  const incident = found.value
  if (!acceptsSubmissions(incident.state)) return answerClosing(deps, c, incident)
  const setting = await settingOf(deps, c, { incident })
  const { exercise } = incident
  if (lookingNumber(setting) === undefined) return answerNotThere(deps, c, { code: 'incident-not-found', exercise })
  const key = newKey()
  const { code } = deps.capabilities.ofSubmission(key)
  const body = lookingForm(setting, { incident, key, code, ticket: deps.guard.issueTicket() })
  const { looking, page } = setting.words
  // The browser's history keeps the title, which does not say that somebody is missing.
  return respondPage(c, frame(setting, { title: looking.heading, tab: page.heading, body, hasDanger: true }))
}

function lookingForm(setting: PageSetting, facts: FormFacts) {
  const { looking, page } = setting.words
  const { slug } = facts.incident
  return html`${lookingCall(setting)}
<p>${looking.cannot}</p>
<p>${looking.tell}</p>
<form id="looking" method="post" enctype="multipart/form-data" autocomplete="off" action="/${slug}/send">
${hiddenFields(setting, facts)}${doorInput(setting, 'sought')}
<p class="small">${looking.onlyFirst}</p>
<label for="words">${looking.who}</label><textarea id="words" name="words" rows="3" maxlength="9000" required aria-describedby="words-about"></textarea>
<p id="words-about" class="small">${looking.whoAbout}</p>
<label for="looks">${looking.looks}</label><textarea id="looks" name="looks" rows="2" maxlength="9000"></textarea>
${line('where', looking.where)}
${line('when', looking.when)}
${line('way', looking.way, looking.wayAbout)}
<button>${page.send}</button>
</form>
${homeLink(setting, facts.incident)}${codeScript(setting)}`
}

const line = (name: string, label: string, about?: string) =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="text" maxlength="1000"${
    about === undefined ? '' : html` aria-describedby="${name}-about"`
  }>${about === undefined ? '' : html`<p id="${name}-about" class="small">${about}</p>`}`

const homeLink = (setting: PageSetting, { slug }: Pick<PublicIncident, 'slug'>) =>
  html`<p><a href="${withUnsure(setting, `/${slug}?lang=${setting.language}`)}">${setting.words.page.home}</a></p>`
