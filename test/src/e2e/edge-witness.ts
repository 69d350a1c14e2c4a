import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { ask } from '../edge/edge-request.ts'
import type { Edge } from '../edge/start-edge.ts'
import type { FileToSend } from '../stack/witness.ts'

export interface EdgeSending {
  readonly slug: string
  readonly headers: Readonly<Record<string, string>>
  readonly file: FileToSend
  readonly words: string
  /** The path of a page that does not exist. */
  readonly lost: string
}

/** Sends words, a file and faulty requests as a witness who connects only through TLS and an edge. */
export async function sendThroughEdge(edge: Edge, { slug, headers, file, words, lost }: EdgeSending): Promise<void> {
  const json = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomBytes(24).toString('hex') }
  const body = Buffer.from(JSON.stringify({ statement: { words } }))
  const opened = await ask(edge, { method: 'POST', path: `/${slug}/submissions`, headers: json, body })
  expect(opened.status).toBe(201)
  const tus = { ...headers, 'Tus-Resumable': '1.0.0' }
  const created = await ask(edge, {
    method: 'POST',
    path: String(opened.headers['location']),
    headers: {
      ...tus,
      'Upload-Length': String(file.bytes.length),
      'Upload-Metadata': `filename ${Buffer.from(file.name).toString('base64')}`,
      'Idempotency-Key': randomBytes(24).toString('hex'),
    },
  })
  expect(created.status).toBe(201)
  const sent = await ask(edge, {
    method: 'PATCH',
    path: String(created.headers['location']),
    headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: file.bytes,
  })
  expect(sent.status).toBe(204)
  expect(sent.headers['upload-offset']).toBe(String(file.bytes.length))
  expect((await ask(edge, { path: `/${lost}?${lost}`, headers })).status).toBe(404)
  expect((await ask(edge, { method: 'PATCH', path: `/files/u/${lost}`, headers: tus })).status).toBeGreaterThan(399)
}
