// Bytes that exiftool cannot write: makers' trailers and boxes.

const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const IMAGE_UTC_DATA = 0x0a01

/**
 * Samsung's trailer behind a photo, with its one block `Image_UTC_Data`: epoch ms as text (exiftool's Samsung tables).
 */
export function samsungTrailer(utcMs: number): Buffer {
  const name = Buffer.from('Image_UTC_Data')
  const block = Buffer.concat([
    ...[int16(0), int16(IMAGE_UTC_DATA), int32(name.length), name],
    Buffer.from(String(Math.floor(utcMs))),
  ])
  const entry = Buffer.concat([int16(0), int16(IMAGE_UTC_DATA), int32(block.length), int32(block.length)])
  const list = Buffer.concat([Buffer.from('SEFH'), int32(106), int32(1), entry])
  return Buffer.concat([block, list, int32(list.length), Buffer.from('SEFT')])
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length + 8)
  return Buffer.concat([size, Buffer.from(type, 'latin1'), body])
}

const VERSION = Buffer.alloc(4)

export interface SonyMeta {
  /** `2024-05-06T07:08:09+02:00`. */
  readonly created: string
  readonly model: string
  readonly serial: string
}

/** The XML that Sony's cameras put into a box of the file's own level (XAVC, "non-real-time metadata"). */
export function sonyMeta({ created, model, serial }: SonyMeta): Buffer {
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<NonRealTimeMeta xmlns="urn:schemas-professionalDisc:nonRealTimeMeta:ver.2.00" lastUpdate="${created}">` +
    `<CreationDate value="${created}"/><Device manufacturer="Sony" modelName="${model}" serialNo="${serial}"/></NonRealTimeMeta>`
  const handler = box('hdlr', VERSION, Buffer.alloc(4), Buffer.from('nrtm'), Buffer.alloc(13))
  return box('meta', VERSION, handler, box('xml ', VERSION, Buffer.from(text)))
}

/**
 * Names Chrome as the program in a WebM that ffmpeg wrote. The element keeps its length: what is left over becomes a Void
 * element (RFC 8794, section 11.3).
 */
export function asChrome(webm: Buffer): Buffer {
  const named = Buffer.from(webm)
  for (const id of [Buffer.from([0x4d, 0x80]), Buffer.from([0x57, 0x41])]) {
    const at = named.indexOf(id)
    const length = at < 0 ? 0 : (named[at + 2] ?? 0) & 0x7f
    if (length < 8) continue
    named[at + 2] = 0x86
    named.write('Chrome', at + 3, 'latin1')
    named[at + 9] = 0xec
    named[at + 10] = 0x80 | (length - 8)
    named.fill(0, at + 11, at + 3 + length)
  }
  return named
}
