import { setTimeout as pause } from 'node:timers/promises'
import type { DoorRefusal, Receipt } from '@firsthand/database/intake'
import type { Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'

/** Every refusal takes this long, whatever the reason, so that an unknown code looks like an expired one. */
const REFUSAL_MS = 250

/**
 * `code`: as a person typed it. Text that is no code goes through the same query, so that its refusal looks the same.
 */
export const findReceipt = (deps: IntakeDeps, code: string): Promise<Result<Receipt, DoorRefusal>> =>
  withEqualDelay(() => deps.door.receipt(hashCapability(code.slice(0, 512))))

export async function withEqualDelay<T>(ask: () => Promise<Result<T, DoorRefusal>>): Promise<Result<T, DoorRefusal>> {
  const began = performance.now()
  const found = await ask()
  if (!found.ok) await pause(Math.max(0, REFUSAL_MS - (performance.now() - began)))
  return found
}
