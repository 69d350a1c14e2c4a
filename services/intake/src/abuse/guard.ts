import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { DoorRefusal, IntakeDoor } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import type { Challenge } from 'altcha-lib'
import { deriveAbuseKeys } from './abuse-keys.ts'
import type { Level, Pressure } from './pressure.ts'
import { createProofs, type PaidFor, PROOF_KEPT_S } from './proof.ts'
import { createSubmissionPace } from './submission-pace.ts'
import { createTickets, TICKET_LIVES_S } from './tickets.ts'

/** A "no" that says what would turn it into a "yes". */
export interface PricedRefusal extends DoorRefusal {
  readonly challenge?: Challenge
}

export interface Asking {
  /** The header `Proof`. */
  readonly proof: string | undefined
  /** The Idempotency-Key, drawn by us if absent: what a proof is spent for. */
  readonly key: string
  /** Whether a creation with this key has succeeded already, or needs none of this. Asked only under pressure. */
  readonly isKnown: () => Promise<boolean>
}

export interface TicketAsking {
  readonly ticket: string | undefined
  readonly key: string
  readonly isKnown: () => Promise<boolean>
}

type Admission = Promise<Result<void, PricedRefusal>>

/** What is asked of whoever wants to make something new. Running uploads never meet it. */
export interface Guard {
  readonly level: Level
  admitSubmission(asking: Asking): Admission
  /** `submission`: the hash of the URL that the file is made at. */
  admitUpload(asking: Asking, submission: Buffer): Admission
  issueTicket(): string
  /** Waits by itself while the page is only a little too fresh. */
  checkTicket(asking: TicketAsking): Admission
}

export interface GuardDeps {
  readonly door: Pick<IntakeDoor, 'spend'>
  readonly pressure: Pressure
  /** Common to all intakes. */
  readonly secret: Uint8Array
  readonly clock: () => number
  /** Milliseconds, only ever forward. */
  readonly now: () => number
}

/** Seconds between a page and its form, by pressure. */
const NOT_BEFORE_S: Readonly<Record<Level, number>> = { 0: 0, 1: 5, 2: 20, 3: 20 }
/** As much of that as we wait ourselves: the files are on the line by then, and nobody must press twice. */
const LONGEST_WAIT_MS = 8000

export function createGuard(deps: GuardDeps): Guard {
  const keys = deriveAbuseKeys(deps.secret)
  const proofs = createProofs(keys, deps.clock)
  const tickets = createTickets(keys.ticket, deps.clock)
  const pace = createSubmissionPace(deps.now)
  const { pressure } = deps

  const spend = (hash: Buffer, use: string, seconds: number): Promise<boolean> =>
    deps.door.spend({ hash, usedFor: createHash('sha256').update(use).digest(), seconds })

  const isPaid = async (paidFor: PaidFor, { proof, key }: Asking): Promise<boolean> => {
    const hash = proof === undefined ? undefined : await proofs.check(proof, paidFor)
    return hash !== undefined && (await spend(hash, `${paidFor.purpose}\n${paidFor.of}\n${key}`, PROOF_KEPT_S))
  }

  /** `count` is told of what is new; what was made once is answered again as the first time, at no price. */
  const admit = async (paidFor: PaidFor, price: Level, asking: Asking & { readonly count: () => void }): Admission => {
    if (price !== 3 && (price === 0 || (await isPaid(paidFor, asking)))) {
      asking.count()
      return ok(undefined)
    }
    if (await asking.isKnown()) return ok(undefined)
    const challenge = price === 3 ? undefined : await proofs.challenge(paidFor, price)
    return err(challenge ? { code: 'proof-needed', challenge } : { code: 'busy' })
  }

  const waitFor = async (ticket: string | undefined, key: string, neededMs: number): Admission => {
    const opened = ticket === undefined ? undefined : tickets.open(ticket)
    if (!opened) return err({ code: 'ticket-needed' })
    const wait = opened.servedAt + neededMs - deps.clock()
    if (wait > LONGEST_WAIT_MS) return err({ code: 'ticket-early' })
    if (wait > 0) await pause(wait)
    const isOurs = await spend(opened.hash, `form\n${key}`, TICKET_LIVES_S + 60)
    return isOurs ? ok(undefined) : err({ code: 'ticket-needed' })
  }

  return {
    get level() {
      return pressure.level
    },
    admitSubmission: (asking) =>
      admit({ purpose: 'submission', of: '' }, pressure.level, { ...asking, count: () => pressure.count() }),
    admitUpload: (asking, submission) =>
      admit({ purpose: 'upload', of: sendingOf(submission) }, pace.priceOf(submission, pressure.level), {
        ...asking,
        count() {
          pressure.count()
          pace.count(submission)
        },
      }),
    issueTicket: () => tickets.issue(),
    async checkTicket({ ticket, key, isKnown }) {
      const needed = NOT_BEFORE_S[pressure.level] * 1000
      if (needed > 0 && (await isKnown())) return ok(undefined)
      const checked = needed === 0 ? ok(undefined) : await waitFor(ticket, key, needed)
      if (checked.ok) pressure.count()
      return checked
    },
  }
}

/** Names a sending in a challenge without the hash by which the database knows it. */
const sendingOf = (submission: Buffer): string =>
  createHash('sha256').update('proof for\n').update(submission).digest('base64url')

/** Asks nothing of anybody: for a bench that measures something else. */
export const OPEN_GUARD: Guard = {
  level: 0,
  admitSubmission: async () => ok(undefined),
  admitUpload: async () => ok(undefined),
  issueTicket: () => '',
  checkTicket: async () => ok(undefined),
}
