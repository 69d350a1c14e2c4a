// Chooses ports for servers that start a moment later. An ephemeral port from the system is not suitable. Before the
// server starts, and while a killed server is down, the system may give that port to any outgoing connection. A
// connection to the absent server may even get the server's port as its own source port.
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** Below the ephemeral range of Linux (32,768), macOS and Windows (49,152). */
const LOWEST = 20_000
const BEYOND = 32_000
const ATTEMPTS = 200

/** Whether a server could listen on `port` of `host` now. Rethrows any error other than that the port is busy. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return listenOnce(port, host).then((taken) => taken !== undefined)
}

/**
 * A free port of `host` outside the ephemeral range. It is not bound, but no other process of ours chooses it while
 * this process lives, not even before its server listens or while that server is down.
 */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return firstFree(1, host)
}

/** The lower of two free neighbouring ports. */
export function freePortPair(host: string): Promise<number> {
  return firstFree(2, host)
}

/** The first of `count` free neighbouring ports. */
async function firstFree(count: number, host: string): Promise<number> {
  const beyond = Math.min(BEYOND, firstOutgoing())
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // If the ephemeral range covers nearly all ports, we use the port that the system chooses.
    const port = beyond - LOWEST > ATTEMPTS ? randomInt(LOWEST, beyond - count) : await listenOnce(0, host)
    if (port === undefined || port + count > 65_536 || !(await areFree(port, count, host))) continue
    if (await areClaimed(port, count)) return port
  }
  throw new Error(`the system has no ${count} free neighbouring ports`)
}

async function areFree(port: number, count: number, host: string): Promise<boolean> {
  for (let at = port; at < port + count; at += 1) if (!(await isPortFree(at, host))) return false
  return true
}

async function areClaimed(port: number, count: number): Promise<boolean> {
  for (let at = port; at < port + count; at += 1) if (!(await claimPort(at))) return false
  return true
}

/**
 * Marks the port as chosen until this process ends, for all programs that use this function. Returns false if the port
 * is marked already. The mark is an abstract socket (unix(7)), which leaves no file and ends with its process. A system
 * without abstract sockets gets no mark.
 */
export function claimPort(port: number): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true)
  return new Promise((resolve) => {
    const mark = createServer((socket) => socket.destroy())
    // After any other error the port counts as free, as on a system without abstract sockets. Such an error must not
    // prevent a start.
    mark.once('error', (error) => resolve(!('code' in error && error.code === 'EADDRINUSE')))
    mark.listen({ path: `\0firsthand-port-${port}`, exclusive: true }, () => {
      mark.unref()
      resolve(true)
    })
  })
}

/** The beginning of Linux's ephemeral port range. */
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
