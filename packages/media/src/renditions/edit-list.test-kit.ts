import { readFile, writeFile } from 'node:fs/promises'

export interface Edit {
  /** Duration of the edit in movie time (`mvhd` ticks, 1,000 a second as ffmpeg writes them). */
  readonly duration: number
  /** Start of the edit in media time; -1 for an empty edit. */
  readonly mediaTime: number
}

interface Box {
  readonly type: string
  readonly head: Buffer
  readonly body: Buffer
}

/** Replaces the edit list of the first track of an MP4 whose index is at its end. */
export async function setEdits(file: string, edits: readonly Edit[]): Promise<void> {
  const boxes = parseBoxes(await readFile(file))
  let isDone = false
  const out = boxes.map((box) => {
    if (box.type !== 'moov') return box
    const inside = parseBoxes(box.body).map((one) => {
      if (one.type !== 'trak' || isDone) return one
      isDone = true
      const rest = parseBoxes(one.body).filter(({ type }) => type !== 'edts')
      return boxOf(
        'trak',
        Buffer.concat([...rest.slice(0, 1), boxOf('edts', elst(edits)), ...rest.slice(1)].map(bytesOf)),
      )
    })
    return boxOf('moov', Buffer.concat(inside.map(bytesOf)))
  })
  await writeFile(file, Buffer.concat(out.map(bytesOf)))
}

function elst(edits: readonly Edit[]): Buffer {
  const body = Buffer.alloc(8 + 12 * edits.length)
  body.writeUInt32BE(edits.length, 4)
  for (const [at, { duration, mediaTime }] of edits.entries()) {
    body.writeUInt32BE(duration, 8 + 12 * at)
    body.writeInt32BE(mediaTime, 12 + 12 * at)
    body.writeUInt32BE(0x10000, 16 + 12 * at)
  }
  return bytesOf(boxOf('elst', body))
}

const bytesOf = ({ head, body }: Box): Buffer => Buffer.concat([head, body])

function boxOf(type: string, body: Buffer): Box {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length, 0)
  head.write(type, 4, 'latin1')
  return { type, head, body }
}

function parseBoxes(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at)
    if (size < 8) throw new Error('a box of a kind that this test does not write')
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      head: bytes.subarray(at, at + 8),
      body: bytes.subarray(at + 8, at + size),
    })
    at += size
  }
  return boxes
}
