import { acceptsSubmissions, type PageDoor, type PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { answerChoice, answerClosing, answerNothingOpen, answerNotThere } from './calm-pages.ts'
import { dangerForm, dangerLink } from './danger-form.ts'
import { lookingFor } from './first-lines.ts'
import { frame } from './frame.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { preferReal } from './prefer-real.ts'
import { respondPage } from './respond.ts'
import { sendForm } from './send-form.ts'

/**
 * Shows the only open incident, the list of several, or the page for when none is open. A real incident hides drills
 * even while it is ending.
 */
export async function answerHome(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const foremostOpen = preferReal(await deps.door.openIncidents())
  const open = foremostOpen.filter(({ state }) => acceptsSubmissions(state))
  const [only] = open
  const [ending] = foremostOpen
  if (!only) return ending && !ending.exercise ? answerClosing(deps, c, ending) : answerNothingOpen(deps, c)
  return open.length === 1 ? answerWitnessPage(deps, c, only) : answerChoice(deps, c, open)
}

/** The page of an incident, through its ordinary door or the danger door. Both show the same form. */
export async function answerIncident(
  deps: IntakeDeps,
  c: DoorContext,
  slug: string,
  door: PageDoor = 'normal',
): Promise<Response> {
  const found = await deps.door.incident(slug)
  if (!found.ok) return answerNotThere(deps, c, found.error)
  return acceptsSubmissions(found.value.state)
    ? answerWitnessPage(deps, c, found.value, door)
    : answerClosing(deps, c, found.value)
}

async function answerWitnessPage(
  deps: IntakeDeps,
  c: DoorContext,
  incident: PublicIncident,
  door: PageDoor = 'normal',
): Promise<Response> {
  const setting = await settingOf(deps, c, { incident })
  // A fresh key for each page. With script it identifies the sending; without script the code also derives from it, so
  // that the page can show the code in advance.
  const key = newKey()
  const { code } = deps.capabilities.ofSubmission(key)
  const ticket = deps.guard.issueTicket()
  const facts = { incident, key, code, ticket }
  const { page } = setting.words
  const shape =
    door === 'danger'
      ? // The browser's history keeps title and address. Neither says that this is the form for danger.
        { title: page.dangerLink, tab: page.heading, languagesAt: 'foot' as const, body: dangerForm(setting, facts) }
      : {
          title: page.heading,
          first: dangerLink(setting, incident),
          body: html`${about(setting, incident)}${lookingFor(setting)}${sendForm(setting, facts)}`,
        }
  return respondPage(c, frame(setting, { ...shape, hasDanger: true }))
}

const about = (setting: PageSetting, { title, place, zone, closesAt }: PublicIncident) => {
  const [before, after] = setting.words.page.about.split('{title}')
  const where = place === '' ? '' : html` – <bdi>${place}</bdi>`
  const until = closesAt === null ? '' : html`<p class="until entry">${untilWords(setting, closesAt, zone)}</p>`
  return html`<p class="about entry">${before}<bdi>${title}</bdi>${where}${after}</p>${until}`
}

/** The end of the collection, in the incident's own time zone, whatever the phone's zone is. */
const untilWords = ({ words, language }: PageSetting, closesAt: number, zone: string): string => {
  const format = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: zone, timeZoneName: 'short', hourCycle: 'h23' },
  })
  return fill(words.page.until, { time: format.format(closesAt) })
}
