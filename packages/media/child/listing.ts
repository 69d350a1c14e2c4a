// Runs inside the sandbox: listing INPUT OUT MOST_ENTRIES
// Lists a ZIP, tar or gzip without unpacking it, into OUT/listing.json; `{ ok: false }` if it is none of these.
import { closeSync, createReadStream, fstatSync, openSync, type ReadStream, writeFileSync } from 'node:fs'
import { crc32, createGunzip } from 'node:zlib'
import type { Entry } from './listing/entry.ts'
import { decodeName, visibleName } from './listing/entry-name.ts'
import { createTarReader, isTarHeader, type TarReader } from './listing/tar-list.ts'
import { listZip } from './listing/zip-list.ts'
import { isBomb } from './words/bomb.ts'
import { readAt } from './words/zip.ts'

const [input = '', out = '', mostEntries = '10000'] = process.argv.slice(2)
const MOST_UNPACKED = 8 * 1024 * 1024 * 1024
const MOST_QUINE = 64 * 1024 * 1024

const fd = openSync(input, 'r')
const { size } = fstatSync(fd)
const head = readAt(fd, Math.min(size, 4096), 0)

interface Seen {
  readonly entries: Entry[]
  count: number
  bytes: number
}

type Code = 'archive-bomb' | undefined
type Note = 'cut' | 'encrypted' | undefined

interface Listed {
  readonly format: 'zip' | 'tar' | 'tar.gz' | 'gzip'
  readonly seen: Seen
  readonly code?: Code
  readonly note?: Note
}

function collector(): { readonly seen: Seen; add(entry: Entry): void } {
  const most = Number(mostEntries)
  const seen: Seen = { entries: [], count: 0, bytes: 0 }
  return {
    seen,
    add(entry) {
      seen.count += 1
      seen.bytes += entry.bytes
      if (seen.entries.length < most) seen.entries.push(entry)
    },
  }
}

async function list(): Promise<Listed | undefined> {
  if (head[0] === 0x1f && head[1] === 0x8b) return await listGzip()
  if (isTarHeader(head.subarray(0, 512))) return await listTar(createReadStream(input))
  const zip = listZip(input)
  if (zip === undefined) return undefined
  const { seen, add } = collector()
  for (const entry of zip.entries) add(entry)
  const { format, isLocked } = zip
  const code = zip.code ?? (isBomb(seen.bytes, size) ? 'archive-bomb' : undefined)
  return { format, seen: { ...seen, count: zip.count }, code, note: isLocked ? 'encrypted' : undefined }
}

const parseChunks = (stream: AsyncIterable<unknown>): AsyncIterable<Buffer> => stream as AsyncIterable<Buffer>

async function listTar(stream: ReadStream): Promise<Listed> {
  const { seen, add } = collector()
  const reader = createTarReader(add)
  try {
    for await (const chunk of parseChunks(stream)) {
      reader.push(chunk)
      if (reader.state.isBroken) break
    }
  } catch {
    return { format: 'tar', seen, note: 'cut' }
  }
  return { format: 'tar', seen, note: reader.state.isBroken || reader.state.skip > 0 ? 'cut' : undefined }
}

interface Measure {
  bytes: number
  code: Code
  note: Note
  reader: TarReader | undefined
}

/** Lists a single compressed file, or a tar. The unpacked size is counted as bytes stream by; nothing is kept. */
async function listGzip(): Promise<Listed> {
  const { seen, add } = collector()
  const measure: Measure = { bytes: 0, code: undefined, note: undefined, reader: undefined }
  const source = createReadStream(input)
  try {
    for await (const chunk of parseChunks(source.pipe(createGunzip()))) {
      if (measure.bytes === 0 && isTarHeader(chunk.subarray(0, 512))) measure.reader = createTarReader(add)
      if (!isWithinLimits(measure, chunk, source.bytesRead)) break
    }
  } catch {
    measure.note = 'cut'
  }
  source.destroy()
  const { bytes, note, reader } = measure
  const code = holdsItself(bytes) ? 'archive-bomb' : measure.code
  if (reader !== undefined) return { format: 'tar.gz', seen, code, note }
  add({ path: nameInGzip(), bytes, packedBytes: size, isFolder: false })
  return { format: 'gzip', seen, code, note }
}

function isWithinLimits(measure: Measure, chunk: Buffer, packed: number): boolean {
  measure.bytes += chunk.length
  measure.reader?.push(chunk)
  if (isBomb(measure.bytes, packed)) measure.code = 'archive-bomb'
  if (measure.bytes > MOST_UNPACKED) measure.note = 'cut'
  return measure.code === undefined && measure.note === undefined
}

/** A gzip quine unpacks to its own length and checksum. */
function holdsItself(bytes: number): boolean {
  if (bytes !== size || size > MOST_QUINE || size < 18) return false
  const tail = readAt(fd, 8, size - 8)
  return tail.readUInt32LE(4) === size && tail.readUInt32LE(0) === crc32(readAt(fd, size, 0))
}

/** RFC 1952 §2.3.1: the name (FNAME) follows the extra field (FEXTRA). */
function nameInGzip(): string {
  const flags = head[3] ?? 0
  if ((flags & 8) === 0) return 'contents'
  const from = (flags & 4) === 0 ? 10 : 12 + head.readUInt16LE(10)
  const end = head.indexOf(0, from)
  return end > from ? decodeName(head.subarray(from, end)) : 'contents'
}

async function main(): Promise<void> {
  const found = await list()
  closeSync(fd)
  if (found === undefined) process.stdout.write(JSON.stringify({ ok: false }))
  else {
    const { format, seen, code, note } = found
    const entries = seen.entries.map((entry) => ({ ...entry, path: visibleName(entry.path) }))
    writeFileSync(`${out}/listing.json`, JSON.stringify({ format, entries, more: seen.count - entries.length, note }), {
      flag: 'wx',
    })
    process.stdout.write(JSON.stringify({ ok: true, code }))
  }
}

void main()
