import { open } from 'node:fs/promises'

/** The colour of the primary picture as the container states it: ITU-T H.273 code points. */
export interface HeifColour {
  readonly primaries: number
  readonly transfer: number
}

const META_BYTES = 1024 * 1024

/** The colour of the primary picture. Undefined if the file states none (then a profile counts, or sRGB). */
export async function heifColour(file: string): Promise<HeifColour | undefined> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(META_BYTES), 0, META_BYTES, 0)
    return colourOf(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}

/** Whether a transfer function is PQ or HLG. Such a picture needs tone mapping on a screen without HDR. */
export const isHdrTransfer = (transfer: number): boolean => transfer === 16 || transfer === 18

function colourOf(bytes: Buffer): HeifColour | undefined {
  // ISO/IEC 14496-12 §8.11: `meta` is a full box.
  const meta = child(bytes, 'meta')?.subarray(4)
  const primary = meta && primaryOf(child(meta, 'pitm'))
  const iprp = meta && child(meta, 'iprp')
  const ipco = iprp && child(iprp, 'ipco')
  const ipma = iprp && child(iprp, 'ipma')
  if (primary === undefined || ipco === undefined || ipma === undefined) return undefined
  const properties = boxes(ipco)
  for (const index of associated(ipma, primary)) {
    const property = properties[index - 1]
    const isNclx = property?.type === 'colr' && property.body.toString('latin1', 0, 4) === 'nclx'
    if (isNclx && property.body.length >= 8)
      return { primaries: property.body.readUInt16BE(4), transfer: property.body.readUInt16BE(6) }
  }
  return undefined
}

interface Box {
  readonly type: string
  readonly body: Buffer
}

const MOST_BOXES = 10_000

function boxes(bytes: Buffer): readonly Box[] {
  const found: Box[] = []
  let at = 0
  while (at + 8 <= bytes.length && found.length < MOST_BOXES) {
    const stated = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isLong = stated === 1 && at + 16 <= bytes.length
    const head = isLong ? 16 : 8
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : stated === 0 ? bytes.length - at : stated
    if (size < head) break
    found.push({ type, body: bytes.subarray(at + head, Math.min(bytes.length, at + size)) })
    at += size
  }
  return found
}

const child = (bytes: Buffer, type: string): Buffer | undefined => boxes(bytes).find((box) => box.type === type)?.body

function primaryOf(pitm: Buffer | undefined): number | undefined {
  if (pitm === undefined || pitm.length < 6) return undefined
  if (pitm[0] === 0) return pitm.readUInt16BE(4)
  return pitm.length >= 8 ? pitm.readUInt32BE(4) : undefined
}

/** ISO/IEC 23008-12 §9.3.1 ItemPropertyAssociation: the indexes (from 1) of the item's properties. */
function associated(ipma: Buffer, item: number): readonly number[] {
  const reader = createReader(ipma)
  const version = reader.take(1)
  const flags = reader.take(3)
  for (let left = reader.take(4); left > 0 && !reader.isOver(); left -= 1) {
    const id = reader.take(version < 1 ? 2 : 4)
    const indexes: number[] = []
    for (let count = reader.take(1); count > 0 && !reader.isOver(); count -= 1)
      indexes.push((flags & 1) === 1 ? reader.take(2) & 0x7fff : reader.take(1) & 0x7f)
    if (id === item) return indexes
  }
  return []
}

function createReader(bytes: Buffer): { take: (length: 1 | 2 | 3 | 4) => number; isOver: () => boolean } {
  let at = 0
  return {
    take(length) {
      const value = at + length <= bytes.length ? bytes.readUIntBE(at, length) : 0
      at += length
      return value
    },
    isOver: () => at >= bytes.length,
  }
}
