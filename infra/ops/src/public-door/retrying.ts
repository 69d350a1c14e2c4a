import { setTimeout as pause } from 'node:timers/promises'
import { backOffOf, callDoor, type DoorAnswer, type DoorCall, isPassing } from './call-door.ts'

/** Gives up at the same point as the witness page: after about four minutes without a useful answer. */
export const MOST_FAILURES = 12

export interface PublicDoor {
  readonly base: URL
  readonly signal: AbortSignal
  readonly say: (message: string) => void
}

/**
 * Repeats a call until there is an answer that a retry would not change. Only for calls that are safe to repeat: they
 * have an Idempotency-Key, or only read.
 */
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
