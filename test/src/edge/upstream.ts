import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the upstream received it. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  /** Header names and values, unchanged and in order. */
  readonly rawHeaders: readonly string[]
  /** Bytes received so far. Grows while the phone is still sending. */
  received: number
  isWhole: boolean
}

/** Stands in for intake and records the requests. */
export interface Upstream {
  readonly address: string
  readonly seen: readonly SeenRequest[]
  close(): Promise<void>
}

export const MINUTE_DATE = 'Wed, 25 Nov 2026 10:11:00 GMT'

export async function startUpstream(): Promise<Upstream> {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    const one: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      rawHeaders: request.rawHeaders,
      received: 0,
      isWhole: false,
    }
    seen.push(one)
    request.on('data', (chunk: Buffer) => {
      one.received += chunk.length
    })
    request.on('error', () => {})
    request.on('end', () => {
      one.isWhole = true
      response.sendDate = false
      response.writeHead(one.path === '/fault' ? 500 : 200, {
        Date: MINUTE_DATE,
        'Upload-Offset': '7',
        'Cache-Control': 'no-store',
      })
      response.end('kept')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = parseAddress(server.address())
  return {
    address: `127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const parseAddress = (address: AddressInfo | string | null): AddressInfo => {
  if (address === null || typeof address === 'string') throw new Error('the upstream has no port')
  return address
}
