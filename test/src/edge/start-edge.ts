import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, freePort } from '@firsthand/local'
import { type Daemon, startDaemon } from '../services/ceph/ceph-daemon.ts'
import { EDGE_FOLDER, type EdgeSettings, fillTemplate, makeCertificate } from './edge-settings.ts'

export type EdgeKind = 'nginx' | 'caddy'
export const EDGE_KINDS: readonly EdgeKind[] = ['nginx', 'caddy']

/** A proxy configured by infra/edge, in front of an upstream. */
export interface Edge {
  readonly kind: EdgeKind
  readonly port: number
  readonly httpPort: number
  /** The folder of everything that the proxy writes. */
  readonly folder: string
  /** See `makeCertificate`. */
  readonly keyHash: string
  stop(): Promise<void>
}

const START_LIMIT_MS = 180_000
/** The time limit for one handshake and answer, ms. */
const ANSWER_LIMIT_MS = 20_000

/** Starts the proxy. `upstream`: `host:port`. TLS is for `localhost`, with a self-signed certificate. */
export async function startEdge(kind: EdgeKind, upstream: string): Promise<Edge> {
  const folder = mkdtempSync(join(tmpdir(), `firsthand-edge-${kind}-`))
  const [port, httpPort] = [await freePort(), await freePort()]
  const { certificate, key, keyHash } = makeCertificate(folder)
  const settings: EdgeSettings = {
    EDGE_STATE: folder,
    EDGE_UPSTREAM: upstream,
    EDGE_HOST: 'localhost',
    EDGE_HTTP_PORT: String(httpPort),
    EDGE_HTTPS_PORT: String(port),
    EDGE_CERTIFICATE: certificate,
    EDGE_CERTIFICATE_KEY: key,
    EDGE_TLS: `${certificate} ${key}`,
    EDGE_ONION: `${'a'.repeat(56)}.onion`,
    EDGE_ONION_LINE: `add_header Onion-Location http://${'a'.repeat(56)}.onion$request_uri always;`,
    EDGE_ONION_SNIPPET: 'onion',
  }
  const daemon = startDaemon(folder, kind, commandOf(kind, folder, settings))
  const edge: Edge = {
    kind,
    port,
    httpPort,
    folder,
    keyHash,
    async stop() {
      await daemon.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await answering(daemon, port)
  } catch (cause) {
    await edge.stop()
    throw cause
  }
  return edge
}

function commandOf(kind: EdgeKind, folder: string, settings: EdgeSettings): readonly string[] {
  if (kind === 'nginx') {
    const file = fillTemplate('nginx.conf.template', settings, join(folder, 'nginx.conf'))
    return [programOf('nginx'), '-c', file, '-e', '/dev/null', '-g', 'daemon off;']
  }
  // The settings are passed through `env`, because the Caddyfile reads them from the environment.
  const variables = Object.entries({ ...settings, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder })
  const environment = variables.map(([name, value]) => `${name}=${value}`)
  const config = join(EDGE_FOLDER, 'Caddyfile')
  return ['env', '-i', ...environment, programOf('caddy'), 'run', '--config', config, '--adapter', 'caddyfile']
}

export function programOf(name: string): string {
  const path = findProgram([name], `${process.env['PATH'] ?? ''}:/usr/sbin`)
  if (path === undefined) throw new Error(`this machine has no ${name}`)
  return path
}

/** Waits for any answer over TLS, even 502, because the upstream may not be there yet. */
async function answering(daemon: Daemon, port: number): Promise<void> {
  const until = Date.now() + START_LIMIT_MS
  while (Date.now() < until) {
    if (!daemon.isAlive()) throw new Error(`${daemon.name} ended: ${daemon.lastWords()}`)
    if (await hasAnswered(port)) return
  }
  throw new Error(`${daemon.name} does not answer: ${daemon.lastWords()}`)
}

const hasAnswered = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/',
        servername: 'localhost',
        headers: { Host: 'localhost' },
        rejectUnauthorized: false,
        timeout: ANSWER_LIMIT_MS,
      },
      (answer) => {
        answer.resume()
        resolve(true)
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => setTimeout(() => resolve(false), 50))
    asked.end()
  })
