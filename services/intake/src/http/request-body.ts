import { Readable } from 'node:stream'
import { err, ok, type Result } from '@firsthand/domain'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { readBody } from './read-body.ts'

export type DoorEnv = { readonly Bindings: Partial<HttpBindings> }
export type DoorContext = Context<DoorEnv>

/**
 * Returns the Node stream itself if there is one, because through a web stream all unflushed bytes are lost when a
 * client vanishes (measured). A request made by `app.request()` has no Node stream.
 */
export function bodyOf(c: DoorContext): Readable {
  const incoming = c.env?.incoming
  if (incoming) return incoming
  const body = c.req.raw.body
  return body ? Readable.fromWeb(parseWebStream(body)) : Readable.from([])
}

type NodeWebStream = Parameters<typeof Readable.fromWeb>[0]
const parseWebStream = (body: unknown): NodeWebStream => body as NodeWebStream

export type TextRefusal = 'text-too-long' | 'body-too-short' | 'too-slow' | 'store-unavailable'

/** Reads the small body of an API request as text: at most `limit` bytes. */
export async function readText(
  c: DoorContext,
  limit: number,
  signal: AbortSignal,
): Promise<Result<string, TextRefusal>> {
  const chunks: Buffer[] = []
  let length = 0
  const end = await readBody(bodyOf(c), {
    signal,
    pace: { windowMs: 20_000, windowBytes: 10_000 },
    onChunk: async (chunk) => {
      length += chunk.length
      chunks.push(Buffer.from(chunk))
      return length <= limit
    },
  })
  if (end === 'refused') return err('text-too-long')
  if (end === 'too-slow') return err('too-slow')
  // This process is stopping. If the sender retries, it reaches another one.
  if (end === 'stopped') return err('store-unavailable')
  if (end === 'gone') return err('body-too-short')
  return ok(Buffer.concat(chunks).toString('utf8'))
}

/** Undefined for an empty body; `malformed` for anything that is not a JSON object. */
export function parseJsonObject(text: string): Result<Readonly<Record<string, unknown>> | undefined, 'malformed'> {
  if (text.trim() === '') return ok(undefined)
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ok(parseRecord(value))
      : err('malformed')
  } catch {
    return err('malformed')
  }
}

const parseRecord = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>
