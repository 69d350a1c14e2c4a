import { readLeftPart } from './left-file.ts'

/**
 * The size of a WebP that a child left, or undefined if the file is not a WebP. Only header bytes are read; nothing is
 * decoded.
 */
export async function webpSize(file: string): Promise<{ width: number; height: number; bytes: number } | undefined> {
  const head = await readLeftPart(file, 32)
  if (head === undefined || head.bytes.length < 30) return undefined
  const b = head.bytes
  if (b.toString('latin1', 0, 4) !== 'RIFF' || b.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const size = dimensions(b)
  return size === undefined ? undefined : { ...size, bytes: head.size }
}

// RFC 9649 §2.5–2.7
function dimensions(b: Buffer): { width: number; height: number } | undefined {
  switch (b.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: b.readUInt16LE(26) & 0x3fff, height: b.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = b.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: b.readUIntLE(24, 3) + 1, height: b.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}

/** The length of an MP4 in bytes, or undefined if the file does not begin with an `ftyp` box. */
export async function mp4Bytes(file: string): Promise<number | undefined> {
  const head = await readLeftPart(file, 12)
  return head !== undefined && head.bytes.toString('latin1', 4, 8) === 'ftyp' ? head.size : undefined
}

/** Reads a whole plain file of exactly this length, else returns undefined. */
export async function fileOfLength(file: string, length: number): Promise<Buffer | undefined> {
  const head = await readLeftPart(file, length)
  return head !== undefined && head.size === length && head.bytes.length === length ? head.bytes : undefined
}
