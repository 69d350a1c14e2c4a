/** The segments that a picture needs: SOF0…SOF2, DHT, DQT, DRI, SOS (ITU-T T.81 §B.1.1.3). */
const NEEDED = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd, 0xda])
const JFIF_LENGTH = 16

/**
 * Whether a JPEG holds only pixels: no application segment except a bare JFIF (no thumbnail), no comment, nothing after
 * its end.
 */
export function isPixelsOnly(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false
  let at = 2
  while (at + 4 <= bytes.length && isNeeded(bytes, at)) at = behind(bytes, at)
  // The end of the picture must be the end of the file.
  return at + 2 === bytes.length && bytes.readUInt16BE(at) === 0xffd9
}

function isNeeded(bytes: Buffer, at: number): boolean {
  const marker = bytes[at + 1] ?? 0
  const isBareJfif = marker === 0xe0 && bytes.readUInt16BE(at + 2) === JFIF_LENGTH
  return bytes[at] === 0xff && (isBareJfif || NEEDED.has(marker))
}

function behind(bytes: Buffer, at: number): number {
  const next = at + 2 + bytes.readUInt16BE(at + 2)
  return bytes[at + 1] === 0xda ? afterScan(bytes, next) : next
}

/** Position after a scan. Within a scan, 0xFF is followed by zero or a restart marker. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
