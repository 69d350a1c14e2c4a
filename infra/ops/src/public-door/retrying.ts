import { setTimeout as pause } from 'node:timers/promises'
import { backOffOf, callDoor, type DoorAnswer, type DoorCall, isPassing } from './call-door.ts'

/** As patient as the page: about four minutes without a useful answer. */
export const MOST_FAILURES = 12

export interface PublicDoor {
  readonly base: URL
  readonly signal: AbortSignal
  readonly say: (message: string) => void
}

/** Repeats a call that is safe to repeat (it has an Idempotency-Key, or only reads) until there is a lasting answer. */
export async function callPatiently(door: PublicDoor, call: Omit<DoorCall, 'signal'>): Promise<DoorAnswer | undefined> {
  for (let failures = 0; ; failures += 1) {
    const answer = await callDoor(door.base, { ...call, signal: door.signal })
    if (!isPassing(answer) || failures >= MOST_FAILURES) return answer
    await rest(door, failures, answer)
  }
}

export async function rest(door: PublicDoor, failures: number, answer: DoorAnswer | undefined): Promise<void> {
  const ms = backOffOf(failures, answer)
  door.say(
    `The line broke or the door is busy (${answer?.code ?? 'no answer'}); trying again in ${Math.ceil(ms / 1000)} s.`,
  )
  await pause(ms, undefined, { signal: door.signal })
}
