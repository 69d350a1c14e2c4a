// Checks after the last attack that everything acknowledged to an honest witness is kept, and equals what was sent.
import { digestInVault, keptItems } from '../../stack/vault-digest.ts'
import { isWhole, type Ledger } from '../ledger.ts'
import type { Ground } from './ground.ts'

export interface Kept {
  readonly files: number
  readonly bytes: number
  /** Bytes that were acknowledged and are in no item. */
  readonly lostBytes: number
  /** Files that did not become whole. */
  readonly incomplete: number
  /** Offsets that decreased, and uploads that the door no longer knew. */
  readonly takenBack: number
  /** Items whose bytes in the vault differ from what was sent. */
  readonly mismatches: number
}

/**
 * Call this only after the phones have ended and their files have been waited for. `ledger`: what was acknowledged to
 * the phones.
 */
export async function verifyKept(ground: Ground, ledger: Ledger, say: (line: string) => void): Promise<Kept> {
  const bySha256 = new Map(
    (await keptItems(ground.pool, ground.incident.id))
      .filter(({ partial }) => !partial)
      .map((one) => [one.sha256, one]),
  )
  const counted = { lostBytes: 0, mismatches: 0 }
  for (const { file, name, acknowledged } of ledger.uploads) {
    const item = bySha256.get(file.sha256)
    if (item === undefined) counted.lostBytes += acknowledged
    else if ((await digestInVault(ground, item)) !== file.sha256) {
      counted.mismatches += 1
      say(`FOUND: item ${item.item} of ${name} is not what was sent`)
    }
  }
  return {
    ...counted,
    files: ledger.uploads.length,
    bytes: ledger.uploads.reduce((sum, { file }) => sum + file.length, 0),
    incomplete: ledger.uploads.filter((upload) => !isWhole(upload)).length,
    takenBack: ledger.findings.filter(({ kind }) => kind === 'lost' || kind === 'forgotten').length,
  }
}
