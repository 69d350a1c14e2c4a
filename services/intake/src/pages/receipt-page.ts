import type { DoorRefusal, Receipt } from '@firsthand/database/intake'
import { acceptsBytes, acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { fill, type Words } from '@firsthand/door-words'
import { codeDigits } from '@firsthand/sealing'
import { html } from 'hono/html'
import { answerOf, refusalHeaders } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { parseCodeForm } from '../receipt/code-form.ts'
import { findReceipt } from '../receipt/find-receipt.ts'
import { openAgain } from '../receipt/open-again.ts'
import { readReplies } from '../receipt/read-replies.ts'
import type { ReadText } from '../receipt/receipt-request.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { answerAskCode, answerWrongCode } from './ask-code.ts'
import { answerTrouble } from './calm-pages.ts'
import { codeFields } from './code-fields.ts'
import { codeScript } from './code-script.ts'
import { codeUntil } from './code-until.ts'
import { fileDigests } from './file-digests.ts'
import { fileList } from './file-list.ts'
import { frame } from './frame.ts'
import { identifyLink } from './identify-link.ts'
import { titleOf } from './incident-name.ts'
import type { PageSetting } from './page-setting.ts'
import { isUnfinished, receiptHeadline } from './receipt-headline.ts'
import { settingOfReceipt } from './receipt-setting.ts'
import { replyList } from './reply-list.ts'
import { respondPage } from './respond.ts'
import { sendForm } from './send-form.ts'
import { supportLine } from './support-line.ts'
import { withdrawForm } from './withdraw-form.ts'

export { answerAskCode as answerReceiptForm }

export async function answerReceiptPage(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const form = parseCodeForm(text)
  if (!form.ok) return answerTrouble(deps, c, form.error, { route: 'receipt', back: '/receipt' })
  return showReceipt(deps, c, form.value)
}

export interface Shown {
  readonly code: string
  readonly language: string | undefined
  /** What the witness just did successfully. */
  readonly notice?: Extract<keyof Words['receipt'], 'done' | 'answerArrived' | 'moreArrived'>
  /** The problem with what was just sent. If set, no success is shown. */
  readonly problem?: DoorRefusal | undefined
}

/**
 * The page that a code opens. It holds the code only in hidden fields of its forms. The forms send the code in their
 * bodies.
 */
export async function showReceipt(deps: IntakeDeps, c: DoorContext, shown: Shown): Promise<Response> {
  const { language, notice, problem } = shown
  const found = await findReceipt(deps, shown.code)
  if (!found.ok) return answerWrongCode(deps, c, { code: shown.code, language, refusal: found.error })
  const receipt = found.value
  const { code } = receipt
  const setting = await settingOfReceipt(deps, c, { receipt, language })
  const { page, code: say } = setting.words
  const taking = await takingOf(deps, code, receipt)
  const replies = { ...readReplies(code, receipt.replies), isOnlyField: taking === undefined && !receipt.withdrawn }
  const trouble = problem ? answerOf(problem.code, setting.words) : undefined
  if (problem) logRefusal(deps, problem.code, { route: 'receipt' })
  const body = html`${told(setting, shown)}
<p><bdi>${titleOf(receipt, setting.language)}</bdi></p><noscript><p class="small">${say.hidePlain}</p></noscript>
${receipt.withdrawn || notice === 'done' ? whatBecomes(setting, notice === 'done') : ''}
${fileList(setting, receipt, taking && { code, slug: taking.incident.slug, hasPicker: true })}
${fileDigests(setting, receipt.files)}<p class="keep">${page.keep}</p>
${replyList(setting, code, replies)}${written(setting, receipt.statements)}${codeUntil(setting, receipt)}
<form method="post" action="/receipt">${codeFields(setting, code)}<button class="quiet">${say.lookAgain}</button></form>
${taking ? moreForm(setting, { code, receipt, ...taking }) : ''}
${withdrawForm(setting, code, receipt)}${supportLine(setting)}
${identifyLink(setting)}<p id="home"><a href="/${receipt.slug}?lang=${setting.language}">${page.home}</a></p>${codeScript(setting)}`
  const headline = receiptHeadline(setting.words, receipt)
  return respondPage(c, frame(setting, { ...headline, tab: page.receiptHeading, body, hasLanguages: false }), {
    status: trouble?.status ?? 200,
    headers: trouble && problem ? refusalHeaders(trouble, problem) : {},
  })
}

/** What became of what was just sent. */
function told({ words }: PageSetting, { notice, problem }: Shown) {
  if (problem) return html`<p class="trouble" role="alert">${answerOf(problem.code, words).message}</p>`
  return notice === undefined ? '' : html`<p class="kept" role="status">${words.receipt[notice]}</p>`
}

/** What becomes of what was withdrawn. Right after the request the notice has said the first half already. */
const whatBecomes = ({ words: { receipt: say } }: PageSetting, isSaid: boolean) =>
  html`<p>${isSaid ? '' : say.stops} ${say.stays} ${say.calls}</p>`

/** Words are sealed to the incident's key, so this door can only tell that there are some. */
const written = ({ words }: PageSetting, count: number) =>
  count === 0 ? '' : html`<p class="small">${fill(words.code.written, { count })}</p>`

interface Taking {
  /** The URL at which this device adds files. */
  readonly submission: string
  readonly incident: PublicIncident
}

/**
 * What still takes files of this receipt; undefined if nothing does. While a collection is ending, only unfinished files
 * continue. Files may have been moved to another incident. The incident to which they were sent decides.
 */
async function takingOf(deps: IntakeDeps, code: string, receipt: Receipt): Promise<Taking | undefined> {
  if (receipt.withdrawn) return undefined
  const opened = await openAgain(deps, code)
  if (!opened.ok) return undefined
  const { state } = opened.value.incident
  const takes = acceptsSubmissions(state) || (acceptsBytes(state) && receipt.files.some(isUnfinished))
  return takes ? opened.value : undefined
}

interface More extends Taking {
  readonly code: string
  readonly receipt: Receipt
}

/** The form for adding files, or only for finishing what was begun while the collection is ending. */
function moreForm(setting: PageSetting, { code, receipt, submission, incident }: More) {
  const { code: say, page, receipt: own } = setting.words
  const files = receipt.files.map(({ number, length, offset, state }) => ({ number, length, offset, state }))
  const form = sendForm(setting, {
    incident,
    key: newKey(),
    code,
    reopened: { submission, code, digits: codeDigits(code), files },
  })
  if (acceptsSubmissions(incident.state)) return html`<section id="add"><h2>${say.moreHeading}</h2>${form}</section>`
  return html`<section id="add"><h2>${own.goOnHeading}</h2><p>${page.closingText}</p>${form}</section>`
}
