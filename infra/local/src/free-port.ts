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

/**
 * A port of `host` that nothing listens on and no outgoing connection is given. It is not held, but no other process of
 * ours chooses it while this one lives: between the choice and the listening, and while its server is down.
 */
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
 * Marks it as chosen, until this process ends, for all who choose ports here; false where it is marked already. By an
 * abstract socket (unix(7)), which leaves no file and ends with its process; where there are none, chance must do.
 */
export function claimPort(port: number): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true)
  return new Promise((resolve) => {
    const mark = createServer((socket) => socket.destroy())
    // A system that grants no such mark leaves it to chance as well: nobody is kept from starting by it.
    mark.once('error', (error) => resolve(!('code' in error && error.code === 'EADDRINUSE')))
    mark.listen({ path: `\0firsthand-port-${port}`, exclusive: true }, () => {
      mark.unref()
      resolve(true)
    })
  })
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
