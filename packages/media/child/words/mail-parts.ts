// RFC 2045 and 2046: a message as a tree of parts, and a part's bytes behind what carried them through seven bits.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { MimeNode } from '@zone-eu/mailsplit'

/** A line of a head counts as 64 bytes at least. */
const MOST_HEAD = 4 * 1024 * 1024
/** So much is looked at before it is asked whether there were parts enough. */
const AT_ONCE = 16 * 1024

/** How many parts may still be read. */
export interface Left {
  parts: number
}

export interface Part {
  readonly node: MimeNode
  readonly children: Part[]
  /** As they came. */
  readonly body: Buffer[]
}

/** Reads as many parts as are left; a head that never ends ends the whole. A message in a message is one part. */
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
  // some write more than the word
  const packing = /base64|quoted-printable/.exec(node.encoding || '')?.[0] ?? false
  node.encoding = packing
  return { bytes: await buffer(Readable.from(body).pipe(node.getDecoder())), isPacked: packing !== false }
}
