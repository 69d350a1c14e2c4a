import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import {
  callForAlarms,
  escalate,
  hearNext,
  listWatched,
  raiseNews,
  requestCall,
  ringAgain,
  roundOverWaits,
  type WatchTimes,
  watchWork,
} from '@firsthand/database/command/alarms'
import { makeId } from '@firsthand/domain'
import { type CallerDeps, sendDueCalls, sendDutyCalls } from './caller.ts'
import { createHearing } from './hear.ts'

/**
 * Scans newly readable text for words of danger. Raises ordinary news, also for a stalled queue. Calls the duty phone.
 * Escalates alarms that nobody took. Lets an alarm ring again if it was taken and then abandoned. Any number of keepers
 * may run, because their shared state is in Postgres.
 */
export interface AlarmKeeper {
  /** Reports that something may have changed. */
  poke(): void
  /** Resolves when the current run has ended. No run starts afterwards. */
  close(): Promise<void>
}

export interface AlarmKeeperDeps extends CallerDeps {
  readonly onFault: (cause: unknown, what: 'alarms' | 'calls') => void
  readonly everyMs?: number
  readonly escalateAfterSeconds?: number
  readonly ringAgainAfterSeconds?: number
  readonly watch?: WatchTimes
}

/** Polling interval: escalations and repeated calls become due without a poke. */
const EVERY_MS = 2_000
const ESCALATE_AFTER_SECONDS = 180
/** Minutes within which an officer who took an alarm must pass it on, or say why not. */
export const OUTCOME_MINUTES = 5
/** Minimum gap between calls, so that a storm of alarms rings the phone once. */
const CALL_GAP_SECONDS = 15
/** Ordinary news waits this long after an officer looked. A new scene, a new place or a grave alarm does not wait. */
const REST_SECONDS = 120
/**
 * A queue counts as stalled after `stillSeconds` without progress. No single job outside a slow lane takes that long.
 * In a slow lane the limit is `slowSeconds`; a film reports its progress there.
 */
const WATCH: WatchTimes = { everySeconds: 10, stillSeconds: 300, slowSeconds: 1200 }
const SCAN_BATCH = 50
const DEBOUNCE_MS = 250

export function createAlarmKeeper(deps: AlarmKeeperDeps): AlarmKeeper {
  const stop = new AbortController()
  const listening = createLoop(
    stop.signal,
    () => keepAlarms(deps, stop.signal),
    (cause) => deps.onFault(cause, 'alarms'),
  )
  // A separate loop, so that a duty phone that does not answer delays no alarm.
  const calling = createLoop(
    stop.signal,
    () => sendDueCalls(deps, stop.signal),
    (cause) => deps.onFault(cause, 'calls'),
  )
  // A separate loop, because a person waits for the test call.
  const testCalling = createLoop(
    stop.signal,
    () => sendDutyCalls(deps, stop.signal),
    (cause) => deps.onFault(cause, 'calls'),
  )
  const poke = (): void => {
    listening.poke()
    calling.poke()
    testCalling.poke()
  }
  const timer = setInterval(poke, deps.everyMs ?? EVERY_MS)
  timer.unref()
  return {
    poke: listening.poke,
    async close() {
      clearInterval(timer)
      stop.abort()
      await Promise.all([listening.idle(), calling.idle(), testCalling.idle()])
    },
  }
}

/** One run of the keeper. Tests call it, too. */
export async function keepAlarms(deps: AlarmKeeperDeps, stop: AbortSignal): Promise<void> {
  await hearAll(deps, stop)
  await raiseAllNews(deps, stop)
  await roundOverWaits(deps.db, { gapSeconds: CALL_GAP_SECONDS })
}

async function hearAll(deps: AlarmKeeperDeps, stop: AbortSignal): Promise<void> {
  const { db, log, phone } = deps
  const hear = createHearing(db)
  await ringAgain(db, deps.ringAgainAfterSeconds ?? OUTCOME_MINUTES * 60)
  let heard = SCAN_BATCH
  while (heard === SCAN_BATCH && !stop.aborted) {
    heard = await hearNext(db, { limit: SCAN_BATCH, hear })
    const newId = (): string => makeId('call', randomBytes(16))
    const isCalled = phone.alarm !== undefined
    const told = await callForAlarms(db, { newId, isCalled, gapSeconds: CALL_GAP_SECONDS })
    if (told > 0) log.event('alarm.raised', { count: told })
    const afterSeconds = deps.escalateAfterSeconds ?? ESCALATE_AFTER_SECONDS
    const escalating = { afterSeconds, gapSeconds: CALL_GAP_SECONDS }
    await escalate(db, { newId, isCalled: isCalled || phone.escalation !== undefined, ...escalating })
  }
}

async function raiseAllNews({ db, phone, watch = WATCH }: AlarmKeeperDeps, stop: AbortSignal): Promise<void> {
  const stuck = await watchWork(db, watch)
  for (const incident of await listWatched(db)) {
    if (stop.aborted) return
    const newId = makeId('alert', randomBytes(16))
    const wish = { incident, newId, restSeconds: REST_SECONDS, stuck: stuck.get(incident) ?? [] }
    const news = await raiseNews(db, wish)
    if (news?.owesCall === true && phone.isCalledForNews && phone.alarm)
      await requestCall(db, { incident, step: 'ordinary', id: makeId('call', randomBytes(16)), count: 1 })
  }
}

function createLoop(stop: AbortSignal, act: () => Promise<unknown>, onFault: (cause: unknown) => void) {
  let running: Promise<void> | undefined
  let isDirty = false
  const run = async (): Promise<void> => {
    while (isDirty && !stop.aborted) {
      isDirty = false
      await act().catch(onFault)
      // Debounce: a thousand changes a minute do not cause a thousand runs.
      if (isDirty) await setTimeout(DEBOUNCE_MS, undefined, { signal: stop }).catch(() => undefined)
    }
    running = undefined
  }
  return {
    poke() {
      isDirty = true
      if (!stop.aborted) running ??= run()
    },
    async idle() {
      await running
    },
  }
}
