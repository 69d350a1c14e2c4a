import type { PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { withUnsure } from './unsure.ts'

/** A plain link, first on the page. Whatever is sent through it raises an alarm (decision 066). */
export const dangerLink = (setting: PageSetting, { slug }: Pick<PublicIncident, 'slug'>) =>
  html`<a class="door peril" id="to-danger" href="${withUnsure(setting, `/${slug}/now?lang=${setting.language}`)}"><i aria-hidden="true">⚠</i>${setting.words.page.dangerLink}</a>`

const sendLink = (setting: PageSetting, { slug }: PublicIncident) =>
  html`<a class="door" id="to-send" href="${withUnsure(setting, `/${slug}/send?lang=${setting.language}`)}"><i aria-hidden="true">▣</i>${setting.words.page.sendLink}</a>`

/** The doors of an incident. They are links, so that they open without script, too. */
export const doors = (setting: PageSetting, incident: PublicIncident) =>
  html`<div id="doors">${until(setting, incident)}${dangerLink(setting, incident)}${sendLink(setting, incident)}</div>`

/** The end of the collection, in the incident's own time zone, whatever the phone's zone is. */
function until({ words, language }: PageSetting, { closesAt, zone }: PublicIncident) {
  if (closesAt === null) return ''
  const format = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: zone, timeZoneName: 'short', hourCycle: 'h23' },
  })
  return html`<p class="until small">${fill(words.page.until, { time: format.format(closesAt) })}</p>`
}
