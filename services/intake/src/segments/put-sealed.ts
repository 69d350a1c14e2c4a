import { err, ok, type Result } from '@firsthand/domain'
import type { ObjectKey, PutRefusal, StoredObject, WriteOnlyDrop } from '@firsthand/object-store'
import { TimeLimitError, withLimit } from '@firsthand/runtime'
import { createPatience } from './patience.ts'
import { randomWord } from './random-word.ts'
import type { Slots } from './slots.ts'

export interface PutDeps {
  readonly put: WriteOnlyDrop['put']
  readonly slots: Slots
  /** How long one PUT may take, ms. */
  readonly putLimitMs: number
  /** How long bytes that arrived wait for a store or a database that is away, ms; unset: two repetitions. */
  readonly patienceMs?: number
}

export interface SealedBody {
  readonly pieces: readonly Buffer[]
  readonly bytes: number
  /** Of all pieces, where it is known: nobody hashes them again to sign the request. */
  readonly sha256?: Buffer
  /** The random of the first attempt, where the next segment must know it beforehand. */
  readonly firstRandom?: string
  /** Names the object for one attempt. */
  readonly keyOf: (random: string) => ObjectKey
  readonly onFailed?: (refusal: PutRefusal, attempt: number) => void
  /** Unset: two repetitions, for somebody waits for the answer. */
  readonly patienceMs?: number | undefined
}

export interface PutSealed extends StoredObject {
  readonly random: string
  readonly attempts: number
}

/**
 * Puts sealed bytes under a new key; an unknown outcome is repeated under another one, so an
 * object that came to be all the same is an orphan and never a second truth.
 */
export async function putSealed(deps: PutDeps, body: SealedBody): Promise<Result<PutSealed, PutRefusal>> {
  const pauseFor = createPatience(body.patienceMs)
  for (let attempt = 0; ; attempt += 1) {
    const random = attempt === 0 ? (body.firstRandom ?? randomWord()) : randomWord()
    const stored = await deps.slots(() => putOnce(deps, body, body.keyOf(random)))
    if (stored.ok) return ok({ ...stored.value, random, attempts: attempt + 1 })
    body.onFailed?.(stored.error, attempt + 1)
    if (!isWorthRepeating(stored.error) || !(await pauseFor(attempt))) return stored
  }
}

const isWorthRepeating = ({ code }: PutRefusal): boolean =>
  code === 'unavailable' || code === 'unknown-outcome' || code === 'exists'

async function putOnce(deps: PutDeps, body: SealedBody, key: ObjectKey): Promise<Result<StoredObject, PutRefusal>> {
  try {
    return await withLimit(deps.putLimitMs, (signal) =>
      deps.put(key, body.pieces, {
        length: body.bytes,
        ifAbsent: true,
        signal,
        ...(body.sha256 === undefined ? {} : { sha256: body.sha256 }),
      }),
    )
  } catch (thrown) {
    if (thrown instanceof TimeLimitError) return err({ code: 'unknown-outcome', cause: 'timeout' })
    throw thrown
  }
}
