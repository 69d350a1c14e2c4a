// Tells an email message from other text. It looks at the whole file, because a head has no maximum length.
import { letterBytes } from './letter-bytes.ts'

const HEADER =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|reply-to|arc-[\w-]+):/i

/** Up to here every line must be a header line; beyond it a program's own line may be broken. */
const SURE_LETTERS = 4096

/**
 * Drops the mailbox line before a message. The message may have had a byte order mark before it was put into the
 * mailbox.
 */
const withoutMailboxLine = (text: string): string =>
  text.startsWith('From ') ? text.slice(text.indexOf('\n') + 1).replace(/^\xef\xbb\xbf/, '') : text

/** Whether a file begins as a message does: a block of header lines, at least two of them specific to mail. */
export function isMail(saved: Buffer): boolean {
  let found = 0
  for (const { line, end, isCut } of headLines(withoutMailboxLine(letterBytes(saved).bytes.toString('latin1')))) {
    // a cut line may end within its field name
    if (!isCut && !/^[\w-]+:|^[ \t]/.test(line)) return false
    if (HEADER.test(line)) found += 1
    if (found >= 2 && end > SURE_LETTERS) return true
  }
  return found >= 2
}

interface HeadLine {
  readonly line: string
  readonly end: number
  /** The file, or the part that was read, ends within this line. */
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
