// Names of entries as they are told: nothing in them acts, and nothing of them is left out.
import { decodeText } from '../words/charset.ts'

const MOST_NAME = 1024

/** In whatever encoding; a zero byte is of no letter, and no sign of UTF-16, in which no archive has its names. */
export function decodeName(bytes: Buffer): string {
  const parts: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, end))
    from = end + 1
  }
  return [...parts, bytes.subarray(from)].map((part) => (part.length === 0 ? '' : decodeText(part))).join('\0')
}

/** A field of fixed length: what fills it up is no part of the name. */
export function withoutFilling(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

/** Control characters as `\x1b`: neither a list nor a terminal does what they say. */
export function visibleName(path: string): string {
  let shown = ''
  for (const char of path.slice(0, MOST_NAME).toWellFormed()) {
    if (shown.length >= MOST_NAME) break
    shown += /\p{Cc}/u.test(char) ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char
  }
  return shown.slice(0, MOST_NAME).toWellFormed()
}
