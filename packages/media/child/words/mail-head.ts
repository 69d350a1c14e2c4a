// Tells email messages from other text. Looks at the whole file, because a head has no maximum length.
import { letterBytes } from './letter-bytes.ts'

const HEADER =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|reply-to|arc-[\w-]+):/i

/**
 * In the first part of the head, of this many characters, every line must be a header line. Later lines may be
 * malformed, because programs insert such lines.
 */
const SURE_LETTERS = 4096

/**
 * Drops the mailbox line before a message. The message may have had a byte order mark before it was put into the
 * mailbox.
 */
const withoutMailboxLine = (text: string): string =>
  text.startsWith('From ') ? text.slice(text.indexOf('\n') + 1).replace(/^\xef\xbb\xbf/, '') : text

/** Whether a file begins like a message: with a block of header lines, of which at least two occur only in mail. */
export function isMail(saved: Buffer): boolean {
  let found = 0
  for (const { line, end, isCut } of headLines(withoutMailboxLine(letterBytes(saved).bytes.toString('latin1')))) {
    // A cut line may end within its field name.
    if (!isCut && !/^[\w-]+:|^[ \t]/.test(line)) return false
    if (HEADER.test(line)) found += 1
    if (found >= 2 && end > SURE_LETTERS) return true
  }
  return found >= 2
}

interface HeadLine {
  readonly line: string
  readonly end: number
  /** True if the file, or the part of it that was read, ends within this line. */
  readonly isCut: boolean
}

/** Yields lines up to the first empty one. */
function* headLines(text: string): Generator<HeadLine> {
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, end)
    if (line === '' || line === '\r') return
    yield { line, end, isCut: found < 0 }
    at = end + 1
  }
}
