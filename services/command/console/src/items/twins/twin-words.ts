import type { ItemPage, Twin } from '../../api/types.ts'
import { byteSize } from '../../words/time.ts'

/** How a twin is like the item that is looked at, with how near in words. */
export function likenessWords({ kind, evidence }: Pick<Twin, 'kind' | 'evidence'>): string {
  if (kind === 'exact') return 'the same bytes'
  if (kind === 'group') return 'like another of the group'
  return `looks ${evidence['form'] === 'whole' || evidence['form'] === undefined ? 'the same' : (FORMS[String(evidence['form'])] ?? 'alike')}${nearness(evidence)}`
}

const FORMS: Readonly<Record<string, string>> = {
  part: 'the same in part (cut, or shown inside another picture)',
  bar: 'the same but for a bar over it',
}

function nearness(evidence: Twin['evidence']): string {
  const { distance, inliers, share, frames, quarters, mirrored } = evidence
  const parts = [
    ...(typeof distance === 'number' ? [distanceWords(distance)] : []),
    ...(typeof inliers === 'number' && inliers > 0 ? [`${inliers} details of the picture lie in the same places`] : []),
    ...(typeof frames === 'number' ? [`${frames} pictures of the films agree`] : []),
    ...(typeof share === 'number' ? [`${Math.round(share * 100)} % agrees`] : []),
    ...(typeof quarters === 'number' && quarters > 0 ? ['turned'] : []),
    ...(mirrored === true ? ['mirrored'] : []),
  ]
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}

/** Of 64 points of light and dark that stand for a picture. */
function distanceWords(distance: number): string {
  if (distance === 0) return 'no difference at a glance'
  return `${distance <= 6 ? 'hardly any' : distance <= 14 ? 'a small' : 'some'} difference (${distance} of 64)`
}

export const sizeWords = ({ width, height, bytes }: Pick<Twin, 'width' | 'height' | 'bytes'>): string =>
  `${width === null || height === null ? '' : `${width} × ${height}, `}${byteSize(bytes)}`

type Sized = Pick<Twin, 'width' | 'height' | 'bytes'>
const area = ({ width, height }: Sized): number => (width ?? 0) * (height ?? 0)

/** The order is the database's: most metadata, then the largest picture, then the most bytes, then the first to come. */
export function bestWords(best: Sized, others: readonly Sized[]): string {
  const isLargest = others.every(
    (one) => area(one) < area(best) || (area(one) === area(best) && one.bytes <= best.bytes),
  )
  return isLargest
    ? 'it says as much about itself as any, and no other is larger'
    : 'it says more about itself (time, place, device) than the larger ones'
}

/** All of them together, this one included. */
export const groupSize = (page: ItemPage): number => Math.max(page.item.sent, page.twins.length + 1)
