import { setTimeout as pause } from 'node:timers/promises'
import { err, ok, type Result } from '@firsthand/domain'
import type { ObjectKey, PutRefusal, StoredObject, WriteOnlyDrop } from '@firsthand/object-store'
import { TimeLimitError, withLimit } from '@firsthand/runtime'
import { randomWord } from './random-word.ts'
import type { Slots } from './slots.ts'

export interface PutDeps {
  readonly put: WriteOnlyDrop['put']
  readonly slots: Slots
  /** How long one PUT may take, ms. */
  readonly putLimitMs: number
}

export interface SealedBody {
  readonly pieces: readonly Buffer[]
  readonly bytes: number
  /** Of all pieces, where it is known: nobody hashes them again to sign the request. */
  readonly sha256?: Buffer
  /** Names the object for one attempt. */
  readonly keyOf: (random: string) => ObjectKey
  readonly onFailed?: (refusal: PutRefusal, attempt: number) => void
}

export interface PutSealed extends StoredObject {
  readonly random: string
}

const PAUSES_MS = [250, 1000] as const

/**
 * Puts sealed bytes under a new key; an unknown outcome is repeated under another one (design §5 Segments), so an
 * object that came to be all the same is an orphan and never a second truth.
 */
export async function putSealed(deps: PutDeps, body: SealedBody): Promise<Result<PutSealed, PutRefusal>> {
  for (let attempt = 0; ; attempt += 1) {
    const random = randomWord()
    const stored = await deps.slots(() => putOnce(deps, body, body.keyOf(random)))
    if (stored.ok) return ok({ ...stored.value, random })
    body.onFailed?.(stored.error, attempt + 1)
    const wait = PAUSES_MS[attempt]
    if (wait === undefined || !isWorthRepeating(stored.error)) return stored
    await pause(wait)
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
