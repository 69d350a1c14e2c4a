import type { Recordings } from './recordings.ts'

type Sound = NonNullable<ReturnType<Recordings['find']>>

/**
 * A recorded sentence, whole or in the part that a browser asks for: Safari plays nothing that cannot be had in parts.
 * It is compressed already, and named by its digest, so a browser may keep it for ever.
 */
export function answerRecording({ type, bytes }: Sound, range: string | undefined): Response {
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
  }
  const part = partOf(range, bytes.length)
  if (part === undefined) return new Response(new Uint8Array(bytes), { headers })
  const [from, to] = part
  if (from > to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } })
  const told = { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` }
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), { status: 206, headers: told })
}

/** First and last byte of one part (RFC 9110 §14.1.2). Any other form of the header is not obeyed, as §14.2 allows. */
function partOf(range: string | undefined, length: number): readonly [from: number, to: number] | undefined {
  const [whole, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (whole === undefined || (first === '' && last === '')) return undefined
  if (first === '') return [Math.max(0, length - Number(last)), length - 1]
  if (last !== '' && Number(last) < Number(first)) return undefined
  return [Number(first), Math.min(length - 1, last === '' ? length - 1 : Number(last))]
}
