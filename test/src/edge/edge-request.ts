import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import type { Edge } from './start-edge.ts'

export interface EdgeAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface OpenRequest {
  write(bytes: Buffer): void
  end(bytes?: Buffer): void
  /** Breaks the connection off, like a phone that left its cell. */
  vanish(): void
  readonly answered: Promise<EdgeAnswer>
}

interface Wanted {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens a request over TLS, as from a phone that is still sending the body. */
export function openRequest(
  edge: Pick<Edge, 'port'>,
  { method = 'GET', path = '/', headers = {} }: Wanted,
): OpenRequest {
  const asked = request({
    host: '127.0.0.1',
    port: edge.port,
    servername: 'localhost',
    rejectUnauthorized: false,
    method,
    path,
    headers: { Host: 'localhost', ...headers },
    agent: false,
    timeout: 120_000,
  })
  asked.setNoDelay(true)
  const answered = new Promise<EdgeAnswer>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('the edge is silent')))
    asked.on('response', (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() })
      })
    })
  })
  answered.catch(() => {})
  return {
    write: (bytes) => void asked.write(bytes),
    end: (bytes) => void asked.end(bytes),
    vanish: () => void asked.destroy(),
    answered,
  }
}

export function ask(edge: Pick<Edge, 'port'>, wanted: Wanted & { readonly body?: Buffer } = {}): Promise<EdgeAnswer> {
  const open = openRequest(edge, wanted)
  open.end(wanted.body)
  return open.answered
}
