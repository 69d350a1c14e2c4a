/**
 * Maximum characters of a piece. Scanning blocks the event loop, and blocking for a second would keep other officers
 * waiting.
 */
const MOST_LETTERS = 50_000
/** Separators in order of preference: a sentence seldom crosses a line end. */
const BREAKS = ['\n', ' ']

export interface Piece {
  /** Offset of the piece in the whole text. */
  readonly at: number
  readonly piece: string
}

/** Splits a long text at line or word ends. Joined, the pieces give the text. */
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
