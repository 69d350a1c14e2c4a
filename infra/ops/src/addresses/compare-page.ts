import { gapsBetween } from './align-pieces.ts'
import { wordsOfGap } from './difference-words.ts'
import { isOneCode, type MaskedPage, maskFresh } from './fresh-values.ts'
import type { OwnPage } from './own-page.ts'
import type { PagePiece } from './page-tags.ts'

/**
 * Every element and every text of the page outside that is not as in our own page, in sentences. `again` is a second
 * look at it, which must have fresh values. Empty only if both are the same, letter by letter, but for the fresh values.
 */
export function differencesOf(
  { pieces, fresh }: OwnPage,
  outside: readonly PagePiece[],
  again: readonly PagePiece[] | undefined,
): readonly string[] {
  const [ours, theirs] = [maskFresh(pieces, fresh), maskFresh(outside, fresh)]
  const found = writtenOf(ours) === writtenOf(theirs) ? [] : sentences(ours, theirs)
  return [...found, ...codeTroubles(theirs, again && maskFresh(again, fresh))]
}

const writtenOf = ({ pieces }: MaskedPage): string => pieces.map(({ written }) => written).join('')

function sentences(ours: MaskedPage, theirs: MaskedPage): readonly string[] {
  const gaps = gapsBetween(ours.pieces.filter(says), theirs.pieces.filter(says), ({ written }) => written)
  if (gaps === undefined) return [`The page has ${theirs.pieces.length} parts where ours has ${ours.pieces.length}`]
  const found = gaps.flatMap(wordsOfGap)
  return found.length > 0 ? found : ['The same elements and texts are put together in another way than ours']
}

/** The ends of elements and the space between them say nothing to a reader. */
const says = ({ tag, isText, written }: PagePiece): boolean => tag !== undefined || (isText && written.trim() !== '')

/** A key that somebody else knows opens what a witness sends. */
function codeTroubles({ values }: MaskedPage, again: MaskedPage | undefined): readonly string[] {
  const before = new Set(again?.values)
  return [
    ...(values.some((value) => before.has(value))
      ? ['A key or a code of the page is the same at each look: everybody gets it']
      : []),
    ...(isOneCode(values) ? [] : ['The code in words is not the code in digits']),
  ]
}
