import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import type { Now, Reading } from './reading.ts'
import { readSntpAnswer, sntpQuestion } from './sntp-packet.ts'

const PORT = 123
const LIMIT_MS = 3_000
/** The number of questions. The quickest answer is used, because it was delayed least. */
const QUESTIONS = 3

/** Asks `ntp://HOST[:PORT]`. Undefined if no answer came. */
export async function askNtp(source: URL, now: Now, signal: AbortSignal): Promise<Reading | undefined> {
  let best: Reading | undefined
  for (let at = 0; at < QUESTIONS; at += 1) {
    const reading = await askOnce(source, now, signal)
    // After a missing answer, the server is not asked again until the next hourly check.
    if (!reading) return best
    if (!best || reading.uncertaintyMs < best.uncertaintyMs) best = reading
  }
  return best
}

function askOnce(source: URL, now: Now, signal: AbortSignal): Promise<Reading | undefined> {
  const host = source.hostname.replace(/^\[(.*)\]$/, '$1')
  const cookie = randomBytes(8)
  const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', signal })
  return new Promise((resolve) => {
    let asked = now()
    const end = (reading?: Reading): void => {
      clearTimeout(limit)
      socket.removeAllListeners()
      socket.on('error', () => undefined)
      if (!signal.aborted) socket.close()
      resolve(reading)
    }
    const limit = setTimeout(end, LIMIT_MS)
    socket.on('error', () => end())
    socket.on('close', () => end())
    // Ignores packets that do not answer our question, because anybody can send to a port.
    socket.on('message', (packet) => {
      const reading = readSntpAnswer(packet, { cookie, asked, answered: now() })
      if (reading) end(reading)
    })
    // Connecting the socket makes the system deliver only packets of that host.
    socket.connect(source.port === '' ? PORT : Number(source.port), host, () => {
      asked = now()
      socket.send(sntpQuestion(cookie))
    })
  })
}
