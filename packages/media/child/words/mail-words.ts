// RFC 2047: encoded words in headers, and raw bytes that a program wrote there without encoding them.
import type { MimeNode } from '@zone-eu/mailsplit'
import { decodeText } from './charset.ts'

/** Longer than any subject. A longer line is meant to keep a reader busy. */
const MOST_LINE = 20_000

/** The decoded first header with this name. */
export async function headerOf(node: MimeNode, name: string): Promise<string | undefined> {
  const found =
    node.headers === false ? undefined : node.headers.getList().find(({ key }) => key === name.toLowerCase())
  if (found === undefined) return undefined
  const { default: libmime } = await import('libmime')
  /** Decodes by our own charset detection, because a declared charset can be wrong here, too. */
  class Words extends libmime.Libmime {
    override decodeWord(charset: string, encoding: string, text: string): string {
      const bytes = Buffer.from(super.decodeWord('binary', encoding, text), 'latin1')
      return decodeText(bytes, charset.replace(/\*.*$/, ''))
    }
  }
  const words = new Words()
  const { value } = words.decodeHeader(decodeText(Buffer.from(found.line.slice(0, MOST_LINE), 'latin1')))
  return words.decodeWords(value)
}
