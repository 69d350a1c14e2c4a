// A FIT file (§3.3) is a sequence of parts: a header, messages and a checksum each. A part that does not match its
// header or checksum is rejected.

/** CRC-16 with the polynomial 0xA001, half a byte at a time (§3.3.3). */
const HALVES = Array.from({ length: 16 }, (_, half) => {
  let rest = half
  for (let bit = 0; bit < 4; bit += 1) rest = (rest & 1) === 0 ? rest >> 1 : (rest >> 1) ^ 0xa001
  return rest
})

export interface Part {
  readonly from: number
  readonly end: number
  readonly isClosed: boolean
  readonly next: number
}

/** Finds where a part's messages begin and end, whether the file states that end, and where the next part begins. */
export function partAt(bytes: Buffer, at: number, { isCut }: { readonly isCut?: boolean }): Part | undefined {
  if (!isHead(bytes, at)) return undefined
  const from = at + (bytes[at] ?? 0)
  const size = bytes.readUInt32LE(at + 4)
  const end = from + size
  const open = { from, end: bytes.length, isClosed: false, next: bytes.length }
  // A device that lost power never wrote the length.
  if (size === 0) return open
  // The stated length exceeds the file. The copy is broken, unless we stopped reading here ourselves.
  if (end + 2 > bytes.length) return isCut === true ? open : undefined
  const next = end + 2
  const stated = bytes.readUInt16LE(end)
  // A stated checksum of zero means that the device computed none. Instead, the part must end exactly where the file
  // ends or where another header begins.
  const isSound = stated === 0 ? next === bytes.length || isHead(bytes, next) : stated === checksum(bytes, at, end)
  return isSound ? { from, end, isClosed: true, next } : undefined
}

/** Whether a header starts here: 12 bytes, or 14 with a checksum of its own, which is optional. */
function isHead(bytes: Buffer, at: number): boolean {
  const size = bytes[at]
  if ((size !== 12 && size !== 14) || at + size > bytes.length) return false
  if (bytes.toString('latin1', at + 8, at + 12) !== '.FIT') return false
  const stated = size === 14 ? bytes.readUInt16LE(at + 12) : 0
  return stated === 0 || stated === checksum(bytes, at, at + 12)
}

function checksum(bytes: Buffer, from: number, end: number): number {
  let sum = 0
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    sum = (sum >> 4) ^ (HALVES[(sum ^ byte) & 15] ?? 0)
    sum = (sum >> 4) ^ (HALVES[(sum ^ (byte >> 4)) & 15] ?? 0)
  }
  return sum
}
