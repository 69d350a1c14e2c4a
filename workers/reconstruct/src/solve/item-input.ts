import type { ReconstructInput } from '@firsthand/database/reconstruct'
import type { ItemInput } from '@firsthand/timeline'
import { deviceClass } from '../device-class.ts'

/**
 * The item as input of a solve (its body). Bodies are stored and exported unchanged, so the fields are listed one by
 * one and no other column gets in.
 */
export const itemInput = (row: ReconstructInput): ItemInput => ({
  item: row.item,
  receivedAt: row.receivedAt,
  durationMs: row.durationMs,
  device: deviceClass(row.make),
  clock: row.clock,
  submission: row.submission,
  claims: row.claims,
})
