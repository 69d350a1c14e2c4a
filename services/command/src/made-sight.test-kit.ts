import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'

const WIDE = 640
const HIGH = 360
const POINT = 8

/** Letters as bitmaps of five by seven dots. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  B: ['####.', '#...#', '#...#', '####.', '#...#', '#...#', '####.'],
  L: ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  D: ['####.', '#...#', '#...#', '#...#', '#...#', '#...#', '####.'],
}

/** Draws strong colours with BLOOD in white across them, legible to anybody. */
function pixels(): Buffer {
  const drawn = Buffer.alloc(WIDE * HIGH * 3)
  for (let y = 0; y < HIGH; y += 1)
    for (let x = 0; x < WIDE; x += 1)
      drawn.set(isLetter(x, y) ? [255, 255, 255] : y < HIGH / 2 ? [220, 20, 20] : [20, 40, 190], (y * WIDE + x) * 3)
  return drawn
}

function isLetter(x: number, y: number): boolean {
  const [column, row] = [Math.floor((x - 200) / POINT), Math.floor((y - 150) / POINT)]
  if (column < 0 || row < 0 || row > 6) return false
  const letter = 'BLOOD'[Math.floor(column / 5)] ?? ''
  return LETTERS[letter]?.[row]?.[column % 5] === '#'
}

export interface MadeSight {
  readonly picture: Buffer
  /** A film that shows the picture. */
  readonly film: Buffer
  /** The picture's 16 × 9 colours, as inspect computes them. */
  readonly field: Buffer
}

export function makeSight(): MadeSight {
  const raw = pixels()
  const folder = mkdtempSync(join(tmpdir(), 'made-sight-'))
  const file = (name: string): string => join(folder, name)
  try {
    writeFileSync(file('raw'), raw)
    const [picture, film] = [file('picture.webp'), file('film.mp4')]
    const drawn = { from: file('raw'), format: 'rawvideo', options: ['-pix_fmt', 'rgb24', '-s', `${WIDE}x${HIGH}`] }
    makeMedia(picture, { from: [drawn], options: ['-quality', '90'] })
    const options = ['-r', '10', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
    makeMedia(film, { from: [{ from: picture, options: ['-loop', '1'] }], seconds: '4', options })
    return { picture: readFileSync(picture), film: readFileSync(film), field: meansOf(raw) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function meansOf(raw: Buffer): Buffer {
  const field = Buffer.alloc(16 * 9 * 3)
  const [wide, high] = [WIDE / 16, HIGH / 9]
  for (const at of field.keys()) {
    const [cell, channel] = [Math.floor(at / 3), at % 3]
    const [left, top] = [(cell % 16) * wide, Math.floor(cell / 16) * high]
    let sum = 0
    for (let y = top; y < top + high; y += 1)
      for (let x = left; x < left + wide; x += 1) sum += raw[(y * WIDE + x) * 3 + channel] ?? 0
    field[at] = sum / (wide * high)
  }
  return field
}
