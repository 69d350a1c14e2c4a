import type { ReconstructInput } from '@firsthand/database/reconstruct'
import type { ItemInput } from '@firsthand/timeline'
import { deviceClass } from '../device-class.ts'

/** The item's body. It is stored and exported as it is, so this lists its fields one by one. */
export const itemInput = (row: ReconstructInput): ItemInput => ({
  item: row.item,
  receivedAt: row.receivedAt,
  durationMs: row.durationMs,
  device: deviceClass(row.make),
  clock: row.clock,
  submission: row.submission,
  claims: row.claims,
})
