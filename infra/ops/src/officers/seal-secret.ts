import type { OpsDoor } from '@firsthand/database/ops'
import { ok, type Result } from '@firsthand/domain'
import { ensureOfficersKey, type OfficersKeyTrouble, sealSecondFactor } from '@firsthand/sealing'

export interface SealingDeps {
  readonly door: Pick<OpsDoor, 'officersKey'>
  /** The file of the officers' key. */
  readonly officersKey: string
}

/** Seals the secret of a second factor for the database. Makes the key if the platform has none yet. */
export async function sealSecret(
  { door, officersKey }: SealingDeps,
  secret: string,
): Promise<Result<Buffer, OfficersKeyTrouble>> {
  const key = await ensureOfficersKey(officersKey, door.officersKey)
  return key.ok ? ok(sealSecondFactor(key.value.recipient, secret)) : key
}
