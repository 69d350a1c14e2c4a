// RFC 2045 and 2046: a message as a tree of parts, and the decoded bytes of a part.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { MimeNode } from '@zone-eu/mailsplit'

/** Limit for heads, in bytes. Each header line counts as at least 64 bytes. */
const MOST_HEAD = 4 * 1024 * 1024
/** Bytes that are parsed between checks of the limit. */
const AT_ONCE = 16 * 1024

/** How many parts may still be read. Shared by the whole message. */
export interface Left {
  parts: number
}

export interface Part {
  readonly node: MimeNode
  readonly children: Part[]
  /** The body, still transfer-encoded. */
  readonly body: Buffer[]
}

/**
 * Reads a message as a tree, with at most `left.parts` parts. If a head never ends, nothing more is read. A message
 * inside a message is one part.
 */
export async function partsOf(message: Buffer, left: Left): Promise<Part | undefined> {
  const { Splitter } = await import('@zone-eu/mailsplit')
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: MOST_HEAD, maxChildNodes: message.length })
  const parts = new Map<unknown, Part>()
  let root: Part | undefined
  try {
    for await (const chunk of parseChunks(Readable.from(slicesOf(message)).pipe(splitter))) {
      if (chunk.type === 'body') parts.get(chunk.node)?.body.push(chunk.value)
      if (chunk.type !== 'node') continue
      left.parts -= 1
      if (left.parts < 0) break
      const part = { node: chunk, children: [], body: [] }
      parts.set(chunk, part)
      root ??= part
      parts.get(chunk.parentNode)?.children.push(part)
    }
  } catch (cause) {
    if (!isTooLong(cause)) throw cause
  }
  return root
}

type Chunk =
  | MimeNode
  | { readonly type: 'body'; readonly node: unknown; readonly value: Buffer }
  | { readonly type: 'data' }
const parseChunks = (stream: AsyncIterable<unknown>): AsyncIterable<Chunk> => stream as AsyncIterable<Chunk>

const isTooLong = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EMAXLEN'

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += AT_ONCE) yield bytes.subarray(at, at + AT_ONCE)
}

export interface Unpacked {
  readonly bytes: Buffer
  readonly isPacked: boolean
}

export async function bytesOf({ node, body }: Part): Promise<Unpacked> {
  // Some programs write more than the keyword into the field.
  const packing = /base64|quoted-printable/.exec(node.encoding || '')?.[0] ?? false
  node.encoding = packing
  return { bytes: await buffer(Readable.from(body).pipe(node.getDecoder())), isPacked: packing !== false }
}
