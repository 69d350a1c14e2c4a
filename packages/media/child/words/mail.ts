// RFC 5322 and 2045: when, about what, and the parts that are text. Who wrote, and to whom, is told to nobody without a
// reason: names and mailboxes of the head stay in the file. Attachments are not opened.
import { decodeText } from './charset.ts'
import { htmlText } from './markup.ts'

const HEADER =
  /^(from|to|cc|date|subject|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|reply-to|arc-[\w-]+):/i
const SHOWN = ['subject', 'date']
const MOST_DEPTH = 8
const MOST_PARTS = 200

interface Message {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** How many parts may still be read. */
interface Left {
  parts: number
}

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

/** `bytes` whole, one letter a byte in and out of parts, so that each is decoded by its own charset. */
export function mailText(bytes: Buffer): string {
  const latin1 = bytes.toString('latin1').replace(/^(\xef\xbb\xbf)?\s+/, '')
  const left = { parts: MOST_PARTS }
  const messages = /^From \S/.test(latin1) ? latin1.split(MAILBOX_LINE, MOST_PARTS).slice(1) : [latin1]
  return messages.map((message) => messageText(parse(message), 0, left)).join('\n\n')
}

function messageText(message: Message, depth: number, left: Left): string {
  const shown = SHOWN.flatMap((name) => {
    const value = message.headers.get(name)
    return value === undefined ? [] : [`${name.slice(0, 1).toUpperCase()}${name.slice(1)}: ${words(value)}`]
  })
  return `${shown.join('\n')}\n\n${bodyOf(message, depth, left)}`
}

function parse(latin1: string): Message {
  const split = /\r?\n\r?\n/.exec(latin1)
  const head = split === null ? latin1 : latin1.slice(0, split.index)
  const body = split === null ? '' : latin1.slice(split.index + split[0].length)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).toLowerCase()
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim())
  }
  return { headers, body }
}

function bodyOf({ headers, body }: Message, depth: number, left: Left): string {
  left.parts -= 1
  if (left.parts < 0) return ''
  const type = headers.get('content-type') ?? 'text/plain'
  const [, boundary] = /boundary="?([^";]{1,200})"?/i.exec(type) ?? []
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < MOST_DEPTH)
    return partsOf(body, boundary, /alternative/i.test(type), { depth, left })
  if (/^message\/rfc822/i.test(type) && depth < MOST_DEPTH) return messageText(parse(body), depth + 1, left)
  const isAttached = /^attachment/i.test(headers.get('content-disposition') ?? '')
  if (!/^text\//i.test(type) || isAttached) return ''
  const [, charset] = /charset="?([^";\s]+)"?/i.exec(type) ?? []
  const text = decodeText(transferred(body, headers.get('content-transfer-encoding')), charset)
  return /^text\/html/i.test(type) ? htmlText(text) : text
}

function partsOf(
  body: string,
  boundary: string,
  isAlternative: boolean,
  { depth, left }: { readonly depth: number; readonly left: Left },
): string {
  const parts = `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1, MOST_PARTS)
    .map((part) => parse(part.replace(/^[^\n]*\n/, '')))
  const texts = parts.map((part) => ({ part, text: bodyOf(part, depth + 1, left) }))
  if (!isAlternative) return texts.map(({ text }) => text).join('\n')
  const plain = texts.find(
    ({ part, text }) => /^text\/plain/i.test(part.headers.get('content-type') ?? 'text/plain') && text.trim() !== '',
  )
  return plain?.text ?? texts.map(({ text }) => text).join('\n')
}

function transferred(body: string, encoding = ''): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}

/** RFC 2047: words in another charset. */
const words = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (_, charset: string, how: string, text: string) => {
      const bytes =
        how.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : transferred(text.replaceAll('_', ' '), 'quoted-printable')
      return decodeText(bytes, charset)
    })
