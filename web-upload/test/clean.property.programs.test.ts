import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawRuns } from '../../packages/domain/src/law-runs.test-kit.ts'
import { anyDamage, damaged } from './damage.test-kit.ts'
import { loadInNode } from './in-node.test-kit.ts'
import { leftIn } from './media.test-kit.ts'
import { makeTellingFiles, type TellingFiles } from './telling-files.test-kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'clean-'))
const call = loadInNode('clean.js')
let files: TellingFiles
beforeAll(async () => {
  files = await makeTellingFiles(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['jpeg', 'turned', 'png', 'webp', 'mp4', 'mov'] as const)(
  '%s: however broken, it neither throws nor hangs, and never leaves half of the details',
  async (kind) => {
    const whole = readFileSync(files[kind])
    const outs: string[] = []
    await fc.assert(
      fc.asyncProperty(anyDamage, async (damage) => {
        const bytes = damaged(whole, damage)
        const answer = await call('clean', new Blob([bytes]))
        const blob: unknown = Reflect.get(Object(answer), 'blob')
        if (!(blob instanceof Blob)) {
          expect(answer).toEqual({ ok: false, why: expect.any(String) })
          return
        }
        const out = join(folder, `${kind}-${outs.length}`)
        writeFileSync(out, Buffer.from(await blob.arrayBuffer()))
        outs.push(out)
      }),
      { numRuns: lawRuns(250) },
    )
    expect(outs.length).toBeGreaterThan(0)
    expect(leftIn(...outs)).toEqual([])
  },
)
