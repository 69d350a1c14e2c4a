import type { TimelineCursor } from '@firsthand/database/command'
import { parseId } from '@firsthand/domain'
import { z } from 'zod'
import { parsedBy } from '../door/parts.ts'

/** Cursor of the next page, in the order of time. */
export const formatCursor = ({ middle, item }: TimelineCursor): string => `${middle}.${item}`

export const timelineCursor = parsedBy(z.string(), (text): TimelineCursor | undefined => {
  const [, digits, word] = /^(-?\d{1,16})\.(\w+)$/.exec(text) ?? []
  const item = parseId('item', word)
  const middle = Number(digits)
  return item && Number.isSafeInteger(middle) ? { middle, item } : undefined
})
