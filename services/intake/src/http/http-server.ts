import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { DoorEnv } from './request-body.ts'

export interface HttpServer {
  readonly port: number
  /** Takes no new connection, ends idle ones, and resolves when the running requests were answered. */
  close(): Promise<void>
}

export interface HttpServerOptions {
  readonly app: Hono<DoorEnv>
  readonly port: number
  readonly host: string
}

/** Node's default of 300 s for a whole request kills slow uploads; the pace of a body is watched where it is read. */
const LIMITS = {
  requestTimeout: 0,
  headersTimeout: 20_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 32 * 1024,
} as const

export async function startHttpServer({ app, port, host }: HttpServerOptions): Promise<HttpServer> {
  const answer = getRequestListener(app.fetch, { hostname: 'door.invalid', overrideGlobalObjects: false })
  const server = createServer({ ...LIMITS, connectionsCheckingInterval: 5000 }, (request, response) => {
    prepare(request, response)
    Promise.resolve(answer(request, response)).catch(() => response.destroy())
  })
  server.on('clientError', answerBroken)
  await listen(server, port, host)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no port')
  return { port: address.port, close: () => close(server) }
}

function prepare(request: IncomingMessage, response: ServerResponse): void {
  // A precise clock of ours would help to match a log elsewhere with a witness.
  response.sendDate = false
  // A vanished phone is an end, not a fault; whoever reads the body sees it too.
  request.on('error', () => {})
  response.on('error', () => {})
}

/** What is no HTTP at all. */
function answerBroken(fault: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status = fault.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, 4096, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
