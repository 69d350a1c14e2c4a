import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Database } from '@firsthand/database/command'
import { type CallOutcome, endCall, endDutyCall, takeCall, takeDutyCall } from '@firsthand/database/command/alarms'
import type { Clock, Logger } from '@firsthand/runtime'
import type { DutyPhone } from '../door/ports/duty-phone.ts'
import { payloadOf, signatureOf, testPayloadOf } from './call-payload.ts'

const LEASE_SECONDS = 30
const ANSWER_MS = 8_000
/** Backoff of 5 s, 10 s, 20 s, then each minute, for about an hour. */
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
 * Sends due calls one after the other and returns how many were tried. If a process dies between sending a call and
 * recording it, the call is sent again with the same `id`.
 */
export async function sendDueCalls(deps: CallerDeps, stop: AbortSignal): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const call = stop.aborted ? undefined : await takeCall(deps.db, LEASE_SECONDS)
    if (!call) return tried
    const address = (call.step === 'escalation' ? deps.phone.escalation : undefined) ?? deps.phone.alarm
    const code = await post(deps, { id: call.id, body: payloadOf(call, deps.publicUrl), address, stop })
    await endCall(deps.db, call, outcomeOf(code, call.attempt))
    const { incident, step, attempt } = call
    deps.log.event('alarm.called', { incident, kind: step, code: code ?? 'sent', attempt })
  }
}

/**
 * Sends test calls. Each is tried only once, because a person waits. Only this attempt and the phone know the digits.
 */
export async function sendDutyCalls(deps: CallerDeps, stop: AbortSignal): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const [digits, salt] = [String(randomInt(1_000_000)).padStart(6, '0'), randomBytes(16)]
    const digitsSha256 = createHash('sha256').update(salt).update(digits).digest()
    const taking = { leaseSeconds: LEASE_SECONDS, salt, digitsSha256 }
    const call = stop.aborted ? undefined : await takeDutyCall(deps.db, taking)
    if (!call) return tried
    const body = testPayloadOf(call, digits, deps.publicUrl)
    const code = await post(deps, { id: call.id, body, address: deps.phone.alarm, stop })
    await endDutyCall(deps.db, call, code)
    deps.log.event('alarm.called', { kind: 'duty-test', code: code ?? 'sent', attempt: call.attempt })
  }
}

function outcomeOf(code: string | undefined, attempt: number): CallOutcome {
  if (code === undefined) return { state: 'sent' }
  if (code === 'no-address' || attempt >= MOST_ATTEMPTS) return { state: 'given-up', code }
  return { state: 'again', code, afterSeconds: Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempt - 1)) }
}

interface Posted {
  readonly id: string
  readonly body: string
  readonly address: DutyPhone['alarm']
  readonly stop: AbortSignal
}

/** Returns undefined on success, else a failure code. */
async function post(
  { phone, clock, answerMs = ANSWER_MS }: CallerDeps,
  { id, body, address, stop }: Posted,
): Promise<string | undefined> {
  if (!address) return 'no-address'
  const headers: Record<string, string> = { 'content-type': 'application/json', 'firsthand-delivery': id }
  if (phone.secret) headers['firsthand-signature'] = signatureOf(body, phone.secret.reveal(), clock())
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(answerMs)])
    // The address comes from the configuration alone, so a redirect to another address is not followed.
    const answer = await fetch(address.reveal(), { method: 'POST', body, headers, redirect: 'manual', signal })
    await answer.body?.cancel()
    if (answer.ok) return undefined
    return answer.status >= 300 && answer.status < 400 ? 'redirected' : `status-${answer.status}`
  } catch (cause) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'timed-out' : 'unreachable'
  }
}
