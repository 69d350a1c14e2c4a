import { constants, crc32, deflateSync, gzipSync } from 'node:zlib'
import { type HostileFile, zipOf } from './reference-files.ts'

/**
 * Deflates with run-length matching alone. For uniform bytes the result is as small as with full matching, and takes a
 * fifth of the time.
 */
const deflated = (bytes: Buffer): Buffer => deflateSync(bytes, { strategy: constants.Z_RLE })

/** A PNG chunk (RFC 2083 §3.4): length, name, data, checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function png(width: number, height: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG with a compressed text between the picture and the end (RFC 2083 §4.2.10). */
function pngWithText(length: number): Buffer {
  const small = png(8, 8, deflateSync(Buffer.alloc(72)))
  const text = chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflated(Buffer.alloc(length, 'a'))]))
  return Buffer.concat([small.subarray(0, -12), text, chunk('IEND', Buffer.alloc(0))])
}

/** A grey PNG with complete rows of zeros: 400 MB of pixels in about 400 kB. */
const flat = (side: number): Buffer => png(side, side, deflated(Buffer.alloc(side * (side + 1))))

/** A TIFF with one image file directory (TIFF 6.0 §2). `tags` are [tag, type, count, value]. */
function tiff(tags: readonly (readonly [number, number, number, number])[], tail: Buffer = Buffer.alloc(0)): Buffer {
  const directory = Buffer.alloc(2 + tags.length * 12 + 4)
  directory.writeUInt16LE(tags.length, 0)
  for (const [at, [tag, type, count, value]] of tags.entries()) {
    directory.writeUInt16LE(tag, 2 + at * 12)
    directory.writeUInt16LE(type, 4 + at * 12)
    directory.writeUInt32LE(count, 6 + at * 12)
    directory.writeUInt32LE(value, 10 + at * 12)
  }
  return Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]), directory, tail])
}

/** A JPEG with an empty scan, whose frame header claims 65,500 × 65,500 pixels (ITU-T T.81 §B.2.2). */
const claimingJpeg = (): Buffer =>
  Buffer.from('ffd8ffc0000b08ffdcffdc01011100ffda0008010100003f00'.concat('00'.repeat(64), 'ffd9'), 'hex')

/** A WebP with a canvas of 16,384 × 16,384 around a lossless picture of the same size (RFC 9649 §2.7). */
const claimingWebp = (): Buffer => {
  const bits = Buffer.alloc(5)
  bits[0] = 0x2f
  bits.writeUInt32LE(0x0fffffff, 1)
  const body = Buffer.concat([bits, Buffer.alloc(95)])
  const head = Buffer.alloc(20)
  head.write('RIFF', 0)
  head.writeUInt32LE(body.length + 12, 4)
  head.write('WEBPVP8L', 8)
  head.writeUInt32LE(body.length, 16)
  return Buffer.concat([head, body])
}

/** A Capture One package whose directory claims a picture of four gigabytes. */
function claimingPackage(): Buffer {
  const bytes = zipOf({ '0.IIQ': 'II*\0'.padEnd(64), 'CaptureOne/Settings50/0.IIQ.cos': '<SL/>' })
  bytes.writeUInt32LE(0xfffffffe, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  return bytes
}

const twice = (bytes: Buffer): Buffer => gzipSync(Buffer.concat(Array.from({ length: 64 }, () => bytes)))

/** Small files that become large, deep or endless if a decoder believes them. */
export function bombs(): readonly HostileFile[] {
  const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024), { strategy: constants.Z_RLE })
  const deep = 100_000
  const overlapping = [
    [256, 4, 1, 60_000],
    [257, 4, 1, 60_000],
    [258, 3, 1, 8],
    [259, 3, 1, 8],
    [262, 3, 1, 1],
    [273, 4, 1, 200],
    [277, 3, 1, 1],
    [278, 4, 1, 60_000],
    [279, 4, 1, 100_000],
  ] as const
  return [
    ['a PNG of 400 megapixels', flat(20_000)],
    ['a PNG that claims 2^31 pixels a side', png(0x7fffffff, 0x7fffffff, deflateSync(Buffer.alloc(1000)))],
    ['a PNG whose data are far longer than its picture', png(8, 8, deflated(Buffer.alloc(200_000_000)))],
    ['a PNG with a text of 100 MB', pngWithText(100_000_000)],
    ['a JPEG that claims 4,290 megapixels', claimingJpeg()],
    ['a WebP that claims 268 megapixels', claimingWebp()],
    ['a TIFF of 3,600 megapixels', tiff(overlapping, deflated(Buffer.alloc(60_000_000)))],
    [
      'a TIFF whose directory points at itself',
      tiff([
        [256, 4, 1, 1],
        [330, 4, 1, 8],
      ]),
    ],
    ['gzip of gzip of zeros', twice(twice(zeros))],
    [
      'a zip of zips of zeros',
      zipOf({
        'a.gz': zeros.toString('latin1'),
        'b.zip': zipOf({ 'c.gz': zeros.toString('latin1') }).toString('latin1'),
      }),
    ],
    ['a package whose raw picture claims 4 GB', claimingPackage()],
    [
      'a map of nested lists',
      Buffer.from(`{"type":"FeatureCollection","features":${'['.repeat(deep)}${']'.repeat(deep)}}`),
    ],
    ['nested lists of JSON', Buffer.from('['.repeat(deep) + ']'.repeat(deep))],
    [
      'nested elements of XML',
      Buffer.from(`<?xml version="1.0"?>${'<a>'.repeat(deep / 20)}${'</a>'.repeat(deep / 20)}`),
    ],
    ['nested groups of rich text', Buffer.from(`{\\rtf1 ${'{'.repeat(deep)}a${'}'.repeat(deep)}}`)],
    ['nested boxes of a film', nestedBoxes(5000)],
    ['a run of comments', Buffer.from(`${'<!---->'.repeat(20_000)}x`)],
    ['one endless line', Buffer.alloc(8 * 1024 * 1024, 'a ')],
  ]
}

function nestedBoxes(depth: number): Buffer {
  const start = Buffer.from('00000014667479706d703432000000006d703432', 'hex')
  const boxes = Buffer.alloc(depth * 8)
  for (let at = 0; at < depth; at += 1) {
    boxes.writeUInt32BE((depth - at) * 8, at * 8)
    boxes.write(at === 0 ? 'moov' : 'udta', at * 8 + 4)
  }
  return Buffer.concat([start, boxes])
}
