// Makes names of entries safe to show: every character is shown, and none takes effect.
import { decodeText } from '../words/charset.ts'

const MOST_NAME = 1024

/**
 * Decodes a name in any encoding. It is split at zero bytes first, which are part of no character: they would suggest
 * UTF-16, which no archive uses for names.
 */
export function decodeName(bytes: Buffer): string {
  const parts: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, end))
    from = end + 1
  }
  return [...parts, bytes.subarray(from)].map((part) => (part.length === 0 ? '' : decodeText(part))).join('\0')
}

/** Drops the padding of a fixed-length field. */
export function withoutFilling(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

/** Shows control characters as `\x1b`, so that neither a list nor a terminal obeys them. */
export function visibleName(path: string): string {
  let shown = ''
  for (const char of path.slice(0, MOST_NAME).toWellFormed()) {
    if (shown.length >= MOST_NAME) break
    shown += /\p{Cc}/u.test(char) ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char
  }
  return shown.slice(0, MOST_NAME).toWellFormed()
}
