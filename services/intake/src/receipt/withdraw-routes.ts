import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { readCode } from '@firsthand/sealing'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import { type DoorContext, parseJsonObject } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerWrongCode } from '../pages/ask-code.ts'
import { answerTrouble } from '../pages/calm-pages.ts'
import { showReceipt } from '../pages/receipt-page.ts'
import { type Asking, answerAreYouSure, answerChoose, type Chosen, notYet } from '../pages/withdraw-page.ts'
import { parseCodeForm } from './code-form.ts'
import { findReceipt } from './find-receipt.ts'
import type { ReadText } from './receipt-request.ts'
import { withdraw } from './withdraw-desk.ts'

const route: RouteName = 'withdraw'

interface Body {
  readonly text: ReadText
  readonly isJson: boolean
}

/** JSON `{ code, number | null }` → 200 `{ withdrawn: true, number }`. A plain form chooses and confirms. */
export async function answerWithdraw(deps: IntakeDeps, c: DoorContext, { text, isJson }: Body): Promise<Response> {
  if (!isJson) return answerWithdrawForm(deps, c, text)
  const wanted = parseWanted(text)
  if (!wanted.ok) return refuseJson(deps, wanted.error, { route })
  const { code, number } = wanted.value
  const found = await findReceipt(deps, code)
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const done = await withdraw(deps, found.value.code, number)
  return done.ok ? Response.json({ withdrawn: true, number }) : refuseJson(deps, done.error, { route })
}

/** A plain form is asked twice: which files, and whether it is sure. Only the answer to the second withdraws. */
async function answerWithdrawForm(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const form = parseCodeForm(text)
  if (!form.ok) return answerTrouble(deps, c, form.error, { route, back: '/receipt' })
  const { code, language, chosen, isChoice, isSure } = form.value
  if (chosen === undefined) return answerTrouble(deps, c, { code: 'malformed' }, { route, back: '/receipt', language })
  const found = await findReceipt(deps, code)
  if (!found.ok) return answerWrongCode(deps, c, { code, language, refusal: found.error })
  const asking = { code: found.value.code, language, receipt: found.value }
  if (chosen?.length === 0) return answerChoose(deps, c, asking, isChoice)
  if (!isSure) return answerAskSure(deps, c, asking, chosen)
  const done = await withdrawChosen(deps, found.value.code, chosen)
  return showReceipt(deps, c, { code, language, ...(done.ok ? { notice: 'done' } : { problem: done.error }) })
}

/** Files that are not there, or that were withdrawn before, are no choice. */
function answerAskSure(deps: IntakeDeps, c: DoorContext, asking: Asking, chosen: Chosen): Promise<Response> {
  const left = new Set(notYet(asking.receipt).map(({ number }) => number))
  const still = chosen === null ? null : chosen.filter((number) => left.has(number))
  return still?.length === 0 ? answerChoose(deps, c, asking, true) : answerAreYouSure(deps, c, asking, still)
}

/** Stops at the first refusal. What was withdrawn before stays withdrawn, and the page then shows which files are. */
async function withdrawChosen(deps: IntakeDeps, code: string, chosen: Chosen): Promise<Result<void, DoorRefusal>> {
  for (const number of chosen ?? [null]) {
    const done = await withdraw(deps, code, number)
    if (!done.ok) return done
  }
  return ok(undefined)
}

function parseWanted(text: ReadText): Result<{ readonly code: string; readonly number: number | null }, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = parseJsonObject(text.value)
  if (!fields.ok) return err({ code: fields.error })
  const { code: typed, number } = fields.value ?? {}
  if (typeof typed !== 'string') return err({ code: 'malformed' })
  const code = readCode(typed) ?? typed.slice(0, 512)
  if (number === null || number === undefined) return ok({ code, number: null })
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 1_000_000)
    return err({ code: 'malformed' })
  return ok({ code, number })
}
