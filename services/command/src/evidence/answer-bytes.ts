import type { SealedFile } from '@firsthand/sealing'
import type { Context } from 'hono'
import type { CommandEnv } from '../door/command-env.ts'
import type { StreamWatch } from '../door/ports/stream-watch.ts'
import { refuse } from '../door/refuse.ts'
import { EVIDENCE_POLICY } from '../door/security-headers.ts'
import { parseRange } from './byte-range.ts'
import { whileAllowed } from './while-allowed.ts'

interface BytesAnswer {
  readonly streams: StreamWatch
  readonly mediaType: string
  /** Set for a download. The name is made from an id, never from a witness's text. */
  readonly fileName?: string
}

/**
 * Streams a sealed file's plaintext, whole or a range (RFC 9110 §14). The first chunk is decrypted before the status is
 * sent, so that a broken seal or a dead store gives an error and not a truncated success. The stream ends when the
 * reader's right ends.
 */
export async function answerBytes(c: Context<CommandEnv>, file: SealedFile, answer: BytesAnswer): Promise<Response> {
  const length = file.plainLength
  const range = parseRange(c.req.header('range'), length)
  if (range === 'unsatisfiable') {
    c.header('content-range', `bytes */${length}`)
    return refuse(c, 'range-not-satisfiable')
  }
  const { start, end } = range === 'all' ? { start: 0, end: length } : range
  const headers = {
    'content-type': answer.mediaType,
    'content-length': String(end - start),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': EVIDENCE_POLICY,
    'content-disposition': answer.fileName === undefined ? 'inline' : `attachment; filename=${answer.fileName}`,
    ...(range === 'all' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${length}` }),
  }
  const status = range === 'all' ? 200 : 206
  if (c.req.method === 'HEAD') return c.body(null, status, headers)
  const pieces = file.range(start, end)
  const first = await pieces.next()
  return c.body(whileAllowed(c, answer.streams, streamOf(first, pieces)), status, headers)
}

function streamOf(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  let pending: IteratorResult<Buffer> | undefined = first
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<Buffer> = pending ?? (await rest.next())
      pending = undefined
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    // The officer disconnected, so the store's connection is released.
    async cancel() {
      await rest.return(undefined)
    },
  })
}
