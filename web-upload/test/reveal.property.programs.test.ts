import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawRuns } from '../../packages/domain/src/law-runs.test-kit.ts'
import { hasFixtures, PHONE_FILES } from './browser.test-kit.ts'
import { anyDamage, damaged } from './damage.test-kit.ts'
import { loadInNode } from './in-node.test-kit.ts'
import { makeTellingFiles, type TellingFiles } from './telling-files.test-kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'reveal-'))
const call = loadInNode('reveal.js')
let files: TellingFiles
beforeAll(async () => {
  files = await makeTellingFiles(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const isAnswer = expect.objectContaining({ kind: expect.stringMatching(/^(known|unknown)$/) })

/** The most slices that reading may take. Only slices cost time, so this does not depend on how busy the machine is. */
const MOST_SLICES = 200

async function endures(whole: Buffer): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyDamage, async (damage) => {
      const file = new Blob([damaged(whole, damage)])
      let slices = 0
      const slice = (...given: Parameters<Blob['slice']>): Blob => {
        slices += 1
        return Blob.prototype.slice.apply(file, given)
      }
      Object.defineProperty(file, 'slice', { value: slice })
      expect(await call('reveal', file)).toEqual(isAnswer)
      expect(slices).toBeLessThanOrEqual(MOST_SLICES)
    }),
    { numRuns: lawRuns(250) },
  )
}

test.each(['jpeg', 'png', 'webp', 'mp4', 'mov'] as const)('%s: however broken, it answers soon', async (kind) => {
  await endures(readFileSync(files[kind]))
})

test.skipIf(!hasFixtures).each(['sample_still_photo.heic', 'exif-one-entry.heic', 'dolbyVision-hdr.MOV'])(
  'the real file %s, however broken (../shared/fixtures absent: skipped)',
  async (name) => {
    await endures(readFileSync(join(PHONE_FILES, name)))
  },
)

test.skipIf(!hasFixtures)('files made to hang or crash a reader (../shared/fixtures absent: skipped)', async () => {
  const hostile = join(PHONE_FILES, '../hostile')
  for (const name of readdirSync(hostile))
    expect(await call('reveal', new Blob([readFileSync(join(hostile, name))])), name).toEqual(isAnswer)
})
