// [MS-CFB]: the file system inside .doc, .xls, .ppt, .msg and encrypted office files. Sector chains are followed for a
// limited length, so a loop ends.
const END = 0xfffffffe
const MOST_STREAM = 64 * 1024 * 1024

/** The streams of a file: each name with a function that reads the stream. */
export type Streams = ReadonlyMap<string, () => Buffer>

type Read = (index: number) => Buffer

interface Entry {
  readonly name: string
  readonly type: number | undefined
  readonly first: number
  readonly size: number
}

/** Returns undefined if the bytes are not a compound file. */
export function openCompound(bytes: Buffer): Streams | undefined {
  if (bytes.length < 512 || bytes.readUInt32BE(0) !== 0xd0cf11e0) return undefined
  const sector = 1 << Math.min(16, bytes.readUInt16LE(30))
  const small = 1 << Math.min(12, bytes.readUInt16LE(32))
  const sectorAt: Read = (index) => bytes.subarray((index + 1) * sector, (index + 2) * sector)
  const table = fatOf(bytes, sector, sectorAt)
  const chain = (first: number, at: Read, next: (index: number) => number): Buffer => {
    const parts: Buffer[] = []
    let total = 0
    const seen = new Set<number>()
    for (let index = first; index < END && !seen.has(index) && total < MOST_STREAM; index = next(index)) {
      seen.add(index)
      const part = at(index)
      if (part.length === 0) break
      parts.push(part)
      total += part.length
    }
    return Buffer.concat(parts)
  }
  const fat = (index: number): number => table[index] ?? END
  const read: Read = (first) => chain(first, sectorAt, fat)
  const entries = directory(read(bytes.readUInt32LE(48)))
  const [root] = entries
  if (root === undefined) return undefined
  const miniFat = numbers(read(bytes.readUInt32LE(60)))
  const mini = read(root.first)
  const readSmall: Read = (first) =>
    chain(
      first,
      (index) => mini.subarray(index * small, (index + 1) * small),
      (index) => miniFat[index] ?? END,
    )
  const cutoff = bytes.readUInt32LE(56)
  const streams = new Map<string, () => Buffer>()
  for (const entry of entries) {
    if (entry.type !== 2 || streams.has(entry.name)) continue
    streams.set(entry.name, () => (entry.size < cutoff ? readSmall : read)(entry.first).subarray(0, entry.size))
  }
  return streams
}

function fatOf(bytes: Buffer, sector: number, sectorAt: Read): readonly number[] {
  const list = numbers(bytes.subarray(76, 512))
  let next = bytes.readUInt32LE(68)
  for (let left = 2000; next < END && left > 0; left -= 1) {
    const more = numbers(sectorAt(next))
    if (more.length === 0) break
    list.push(...more.slice(0, sector / 4 - 1))
    next = more[sector / 4 - 1] ?? END
  }
  return list.filter((index) => index < END).flatMap((index) => numbers(sectorAt(index)))
}

const numbers = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(4 * at))

function directory(bytes: Buffer): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= bytes.length && entries.length < 20_000; at += 128) {
    const length = Math.max(0, Math.min(64, bytes.readUInt16LE(at + 64)) - 2)
    entries.push({
      name: bytes.toString('utf16le', at, at + length),
      type: bytes[at + 66],
      first: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    })
  }
  return entries
}
