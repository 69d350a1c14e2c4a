import { open } from 'node:fs/promises'
import { err, ok, type Result } from '@firsthand/domain'
import { assetPath } from '@firsthand/page-files'
import { type Asset, pack } from '../pages/assets.ts'
import { type SvgProblem, svgSize } from './svg-check.ts'

/** The force's crest as it is served, and as large as it stands in a page. */
export interface Crest {
  readonly path: string
  readonly asset: Asset
  readonly width: number
  readonly height: number
}

export type CrestProblem = 'file-unreadable' | 'crest-too-large' | 'not-svg-or-png' | 'png-broken' | SvgProblem

/** In the page's first kilobytes on a slow line, a crest must be small. */
const MOST_BYTES = 8 * 1024
const HEIGHT = 32

export async function readCrest(file: string): Promise<Result<Crest, CrestProblem>> {
  const bytes = await readAtMost(file, MOST_BYTES + 1).catch(() => undefined)
  if (bytes === undefined) return err('file-unreadable')
  return bytes.length > MOST_BYTES ? err('crest-too-large') : crestOf(bytes)
}

/** The content says what a file is, and its name says nothing. */
export function crestOf(bytes: Buffer): Result<Crest, CrestProblem> {
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) {
    const size = pngSize(bytes)
    return size.ok ? ok(made(bytes, 'png', size.value)) : size
  }
  if (!/^(?:\ufeff)?\s*</.test(bytes.toString('utf8'))) return err('not-svg-or-png')
  const size = svgSize(bytes)
  return size.ok ? ok(made(bytes, 'svg', size.value)) : size
}

/** Width over height. Very wide and very tall crests keep their shape within a box. */
const made = (bytes: Buffer, ending: 'png' | 'svg', ratio: number): Crest => ({
  path: assetPath('crest', bytes, ending),
  asset: pack(bytes, ending === 'png' ? 'image/png' : 'image/svg+xml'),
  width: Math.round(Math.min(96, Math.max(12, HEIGHT * ratio))),
  height: HEIGHT,
})

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** PNG (ISO/IEC 15948): chunks of length, type, data and checksum, from IHDR to IEND. An animation has acTL. */
function pngSize(bytes: Buffer): Result<number, 'png-broken'> {
  const types: string[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    types.push(bytes.toString('latin1', at + 4, at + 8))
    at += 12 + bytes.readUInt32BE(at)
    if (types.at(-1) === 'IEND' && at !== bytes.length) return err('png-broken')
  }
  if (types[0] !== 'IHDR' || types.at(-1) !== 'IEND' || types.includes('acTL')) return err('png-broken')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return width > 0 && height > 0 && width <= 2048 && height <= 2048 ? ok(width / height) : err('png-broken')
}

async function readAtMost(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
