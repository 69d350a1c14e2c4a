import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import { callLinks } from './call-links.ts'
import { dangerLine } from './first-lines.ts'
import { leadsTo } from './leads-to.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * Whom to call. It stands on every screen of the page. Behind "I am in danger" the safety text of this kind of incident
 * comes first, because somebody who smells gas must call from outside. What this page cannot promise comes last. Both go
 * away with "Send": a different page after sending would teach an abuser what raises an alarm.
 * Where nobody chose this incident, the page says which one it is.
 */
export const dangerLines = (setting: PageSetting, incident: PublicIncident) =>
  html`<div id="call"><div class="in-danger entry">${dangerLine(setting)}</div>${callLinks(setting)}<p class="in-danger entry small">${promisesNothing(setting)}</p>${whereTo(setting, incident)}</div><p id="calm" class="calm small">${setting.words.page.calm}</p>`

const whereTo = (setting: PageSetting, incident: PublicIncident) =>
  setting.isUnsure ? html`<p class="in-danger entry small">${leadsTo(setting, incident)}</p>` : ''

const promisesNothing = ({ words, emergencyNumber }: PageSetting) => {
  const [before, after] = words.page.dangerAsk.split('{number}')
  return html`${before}<bdi dir="ltr">${emergencyNumber}</bdi>${after}`
}
