import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import { type DoorContext, parseJsonObject } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerTrouble } from '../pages/calm-pages.ts'
import { showReceipt } from '../pages/receipt-page.ts'
import { answerAreYouSure } from '../pages/withdraw-page.ts'
import { parseCodeForm } from './code-form.ts'
import { findReceipt } from './find-receipt.ts'
import type { ReadText } from './receipt-request.ts'
import { withdraw } from './withdraw-desk.ts'

const route: RouteName = 'withdraw'

interface Body {
  readonly text: ReadText
  readonly isJson: boolean
}

/** JSON `{ code, number | null }` → 200 `{ withdrawn: true, number }`. A plain form gets a confirmation page first. */
export async function answerWithdraw(deps: IntakeDeps, c: DoorContext, { text, isJson }: Body): Promise<Response> {
  if (!isJson) return answerWithdrawForm(deps, c, text)
  const wanted = parseWanted(text)
  if (!wanted.ok) return refuseJson(deps, wanted.error, { route })
  const { code, number } = wanted.value
  const found = await findReceipt(deps, code)
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const done = await withdraw(deps, code, number)
  return done.ok ? Response.json({ withdrawn: true, number }) : refuseJson(deps, done.error, { route })
}

async function answerWithdrawForm(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const form = parseCodeForm(text)
  if (!form.ok) return answerTrouble(deps, c, form.error, { route, back: '/receipt' })
  const { code, language, number, isSure } = form.value
  const options = { route, back: '/receipt', language }
  if (number === undefined) return answerTrouble(deps, c, { code: 'malformed' }, options)
  if (!isSure) return answerAreYouSure(deps, c, { code, language, number })
  const found = await findReceipt(deps, code)
  const done = found.ok ? await withdraw(deps, code, number) : ok(undefined)
  if (!done.ok) return answerTrouble(deps, c, done.error, options)
  return showReceipt(deps, c, { code, language, notice: 'withdrawDone' })
}

function parseWanted(text: ReadText): Result<{ readonly code: string; readonly number: number | null }, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = parseJsonObject(text.value)
  if (!fields.ok) return err({ code: fields.error })
  const { code, number } = fields.value ?? {}
  if (typeof code !== 'string') return err({ code: 'malformed' })
  if (number === null || number === undefined) return ok({ code: code.slice(0, 512), number: null })
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 1_000_000)
    return err({ code: 'malformed' })
  return ok({ code: code.slice(0, 512), number })
}
