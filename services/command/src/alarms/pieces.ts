/**
 * Listening blocks the process, and a second of it would keep other officers waiting. One piece has at most so many
 * letters.
 */
const MOST_LETTERS = 50_000
/** Line ends first, because a sentence seldom crosses one. */
const BREAKS = ['\n', ' ']

export interface Piece {
  /** Its offset in the whole text. */
  readonly at: number
  readonly piece: string
}

/** Splits a long text at line or word ends. The pieces together are the text. */
export function* piecesOf(text: string): Generator<Piece> {
  let at = 0
  while (text.length - at > MOST_LETTERS) {
    const piece = upToBreak(text.slice(at, at + MOST_LETTERS))
    yield { at, piece }
    at += piece.length
  }
  yield { at, piece: text.slice(at) }
}

function upToBreak(text: string): string {
  const end = BREAKS.map((mark) => text.lastIndexOf(mark) + 1).find((one) => one > text.length / 2)
  return text.slice(0, end ?? text.length)
}
