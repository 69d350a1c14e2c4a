// A letter as its programs wrote it, whatever it was saved as later. Who judges and who reads it ask here, so that no letter
// is a text to the one and a letter to the other.
import { wideCharset } from './charset.ts'

export interface LetterBytes {
  /** Without the mark of order and the blanks before its head. */
  readonly bytes: Buffer
  /** The whole was saved in UTF-16 and is UTF-8 here: what a part tells of its charset holds only for what is packed in it. */
  readonly isRecoded: boolean
}

const BEFORE_HEAD = /^(?:\s|\xef\xbb\xbf)*/

export function letterBytes(saved: Buffer): LetterBytes {
  const wide = wideCharset(saved)
  // UTF-32 read as UTF-16 has a zero beside each letter
  const bytes =
    wide === undefined ? saved : Buffer.from(new TextDecoder(wide).decode(saved).replaceAll('\0', ''), 'utf8')
  const before = BEFORE_HEAD.exec(bytes.toString('latin1'))?.[0] ?? ''
  return { bytes: bytes.subarray(before.length), isRecoded: wide !== undefined }
}
