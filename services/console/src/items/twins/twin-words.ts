import type { ItemPage, Twin } from '../../shared/api/types.ts'
import { wordFor } from '../../shared/words/catalog.ts'
import { percent } from '../../shared/words/number.ts'
import { byteSize } from '../../shared/words/time.ts'
import { TWIN_FORMS, TWIN_WORDS } from './twin-catalog.ts'

/** How a twin resembles the shown item, and how closely, in words. */
export function likenessWords({ kind, evidence }: Pick<Twin, 'kind' | 'evidence'>): string {
  if (kind === 'exact') return TWIN_WORDS.sameBytes
  if (kind === 'group') return TWIN_WORDS.likeAnother
  const form = String(evidence['form'] ?? 'whole')
  return `${TWIN_WORDS.looks(wordFor(TWIN_FORMS, form) ?? TWIN_WORDS.alike)}${nearness(evidence)}`
}

function nearness(evidence: Twin['evidence']): string {
  const { distance, inliers, share, frames, quarters, mirrored } = evidence
  const parts = [
    ...(typeof distance === 'number' ? [distanceWords(distance)] : []),
    ...(typeof inliers === 'number' && inliers > 0 ? [TWIN_WORDS.details(inliers)] : []),
    ...(typeof frames === 'number' ? [TWIN_WORDS.frames(frames)] : []),
    ...(typeof share === 'number' ? [TWIN_WORDS.agrees(percent(share))] : []),
    ...(typeof quarters === 'number' && quarters > 0 ? [TWIN_WORDS.turned] : []),
    ...(mirrored === true ? [TWIN_WORDS.mirrored] : []),
  ]
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}

/** The distance of two perceptual hashes in words: how many of their 64 bits differ. */
function distanceWords(distance: number): string {
  if (distance === 0) return TWIN_WORDS.noDifference
  if (distance <= 6) return TWIN_WORDS.hardlyAny(distance)
  return distance <= 14 ? TWIN_WORDS.small(distance) : TWIN_WORDS.some(distance)
}

export const sizeWords = ({ width, height, bytes }: Pick<Twin, 'width' | 'height' | 'bytes'>): string =>
  `${width === null || height === null ? '' : `${width} × ${height}, `}${byteSize(bytes)}`

type Sized = Pick<Twin, 'width' | 'height' | 'bytes'>
const area = ({ width, height }: Sized): number => (width ?? 0) * (height ?? 0)

/**
 * Why this item represents the group. The database prefers most metadata, then the largest picture, then the most
 * bytes, then the first to arrive.
 */
export function bestWords(best: Sized, others: readonly Sized[]): string {
  const isLargest = others.every(
    (one) => area(one) < area(best) || (area(one) === area(best) && one.bytes <= best.bytes),
  )
  return isLargest ? TWIN_WORDS.largest : TWIN_WORDS.saysMore
}

/** The size of the group, including this item. */
export const groupSize = (page: ItemPage): number => Math.max(page.item.sent, page.twins.length + 1)
