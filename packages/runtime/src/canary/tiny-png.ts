import { crc32, deflateSync } from 'node:zlib'

const size = 16

/** A picture of random grey dots, so that no two self-tests send the same bytes. */
export function makeTinyPng(randomByte: () => number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // 8 bits per pixel, greyscale
  header.writeUInt8(8, 8)
  const rows = Array.from({ length: size }, () => [0, ...Array.from({ length: size }, randomByte)])
  const pixels = deflateSync(Buffer.from(rows.flat()))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
