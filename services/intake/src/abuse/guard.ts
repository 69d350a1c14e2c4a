import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { DoorRefusal, IntakeDoor } from '@firsthand/database/intake'
import { ok, type Result } from '@firsthand/domain'
import type { Challenge } from 'altcha-lib'
import { deriveAbuseKeys } from './abuse-keys.ts'
import type { Patience } from './patience.ts'
import type { Level, Pressure } from './pressure.ts'
import { createProofs } from './proof.ts'
import { createProofMeans } from './proof-means.ts'
import { createSubmissionPace } from './submission-pace.ts'
import { createTickets } from './tickets.ts'
import { createWaitMeans, type Pause } from './wait-means.ts'

/** A "no" that says what would turn it into a "yes". */
export interface PricedRefusal extends DoorRefusal {
  readonly challenge?: Challenge
}

/** What is to be made. `submission`: the hash of the URL or code that a file is made at. */
export type Wanted = { readonly what: 'submission' } | { readonly what: 'upload'; readonly submission: Buffer }

/** How a sender pays: a script computes, a plain form waits. What it costs is the same for both. */
export type Means =
  | { readonly by: 'proof'; readonly proof: string | undefined }
  | { readonly by: 'wait'; readonly ticket: string | undefined; readonly patience: Patience }

export interface Asking {
  readonly wanted: Wanted
  readonly means: Means
  /** The Idempotency-Key, drawn by us if absent: what a proof or a ticket is spent for. */
  readonly key: string
  /** Whether a creation with this key has succeeded already, or needs none of this. Asked only under pressure. */
  readonly isKnown: () => Promise<boolean>
}

export type Admission = Promise<Result<void, PricedRefusal>>

/** What is asked of whoever wants to make something new. Running uploads never meet it. */
export interface Guard {
  readonly level: Level
  /** The only way in, for whatever is made and however it is sent; the desks that make things ask it themselves. */
  admit(asking: Asking): Admission
  issueTicket(): string
}

export interface GuardDeps {
  readonly door: Pick<IntakeDoor, 'spend'>
  readonly pressure: Pressure
  /** Common to all intakes. */
  readonly secret: Uint8Array
  readonly clock: () => number
  /** Milliseconds, only ever forward. */
  readonly now: () => number
  /** A test brings one that takes no time. */
  readonly pause?: Pause
}

export function createGuard(deps: GuardDeps): Guard {
  const keys = deriveAbuseKeys(deps.secret)
  const proofs = createProofs(keys, deps.clock)
  const tickets = createTickets(keys.ticket, deps.clock)
  const pace = createSubmissionPace(deps.now)
  const { pressure } = deps

  const spend = (hash: Buffer, use: string, seconds: number): Promise<boolean> =>
    deps.door.spend({ hash, usedFor: createHash('sha256').update(use).digest(), seconds })
  const priceOf = (wanted: Wanted): Level =>
    wanted.what === 'submission' ? pressure.level : pace.priceOf(wanted.submission, pressure.level)
  const byProof = createProofMeans({ proofs, spend })
  const byWait = createWaitMeans({ tickets, spend, clock: deps.clock, priceOf, pause: deps.pause ?? pauseFor })

  return {
    get level() {
      return pressure.level
    },
    async admit(asking) {
      const { wanted, means } = asking
      const price = priceOf(wanted)
      // What was made once is answered again as the first time, at no price.
      if (price > 0 && (await asking.isKnown())) return ok(undefined)
      const paid = price === 0 ? ok(undefined) : await (means.by === 'proof' ? byProof : byWait)({ ...asking, price })
      if (!paid.ok) return paid
      pressure.count()
      if (wanted.what === 'upload') pace.count(wanted.submission)
      return paid
    },
    issueTicket: () => tickets.issue(),
  }
}

const pauseFor: Pause = async (ms) => {
  await pause(ms)
}

/** Asks nothing of anybody: for a bench that measures something else. */
export const OPEN_GUARD: Guard = {
  level: 0,
  admit: async () => ok(undefined),
  issueTicket: () => '',
}
