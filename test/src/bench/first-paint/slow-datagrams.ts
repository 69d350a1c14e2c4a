// Simulates a mobile connection for datagrams, as `slow-line.ts` does for TCP: half the round-trip time each way and a
// rate in each direction. QUIC itself sets its connection up, so nothing is held back for that.
import { createSocket, type Socket } from 'node:dgram'
import type { LineSettings, SlowLine } from './slow-line.ts'

/** IPv4 and UDP headers, bytes. */
const HEADERS = 28

export async function laySlowDatagrams({ to, kilobitsPerSecond, roundTripMs }: LineSettings): Promise<SlowLine> {
  const up = createQueue(kilobitsPerSecond / 8, roundTripMs / 2)
  const down = createQueue(kilobitsPerSecond / 8, roundTripMs / 2)
  const phones = new Map<number, Socket>()
  const near = createSocket('udp4')
  let isOpen = true
  const farOf = (phone: number): Socket => {
    const known = phones.get(phone)
    if (known !== undefined) return known
    const far = createSocket('udp4')
    phones.set(phone, far)
    // A port that closed meanwhile answers with an error. A phone learns nothing of it either.
    far.on('error', () => {})
    far.on('message', (packet) => down(packet, () => near.send(packet, phone, '127.0.0.1')))
    return far
  }
  /** Hands a packet over once its last bit would have arrived. */
  function createQueue(bytesPerMs: number, delayMs: number) {
    let freeAt = 0
    return (packet: Buffer, send: () => void): void => {
      freeAt = Math.max(freeAt, performance.now()) + (packet.length + HEADERS) / bytesPerMs
      setTimeout(() => isOpen && send(), freeAt + delayMs - performance.now())
    }
  }
  near.on('message', (packet, { port }) => up(packet, () => farOf(port).send(packet, to, '127.0.0.1')))
  await new Promise<void>((resolve) => near.bind(0, '127.0.0.1', resolve))
  return {
    port: near.address().port,
    async close() {
      isOpen = false
      for (const socket of [near, ...phones.values()]) socket.close()
    },
  }
}
