import { type CallOutcome, type Database, type DueCall, endCall, takeCall } from '@firsthand/database/command'
import type { Clock, Logger } from '@firsthand/runtime'
import { payloadOf, signatureOf } from './call-payload.ts'
import type { DutyPhone } from './duty-phone.ts'

const LEASE_SECONDS = 30
const ANSWER_MS = 8_000
/** 5 s, 10 s, 20 s, then each minute: for about an hour. */
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 60
const MOST_ATTEMPTS = 60

export interface CallerDeps {
  readonly db: Database
  readonly log: Logger
  readonly clock: Clock
  readonly phone: DutyPhone
  readonly publicUrl: URL
  readonly answerMs?: number
}

/**
 * Sends what is due, one after the other, and answers how many it tried. A call that was sent by a process that died before
 * it could say so is sent again: its `id` tells.
 */
export async function sendDueCalls(deps: CallerDeps, stop: AbortSignal): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const call = stop.aborted ? undefined : await takeCall(deps.db, LEASE_SECONDS)
    if (!call) return tried
    const code = await post(deps, { call, stop })
    await endCall(deps.db, call, outcomeOf(code, call.attempt))
    const { incident, step, attempt } = call
    deps.log.event('alarm.called', { incident, kind: step, code: code ?? 'sent', attempt })
  }
}

function outcomeOf(code: string | undefined, attempt: number): CallOutcome {
  if (code === undefined) return { state: 'sent' }
  if (code === 'no-address' || attempt >= MOST_ATTEMPTS) return { state: 'given-up', code }
  return { state: 'again', code, afterSeconds: Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempt - 1)) }
}

/** Undefined where it was taken; else a code of why not. */
async function post(
  { phone, publicUrl, clock, answerMs = ANSWER_MS }: CallerDeps,
  { call, stop }: { readonly call: DueCall; readonly stop: AbortSignal },
): Promise<string | undefined> {
  const address = (call.step === 'escalation' ? phone.escalation : undefined) ?? phone.alarm
  if (!address) return 'no-address'
  const body = payloadOf(call, publicUrl)
  const headers: Record<string, string> = { 'content-type': 'application/json', 'firsthand-delivery': call.id }
  if (phone.secret) headers['firsthand-signature'] = signatureOf(body, phone.secret.reveal(), clock())
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(answerMs)])
    // An address comes from the configuration only, so nobody else may name another one.
    const answer = await fetch(address.reveal(), { method: 'POST', body, headers, redirect: 'manual', signal })
    await answer.body?.cancel()
    if (answer.ok) return undefined
    return answer.status >= 300 && answer.status < 400 ? 'redirected' : `status-${answer.status}`
  } catch (cause) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'timed-out' : 'unreachable'
  }
}
