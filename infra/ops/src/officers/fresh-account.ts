import { createHash, randomBytes } from 'node:crypto'
import { type FreshAccount, hashPassword, makePassword, makeTotpSecret } from '@firsthand/database/ops'
import { ok, type Result } from '@firsthand/domain'
import type { OfficersKeyTrouble } from '@firsthand/sealing'
import { type SealingDeps, sealSecret } from './seal-secret.ts'

export interface FreshLink extends FreshAccount {
  /** The token that follows `#` in the link: 256 random bits, shown once. */
  readonly capability: string
}

/**
 * Makes accounts that nobody can use before their link is used: password and secret are random and shown to nobody. All
 * accounts share one password hash, because hashing is expensive and nobody knows the password.
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

/** The link. The token follows `#`, so that no server's log and no proxy sees it. */
export const linkOf = (consoleUrl: URL, capability: string): string => new URL(`/set-up#${capability}`, consoleUrl).href
