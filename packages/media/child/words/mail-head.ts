// What tells a letter from a text: it is asked of the whole file, for a head may be as long as somebody makes it.
import { letterBytes } from './letter-bytes.ts'

const HEADER =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|reply-to|arc-[\w-]+):/i

/** So far each line has to be one of a head; beyond that a line of some program's own may be broken. */
const SURE_LETTERS = 4096

/** Without the line before a letter in a mailbox; the letter may have been saved behind a mark of order before it came there. */
const withoutMailboxLine = (text: string): string =>
  text.startsWith('From ') ? text.slice(text.indexOf('\n') + 1).replace(/^\xef\xbb\xbf/, '') : text

/** Whether a file begins as a letter does: a block of header lines, at least two of them of mail's own. */
export function isMail(saved: Buffer): boolean {
  let found = 0
  for (const { line, end, isCut } of headLines(withoutMailboxLine(letterBytes(saved).bytes.toString('latin1')))) {
    // a line that is cut may be cut within its name
    if (!isCut && !/^[\w-]+:|^[ \t]/.test(line)) return false
    if (HEADER.test(line)) found += 1
    if (found >= 2 && end > SURE_LETTERS) return true
  }
  return found >= 2
}

interface HeadLine {
  readonly line: string
  readonly end: number
  /** The file, or what was read of it, ends within it. */
  readonly isCut: boolean
}

/** Up to the first that is empty. */
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
