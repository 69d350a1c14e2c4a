// RFC 5322: date, subject and text parts of a message. Sender and recipients are not read, because officers see names
// and mailboxes only after giving a reason. Attachments are not opened.
import { decodeText } from './charset.ts'
import { letterBytes } from './letter-bytes.ts'
import { bytesOf, type Left, type Part, partsOf } from './mail-parts.ts'
import { headerOf } from './mail-words.ts'
import { htmlText } from './markup.ts'

const SHOWN = ['Subject', 'Date']
/** Types of nested messages, and of the heads in a delivery report (RFC 3462). Both name the sender. */
const MESSAGES = new Set(['message/rfc822', 'message/global', 'text/rfc822-headers'])
const MOST_DEPTH = 8
const MOST_PARTS = 200

/** Each message of a mailbox (RFC 4155) begins with this line, after a blank line. */
const MAILBOX_LINE = /(?:^|\r?\n\r?\n)From \S[^\r\n]{0,500}\r?\n(?=(?:\xef\xbb\xbf)?[\w-]+:)/

/** Takes the whole file, because each part is decoded by its own charset. */
export async function mailText(saved: Buffer): Promise<string> {
  const { bytes, isRecoded } = letterBytes(saved)
  const latin1 = bytes.toString('latin1')
  const reading = { depth: 0, left: { parts: MOST_PARTS }, isRecoded }
  const messages = /^From \S/.test(latin1) ? latin1.split(MAILBOX_LINE, MOST_PARTS).slice(1) : [latin1]
  const texts: string[] = []
  for (const message of messages) {
    const letter = letterBytes(Buffer.from(message, 'latin1'))
    texts.push(await messageText(letter.bytes, { ...reading, isRecoded: isRecoded || letter.isRecoded }))
  }
  return texts.join('\n\n')
}

interface Reading {
  readonly depth: number
  readonly left: Left
  /** As in `LetterBytes`. */
  readonly isRecoded: boolean
}

async function messageText(message: Buffer, reading: Reading): Promise<string> {
  const root = await partsOf(message, reading.left)
  if (root === undefined) return ''
  const shown: string[] = []
  for (const name of SHOWN) {
    const value = await headerOf(root.node, name)
    if (value !== undefined) shown.push(`${name}: ${value}`)
  }
  return `${shown.join('\n')}\n\n${await textOf(root, reading)}`
}

async function textOf(part: Part, reading: Reading): Promise<string> {
  const { node, children } = part
  const type = node.contentType || 'text/plain'
  const isNest = node.multipart !== false || MESSAGES.has(type)
  if (isNest && reading.depth >= MOST_DEPTH) return ''
  if (node.multipart !== false) return await textOfParts(children, node.multipart, reading)
  if (isNest) return await innerText(part, reading)
  // RFC 2045 §5.2: an invalid type means plain text.
  if (!/^text(\/|$)/.test(type) || node.disposition === 'attachment') return ''
  const { bytes, isPacked } = await bytesOf(part)
  const text = decodeText(bytes, reading.isRecoded && !isPacked ? 'utf-8' : node.charset || undefined)
  return type === 'text/html' ? htmlText(text) : text
}

/** Reads a message inside a message. It may have been saved in another charset before it was encoded. */
async function innerText(part: Part, { depth, left, isRecoded }: Reading): Promise<string> {
  const { bytes, isPacked } = await bytesOf(part)
  const inner = letterBytes(bytes)
  const isInnerRecoded = inner.isRecoded || (isRecoded && !isPacked)
  return await messageText(inner.bytes, { depth: depth + 1, left, isRecoded: isInnerRecoded })
}

async function textOfParts(parts: readonly Part[], kind: string, reading: Reading): Promise<string> {
  const texts: string[] = []
  for (const part of parts) {
    // RFC 2046 §5.1.5: in a digest each part is a message unless its type says otherwise.
    if (kind === 'digest' && part.node.headers !== false && !part.node.headers.hasHeader('content-type'))
      part.node.contentType = 'message/rfc822'
    const text = await textOf(part, { ...reading, depth: reading.depth + 1 })
    // Alternatives have the same content, so one is enough: the plain text.
    if (kind === 'alternative' && part.node.contentType === 'text/plain' && text.trim() !== '') return text
    texts.push(text)
  }
  return texts.join('\n')
}
