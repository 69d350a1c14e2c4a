import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { findReceipt } from '../receipt/find-receipt.ts'
import { answerWrongCode } from './ask-code.ts'
import { codeFields } from './code-fields.ts'
import { codeScript } from './code-script.ts'
import { frame } from './frame.ts'
import { settingOfReceipt } from './receipt-setting.ts'
import { respondPage } from './respond.ts'

interface Wanted {
  readonly code: string
  readonly language: string | undefined
  readonly number: number | null
}

/** A separate page that explains withdrawing and asks yes or no, so that one wrong touch withdraws nothing. */
export async function answerAreYouSure(deps: IntakeDeps, c: DoorContext, wanted: Wanted): Promise<Response> {
  const { code, language, number } = wanted
  const found = await findReceipt(deps, code)
  if (!found.ok) return answerWrongCode(deps, c, { code, language, refusal: found.error })
  const setting = await settingOfReceipt(deps, c, { receipt: found.value, language })
  const { words } = setting
  const about = number === null ? words.code.withdrawAll : fill(words.page.file, { number })
  const body = html`<p>${words.code.withdraw}: <b>${about}</b></p><p>${words.code.withdrawMeans}</p>
<form method="post" action="/receipt/withdraw">${codeFields(setting, code)}
<input type="hidden" name="number" value="${number ?? 'all'}"><input type="hidden" name="sure" value="yes">
<button>${words.code.withdrawYes}</button></form>
<form method="post" action="/receipt">${codeFields(setting, code)}<button class="quiet">${words.code.withdrawNo}</button></form>${codeScript(setting)}`
  return respondPage(c, frame(setting, { title: words.code.withdrawSure, body, hasLanguages: false }))
}
