import type { DoorRefusal } from '@firsthand/database/intake'
import type { PublicIncident } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import { html } from 'hono/html'
import { answerOf, refusalHeaders } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import type { NewSubmission } from '../submissions/submission-desk.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { receiptList } from './receipt-page.ts'
import { respondPage } from './respond.ts'
import { codeText } from './witness-page.ts'

export interface Sent {
  readonly incident: PublicIncident
  readonly submission: NewSubmission
  readonly problem: DoorRefusal | undefined
  readonly language: string | undefined
}

/** The answer to the form itself: code, files and states. No redirect, so nothing of it is in an address. */
export async function answerSent(deps: IntakeDeps, c: DoorContext, sent: Sent): Promise<Response> {
  const { incident, submission, problem } = sent
  const here = `/${incident.slug}`
  const setting = await settingOf(deps, c, { incident, language: sent.language, here })
  const { words } = setting
  const receipt = await deps.door.receipt(hashCapability(submission.code))
  const answer = problem ? answerOf(problem.code, words) : undefined
  if (problem) logRefusal(deps, problem.code, { route: 'send-form' })
  const body = html`${answer ? html`<p class="trouble" role="alert">${answer.message}</p>` : ''}
<section class="code"><h2>${words.page.code}</h2><p class="words" dir="ltr">${codeText(submission.code)}</p><p>${words.page.codeUse}</p></section>
${receipt.ok ? receiptList(words, receipt.value) : ''}
<p class="keep">${words.page.keep}</p>
<p><a class="button" href="${here}?lang=${setting.language}">${words.page.more}</a></p>`
  const title = answer ? words.page.sentPartly : words.page.sentHeading
  return respondPage(c, frame(setting, { title, body, hasLanguages: false }), {
    status: answer?.status ?? 200,
    headers: answer && problem ? refusalHeaders(answer, problem) : {},
  })
}
