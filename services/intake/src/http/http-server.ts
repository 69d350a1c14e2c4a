import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type PublicRefusalCode, statusOf } from '@firsthand/domain'
import { wordsOf } from '@firsthand/door-words'
import type { Logger } from '@firsthand/runtime'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Connections, watchConnections } from './connections.ts'
import { answerOf } from './door-answer.ts'
import type { DoorEnv } from './request-body.ts'
import { STRICT_HEADERS } from './security-headers.ts'

export interface HttpServer {
  readonly port: number
  /** Accepts no new connection, ends idle ones, and resolves when all running requests are answered. */
  close(): Promise<void>
}

export interface HttpServerOptions {
  readonly app: Hono<DoorEnv>
  readonly port: number
  readonly host: string
  readonly log: Pick<Logger, 'event' | 'fault'>
  readonly limits?: Partial<HttpLimits>
}

export interface HttpLimits {
  /** The time limit, in ms, from the first byte of a connection or request to the end of its header. */
  readonly headersMs: number
  readonly keepAliveMs: number
  /** The time limit, in ms, for a client that does not read our answer. */
  readonly silentMs: number
  readonly connections: number
  /** How long, in ms, the rest of a body is received after its request was answered. */
  readonly lingerMs: number
}

export const HTTP_LIMITS: HttpLimits = {
  headersMs: 20_000,
  keepAliveMs: 65_000,
  silentMs: 120_000,
  connections: 16_000,
  lingerMs: 15_000,
}

export async function startHttpServer({ app, port, host, log, limits }: HttpServerOptions): Promise<HttpServer> {
  const { headersMs, keepAliveMs, silentMs, lingerMs, connections: most } = { ...HTTP_LIMITS, ...limits }
  const errorHandler = (thrown: unknown): Response => {
    if (thrown instanceof RequestError) return refuseUnread('malformed')
    log.fault('request.fault', thrown, { code: 'answer' })
    return refuseUnread('internal')
  }
  const answer = getRequestListener(app.fetch, {
    hostname: 'door.invalid',
    overrideGlobalObjects: false,
    errorHandler,
    // Node would cut a phone off half a second after a refusal. `watchConnections` receives the rest of the body for
    // longer.
    autoCleanupIncoming: false,
  })
  const server = createServer({
    // Node's default of 300 s for a whole request kills slow uploads. The pace of a body is watched where it is read.
    requestTimeout: 0,
    headersTimeout: headersMs,
    keepAliveTimeout: keepAliveMs,
    maxHeaderSize: 32 * 1024,
    // Node's own refusal of a request without Host would lack our headers and show its clock.
    requireHostHeader: false,
    connectionsCheckingInterval: Math.max(50, headersMs / 4),
  })
  server.timeout = silentMs
  const connections = watchConnections(server, { most, lingerMs })
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    prepare(request, response)
    connections.follow(request, response)
    Promise.resolve(answer(request, response)).catch((thrown: unknown) => {
      log.fault('request.fault', thrown, { code: 'answer' })
      response.destroy()
    })
  }
  server.on('request', onRequest)
  // "Expect: 100-continue" is handled by Node. Any other expectation is ignored.
  server.on('checkExpectation', onRequest)
  server.on('clientError', (fault, socket) => answerBroken(fault, socket))
  await listen(server, port, host)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the door has no port')
  return { port: address.port, close: () => close(server, connections) }
}

function prepare(request: IncomingMessage, response: ServerResponse): void {
  // `Date` is cut to the whole minute. An exact time of our clock would help to match an entry of another log with a
  // witness. The header is not left out, because a proxy before us would then add its own, to the second.
  response.sendDate = false
  response.setHeader('Date', minuteDate(Date.now()))
  for (const [name, value] of Object.entries(STRICT_HEADERS)) response.setHeader(name, value)
  // A phone that vanishes is no fault. Whoever reads the body notices it, too.
  request.on('error', () => {})
  response.on('error', () => {})
}

const MINUTE_MS = 60_000

/** An RFC 9110 §5.6.7 date, cut to the whole minute. */
const minuteDate = (ms: number): string => new Date(Math.floor(ms / MINUTE_MS) * MINUTE_MS).toUTCString()

type Unread = Extract<PublicRefusalCode, 'malformed' | 'header-too-large' | 'too-slow' | 'internal'>

const bodyOf = (code: Unread): string => JSON.stringify({ code, message: answerOf(code, wordsOf('en')).message })

/** The answer to a request whose address is invalid. */
const refuseUnread = (code: Unread): Response =>
  new Response(bodyOf(code), { status: statusOf(code), headers: { 'Content-Type': 'application/json' } })

/** Answers input that is not HTTP, and a header that is too long or does not end in time. */
function answerBroken(fault: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const code = CODE_OF_FAULT.get(fault.code ?? '') ?? 'malformed'
  const status = statusOf(code)
  const body = bodyOf(code)
  const lines = Object.entries({
    ...STRICT_HEADERS,
    Connection: 'close',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
  // A client that does not even read this answer is not waited for.
  const timer = setTimeout(() => socket.destroy(), 2000)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}

const CODE_OF_FAULT: ReadonlyMap<string, Unread> = new Map([
  ['HPE_HEADER_OVERFLOW', 'header-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'too-slow'],
])

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, 4096, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server, connections: Connections): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    connections.hurry()
  })
}
