export interface ExcerptPiece {
  readonly text: string
  readonly isHit: boolean
}

const BEGIN = '\u0002'
const END = '\u0003'

/**
 * Splits a text at the hit marks that the search inserted. A witness could write a mark, too: an unpaired mark is no
 * hit, and loses no text.
 */
export function piecesOf(excerpt: string): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  let rest = excerpt
  while (rest !== '') {
    const begin = rest.indexOf(BEGIN)
    const end = begin < 0 ? -1 : rest.indexOf(END, begin)
    if (end < 0) break
    if (begin > 0) pieces.push({ text: rest.slice(0, begin), isHit: false })
    pieces.push({ text: rest.slice(begin + 1, end), isHit: true })
    rest = rest.slice(end + 1)
  }
  if (rest !== '') pieces.push({ text: rest, isHit: false })
  return pieces
}
