import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'

/** Sends a page, compressed if the browser accepts it, because on a slow connection the size decides the time. */
export async function respondPage(
  c: DoorContext,
  page: ReturnType<typeof html>,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { body, encoding } = compress(Buffer.from(String(await page)), c.req.header('Accept-Encoding') ?? '')
  return new Response(new Uint8Array(body), {
    status: options.status ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      Vary: 'Accept-Encoding',
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      ...options.headers,
    },
  })
}

/** Brotli at level 5 takes a millisecond and is a fifth smaller than gzip. Browsers accept it over TLS only. */
function compress(text: Buffer, accepted: string) {
  if (/\bbr\b/.test(accepted))
    return { body: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), encoding: 'br' }
  return /\bgzip\b/.test(accepted) ? { body: gzipSync(text), encoding: 'gzip' } : { body: text, encoding: undefined }
}
