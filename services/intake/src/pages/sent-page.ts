import type { DoorRefusal } from '@firsthand/database/intake'
import { acceptsBytes, acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import { html } from 'hono/html'
import { answerOf, refusalHeaders } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { codeBox } from './code-box.ts'
import { codeFields } from './code-fields.ts'
import { codeUntil } from './code-until.ts'
import { fileList } from './file-list.ts'
import { frame } from './frame.ts'
import { identifyLink } from './identify-link.ts'
import { lookingAgain } from './looking-link.ts'
import { settingOf } from './page-setting.ts'
import { receiptHeadline } from './receipt-headline.ts'
import { respondPage } from './respond.ts'
import { sentSigns } from './sent-signs.ts'
import { supportLine } from './support-line.ts'

export interface Sent {
  readonly incident: PublicIncident
  readonly code: string
  readonly problem: DoorRefusal | undefined
  readonly language: string | undefined
  /** A file had a name but no bytes. */
  readonly isOneEmpty?: boolean
  /** The form was that of "Looking for someone". Its page says again whom to call. */
  readonly isSought?: boolean
  /** The form was that of the path without reading. Its page has signs, too. */
  readonly isByPictures?: boolean
}

/**
 * The answer to the form's own POST: code, files and states. It is no redirect, so that none of this stands in an
 * address. "Send more" continues the same sending by its code. Where nothing more is taken, the code only looks again.
 */
export async function answerSent(deps: IntakeDeps, c: DoorContext, sent: Sent): Promise<Response> {
  const { incident, code, problem, isOneEmpty, isSought, isByPictures } = sent
  const here = `/${incident.slug}`
  const setting = await settingOf(deps, c, { incident, language: sent.language, here })
  const { words } = setting
  const receipt = await deps.door.receipt(hashCapability(code))
  const answer = problem && answerOf(problem.code, words)
  if (problem) logRefusal(deps, problem.code, { route: 'send-form' })
  // The form may have taken an hour, in which the collection may have begun to end.
  const state = receipt.ok ? receipt.value.incidentState : incident.state
  const goOn = acceptsBytes(state) ? { code, slug: incident.slug, hasPicker: false } : undefined
  const signs = sentSigns(setting, receipt, isByPictures)
  const body = html`${signs.arrived}${trouble(answer?.message)}${trouble(isOneEmpty && words.page.sentEmpty)}
${isSought ? lookingAgain(setting) : ''}${signs.code}${codeBox(setting, code)}${signs.next}
${receipt.ok ? html`${fileList(setting, receipt.value, goOn)}${codeUntil(setting, receipt.value)}` : ''}
<p class="keep">${words.page.keep}</p>
<form method="post" action="/receipt">${codeFields(setting, code)}<button>${acceptsSubmissions(state) ? words.page.more : words.code.lookAgain}</button></form>
${supportLine(setting)}${identifyLink(setting)}`
  const headline = receipt.ok ? receiptHeadline(words, receipt.value) : { title: words.page.receiptHeading }
  const shown = { ...headline, tab: words.page.receiptHeading, body, hasLanguages: false, ...signs.frame }
  return respondPage(c, frame(setting, shown), {
    status: answer?.status ?? 200,
    headers: answer && problem ? refusalHeaders(answer, problem) : {},
  })
}

const trouble = (text: string | false | undefined) => (text ? html`<p class="trouble" role="alert">${text}</p>` : '')
