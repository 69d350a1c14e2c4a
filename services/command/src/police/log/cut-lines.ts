/** Maximum length of a record, in characters. A longer one counts as torn: its end is unknown. */
export const LONGEST_RECORD = 65_536

/** `text` is undefined for a line that is longer than a record may be. Such a line is not kept in memory. */
export interface Line {
  readonly number: number
  readonly text: string | undefined
}

/** Splits text into lines, numbered as in an editor, with any line ending. The last line needs no ending. */
export function createLineCutter() {
  let begun = ''
  let isLong = false
  let number = 0
  let endedByReturn = false
  const add = (piece: string): void => {
    isLong ||= begun.length + piece.length > LONGEST_RECORD
    begun = isLong ? '' : begun + piece
  }
  const end = (): Line => {
    number += 1
    const line = { number, text: isLong ? undefined : begun }
    begun = ''
    isLong = false
    return line
  }
  return {
    *feed(piece: string): Generator<Line> {
      // A carriage return that ends one chunk and a line feed that begins the next are one line ending.
      const chunk = endedByReturn && piece.startsWith('\n') ? piece.slice(1) : piece
      if (piece !== '') endedByReturn = piece.endsWith('\r')
      let from = 0
      for (const { index, 0: mark } of chunk.matchAll(/\r\n|\n|\r/g)) {
        add(chunk.slice(from, index))
        from = index + mark.length
        yield end()
      }
      add(chunk.slice(from))
    },
    *rest(): Generator<Line> {
      if (begun !== '' || isLong) yield end()
    },
  }
}
