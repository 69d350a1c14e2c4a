// Runs each bench, because a bench that nobody runs breaks unnoticed. Figures are not compared with targets, because
// that needs a quiet machine.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { findOrStartS3, TEST_S3_VARIABLE } from '../services/ceph/test-s3.ts'
import { missingWords, named } from '../stack/missing.ts'
import { findOrStartSharedStack, type StackLender } from '../stack/shared-stack.ts'
import { type Bench, smallestOf } from './bench.ts'
import { benches } from './benches.ts'
import type { Lent } from './lent.ts'

let lender: StackLender
let lent: Lent

beforeAll(async () => {
  lender = await findOrStartSharedStack()
  lent = { stack: lender.borrow, database: createTestDatabase }
  const given = process.env[TEST_S3_VARIABLE]
  if (given === undefined) return
  const { s3 } = await findOrStartS3()
  if (!('unavailable' in s3)) lent = { ...lent, ceph: s3 }
})

afterAll(() => lender?.stop())

/** The reason if the bench cannot run here. No Ceph is started for a smallest run. */
function whyNot({ needs = [] }: Bench): string | undefined {
  const isWithoutCeph = needs.includes('ceph-mon') && process.env[TEST_S3_VARIABLE] === undefined
  return isWithoutCeph ? 'skipped: this run has no Ceph' : missingWords(needs)
}

describe.concurrent('at its smallest, a bench measures', () => {
  for (const bench of benches) {
    const why = whyNot(bench)
    test.skipIf(why !== undefined)(named(bench.name, why), async ({ expect }) => {
      const { rows } = await bench.measure(smallestOf(bench), () => undefined, lent)
      expect(rows).not.toEqual([])
      expect(rows.filter(({ what, value }) => what.trim() === '' || !Number.isFinite(value))).toEqual([])
    })
  }
})

test('every bench has a unique name, and its smallest size uses its own options', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length)
  for (const { name, defaults, smoke } of benches)
    expect([name, Object.keys(defaults)]).toEqual([name, expect.arrayContaining(Object.keys(smoke))])
})
