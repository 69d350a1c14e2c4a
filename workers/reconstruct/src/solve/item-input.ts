import type { ReconstructInput } from '@firsthand/database/reconstruct'
import { deviceClassOf, type ItemInput } from '@firsthand/timeline'

/**
 * The item as input of a solve (its body). Bodies are stored and exported unchanged, so the fields are listed one by
 * one and no other column gets in.
 */
export const itemInput = (row: ReconstructInput): ItemInput => ({
  item: row.item,
  receivedAt: row.receivedAt,
  durationMs: row.durationMs,
  device: deviceClassOf(row.make, row.claims),
  clock: row.clock,
  submission: row.submission,
  claims: row.claims,
})
