import { createServer, type Server, type ServerResponse } from 'node:http'
import { withLimit } from './limit.ts'
import type { Metrics } from './metrics.ts'

/** Resolves if the checked part works, throws if it does not. */
export type HealthCheck = (signal: AbortSignal) => Promise<void>

export interface HealthOptions {
  /** 0 chooses a free port. */
  readonly port: number
  /** Loopback by default, because metrics are private. */
  readonly host?: string
  readonly checks: Readonly<Record<string, HealthCheck>>
  readonly metrics?: Metrics
  /** Codes and numbers that are reported beside the checks. They never make the process unhealthy. */
  readonly facts?: () => Readonly<Record<string, string | number | boolean>>
  /** Each check's limit in milliseconds, 2,000 by default. */
  readonly limitMs?: number
}

export interface Health {
  readonly port: number
  close(): Promise<void>
}

type State = 'ok' | 'failing'

async function stateOf(check: HealthCheck, limitMs: number): Promise<State> {
  try {
    await withLimit(limitMs, check)
    return 'ok'
  } catch {
    return 'failing' // a check's answer is its state; the fault itself was logged where it happened
  }
}

async function answerHealth(response: ServerResponse, options: HealthOptions): Promise<void> {
  const names = Object.entries(options.checks)
  const states = await Promise.all(
    names.map(async ([name, check]) => [name, await stateOf(check, options.limitMs ?? 2000)] as const),
  )
  const ok = states.every(([, state]) => state === 'ok')
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(
    JSON.stringify({ ok, checks: Object.fromEntries(states), ...(options.facts ? { facts: options.facts() } : {}) }),
  )
}

function answer(url: string | undefined, response: ServerResponse, options: HealthOptions): void {
  if (url === '/health') {
    answerHealth(response, options).catch(() => response.destroy())
    return
  }
  if (url === '/metrics' && options.metrics !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
    response.end(options.metrics.render())
    return
  }
  response.writeHead(404).end()
}

/** `GET /health` → 200 or 503 with `{ ok, checks, facts? }`; `GET /metrics` → Prometheus text. */
export async function startHealth(options: HealthOptions): Promise<Health> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 }, (request, response) => {
    if (request.method === 'GET') answer(request.url, response, options)
    else response.writeHead(405).end()
  })
  await listen(server, options.port, options.host ?? '127.0.0.1')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the health server has no port')
  return { port: address.port, close: () => closeServer(server) }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
