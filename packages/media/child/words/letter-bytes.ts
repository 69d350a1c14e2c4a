// The bytes of an email message as its program wrote them, however it was saved later. The detector and the reader
// share this, so that they never disagree about what is a message.
import { wideCharset } from './charset.ts'

export interface LetterBytes {
  /** Without byte order mark and blanks before the head. */
  readonly bytes: Buffer
  /**
   * The file was saved in UTF-16 and is UTF-8 here. A charset that a part states then holds only for what is
   * transfer-encoded in it.
   */
  readonly isRecoded: boolean
}

export function letterBytes(saved: Buffer): LetterBytes {
  const wide = wideCharset(saved)
  // UTF-32 read as UTF-16 has a zero beside each character
  const bytes =
    wide === undefined ? saved : Buffer.from(new TextDecoder(wide).decode(saved).replaceAll('\0', ''), 'utf8')
  const letter = bytes.subarray(headAt(bytes))
  return { bytes: hasStrangeEnds(letter) ? withLineEnds(letter) : letter, isRecoded: wide !== undefined }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])
const BLANKS = new Set(Buffer.from(' \t\n\v\f\r\xa0', 'latin1'))

/** Scans step by step: a pattern would remember each of millions of blanks until memory runs out. */
function headAt(bytes: Buffer): number {
  let at = 0
  for (;;) {
    if (BLANKS.has(bytes[at] ?? -1)) at += 1
    else if (bytes.subarray(at, at + MARK.length).equals(MARK)) at += MARK.length
    else return at
  }
}

/**
 * The first line ends with CR as on an old Macintosh, or gained an extra CR in transit: no mail parser accepts either.
 */
function hasStrangeEnds(letter: Buffer): boolean {
  const [back, feed] = [letter.indexOf('\r'), letter.indexOf('\n')]
  return back >= 0 && (feed < 0 || back < feed - 1)
}

const withLineEnds = (letter: Buffer): Buffer =>
  Buffer.from(letter.toString('latin1').replace(/\r{1,8}\n|\r/g, '\n'), 'latin1')
