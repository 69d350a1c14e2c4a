// Simulates a mobile connection between phone and door: half the round-trip time each way, a rate in each direction,
// and a connection setup of one round trip. On the loopback, SYN and SYN-ACK take no time, so the first bytes are held
// back that long.
import { connect, createServer, type Socket } from 'node:net'

export interface LineSettings {
  /** The far end's port on 127.0.0.1. */
  readonly to: number
  readonly kilobitsPerSecond: number
  readonly roundTripMs: number
}

export interface SlowLine {
  readonly port: number
  close(): Promise<void>
}

/** Each direction has the full rate, which all connections share, as on one phone's radio link. */
export async function laySlowLine({ to, kilobitsPerSecond, roundTripMs }: LineSettings): Promise<SlowLine> {
  const open = new Set<Socket>()
  const bytesPerMs = kilobitsPerSecond / 8
  const up = createBearer(bytesPerMs)
  const down = createBearer(bytesPerMs)
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true })
    const isSetUpAt = performance.now() + roundTripMs
    carry({ from: near, into: far, bearer: up, delayMs: roundTripMs / 2, notBefore: isSetUpAt })
    carry({ from: far, into: near, bearer: down, delayMs: roundTripMs / 2, notBefore: isSetUpAt })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

interface Bearer {
  /** The time at which the last bit of `bytes` has left if they are handed over now. */
  leavesAt(bytes: number, from: number): number
}

function createBearer(bytesPerMs: number): Bearer {
  let freeAt = 0
  return {
    leavesAt(bytes, from) {
      // Adds TCP and IP headers: 40 bytes for each 1,460.
      const whole = bytes + 40 * Math.ceil(bytes / 1460)
      freeAt = Math.max(freeAt, from) + whole / bytesPerMs
      return freeAt
    },
  }
}

interface Way {
  readonly from: Socket
  readonly into: Socket
  readonly bearer: Bearer
  readonly delayMs: number
  readonly notBefore: number
}

/** Passes the data on packet by packet, in order, because a browser may paint before it has everything. */
function carry({ from, into, bearer, delayMs, notBefore }: Way): void {
  from.on('data', (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; at += 1460) {
      const packet = chunk.subarray(at, at + 1460)
      const arrives = bearer.leavesAt(packet.length, Math.max(performance.now(), notBefore)) + delayMs
      setTimeout(() => into.writable && into.write(packet), arrives - performance.now())
    }
  })
  from.on('end', () => setTimeout(() => into.end(), delayMs + 1000))
}
