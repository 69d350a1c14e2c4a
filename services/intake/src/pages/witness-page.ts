import { acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { answerChoice, answerClosing, answerNothingOpen, answerNotThere } from './calm-pages.ts'
import { dangerLines } from './danger-lines.ts'
import { doors } from './doors.ts'
import { checkLink } from './force.ts'
import { frame } from './frame.ts'
import { placeOf, titleOf } from './incident-name.ts'
import { lookingLink } from './looking-link.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { picturesLink } from './pictures-link.ts'
import { preferReal } from './prefer-real.ts'
import { respondPage } from './respond.ts'
import type { Screen } from './screen.ts'
import { sendForm } from './send-form.ts'
import { withUnsure } from './unsure.ts'

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

/** The page of an incident: its doors, or what lies behind one of them. */
export async function answerIncident(
  deps: IntakeDeps,
  c: DoorContext,
  slug: string,
  screen: Screen = 'doors',
): Promise<Response> {
  const found = await deps.door.incident(slug)
  if (!found.ok) return answerNotThere(deps, c, found.error)
  return acceptsSubmissions(found.value.state)
    ? answerWitnessPage(deps, c, found.value, screen)
    : answerClosing(deps, c, found.value)
}

async function answerWitnessPage(
  deps: IntakeDeps,
  c: DoorContext,
  incident: PublicIncident,
  screen: Screen = 'doors',
): Promise<Response> {
  const setting = await settingOf(deps, c, { incident })
  // A fresh key for each page. With script it identifies the sending; without script the code also derives from it, so
  // that the page can show the code in advance.
  const key = newKey()
  const { code } = deps.capabilities.ofSubmission(key)
  const facts = { incident, key, code, ticket: deps.guard.issueTicket() }
  const names = [titleOf(incident, setting.language), placeOf(incident, setting.language)]
  const { page } = setting.words
  const titles = {
    doors: names.filter((one) => one !== '').join(commaOf(setting)),
    send: page.heading,
    danger: page.dangerLink,
  }
  const start = withUnsure(setting, `/${incident.slug}?lang=${setting.language}`)
  const back = html`<a id="back" class="entry" href="${start}" data-titles="${JSON.stringify(titles)}"${screen === 'doors' ? ' hidden' : ''}>‹ ${page.back}</a>`
  const form = sendForm(setting, facts, screen)
  const lines = dangerLines(setting, incident)
  const body = html`${screen === 'doors' ? doors(setting, incident) : ''}${screen === 'danger' ? html`${lines}${form}` : html`${form}${lines}`}${
    screen === 'doors' ? doorLines(setting, incident) : ''
  }`
  // The browser's history keeps title and address. Neither says that this is the form for danger.
  const heading = screen === 'doors' ? { heading: headingOf(setting, names) } : {}
  const shown = {
    title: titles[screen],
    ...heading,
    tab: page.heading,
    before: html`${back}${picturesLink(setting, incident)}`,
    screen,
    body,
    hasOwnCall: true,
  }
  return respondPage(c, frame(setting, shown))
}

/** What happened and where, as this reader reads it. Either may be in another language, so each is isolated. */
const headingOf = (setting: PageSetting, [title = '', place = '']: readonly string[]) =>
  place === '' ? html`<bdi>${title}</bdi>` : html`<bdi>${title}</bdi>${commaOf(setting)}<bdi>${place}</bdi>`

/** Arabic has a comma of its own. */
const commaOf = ({ words }: PageSetting): string => (words.direction === 'rtl' ? '، ' : ', ')

/** What few people come for, as lines below the doors. */
const doorLines = (setting: PageSetting, incident: PublicIncident) =>
  html`<div id="lines" class="entry">${lookingLink(setting, incident)}<a class="line" href="/receipt?lang=${setting.language}">${setting.words.page.receiptLink}</a>${checkLink(setting)}</div>`
