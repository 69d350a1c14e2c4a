import type { Receipt } from '@firsthand/database/intake'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { codeFields } from './code-fields.ts'
import { codeScript } from './code-script.ts'
import { fileFacts, fileLine } from './file-line.ts'
import { frame } from './frame.ts'
import type { PageSetting } from './page-setting.ts'
import { settingOfReceipt } from './receipt-setting.ts'
import { respondPage } from './respond.ts'

export interface Asking {
  readonly code: string
  readonly language: string | undefined
  readonly receipt: Receipt
}

/** Several files by their numbers; null for everything. */
export type Chosen = readonly number[] | null

/** Files that can still be withdrawn. */
export const notYet = ({ files }: Receipt) => files.filter(({ state }) => state !== 'withdrawn')

/** What shall not be used? Nothing is chosen in advance. `isEmpty`: the form came back without a choice. */
export async function answerChoose(
  deps: IntakeDeps,
  c: DoorContext,
  asking: Asking,
  isEmpty = false,
): Promise<Response> {
  const { code, language, receipt } = asking
  const setting = await settingOfReceipt(deps, c, { receipt, language })
  const { words } = setting
  const { receipt: say } = words
  const rows = notYet(receipt).map((file) => {
    const { name, state } = fileFacts(setting, file)
    return html`<li data-number="${file.number}"><label class="tick"><input type="checkbox" name="number" value="${file.number}"> <span>${name}<br>${state}</span></label></li>`
  })
  const none = isEmpty ? say.chooseNone : ''
  const body = html`<form id="withdraw" method="post" action="/receipt/withdraw" autocomplete="off" data-none="${say.chooseNone}">${codeFields(setting, code)}<input type="hidden" name="chosen" value="yes">
<ul class="files">${rows}<li><label class="tick"><input type="checkbox" name="number" value="all"> <span>${say.chooseAll}</span></label></li></ul>
<p>${say.stops} ${say.stays} ${say.calls}</p><p class="keep">${say.final}</p>
<p id="need" class="trouble" role="alert">${none}</p><button aria-describedby="need"${isEmpty ? html` autofocus` : ''}>${say.chooseNext}</button></form>
${goBack(setting, code)}${codeScript(setting)}<script src="${setting.assets.lazy['ticked'] ?? ''}" defer></script>`
  const page = frame(setting, { title: say.choose, tab: words.page.receiptHeading, body, hasLanguages: false })
  return respondPage(c, page, { status: isEmpty ? 400 : 200 })
}

/** A separate page that repeats what was chosen and asks yes or no, so that one wrong touch withdraws nothing. */
export async function answerAreYouSure(
  deps: IntakeDeps,
  c: DoorContext,
  { code, language, receipt }: Asking,
  chosen: Chosen,
): Promise<Response> {
  const setting = await settingOfReceipt(deps, c, { receipt, language })
  const { receipt: say, page } = setting.words
  const rows = notYet(receipt)
    .filter(({ number }) => chosen === null || chosen.includes(number))
    .map((file) => html`<li data-number="${file.number}">${fileLine(setting, file)}</li>`)
  const body = html`${chosen === null ? html`<p><b>${say.chooseAll}</b></p>` : ''}${rows.length === 0 ? '' : html`<ol class="files">${rows}</ol>`}
<p>${say.stops}</p><p>${say.stays} ${say.calls}</p><p class="keep">${say.final}</p>
<form method="post" action="/receipt/withdraw">${codeFields(setting, code)}
${(chosen ?? ['all']).map((one) => html`<input type="hidden" name="number" value="${one}">`)}<input type="hidden" name="sure" value="yes">
<button>${say.yes}</button></form>
${goBack(setting, code)}${codeScript(setting)}`
  return respondPage(c, frame(setting, { title: say.sure, tab: page.receiptHeading, body, hasLanguages: false }))
}

const goBack = (setting: PageSetting, code: string) =>
  html`<form method="post" action="/receipt">${codeFields(setting, code)}<button class="quiet">${setting.words.receipt.no}</button></form>`
