// Makes five attacks, one after the other, on a whole stack where honest work goes on. Then counts everything.
import { setTimeout as pause } from 'node:timers/promises'
import type { StoreKind } from '../../stack/rig-store.ts'
import { createDice } from '../seeded.ts'
import { type Cpu, cpuBetween, cpuOf } from './cpu-by-process.ts'
import { attackCustody, type CustodyEnd } from './custody-attack.ts'
import { attackByForms, type FormAttackEnd } from './form-attack.ts'
import { type Ground, startGround } from './ground.ts'
import { type Read, type Sending, startHonestLoad } from './honest-load.ts'
import { type Kept, verifyKept } from './kept.ts'
import { attackByNotify, type NotifyEnd } from './notify-attack.ts'
import { attackSessions, type SessionEndsEnd } from './session-ends.ts'
import { attackSignIns, type SignInFloodEnd } from './sign-in-flood.ts'
import { signInOnce } from './sign-in-once.ts'

export interface AttackOptions {
  /** Duration of each attack. An honest request that began during it may take longer. */
  readonly seconds: number
  readonly seed: number
  readonly store: StoreKind
  /** New sendings and files per minute that the door accepts without a proof of work. */
  readonly calm: number
  /** Clients that flood the sign-in with invented names. A fifth as many do it with an officer's name. */
  readonly clients: number
  /** Honest officers who sign in from a known device during the flood, and as many from new devices. */
  readonly officers: number
  /** The number of sessions that end in each of the ways. */
  readonly sessions: number
  /** Concurrent clients of each kind that flood the door. */
  readonly hands: number
  /** Files in one form or sending of the flooding clients. */
  readonly files: number
  /** How long honest work may wait in the queues behind an attack's work. */
  readonly seenLimitMs: number
  readonly say: (line: string) => void
  /** If aborted, the soak ends before the next attack. */
  readonly signal?: AbortSignal
}

/** How honest work went during a phase, and what the phase cost. */
export interface Phase {
  readonly name: PhaseName
  readonly seconds: number
  readonly sendings: readonly Sending[]
  readonly reads: readonly Read[]
  readonly cpu: Cpu
}

export const PHASES = ['calm', 'sign-ins', 'session ends', 'custody', 'NOTIFY', 'forms'] as const
export type PhaseName = (typeof PHASES)[number]

export interface AttackReport {
  readonly phases: readonly Phase[]
  readonly signIns: SignInFloodEnd
  readonly sessions: SessionEndsEnd
  readonly custody: CustodyEnd
  readonly notify: NotifyEnd
  readonly forms: FormAttackEnd
  readonly kept: Kept
  /** Processes whose pid changed since before the attacks. */
  readonly restarted: readonly string[]
  readonly tookMs: number
}

const WITNESSES = 2
/** A phase at least this long has time for a witness without script, who takes half a minute. */
const LONG_S = 40

/**
 * Starts a stack, attacks it, checks the promises and stops it.
 * @throws if it could not run
 */
export async function runAttack(options: AttackOptions): Promise<AttackReport> {
  const { say, seed, store, calm, seenLimitMs } = options
  const began = Date.now()
  say(`Starting a whole stack with ${store} (seed ${seed})`)
  const ground = await startGround({ store, calm, say })
  try {
    const before = ground.stack.run().processes
    const [reader] = await ground.addOfficers(1)
    if (reader === undefined) throw new Error('no officer')
    const { session } = await signInOnce(ground.stack.commandUrl, reader)
    const dice = createDice(seed)
    const load = startHonestLoad({ ground, seed, dice, session, witnesses: WITNESSES, seenLimitMs, say })
    const told = await playPhases(ground, options).catch((cause: unknown) => {
      load.abandon()
      throw cause
    })
    say('No more attacks: what honest people sent is waited for and compared')
    await load.end()
    const kept = await verifyKept(ground, load.ledger, say)
    const after = ground.stack.run().processes
    const restarted = Object.keys(before).filter((name) => before[name] !== after[name])
    const { spans, ...attacks } = told
    const phases = spans.map(({ from, ...span }, at) => {
      // Work belongs to an attack if the work began before the next attack.
      const [first, next] = [at === 0 ? 0 : from, spans[at + 1]?.from ?? Number.POSITIVE_INFINITY]
      const isIn = (when: number): boolean => when >= first && when < next
      const sendings = load.sendings.filter(({ beganAt }) => isIn(beganAt))
      return { ...span, sendings, reads: load.reads.filter((read) => isIn(read.at)) }
    })
    return { phases, ...attacks, kept, restarted, tookMs: Date.now() - began }
  } finally {
    await ground.stop()
  }
}

interface Span extends Pick<Phase, 'name' | 'seconds' | 'cpu'> {
  readonly from: number
}

/** Runs the phases. The forms come last, because a later attack would have to wait for their work in the queues. */
async function playPhases(ground: Ground, options: AttackOptions) {
  const { say, seconds, clients, sessions, hands, files, seed } = options
  const spans: Span[] = []
  const play = async <T>(name: PhaseName, attack: () => Promise<T>): Promise<T> => {
    options.signal?.throwIfAborted()
    say(`${spans.length + 1} of ${PHASES.length}: ${name}`)
    const [from, cpu] = [Date.now(), cpuOf(ground.stack)]
    const told = await attack()
    spans.push({ name, from, seconds: (Date.now() - from) / 1000, cpu: cpuBetween(cpu, cpuOf(ground.stack)) })
    return told
  }
  await play('calm', () => pause(Math.max(1, seconds / 4) * 1000))
  const namesakes = Math.ceil(clients / 5)
  const floodOf = { officers: options.officers, clients, namesakes }
  const signIns = await play('sign-ins', () => attackSignIns({ ground, seconds, ...floodOf }))
  const dice = createDice(seed + 1)
  const ends = await play('session ends', () => attackSessions({ ground, dice, seconds, each: sessions, clients }))
  const custody = await play('custody', () => attackCustody(ground))
  const notify = await play('NOTIFY', () => attackByNotify({ ground, seconds }))
  const flood = { ground, seconds, hands, files, hasPlainWitness: seconds >= LONG_S }
  const forms = await play('forms', () => attackByForms(flood))
  return { spans, signIns, sessions: ends, custody, notify, forms }
}
