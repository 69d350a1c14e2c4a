import type { Narrowing } from '@firsthand/database/command'
import { z } from 'zod'
import { instantText } from '../door/parts.ts'
import { FILTER_WORDS, filterOf } from './filter.ts'

/** One of them alone leaves the other end open; empty is absent. */
const end = z.union([z.literal(['', null]).transform(() => undefined), instantText]).optional()

/** The common selection of an address: the filter's words, `from` and `to` in epoch ms. */
export const narrowing = z
  .object({ ...FILTER_WORDS, from: end, to: end })
  .transform(({ from, to, ...words }): Narrowing => {
    const filter = filterOf(words)
    if (from === undefined && to === undefined) return { filter }
    return { filter, window: { from: from ?? -8.64e15, to: to ?? 8.64e15 } }
  })
