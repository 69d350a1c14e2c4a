import type { ObjectBody } from './object-store.ts'

/** Yields the bytes of a body in order. A Buffer or a list of Buffers is already in memory. */
export async function* chunksOf(body: ObjectBody): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(body)) yield body
  else yield* body
}

export const isInMemory = (body: ObjectBody): body is Buffer | readonly Buffer[] =>
  Buffer.isBuffer(body) || Array.isArray(body)

export const lengthOf = (buffers: readonly Buffer[]): number => buffers.reduce((sum, buffer) => sum + buffer.length, 0)

/**
 * Yields the body's chunks, and throws as soon as its length differs from `length`: a partial object must never count
 * as a whole one.
 */
export async function* exactly(body: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let seen = 0
  for await (const chunk of body) {
    seen += chunk.length
    if (seen > length) throw new Error('the body is longer than its announced length')
    if (chunk.length > 0) yield chunk
  }
  if (seen < length) throw new Error('the body is shorter than its announced length')
}

/**
 * Cuts a body of `length` bytes into parts of `size`. The last part may be shorter; an empty body has no part. The
 * parts use `buffers` buffers in turn, so memory stays bounded: a part is valid only until `buffers` further parts were
 * requested.
 */
export async function* partsOf(
  body: AsyncIterable<Buffer>,
  length: number,
  { size, buffers = 1 }: { readonly size: number; readonly buffers?: number },
): AsyncGenerator<Buffer> {
  const turns: Buffer[] = []
  let turn = 0
  const nextBuffer = (): Buffer => {
    const known = turns[turn % buffers]
    const buffer = known ?? Buffer.allocUnsafe(Math.min(size, length))
    if (known === undefined) turns.push(buffer)
    turn += 1
    return buffer
  }
  let part = nextBuffer()
  let filled = 0
  for await (let chunk of exactly(body, length)) {
    while (chunk.length > 0) {
      const copied = chunk.copy(part, filled)
      filled += copied
      chunk = chunk.subarray(copied)
      if (filled === part.length) {
        yield part
        part = nextBuffer()
        filled = 0
      }
    }
  }
  if (filled > 0) yield part.subarray(0, filled)
}
