import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import { answerOf } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'
import { wordsPart } from './send-parts.ts'

interface Alone {
  readonly incident: PublicIncident
  readonly fields: ReadonlyMap<string, string>
}

/** Shown again as fields that can be changed. All other fields of the form return hidden. */
const SHOWN = ['words', 'way', 'safeTime']

/**
 * A way to reach somebody, or a time for it, without any file or word: nobody would know what it is about. Nothing is
 * stored. What was typed stands in the form again, with the same words as the script says beside "Send".
 */
export async function answerContactAlone(deps: IntakeDeps, c: DoorContext, alone: Alone): Promise<Response> {
  const { incident, fields } = alone
  const setting = await settingOf(deps, c, { incident, language: fields.get('lang'), here: `/${incident.slug}` })
  const { page } = setting.words
  const said = (name: string): string => fields.get(name) ?? ''
  const hidden = [...fields].filter(([name]) => !SHOWN.includes(name))
  const body = html`<p id="need" class="trouble" role="alert">${said('way').trim() === '' ? page.wayToo : page.wayAlone}</p>
<form method="post" enctype="multipart/form-data" autocomplete="off" action="/${incident.slug}/send" aria-describedby="need">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="file">${page.choose}</label><input id="file" type="file" name="file" multiple>
${wordsPart(setting)}
<label for="way">${page.way}</label><input id="way" name="way" type="text" maxlength="1000" value="${said('way')}">
<label for="safe">${page.safeTime}</label><input id="safe" name="safeTime" type="text" maxlength="1000" value="${said('safeTime')}">
<button>${page.send}</button></form><p class="keep">${page.keep}</p>`
  logRefusal(deps, 'nothing-sent', { route: 'send-form' })
  const shown = frame(setting, { title: page.troubleHeading, body, hasDanger: true, hasLanguages: false })
  return respondPage(c, shown, { status: answerOf('nothing-sent', setting.words).status })
}
