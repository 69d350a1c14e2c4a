// Ports for servers that are started a moment later. What the system hands out by itself is no good for that: between the
// choice and the start, and again while a killed server is down, any connection that goes out may be given the same port
// at its own end, and one that asks for a server that is down may even be given the port that it asks for.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** Below what Linux (32,768), macOS and Windows (49,152) give to outgoing connections. */
const LOWEST = 20_000
const BEYOND = 32_000
const ATTEMPTS = 200

/** Whether a server may listen on `port` of `host` now. Any other error than a busy port is thrown. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return listenOnce(port, host).then((taken) => taken !== undefined)
}

/** A port of `host` that nothing listens on and no outgoing connection is given. Take it soon: nobody holds it. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return firstFree(1, host)
}

/** The lower of two free neighbouring ports. */
export function freePortPair(host: string): Promise<number> {
  return firstFree(2, host)
}

/** The first of `count` free neighbours. */
async function firstFree(count: number, host: string): Promise<number> {
  const beyond = Math.min(BEYOND, firstOutgoing())
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // A system that gives nearly all ports to outgoing connections leaves no better choice than its own.
    const port = beyond - LOWEST > ATTEMPTS ? randomInt(LOWEST, beyond - count) : await listenOnce(0, host)
    if (port !== undefined && port + count <= 65_536 && (await areFree(port, count, host))) return port
  }
  throw new Error(`the system has no ${count} free neighbouring ports`)
}

async function areFree(port: number, count: number, host: string): Promise<boolean> {
  for (let at = port; at < port + count; at += 1) if (!(await isPortFree(at, host))) return false
  return true
}

/** Where the range begins of which Linux takes the near end of a connection that goes out. */
function firstOutgoing(): number {
  try {
    const [first = ''] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'ascii').split(/\s+/)
    return Number(first) || BEYOND
  } catch {
    return BEYOND
  }
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined)
      else reject(new Error(`cannot listen on ${host}:${port}`, { cause: error }))
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}
