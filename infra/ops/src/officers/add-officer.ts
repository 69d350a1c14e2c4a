import { randomBytes } from 'node:crypto'
import { hashPassword, makePassword, makeTotpSecret, type OpsDoor } from '@firsthand/database/ops'
import { makeId, ok, type Result } from '@firsthand/domain'
import type { OfficersKeyTrouble } from '@firsthand/sealing'
import type { Account } from '../stack/run-file.ts'
import { sealSecret } from './seal-secret.ts'

export interface AddingDeps {
  readonly door: Pick<OpsDoor, 'createOfficer' | 'findOfficer' | 'officersKey'>
  /** The file of the officers' key. */
  readonly officersKey: string
}

export type NotAdded = 'name-taken' | OfficersKeyTrouble

/** Adds an account. The password and the TOTP secret are returned here and never again. */
export async function addOfficer(
  deps: AddingDeps,
  name: string,
): Promise<Result<Account & { readonly id: string }, NotAdded>> {
  const password = makePassword()
  const totpSecret = makeTotpSecret()
  const sealed = await sealSecret(deps, totpSecret)
  if (!sealed.ok) return sealed
  const id = makeId('officer', randomBytes(16))
  const passwordHash = await hashPassword(password)
  const made = await deps.door.createOfficer({ id, name, passwordHash, totpSealed: sealed.value })
  return made.ok ? ok({ id, name, password, totpSecret }) : made
}
