// Runs inside the sandbox: motion INPUT OUT LENGTHS
// Finds where the film begins in a still that carries one (Google, Samsung, Xiaomi, HEIF's mpvd), and copies it out as
// motion.mp4. LENGTHS: the lengths of the film that the still's own metadata states, comma separated; they may be
// false.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

const [input = '', out = '', lengths = ''] = process.argv.slice(2)
const CHUNK = 1024 * 1024
const MOST_BYTES = 200 * 1024 * 1024
const fd = openSync(input, 'r')
const size = fstatSync(fd).size

interface Box {
  readonly type: string
  readonly length: number
  readonly head: number
}

/** Position where the film begins, and how it was found. */
interface Start {
  readonly at: number
  readonly how: 'told' | 'mpvd' | 'search'
}

const bytesAt = (at: number, count: number): Buffer => {
  const buffer = Buffer.alloc(Math.max(0, Math.min(count, size - at)))
  return at < 0 || at >= size ? Buffer.alloc(0) : buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, at))
}
const boxAt = (at: number): Box | undefined => {
  const head = bytesAt(at, 16)
  if (head.length < 8) return undefined
  const type = head.toString('latin1', 4, 8)
  if (!/^[A-Za-z0-9 _-]{4}$/.test(type)) return undefined
  const small = head.readUInt32BE(0)
  const length = small === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : small === 0 ? size - at : small
  return length < 8 ? undefined : { type, length, head: small === 1 ? 16 : 8 }
}
const beginsFilm = (at: number): boolean => {
  const box = at > 0 ? boxAt(at) : undefined
  return box !== undefined && box.type === 'ftyp' && box.length <= 1024
}

/** Tries the lengths that the metadata states, counted from the end of the file. */
function byLength(): Start | undefined {
  for (const length of lengths.split(',').map(Number)) {
    if (length > 0 && length < size && beginsFilm(size - length)) return { at: size - length, how: 'told' }
  }
  return undefined
}

/** HEIF keeps the film in its own top-level box. */
function byBox(): Start | undefined {
  let at = 0
  for (let steps = 0; steps < 64; steps += 1) {
    const box = boxAt(at)
    if (box === undefined) return undefined
    if (box.type === 'mpvd') return beginsFilm(at + box.head) ? { at: at + box.head, how: 'mpvd' } : undefined
    at += box.length
  }
  return undefined
}

/**
 * Finds the first start of a film behind the picture. Needed for films in Samsung's trailer, and for stills whose
 * metadata states false lengths.
 */
function bySearch(): Start | undefined {
  for (let from = 1; from < size; from += CHUNK - 16) {
    const chunk = bytesAt(from, CHUNK)
    for (let found = chunk.indexOf('ftyp'); found >= 0; found = chunk.indexOf('ftyp', found + 1)) {
      if (found >= 4 && beginsFilm(from + found - 4)) return { at: from + found - 4, how: 'search' }
    }
  }
  return undefined
}

/** Returns where the film's boxes end; a trailer may follow. */
function endOf(start: number): number {
  let at = start
  for (let steps = 0; steps < 4096; steps += 1) {
    const box = boxAt(at)
    if (box === undefined || at + box.length > size) return box === undefined ? at : size
    at += box.length
    if (at >= size) return size
  }
  return size
}

const found = byLength() ?? byBox() ?? bySearch()
if (found === undefined) process.stdout.write(JSON.stringify({ found: false }))
else {
  const end = Math.min(endOf(found.at), found.at + MOST_BYTES)
  const target = openSync(`${out}/motion.mp4`, 'wx', 0o600)
  for (let at = found.at; at < end; at += CHUNK) writeSync(target, bytesAt(at, Math.min(CHUNK, end - at)))
  closeSync(target)
  process.stdout.write(JSON.stringify({ found: true, how: found.how, at: found.at, bytes: end - found.at }))
}
