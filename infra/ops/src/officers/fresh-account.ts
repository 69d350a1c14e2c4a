import { createHash, randomBytes } from 'node:crypto'
import { type FreshAccount, hashPassword, makePassword, makeTotpSecret } from '@firsthand/database/ops'
import { ok, type Result } from '@firsthand/domain'
import type { OfficersKeyTrouble } from '@firsthand/sealing'
import { type SealingDeps, sealSecret } from './seal-secret.ts'

export interface FreshLink extends FreshAccount {
  /** What goes behind the address' `#`: 256 random bits, told once. */
  readonly capability: string
}

/**
 * Accounts that are nobody's until their link was used: password and secret are random and told to nobody. The hash of one
 * password does for all of them, for it is dear to make and nobody knows it.
 */
export async function freshAccounts(deps: SealingDeps): Promise<() => Promise<Result<FreshLink, OfficersKeyTrouble>>> {
  const passwordHash = await hashPassword(makePassword())
  return async () => {
    const sealed = await sealSecret(deps, makeTotpSecret())
    if (!sealed.ok) return sealed
    const capability = randomBytes(32).toString('base64url')
    const linkHash = createHash('sha256').update(capability).digest()
    return ok({ passwordHash, totpSealed: sealed.value, linkHash, capability })
  }
}

/** Behind `#`, so that no server's log and no proxy has it. */
export const linkOf = (consoleUrl: URL, capability: string): string => new URL(`/set-up#${capability}`, consoleUrl).href
