import { setTimeout as pause } from 'node:timers/promises'
import type { DoorRefusal, Receipt } from '@firsthand/database/intake'
import { ok, type Result } from '@firsthand/domain'
import { hashCapability, normaliseCode, swapsOf } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'

/** Every refusal takes this long, whatever the reason, so that an unknown code looks like an expired one. */
const REFUSAL_MS = 250

/** A receipt, and the code that opened it, which may differ from the typed one by a swap of two words. */
export interface FoundReceipt extends Receipt {
  readonly code: string
}

/**
 * `code`: as a person typed it. Text that is no code goes through the same query, so that its refusal looks the same. An
 * old code has no check word that could tell which words were swapped, so the six swaps of neighbours are tried with it.
 * Together they are one try: one delay if all of them fail.
 */
export const findReceipt = (deps: IntakeDeps, code: string): Promise<Result<FoundReceipt, DoorRefusal>> =>
  withEqualDelay(async () => {
    const typed = code.slice(0, 512)
    const found = await deps.door.receipt(hashCapability(typed))
    if (found.ok) return ok({ ...found.value, code: typed })
    const known = normaliseCode(typed)
    for (const swapped of known ? swapsOf(known) : []) {
      const other = await deps.door.receipt(hashCapability(swapped))
      if (other.ok) return ok({ ...other.value, code: swapped })
    }
    return found
  })

export async function withEqualDelay<T>(ask: () => Promise<Result<T, DoorRefusal>>): Promise<Result<T, DoorRefusal>> {
  const began = performance.now()
  const found = await ask()
  if (!found.ok) await pause(Math.max(0, REFUSAL_MS - (performance.now() - began)))
  return found
}
