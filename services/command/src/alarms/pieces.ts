/** A second of listening would keep every other officer waiting: so much is listened to in one go. */
const MOST_LETTERS = 50_000
/** Line ends first: a sentence seldom goes over one. */
const BREAKS = ['\n', ' ']

export interface Piece {
  /** Where it begins in the whole. */
  readonly at: number
  readonly piece: string
}

/** A long text in pieces that end where a line or a word does; together they are the text. */
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
