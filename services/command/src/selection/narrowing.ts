import type { Narrowing } from '@firsthand/database/command'
import { z } from 'zod'
import { instantText } from '../door/parts.ts'
import { FILTER_WORDS, filterOf } from './filter.ts'

/** One end of a window. A window with one end is open at the other; an empty value counts as absent. */
const end = z.union([z.literal(['', null]).transform(() => undefined), instantText]).optional()

/** The selection that screens share in an address: the filter's keys, and `from` and `to` in epoch ms. */
export const narrowing = z
  .object({ ...FILTER_WORDS, from: end, to: end })
  .transform(({ from, to, ...words }): Narrowing => {
    const filter = filterOf(words)
    if (from === undefined && to === undefined) return { filter }
    return { filter, window: { from: from ?? -8.64e15, to: to ?? 8.64e15 } }
  })
