import { crc32, deflateSync } from 'node:zlib'
import type { MadeFile } from './made-file.ts'

/** An HTML page with a script that claims to be a photo. */
export const pageAsPhoto = (modifiedAt: number): MadeFile => ({
  ...{ name: 'photo_of_the_fire.jpg', modifiedAt },
  bytes: Buffer.from('<!doctype html><title>photo</title><script>location = "https://example.invalid/"</script>'),
})

/** An SVG drawing that references a remote picture and contains a script. */
export const askingDrawing = (modifiedAt: number): MadeFile => ({
  ...{ name: 'map.svg', modifiedAt },
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><image href="https://example.invalid/seen.png" width="9" height="9"/><script>alert(1)</script><text x="20" y="60">the square</text></svg>',
  ),
})

/** A picture of 60,000 × 60,000 pixels in some hundred bytes. A decoder that allocates that size runs out of memory. */
export function hugePicture(modifiedAt: number): MadeFile {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(60_000, 0)
  size.writeUInt32BE(60_000, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { name: 'smoke.png', modifiedAt, bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]) }
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const made = Buffer.alloc(named.length + 8)
  made.writeUInt32BE(body.length, 0)
  made.set(named, 4)
  made.writeUInt32BE(crc32(named), named.length + 4)
  return made
}

/** A truncated file, as after a dead battery or a broken card. */
export const cutOff = (file: MadeFile, share: number): MadeFile => ({
  ...file,
  bytes: file.bytes.subarray(0, Math.floor(file.bytes.length * share)),
})

/** An archive whose only file has a path far above its folder. */
export function climbingArchive(modifiedAt: number): MadeFile {
  const name = Buffer.from('../../../../tmp/photo.txt')
  const body = Buffer.from('the photos are in the other archive')
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt32LE(crc32(body), 10)
  facts.writeUInt32LE(body.length, 14)
  facts.writeUInt32LE(body.length, 18)
  facts.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, name, body])
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return { name: 'photos.zip', modifiedAt, bytes: Buffer.concat([local, entry, end]) }
}

export const emptyFile = (modifiedAt: number): MadeFile => ({
  name: 'IMG_0001.JPG',
  modifiedAt,
  bytes: new Uint8Array(),
})
