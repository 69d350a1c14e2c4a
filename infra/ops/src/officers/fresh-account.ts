import { createHash, randomBytes } from 'node:crypto'
import { type FreshAccount, hashPassword, makePassword, makeTotpSecret } from '@firsthand/database/ops'
import { ok, type Result } from '@firsthand/domain'
import type { OfficersKeyTrouble } from '@firsthand/sealing'
import { type SealingDeps, sealSecret } from './seal-secret.ts'

export interface FreshLink extends FreshAccount {
  /** The token after the address's `#`: 256 random bits, shown once. */
  readonly capability: string
}

/**
 * Accounts that nobody owns until their link is used: password and secret are random and shown to nobody. One
 * password's hash serves all of them, because it is expensive and nobody knows the password.
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

/** After `#`, so that no server's log and no proxy sees it. */
export const linkOf = (consoleUrl: URL, capability: string): string => new URL(`/set-up#${capability}`, consoleUrl).href
