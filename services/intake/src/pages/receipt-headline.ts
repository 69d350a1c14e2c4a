import type { Receipt, ReceiptFile } from '@firsthand/database/intake'
import { fill, type Words } from '@firsthand/door-words'
import type { Frame } from './frame.ts'

type Counted = Pick<Receipt, 'files' | 'statements' | 'withdrawn'>

/** A heading, and whether all that it counts was acknowledged: it is then green, with a tick. */
type Headline = Pick<Frame, 'title' | 'isKept'>

/**
 * The headline of a receipt, counted from the states of its files. "Arrived" means that every byte is acknowledged.
 * Withdrawn files are not counted, because nobody asks any more whether they arrived.
 */
export function receiptHeadline({ receipt: say }: Words, { files, statements, withdrawn }: Counted): Headline {
  if (withdrawn) return { title: say.headWithdrawn }
  const counted = files.filter(({ state }) => state !== 'withdrawn')
  const kept = counted.filter(({ state }) => state === 'kept').length
  const count = counted.length
  if (count > 1)
    return kept === count
      ? { title: fill(say.headAll, { count }), isKept: true }
      : { title: fill(say.headSome, { kept, count }) }
  if (count === 1) return kept === 1 ? { title: say.headOne, isKept: true } : { title: say.headUnfinished }
  if (files.length > 0) return { title: statements > 0 ? say.headFilesWithdrawn : say.headWithdrawn }
  return statements > 0 ? { title: say.headWords, isKept: true } : { title: say.headNothing }
}

/** Whether bytes of the file are still missing. */
export const isUnfinished = ({ state }: Pick<ReceiptFile, 'state'>): boolean =>
  state === 'arriving' || state === 'part-missing'
