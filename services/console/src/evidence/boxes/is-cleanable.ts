import type { ItemPage } from '../../shared/api/types.ts'
import { isInfected } from '../media/infected-notice.tsx'

const CLEANABLE = ['image', 'video', 'audio']

/** Whether a copy for sharing can be made of the item. */
export const isCleanable = (page: ItemPage): boolean =>
  page.item.hasKey && CLEANABLE.includes(page.item.kind) && !isInfected(page)
