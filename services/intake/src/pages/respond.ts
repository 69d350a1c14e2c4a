import { gzipSync } from 'node:zlib'
import type { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'

/** A page, compressed where the browser can: on a slow line the text is what one waits for. */
export async function respondPage(
  c: DoorContext,
  page: ReturnType<typeof html>,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const text = Buffer.from(String(await page))
  const canGzip = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  return new Response(new Uint8Array(canGzip ? gzipSync(text) : text), {
    status: options.status ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      Vary: 'Accept-Encoding',
      ...(canGzip ? { 'Content-Encoding': 'gzip' } : {}),
      ...options.headers,
    },
  })
}
