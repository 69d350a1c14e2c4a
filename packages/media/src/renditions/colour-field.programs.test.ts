import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { makeColourField } from './colour-field.ts'
import { makePhonePreview } from './phone-preview.ts'
import { makeThumb } from './thumb.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const WORDS = 'CASUALTY LIST: ANNA SMITH, 4 MAIN STREET'

/** Draws red on the left and blue on the right, with readable text across. */
const drawn = () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
      <rect width="640" height="720" fill="#c81414"/><rect x="640" width="640" height="720" fill="#1428c8"/>
      <text x="40" y="380" font-size="48" font-family="DejaVu Sans" fill="white">${WORDS}</text></svg>`),
  )

interface Colour {
  readonly red: number
  readonly blue: number
}
const at = (field: Buffer, x: number, y: number): Colour => {
  const from = (y * 16 + x) * 3
  return { red: field[from] ?? 0, blue: field[from + 2] ?? 0 }
}

function expectField(field: Buffer | undefined): void {
  if (!field) throw new Error('no field was made')
  expect(field.length).toBe(16 * 9 * 3)
  const colours = new Set(Array.from({ length: 16 * 9 }, (_, n) => field.subarray(n * 3, n * 3 + 3).toString('hex')))
  expect(colours.size).toBeLessThanOrEqual(16 * 9)
  expect(at(field, 2, 1).red).toBeGreaterThan(150)
  expect(at(field, 2, 1).blue).toBeLessThan(80)
  expect(at(field, 13, 1).blue).toBeGreaterThan(150)
  expect(at(field, 13, 1).red).toBeLessThan(80)
}

test('a photo leaves its 16 × 9 colours beside the thumb, from the drawing that made it', () =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await drawn().jpeg().toFile(file)
    const inspection = await inspectFile({ sandbox, file, scratch, thumb: true })
    if (!inspection.thumb) throw new Error('no thumb')
    const refusing: Sandbox = { ...sandbox, run: () => Promise.reject(new Error('nothing is to be started for it')) }
    expectField(await makeColourField({ sandbox: refusing, scratch }, inspection.thumb))
  }))

test('a rotated picture, one that only sharp reads, and a phone’s preview leave their colours, too', () =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await drawn().rotate(90).jpeg().withMetadata({ orientation: 8 }).toFile(file)
    const inspection = await inspectFile({ sandbox, file, scratch })
    const thumb = await makeThumb({ sandbox, file, scratch, inspection })
    if (!thumb.ok) throw new Error(thumb.error.code)
    expectField(await makeColourField({ sandbox, scratch }, thumb.value))
    const plain = join(scratch, 'plain')
    await drawn().png().toFile(plain)
    const preview = await makePhonePreview({ sandbox, file: plain, scratch })
    if (!preview.ok) throw new Error(preview.error.code)
    expectField(await makeColourField({ sandbox, scratch }, preview.value))
  }))

test('the colours of a film’s poster, which another program draws, are computed from it', () =>
  inScratch(async (scratch) => {
    const [still, file] = [join(scratch, 'still.png'), join(scratch, 'made.mp4')]
    await drawn().png().toFile(still)
    const film = ['-loop', '1', '-i', still, '-t', '1', '-r', '5', '-pix_fmt', 'yuv420p', file]
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...film])
    const inspection = await inspectFile({ sandbox, file, scratch })
    const thumb = await makeThumb({ sandbox, file, scratch, inspection })
    if (!thumb.ok) throw new Error(thumb.error.code)
    expectField(await makeColourField({ sandbox, scratch }, thumb.value))
  }))
