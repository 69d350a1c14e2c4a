import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPrograms, openSandbox } from '@firsthand/media'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../packages/domain/src/law-runs.test-kit.ts'
import { fuzz, mutantOf } from './fuzz.ts'

const PHONE = fileURLToPath(new URL('../../../../shared/fixtures/phone/', import.meta.url))
const hasFixtures = existsSync(PHONE)
const given = process.env['FIRSTHAND_TEST_SEED']
const seed = given === undefined ? randomInt(1_000_000) : Number(given)

/**
 * The run ends at whichever limit is reached first, so a busy machine does fewer rounds. `npm run soak -- fuzz` does as
 * many as requested.
 */
const ROUNDS = lawRuns(10)
const BUDGET_MS = lawRuns(20_000)

test.skipIf(!hasFixtures)(
  'broken phone files end in allowed outcomes (skipped without ../shared)',
  { timeout: 900_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'firsthand-fuzz-'))
    try {
      const sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
      expect(sandbox.state.mode).toBe('bubblewrap')
      const report = await fuzz({ sandbox, corpus: PHONE, folder, rounds: ROUNDS, seed, budgetMs: BUDGET_MS })
      process.stderr.write(
        `fuzz: seed ${seed}, ${report.done} mutants, slowest ${report.slowestMs} ms, deaf ${report.blockedMs} ms\n`,
      )
      expect(report.findings).toEqual([])
      expect(report.done).toBeGreaterThan(5)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

test.skipIf(!hasFixtures)('a mutant is repeated by its seed and round (skipped without ../shared)', async () => {
  const [a, b, c] = await Promise.all([mutantOf(PHONE, 7, 3), mutantOf(PHONE, 7, 3), mutantOf(PHONE, 8, 3)])
  expect(a.bytes.equals(b.bytes)).toBe(true)
  expect(a.name === c.name && a.bytes.equals(c.bytes)).toBe(false)
})
