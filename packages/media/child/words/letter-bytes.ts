// A letter as its programs wrote it, whatever it was saved as later. Who judges and who reads it ask here, so that no letter
// is a text to the one and a letter to the other.
import { wideCharset } from './charset.ts'

export interface LetterBytes {
  /** Without the mark of order and the blanks before its head. */
  readonly bytes: Buffer
  /** The whole was saved in UTF-16 and is UTF-8 here: what a part tells of its charset holds only for what is packed in it. */
  readonly isRecoded: boolean
}

export function letterBytes(saved: Buffer): LetterBytes {
  const wide = wideCharset(saved)
  // UTF-32 read as UTF-16 has a zero beside each letter
  const bytes =
    wide === undefined ? saved : Buffer.from(new TextDecoder(wide).decode(saved).replaceAll('\0', ''), 'utf8')
  const letter = bytes.subarray(headAt(bytes))
  return { bytes: hasStrangeEnds(letter) ? withLineEnds(letter) : letter, isRecoded: wide !== undefined }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])
const BLANKS = new Set(Buffer.from(' \t\n\v\f\r\xa0', 'latin1'))

/** Step by step: a pattern remembers each of millions of blanks, until there is no room. */
function headAt(bytes: Buffer): number {
  let at = 0
  for (;;) {
    if (BLANKS.has(bytes[at] ?? -1)) at += 1
    else if (bytes.subarray(at, at + MARK.length).equals(MARK)) at += MARK.length
    else return at
  }
}

/** The first line ends as on an old Macintosh, or was given one sign more on its way: no reader of letters knows it. */
function hasStrangeEnds(letter: Buffer): boolean {
  const [back, feed] = [letter.indexOf('\r'), letter.indexOf('\n')]
  return back >= 0 && (feed < 0 || back < feed - 1)
}

const withLineEnds = (letter: Buffer): Buffer =>
  Buffer.from(letter.toString('latin1').replace(/\r{1,8}\n|\r/g, '\n'), 'latin1')
