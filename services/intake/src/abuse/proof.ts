import { createHash, randomInt } from 'node:crypto'
import { type Challenge, type ChallengeParameters, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { AbuseKeys } from './abuse-keys.ts'

/** What a proof pays for. A proof for a sending cannot pay for a file. */
export type Purpose = 'submission' | 'upload'
export type Price = 1 | 2

/** `of`: for a new file the sending that it belongs to, '' for a new sending. */
export interface PaidFor {
  readonly purpose: Purpose
  readonly of: string
}

export interface Proofs {
  /**
   * Undefined while too many challenges are being made, because making one costs us as much as one try costs the
   * solver.
   */
  challenge(paidFor: PaidFor, price: Price): Promise<Challenge | undefined>
  /**
   * Returns the hash under which a valid solution is marked as spent; undefined for anything else. `header`: base64 of
   * JSON. A solution pays the price that stands in its signed challenge. It does so while the challenge lives (nine to
   * ten minutes), even if the price has risen meanwhile: a slow phone that computes while the crowd grows must not
   * start over. Hoarded solutions therefore help for ten minutes at most, and only at the one sending for which they
   * were signed.
   */
  check(header: string, paidFor: PaidFor): Promise<Buffer | undefined>
}

/** How long a spent proof is remembered, in seconds: longer than any challenge lives. */
export const PROOF_KEPT_S = 15 * 60

const ALGORITHM = 'PBKDF2/SHA-256'
const COST = 5000
/**
 * The range of tries that a solution needs. The number is uniformly distributed, so nobody needs many more tries than
 * others. In a search for a hash with a given prefix somebody unlucky would. Measured in Chromium with the CPU slowed
 * six times on a busy machine (web-upload/test/proof.browser.test.ts): 45 tries take 0.2–0.6 s, or 1.6 s if the browser
 * has no PBKDF2 of its own; 300 tries take 0.6–1.8 s.
 */
const COUNTERS: Readonly<Record<Price, readonly [number, number]>> = { 1: [25, 46], 2: [150, 301] }
const LONGEST_HEADER = 4096
const MOST_AT_ONCE = 64

export function createProofs(keys: Pick<AbuseKeys, 'challenge' | 'solution'>, clock: () => number): Proofs {
  let making = 0
  return {
    async challenge({ purpose, of }, price) {
      if (making >= MOST_AT_ONCE) return undefined
      making += 1
      try {
        const [least, most] = COUNTERS[price]
        return await createChallenge({
          algorithm: ALGORITHM,
          cost: COST,
          counter: randomInt(least, most),
          // Rounded up to whole minutes. An exact time of our clock could help to match an entry of another log with a
          // witness.
          expiresAt: Math.ceil(clock() / 60_000) * 60 + 540,
          data: { purpose, price, of },
          deriveKey,
          hmacSignatureSecret: keys.challenge,
          hmacKeySignatureSecret: keys.solution,
        })
      } finally {
        making -= 1
      }
    },
    async check(header, { purpose, of }) {
      const payload = parseProof(header)
      const data = payload?.challenge.parameters.data
      if (!payload || data?.['purpose'] !== purpose || data['of'] !== of) return undefined
      const { verified } = await verifySolution({
        ...payload,
        deriveKey,
        hmacSignatureSecret: keys.challenge,
        hmacKeySignatureSecret: keys.solution,
      })
      return verified ? createHash('sha256').update(`proof\n${payload.challenge.parameters.nonce}`).digest() : undefined
    },
  }
}

interface Payload {
  readonly challenge: { readonly parameters: ChallengeParameters; readonly signature: string }
  readonly solution: Solution
}

/** Parses the header. Undefined if it does not have the shape of a solution; the signature is checked later. */
function parseProof(header: string): Payload | undefined {
  if (header.length > LONGEST_HEADER) return undefined
  const { challenge, solution } = fieldsOf(parseJson(Buffer.from(header, 'base64').toString('utf8')))
  const { parameters, signature } = fieldsOf(challenge)
  const { counter, derivedKey } = fieldsOf(solution)
  if (!isParameters(parameters) || typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) return undefined
  if (typeof counter !== 'number' || typeof derivedKey !== 'string') return undefined
  return { challenge: { parameters, signature }, solution: { counter, derivedKey } }
}

function isParameters(value: unknown): value is ChallengeParameters {
  const { algorithm, nonce, salt, cost, keyPrefix, keySignature, expiresAt, data } = fieldsOf(value)
  return (
    algorithm === ALGORITHM &&
    cost === COST &&
    typeof expiresAt === 'number' &&
    [nonce, salt, keyPrefix, keySignature].every(
      (one) => typeof one === 'string' && /^(?:[0-9a-f]{2}){1,64}$/.test(one),
    ) &&
    typeof data === 'object'
  )
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? parseRecord(value) : {}

const parseRecord = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
