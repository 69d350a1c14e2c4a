// The bytes of an email message as its mail program wrote them, in whatever encoding the file was saved later. Detector
// and reader share this, so that they agree on what is a message.
import { wideCharset } from './charset.ts'

export interface LetterBytes {
  /** The message, without a byte order mark and without blanks before its head. */
  readonly bytes: Buffer
  /**
   * True if the file was saved in UTF-16 and is converted to UTF-8 here. A charset that a part states then applies only
   * to content that is transfer-encoded (such as base64). All other content is now UTF-8.
   */
  readonly isRecoded: boolean
}

export function letterBytes(saved: Buffer): LetterBytes {
  const wide = wideCharset(saved)
  // UTF-32 read as UTF-16 has a zero after each character.
  const bytes =
    wide === undefined ? saved : Buffer.from(new TextDecoder(wide).decode(saved).replaceAll('\0', ''), 'utf8')
  const letter = bytes.subarray(headAt(bytes))
  return { bytes: hasStrangeEnds(letter) ? withLineEnds(letter) : letter, isRecoded: wide !== undefined }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])
const BLANKS = new Set(Buffer.from(' \t\n\v\f\r\xa0', 'latin1'))

/**
 * The start of the message. Scans step by step, because a regular expression would remember each of millions of blanks
 * until memory runs out.
 */
function headAt(bytes: Buffer): number {
  let at = 0
  for (;;) {
    if (BLANKS.has(bytes[at] ?? -1)) at += 1
    else if (bytes.subarray(at, at + MARK.length).equals(MARK)) at += MARK.length
    else return at
  }
}

/**
 * Whether the first line ends with CR alone (as on an old Macintosh) or with an extra CR. No mail parser accepts these.
 */
function hasStrangeEnds(letter: Buffer): boolean {
  const [back, feed] = [letter.indexOf('\r'), letter.indexOf('\n')]
  return back >= 0 && (feed < 0 || back < feed - 1)
}

const withLineEnds = (letter: Buffer): Buffer =>
  Buffer.from(letter.toString('latin1').replace(/\r{1,8}\n|\r/g, '\n'), 'latin1')
