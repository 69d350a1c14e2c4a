// RFC 5322: when, about what, and the parts that are text. Who wrote, and to whom, is told to nobody without a reason: names
// and mailboxes of the head stay in the file. Attachments are not opened.
import { decodeText } from './charset.ts'
import { bytesOf, type Left, type Part, partsOf } from './mail-parts.ts'
import { headerOf } from './mail-words.ts'
import { htmlText } from './markup.ts'

const HEADER =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|reply-to|arc-[\w-]+):/i
const SHOWN = ['Subject', 'Date']
/** Whole ones, and the heads that stand in a report of what could not be delivered (RFC 3462): in both stands who wrote. */
const MESSAGES = new Set(['message/rfc822', 'message/global', 'text/rfc822-headers'])
const MOST_DEPTH = 8
const MOST_PARTS = 200

/** Whether the text begins as a letter does: a block of header lines, at least two of them of mail's own. */
export function isMail(head: string): boolean {
  const lines = head.replace(/^From .*\r?\n/, '').split(/\r?\n/)
  // the last line of a head that goes on behind what we were given is cut anywhere
  const block = lines.slice(0, lines.indexOf('') < 0 ? -1 : lines.indexOf(''))
  const isBlock = block.length > 0 && block.every((line) => /^[\w-]+:|^[ \t]/.test(line))
  return isBlock && block.filter((line) => HEADER.test(line)).length >= 2
}

/** Each message of a mailbox (RFC 4155) begins so, behind a blank line. */
const MAILBOX_LINE = /(?:^|\r?\n\r?\n)From \S[^\r\n]{0,500}\r?\n(?=[\w-]+:)/

/** `bytes` whole, so that each part is decoded by its own charset. */
export async function mailText(bytes: Buffer): Promise<string> {
  const latin1 = bytes.toString('latin1').replace(/^(\xef\xbb\xbf)?\s*/, '')
  const left = { parts: MOST_PARTS }
  const messages = /^From \S/.test(latin1) ? latin1.split(MAILBOX_LINE, MOST_PARTS).slice(1) : [latin1]
  const texts: string[] = []
  for (const message of messages) texts.push(await messageText(Buffer.from(message, 'latin1'), 0, left))
  return texts.join('\n\n')
}

async function messageText(message: Buffer, depth: number, left: Left): Promise<string> {
  const root = await partsOf(message, left)
  if (root === undefined) return ''
  const shown: string[] = []
  for (const name of SHOWN) {
    const value = await headerOf(root.node, name)
    if (value !== undefined) shown.push(`${name}: ${value}`)
  }
  return `${shown.join('\n')}\n\n${await textOf(root, depth, left)}`
}

async function textOf(part: Part, depth: number, left: Left): Promise<string> {
  const { node, children } = part
  if (node.multipart !== false) {
    return depth < MOST_DEPTH ? await textOfParts(children, node.multipart, { depth, left }) : ''
  }
  const type = node.contentType || 'text/plain'
  if (MESSAGES.has(type)) return depth < MOST_DEPTH ? await messageText(await bytesOf(part), depth + 1, left) : ''
  // RFC 2045 §5.2: a type that is none is plain text
  if (!/^text(\/|$)/.test(type) || node.disposition === 'attachment') return ''
  const text = decodeText(await bytesOf(part), node.charset || undefined)
  return type === 'text/html' ? htmlText(text) : text
}

async function textOfParts(
  parts: readonly Part[],
  kind: string,
  { depth, left }: { readonly depth: number; readonly left: Left },
): Promise<string> {
  const texts: string[] = []
  for (const part of parts) {
    // RFC 2046 §5.1.5: in a digest each part is a message, unless it says otherwise
    if (kind === 'digest' && part.node.headers !== false && !part.node.headers.hasHeader('content-type'))
      part.node.contentType = 'message/rfc822'
    const text = await textOf(part, depth + 1, left)
    // of what says the same in several ways the plain one is enough
    if (kind === 'alternative' && part.node.contentType === 'text/plain' && text.trim() !== '') return text
    texts.push(text)
  }
  return texts.join('\n')
}
