import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const EPOCH_SECONDS = 2_208_988_800

/** A 64-bit SNTP timestamp: seconds since 1900 and a fraction. */
function ntpTime(ms: number): Buffer {
  const bytes = Buffer.alloc(8)
  const seconds = Math.floor(ms / 1000)
  bytes.writeUInt32BE((seconds + EPOCH_SECONDS) % 2 ** 32, 0)
  bytes.writeUInt32BE(Math.floor(((ms - seconds * 1000) / 1000) * 2 ** 32), 4)
  return bytes
}

export interface Lie {
  /** How far the source's clock is ahead of the true time. */
  readonly aheadMs: number
  readonly stratum?: number
  /** Whether the source first sends an answer that belongs to another question. */
  readonly isForged?: boolean
}

/** Starts a small SNTP server on this machine whose clock is `aheadMs` ahead. */
export async function openTimeServer({ aheadMs, stratum = 2, isForged = false }: Lie) {
  const socket = createSocket('udp4')
  const questions: Buffer[] = []
  const answer = (question: Buffer): Buffer => {
    const packet = Buffer.alloc(48)
    packet[0] = 0x24
    packet[1] = stratum
    // The server states a round trip of 10 ms to its own reference, and 5 ms of drift.
    packet.writeUInt32BE(Math.round(0.01 * 65_536), 4)
    packet.writeUInt32BE(Math.round(0.005 * 65_536), 8)
    question.copy(packet, 24, 40, 48)
    ntpTime(Date.now() + aheadMs).copy(packet, 32)
    ntpTime(Date.now() + aheadMs).copy(packet, 40)
    return packet
  }
  socket.on('message', (question, from) => {
    questions.push(question)
    if (isForged) socket.send(answer(Buffer.alloc(48, 7)), from.port, from.address)
    socket.send(answer(question), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  return { url: new URL(`ntp://127.0.0.1:${port}`), questions, close: () => socket.close() }
}

/**
 * Starts a server that answers each request with a `Date` that is `aheadMs` ahead. It stands for a store, or for a time
 * source over HTTPS.
 */
export async function openDatedServer(aheadMs: number) {
  const server = createServer((_, answer) => {
    answer.sendDate = false
    answer.setHeader('Date', new Date(Date.now() + aheadMs).toUTCString())
    answer.writeHead(403).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = parseAddress(server.address())
  const close = () => new Promise((resolve) => server.close(resolve))
  return { url: new URL(`http://127.0.0.1:${port}`), close }
}

const parseAddress = (address: unknown): AddressInfo => address as AddressInfo
