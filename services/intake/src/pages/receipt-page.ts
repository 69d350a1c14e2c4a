import type { DoorRefusal, Receipt, ReceiptFile } from '@firsthand/database/intake'
import { acceptsBytes, acceptsSubmissions, type PublicIncident } from '@firsthand/domain'
import { fill, type Words } from '@firsthand/door-words'
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
import { fileList } from './file-list.ts'
import { frame } from './frame.ts'
import { identifyLink } from './identify-link.ts'
import type { PageSetting } from './page-setting.ts'
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
  readonly notice?: Extract<keyof Words['code'], 'withdrawDone' | 'answerKept' | 'moreKept'>
  /** The problem with what was just sent. If set, no success is shown. */
  readonly problem?: DoorRefusal | undefined
}

/**
 * The page that a code opens. It holds the code only in hidden fields of its forms. The forms send the code in their
 * bodies.
 */
export async function showReceipt(deps: IntakeDeps, c: DoorContext, shown: Shown): Promise<Response> {
  const { code, language, notice, problem } = shown
  const found = await findReceipt(deps, code)
  if (!found.ok) return answerWrongCode(deps, c, { code, language, refusal: found.error })
  const receipt = found.value
  const setting = await settingOfReceipt(deps, c, { receipt, language })
  const { page, code: say } = setting.words
  const isEnded = receipt.incidentState === 'closed'
  const replies = { ...readReplies(code, receipt.replies), isOnlyField: isEnded && !receipt.withdrawn }
  const trouble = problem ? answerOf(problem.code, setting.words) : undefined
  if (problem) logRefusal(deps, problem.code, { route: 'receipt' })
  const body = html`${trouble ? html`<p class="trouble" role="alert">${trouble.message}</p>` : ''}${
    notice === undefined || trouble ? '' : html`<p class="kept" role="status">${say[notice]}</p>`
  }
<p><bdi>${receipt.title}</bdi></p><noscript><p class="small">${say.hidePlain}</p></noscript>
${replyList(setting, code, replies)}${written(setting, receipt.statements)}
${fileList(setting.words, receipt, isEnded)}
<form method="post" action="/receipt">${codeFields(setting, code)}<button class="quiet">${say.lookAgain}</button></form>
${supportLine(setting)}
${receipt.withdrawn ? html`<p>${say.withdrawnAll}</p>` : await stillOpen(deps, setting, { code, receipt })}
${identifyLink(setting)}<p><a href="/${receipt.slug}?lang=${setting.language}">${page.home}</a></p>${codeScript(setting)}`
  return respondPage(c, frame(setting, { title: page.receiptHeading, body, hasLanguages: false }), {
    status: trouble?.status ?? 200,
    headers: trouble && problem ? refusalHeaders(trouble, problem) : {},
  })
}

/** Words are sealed to the incident's key, so this door can only tell that there are some. */
const written = ({ words }: PageSetting, count: number) =>
  count === 0 ? '' : html`<p class="small">${fill(words.code.written, { count })}</p>`

const isUnfinished = ({ state, offset }: ReceiptFile): boolean =>
  offset > 0 && (state === 'arriving' || state === 'part-missing')

/** While a collection is ending, only unfinished files continue. */
const takesFrom = (state: PublicIncident['state'], files: readonly ReceiptFile[]): boolean =>
  acceptsSubmissions(state) || (acceptsBytes(state) && files.some(isUnfinished))

const DAY_MS = 24 * 3_600_000

/** For a closed incident: the last whole day on which the code opens this page. */
function ended({ words: { page }, language }: PageSetting, { state, zone }: PublicIncident, receipt: Receipt) {
  if (state !== 'closed') return ''
  if (receipt.opensUntil === null) return html`<p>${page.closedText}</p>`
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone })
  return html`<p>${fill(page.closedUntil, { day: day.format(receipt.opensUntil - DAY_MS) })}</p>`
}

interface Opened {
  readonly code: string
  readonly receipt: Receipt
}

/**
 * The forms for adding files and for asking not to use files. Files may have been moved to another incident. The
 * incident to which they were sent decides whether more files are accepted.
 */
async function stillOpen(deps: IntakeDeps, setting: PageSetting, { code, receipt }: Opened) {
  const opened = await openAgain(deps, code)
  if (!opened.ok || !takesFrom(opened.value.incident.state, receipt.files))
    return html`${opened.ok ? ended(setting, opened.value.incident, receipt) : ''}<p class="keep">${setting.words.page.keep}</p>${withdrawForm(setting, code, receipt)}`
  const { submission, incident } = opened.value
  const facts = {
    incident,
    key: newKey(),
    code,
    reopened: { submission, code, files: receipt.files },
  }
  const { code: say, page } = setting.words
  const ending = acceptsSubmissions(incident.state) ? '' : html`<p>${page.closingText}</p>`
  return html`<h2>${say.moreHeading}</h2>${ending}${sendForm(setting, facts)}${withdrawForm(setting, code, receipt)}`
}
