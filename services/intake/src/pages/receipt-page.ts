import type { Receipt } from '@firsthand/database/intake'
import type { Result } from '@firsthand/domain'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { findReceipt } from '../receipt/find-receipt.ts'
import { fill, type Words } from '../words/catalog.ts'
import { sizeWords } from '../words/size-words.ts'
import { answerTrouble } from './calm-pages.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

const route = 'receipt'

const askForm = (words: Words, language: string) => html`<form method="post" action="/receipt">
<input type="hidden" name="lang" value="${language}">
<label for="code">${words.page.receiptAsk}</label>
<input id="code" name="code" type="text" required autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr">
<button>${words.page.receiptOpen}</button>
</form>`

export async function answerReceiptForm(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const setting = await settingOf(deps, c)
  const { words, language } = setting
  const body = html`${askForm(words, language)}<p><a href="/?lang=${language}">${words.page.home}</a></p>`
  return respondPage(c, frame(setting, { title: words.page.receiptHeading, body }))
}

/** The form's answer; the code is not repeated in the page, so that it is not left in a saved copy. */
export async function answerReceiptPage(
  deps: IntakeDeps,
  c: DoorContext,
  text: Result<string, 'too-large' | 'body-too-short' | 'timed-out'>,
): Promise<Response> {
  if (!text.ok) return answerTrouble(deps, c, { code: text.error }, { route, back: '/receipt' })
  const fields = new URLSearchParams(text.value)
  const language = fields.get('lang') ?? undefined
  const found = await findReceipt(deps, fields.get('code') ?? '')
  if (!found.ok) return answerTrouble(deps, c, found.error, { route, back: '/receipt', language })
  const { exercise, slug, title } = found.value
  const setting = await settingOf(deps, c, { exercise, language, here: '/receipt' })
  const { page } = setting.words
  const body = html`<p><bdi>${title}</bdi></p>${receiptList(setting.words, found.value)}
<p class="keep">${page.keep}</p>
<p><a class="button" href="/${slug}?lang=${setting.language}">${page.more}</a></p>`
  return respondPage(c, frame(setting, { title: page.receiptHeading, body, hasLanguages: false }))
}

/** Number, size and state of each file; never a name: a perpetrator also holds a receipt (design §1.2). */
export function receiptList(words: Words, receipt: Pick<Receipt, 'files' | 'statements'>) {
  const { page } = words
  const rows = receipt.files.map(({ number, offset, length, state }) => {
    const all = length === null || length === offset ? sizeWords(offset) : ofBytes(words, offset, length)
    return html`<li><span>${fill(page.file, { number })}</span> <small>${all}</small> <b class="${state}">${page.states[state]}</b></li>`
  })
  const list = rows.length === 0 ? html`<p>${page.receiptNone}</p>` : html`<ol class="files">${rows}</ol>`
  return html`${rows.length === 0 && receipt.statements > 0 ? '' : list}${receipt.statements > 0 ? html`<p class="kept">${page.receiptWords}</p>` : ''}`
}

const ofBytes = (words: Words, done: number, all: number): string =>
  fill(words.page.ofBytes, { done: sizeWords(done), all: sizeWords(all) })
