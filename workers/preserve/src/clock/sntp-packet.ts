/** The question and the answer of SNTP version 4 (RFC 4330): 48 bytes each. */
import type { Reading } from './reading.ts'

const PACKET_BYTES = 48
/** The first byte of a question: no leap warning, version 4, mode 3 (client). */
const CLIENT = 0x23
const SERVER_MODE = 4
const ALARM = 3
const STRATA = 15
/** Seconds from 1900 to 1970: NTP counts from 1900. */
const EPOCH_SECONDS = 2_208_988_800
/**
 * Length of an NTP era in seconds. If the first bit of a time is unset, the time belongs to the era that begins in 2036
 * (RFC 4330 §3).
 */
const ERA_SECONDS = 2 ** 32

/**
 * Makes a question. `cookie`, 8 random bytes, stands in place of our own time: it proves that a packet answers this
 * question, and does not reveal our clock.
 */
export function sntpQuestion(cookie: Buffer): Buffer {
  const packet = Buffer.alloc(PACKET_BYTES)
  packet[0] = CLIENT
  cookie.copy(packet, 40, 0, 8)
  return packet
}

interface Exchange {
  readonly cookie: Buffer
  /** When the question was sent and when the answer came, by our clock. */
  readonly asked: number
  readonly answered: number
}

/**
 * Reads an answer. Undefined if it belongs to another question, or if the server says that it does not know the time.
 */
export function readSntpAnswer(packet: Buffer, { cookie, asked, answered }: Exchange): Reading | undefined {
  const [first = 0, stratum = 0] = packet
  const isAnswer =
    packet.length >= PACKET_BYTES && (first & 7) === SERVER_MODE && packet.subarray(24, 32).equals(cookie)
  if (!isAnswer || first >> 6 === ALARM || stratum === 0 || stratum > STRATA) return undefined
  const [received, sent] = [timeAt(packet, 32), timeAt(packet, 40)]
  if (received === undefined || sent === undefined || sent < received) return undefined
  const delay = Math.max(0, answered - asked - (sent - received))
  // The root distance is the server's own bound on its error (RFC 5905 §11.1).
  const root = shortAt(packet, 4) / 2 + shortAt(packet, 8)
  return { offsetMs: (asked - received + (answered - sent)) / 2, uncertaintyMs: delay / 2 + root }
}

function timeAt(packet: Buffer, at: number): number | undefined {
  const seconds = packet.readUInt32BE(at)
  const fraction = packet.readUInt32BE(at + 4)
  if (seconds === 0 && fraction === 0) return undefined
  const era = seconds < ERA_SECONDS / 2 ? ERA_SECONDS : 0
  return (seconds + era - EPOCH_SECONDS + fraction / ERA_SECONDS) * 1000
}

/** Converts 16 bits of seconds and 16 bits of fraction to ms. */
const shortAt = (packet: Buffer, at: number): number => (packet.readUInt32BE(at) / 65_536) * 1000
