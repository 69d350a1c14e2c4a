import type { DoorRefusal } from '@firsthand/database/intake'
import type { PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { answerOf, refusalHeaders } from '../http/door-answer.ts'
import { logRefusal, type RouteName } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { dangerLink } from './doors.ts'
import { frame } from './frame.ts'
import { placeOf, titleOf } from './incident-name.ts'
import { leadsTo } from './leads-to.ts'
import { type PageSetting, settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'
import { sign } from './signs.ts'
import { withUnsure } from './unsure.ts'

const codeLink = (setting: PageSetting) =>
  html`<p><a href="/receipt?lang=${setting.language}">${setting.words.page.receiptLink}</a></p>`

const keepLine = (setting: PageSetting) => html`<p class="keep">${setting.words.page.keep}</p>`

/** The page while no incident is open: what to do now, that files should be kept, and how news will come. */
export async function answerNothingOpen(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const setting = await settingOf(deps, c)
  const { page } = setting.words
  const body = html`<p>${fill(page.noneText, { number: setting.emergencyNumber })}</p>${keepLine(setting)}${codeLink(setting)}`
  return respondPage(c, frame(setting, { title: page.noneHeading, body, hasDanger: true }))
}

/** The page while several incidents are open: their list, and a link for people who are not sure. */
export async function answerChoice(
  deps: IntakeDeps,
  c: DoorContext,
  open: readonly PublicIncident[],
): Promise<Response> {
  const setting = await settingOf(deps, c, { exercise: open.every(({ exercise }) => exercise) })
  const { page } = setting.words
  const link = (slug: string) => `/${slug}?lang=${setting.language}`
  const unsure = newestFor(open)
  // A person in danger is not asked to choose an incident, so for officers this one is not chosen, either.
  const notChosen = { ...setting, isUnsure: true }
  const first = unsure && dangerLink(notChosen, unsure)
  const body = html`<ul class="choice">${open.map(
    (one) =>
      html`<li><a class="button" href="${link(one.slug)}">${one.exercise ? 'EXERCISE – ' : ''}<bdi>${titleOf(one, setting.language)}</bdi>${
        placeOf(one, setting.language) === '' ? '' : html`<small><bdi>${placeOf(one, setting.language)}</bdi></small>`
      }</a></li>`,
  )}${unsure ? html`<li><a class="button quiet" href="${withUnsure(notChosen, link(unsure.slug))}">${page.notSure}<small>${leadsTo(setting, unsure)}</small></a></li>` : ''}</ul>${codeLink(setting)}`
  return respondPage(c, frame(setting, { title: page.chooseHeading, ...(first && { first }), body, hasDanger: true }))
}

/** "Not sure" leads to the newest active incident, or to a drill if there is no active one. */
const newestFor = (open: readonly PublicIncident[]): PublicIncident | undefined =>
  open.find(({ state }) => state === 'active') ?? open.find(({ state }) => state === 'drill')

export async function answerClosing(deps: IntakeDeps, c: DoorContext, incident: PublicIncident): Promise<Response> {
  const setting = await settingOf(deps, c, { incident })
  const { page } = setting.words
  const body = html`<p>${page.closingText}</p>${keepLine(setting)}${codeLink(setting)}`
  return respondPage(c, frame(setting, { title: page.closingHeading, body, hasDanger: true }))
}

/** The page of an incident that is closed or never existed. */
export async function answerNotThere(deps: IntakeDeps, c: DoorContext, refusal: DoorRefusal): Promise<Response> {
  const setting = await settingOf(deps, c, { exercise: refusal.exercise })
  const { page } = setting.words
  const isClosed = refusal.code === 'incident-closed'
  const title = isClosed ? page.closedHeading : page.missingHeading
  const text = isClosed ? fill(page.closedText, { number: setting.emergencyNumber }) : page.missingText
  const answers = refusal.codesOpen === true ? html`<p>${page.closedCode}</p>` : ''
  const body = html`<p>${text}</p>${keepLine(setting)}${answers}${codeLink(setting)}<p><a href="/">${page.home}</a></p>`
  const { status } = answerOf(refusal.code, setting.words)
  logRefusal(deps, refusal.code, { route: 'page' })
  return respondPage(c, frame(setting, { title, body, hasDanger: isClosed }), { status })
}

export interface TroubleOptions {
  readonly route: RouteName
  readonly incident?: PublicIncident | undefined
  readonly language?: string | undefined
  readonly back?: string
  /** Shown below the text: what was kept nevertheless. */
  readonly below?: ReturnType<typeof html>
  /** On the path without reading: signs for what happened, and for the way back. */
  readonly isByPictures?: boolean
}

/** Any other refusal in words: what happened, and that the file is still on the phone. */
export async function answerTrouble(
  deps: IntakeDeps,
  c: DoorContext,
  refusal: DoorRefusal,
  options: TroubleOptions,
): Promise<Response> {
  const { incident, language, back = '/' } = options
  const known = { incident, language, exercise: refusal.exercise, here: back }
  const setting = await settingOf(deps, c, known)
  const answer = answerOf(refusal.code, setting.words)
  logRefusal(deps, refusal.code, options)
  const signs = options.isByPictures ? [sign(setting, 'failed'), sign(setting, 'back')] : []
  const body = html`${signs[0] ?? ''}<p class="trouble" role="alert">${answer.message}</p>${options.below ?? ''}${keepLine(setting)}<p><a class="button" href="${back}?lang=${setting.language}">${signs[1] ?? ''} ${setting.words.page.home}</a></p>`
  const page = frame(setting, { title: setting.words.page.troubleHeading, body, hasLanguages: false })
  return respondPage(c, page, { status: answer.status, headers: refusalHeaders(answer, refusal) })
}
