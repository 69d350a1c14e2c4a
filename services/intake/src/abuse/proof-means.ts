import { createHash } from 'node:crypto'
import { err, ok } from '@firsthand/domain'
import type { Admission, Asking, Wanted } from './guard.ts'
import type { Level } from './pressure.ts'
import { type PaidFor, PROOF_KEPT_S, type Proofs } from './proof.ts'

export type Priced = Asking & { readonly price: Level }
export type Spend = (hash: Buffer, use: string, seconds: number) => Promise<boolean>

interface ProofDeps {
  readonly proofs: Proofs
  readonly spend: Spend
}

/**
 * A script pays with a computation: the refusal of its request contains a challenge. At level 3 nothing can be paid,
 * and the sender must come back later.
 */
export function createProofMeans({ proofs, spend }: ProofDeps) {
  const isPaid = async (paidFor: PaidFor, { means, key }: Priced): Promise<boolean> => {
    const proof = means.by === 'proof' ? means.proof : undefined
    const hash = proof === undefined ? undefined : await proofs.check(proof, paidFor)
    return hash !== undefined && (await spend(hash, `${paidFor.purpose}\n${paidFor.of}\n${key}`, PROOF_KEPT_S))
  }
  return async (asking: Priced): Admission => {
    const { price } = asking
    if (price === 3) return err({ code: 'busy' })
    const paidFor = paidForOf(asking.wanted)
    if (price === 0 || (await isPaid(paidFor, asking))) return ok(undefined)
    const challenge = await proofs.challenge(paidFor, price)
    return err(challenge ? { code: 'proof-needed', challenge } : { code: 'busy' })
  }
}

const paidForOf = (wanted: Wanted): PaidFor =>
  wanted.what === 'submission'
    ? { purpose: 'submission', of: '' }
    : { purpose: 'upload', of: sendingOf(wanted.submission) }

/**
 * Identifies a sending in a challenge. Hashed once more, so that the challenge does not reveal the hash by which the
 * database knows the sending.
 */
const sendingOf = (submission: Buffer): string =>
  createHash('sha256').update('proof for\n').update(submission).digest('base64url')
