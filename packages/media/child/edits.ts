// Runs inside the sandbox: edits INPUT
// Reads the edit lists of an MP4 or MOV as written, which no decoder reports: for each track, in file order, its kind,
// its timescale and its edits (ISO/IEC 14496-12 §8.6.6).
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const [input = ''] = process.argv.slice(2)
const MOST_BOXES = 4096
const MOST_TRACKS = 64
const MOST_EDITS = 1000
const fd = openSync(input, 'r')
const size = fstatSync(fd).size
let left = MOST_BOXES

interface Span {
  readonly from: number
  readonly to: number
}

interface Box extends Span {
  readonly type: string
}

type Edit = readonly [length: number, start: number, rate: number]

const bytesAt = (at: number, count: number): Buffer => {
  const buffer = Buffer.alloc(Math.max(0, Math.min(count, size - at)))
  return buffer.subarray(0, buffer.length === 0 ? 0 : readSync(fd, buffer, 0, buffer.length, at))
}

function boxAt(at: number, end: number): Box | undefined {
  const head = bytesAt(at, 16)
  if (head.length < 8) return undefined
  const small = head.readUInt32BE(0)
  const isLong = small === 1 && head.length === 16
  const length = isLong ? Number(head.readBigUInt64BE(8)) : small === 0 ? end - at : small
  return { type: head.toString('latin1', 4, 8), from: at + (isLong ? 16 : 8), to: at + length }
}

function* boxes(from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to && left > 0; left -= 1) {
    const box = boxAt(at, to)
    if (box === undefined || box.from > box.to || box.to > to) return
    yield box
    at = box.to
  }
}

const inside = (box: Span | undefined, type: string): Box | undefined =>
  box && [...boxes(box.from, box.to)].find((one) => one.type === type)

/** The timescale of mvhd or mdhd, in ticks per second. */
function ticks(box: Box | undefined): number {
  const bytes = box ? bytesAt(box.from, 24) : Buffer.alloc(0)
  if (bytes.length < 24) return 0
  return bytes.readUInt32BE(bytes[0] === 1 ? 20 : 12)
}

function editsOf(elst: Box | undefined): readonly Edit[] {
  const head = elst ? bytesAt(elst.from, 8) : Buffer.alloc(0)
  if (elst === undefined || head.length < 8) return []
  const isLong = head[0] === 1
  const each = isLong ? 20 : 12
  const count = Math.min(head.readUInt32BE(4), MOST_EDITS + 1, Math.floor((elst.to - elst.from - 8) / each))
  const bytes = bytesAt(elst.from + 8, count * each)
  return Array.from({ length: Math.floor(bytes.length / each) }, (_, n): Edit => {
    const at = n * each
    return isLong
      ? [Number(bytes.readBigUInt64BE(at)), Number(bytes.readBigInt64BE(at + 8)), bytes.readInt32BE(at + 16)]
      : [bytes.readUInt32BE(at), bytes.readInt32BE(at + 4), bytes.readInt32BE(at + 8)]
  })
}

const moov = inside({ from: 0, to: size }, 'moov')
const tracks: { readonly handler: string; readonly ticks: number; readonly edits: readonly Edit[] }[] = []
for (const trak of moov ? [...boxes(moov.from, moov.to)].filter(({ type }) => type === 'trak') : []) {
  if (tracks.length >= MOST_TRACKS) break
  const mdia = inside(trak, 'mdia')
  const hdlr = inside(mdia, 'hdlr')
  tracks.push({
    handler: hdlr ? bytesAt(hdlr.from + 8, 4).toString('latin1') : '',
    ticks: ticks(inside(mdia, 'mdhd')),
    edits: editsOf(inside(inside(trak, 'edts'), 'elst')),
  })
}
process.stdout.write(JSON.stringify({ ticks: ticks(inside(moov, 'mvhd')), tracks }))
closeSync(fd)
