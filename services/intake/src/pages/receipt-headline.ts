import type { Receipt, ReceiptFile } from '@firsthand/database/intake'
import { fill, type Words } from '@firsthand/door-words'

type Counted = Pick<Receipt, 'files' | 'statements' | 'withdrawn'>

/**
 * The headline of a receipt, counted from the states of its files. "Arrived" means that every byte is acknowledged.
 * Withdrawn files are not counted, because nobody asks any more whether they arrived.
 */
export function receiptHeadline({ receipt: say }: Words, { files, statements, withdrawn }: Counted): string {
  if (withdrawn) return say.headWithdrawn
  const counted = files.filter(({ state }) => state !== 'withdrawn')
  const kept = counted.filter(({ state }) => state === 'kept').length
  if (counted.length > 1)
    return kept === counted.length
      ? fill(say.headAll, { count: kept })
      : fill(say.headSome, { kept, count: counted.length })
  if (counted.length === 1) return kept === 1 ? say.headOne : say.headUnfinished
  if (files.length > 0) return statements > 0 ? say.headFilesWithdrawn : say.headWithdrawn
  return statements > 0 ? say.headWords : say.headNothing
}

/** Whether bytes of the file are still missing. */
export const isUnfinished = ({ state }: Pick<ReceiptFile, 'state'>): boolean =>
  state === 'arriving' || state === 'part-missing'
