// Reads entries of a ZIP by its central directory. Nothing is written; the unpacked size is limited.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { createInflateRaw } from 'node:zlib'

const MOST_DIRECTORY = 64 * 1024 * 1024
const MOST_ENTRIES = 200_000

/** An entry as the central directory describes it. */
export interface ZipEntry {
  readonly path: Buffer
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  packed: number
  bytes: number
  offset: number
}

export interface Zip {
  readonly fd: number
  readonly size: number
  readonly entries: readonly ZipEntry[]
  /** The number of entries that the archive states. */
  readonly count: number
  readonly close: () => void
}

interface Directory {
  readonly count: number
  readonly bytes: number
  readonly offset: number
  readonly shift: number
}

export function readAt(fd: number, length: number, position: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(fd, bytes, 0, length, position))
}

/** APPNOTE.TXT §4.3.16 and §4.3.14: the end record, or its 64-bit form. Undefined if the file is not a ZIP. */
function directoryOf(fd: number, size: number): Directory | undefined {
  const tailAt = Math.max(0, size - 65_557)
  const tail = readAt(fd, Math.min(size, 65_557), tailAt)
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (at < 0 || at + 22 > tail.length) return undefined
  const found = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  }
  const isLarge = found.count === 0xffff || found.bytes === 0xffffffff || found.offset === 0xffffffff
  const locator = at - 20
  if (!isLarge || locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) {
    // Data before the archive (a self-extracting program) shifts every offset.
    return { ...found, shift: Math.max(0, tailAt + at - found.bytes - found.offset) }
  }
  const record = readAt(fd, 56, Number(tail.readBigUInt64LE(locator + 8)))
  if (record.length < 56) return undefined
  const of = (where: number): number => Number(record.readBigUInt64LE(where))
  return { count: of(32), bytes: of(40), offset: of(48), shift: 0 }
}

/** Returns undefined if the file is not a ZIP. */
export function openZip(file: string): Zip | undefined {
  const fd = openSync(file, 'r')
  const { size } = fstatSync(fd)
  const directory = directoryOf(fd, size)
  if (directory === undefined || directory.bytes > MOST_DIRECTORY) return undefined
  const raw = readAt(fd, directory.bytes, directory.offset + directory.shift)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= raw.length && entries.length < MOST_ENTRIES; ) {
    if (raw.readUInt32LE(at) !== 0x02014b50) break
    const [name, extra, comment] = [raw.readUInt16LE(at + 28), raw.readUInt16LE(at + 30), raw.readUInt16LE(at + 32)]
    entries.push(entryAt(raw, at, { name, extra, shift: directory.shift }))
    at += 46 + name + extra + comment
  }
  return { fd, size, entries, count: directory.count, close: () => closeSync(fd) }
}

function entryAt(
  raw: Buffer,
  at: number,
  { name, extra, shift }: Record<'name' | 'extra' | 'shift', number>,
): ZipEntry {
  const flags = raw.readUInt16LE(at + 8)
  const entry: ZipEntry = {
    path: raw.subarray(at + 46, at + 46 + name),
    isUtf8: (flags & 0x800) !== 0,
    isEncrypted: (flags & 1) !== 0,
    method: raw.readUInt16LE(at + 10),
    crc: raw.readUInt32LE(at + 16),
    packed: raw.readUInt32LE(at + 20),
    bytes: raw.readUInt32LE(at + 24),
    offset: raw.readUInt32LE(at + 42),
  }
  widen(entry, raw.subarray(at + 46 + name, at + 46 + name + extra))
  entry.offset += shift
  return entry
}

/** APPNOTE.TXT §4.5.3: the extra field holds only those 64-bit values that did not fit. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const field of ['bytes', 'packed', 'offset'] as const) {
      if (entry[field] !== 0xffffffff || from + 8 > extra.length) continue
      entry[field] = Number(extra.readBigUInt64LE(from))
      from += 8
    }
    return
  }
}

/** The entry's first `most` bytes, unpacked. Empty if the entry is encrypted or compressed by an unknown method. */
export async function readEntry(zip: Zip, entry: ZipEntry, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of entryParts(zip, entry, most)) parts.push(part)
  return Buffer.concat(parts)
}

const CHUNK = 256 * 1024
const parseParts = (made: AsyncIterable<unknown>): AsyncIterable<Buffer> => made as AsyncIterable<Buffer>

/** Like `readEntry`, but streams an entry that should not be held in memory. */
export async function* entryParts({ fd, size }: Zip, entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
  const head = readAt(fd, 30, entry.offset)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || entry.isEncrypted) return
  const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = Math.min(entry.packed, Math.max(0, size - from))
  if (entry.method === 8) yield* inflated({ fd, from, packed }, most)
  if (entry.method !== 0) return
  for (let at = 0; at < Math.min(packed, most); at += CHUNK)
    yield readAt(fd, Math.min(CHUNK, packed - at, most - at), from + at)
}

async function* inflated(
  { fd, from, packed }: Record<'fd' | 'from' | 'packed', number>,
  most: number,
): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw()
  let bytes = 0
  const feed = (async () => {
    for (let at = 0; at < packed && !inflate.destroyed; at += CHUNK) {
      const isRoom = inflate.write(readAt(fd, Math.min(CHUNK, packed - at), from + at))
      if (!isRoom) await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve))
    }
    if (!inflate.destroyed) inflate.end()
  })()
  try {
    for await (const part of parseParts(inflate)) {
      yield part.subarray(0, most - bytes)
      bytes += part.length
      if (bytes >= most) break
    }
  } catch {
    // Whatever was unpacked before the fault is kept.
  } finally {
    inflate.destroy()
    await feed
  }
}
