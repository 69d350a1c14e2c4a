import { err, ok, type Result } from '@firsthand/domain'
import type { ObjectKey, PutRefusal, StoredObject, WriteOnlyDrop } from '@firsthand/object-store'
import { TimeLimitError, withLimit } from '@firsthand/runtime'
import { createBackoff } from './backoff.ts'
import { randomWord } from './random-word.ts'
import type { Slots } from './slots.ts'

export interface PutDeps {
  readonly put: WriteOnlyDrop['put']
  readonly slots: Slots
  /** The time limit of one PUT, ms. */
  readonly putLimitMs: number
  /** How long received bytes wait for an unavailable store or database, ms. Unset: two retries. */
  readonly patienceMs?: number
}

export interface SealedBody {
  readonly pieces: readonly Buffer[]
  readonly bytes: number
  /** The digest of all pieces, if known, so that signing the request need not hash them again. */
  readonly sha256?: Buffer
  /** The random part of the first attempt's key, if the next segment must know it in advance. */
  readonly firstRandom?: string
  /** The object's key for one attempt. */
  readonly keyOf: (random: string) => ObjectKey
  readonly onFailed?: (refusal: PutRefusal, attempt: number) => void
  /** In ms. Unset: two retries, because somebody waits for the answer. */
  readonly patienceMs?: number | undefined
}

export interface PutSealed extends StoredObject {
  readonly random: string
  readonly attempts: number
}

/**
 * Puts sealed bytes under a new key. After an unknown outcome it retries under another key: if the first object was
 * stored after all, it is an orphan and never a second truth.
 */
export async function putSealed(deps: PutDeps, body: SealedBody): Promise<Result<PutSealed, PutRefusal>> {
  const pauseFor = createBackoff(body.patienceMs)
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
