// Files of real phones go through the real door in one submission. Each is placed, and the platform's claims are
// compared with the oracle: the true values of each file in `truth-phone.json`.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  agreementTable,
  type ComparedClaim,
  compareClaims,
  FIXTURES,
  hasFixtures as isThere,
  phoneTruth,
} from '../../../packages/media/src/agreement.test-kit.ts'
import { sha256Of } from '../stack/made-files.ts'
import { type ItemRow, ownerPool, type Pool, untilFinished, untilPlaced } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'
import { type FileToSend, openSubmission, sendFile } from '../stack/witness.ts'

const AT_ONCE = 6
/**
 * One file in this many goes through the door, because `agreement.programs` in packages/media reads all of them each
 * day with the same oracle. `npm run soak -- laws` sends all.
 */
const EACH = process.env['FIRSTHAND_LAWS'] === undefined ? 4 : 1

/** Known reasons, by file, why a true value is not among the claims. Any other difference is a failure. */
const EXPLAINED: Readonly<Record<string, string>> = {}

async function readClaims(pool: Pool, item: string): Promise<readonly ComparedClaim[]> {
  const { rows } = await pool.query<{ [name in keyof ComparedClaim]-?: ComparedClaim[name] | null }>(
    'select about, source, raw, at_ms as "atMs", zone, lat, lon from evidence.claim where item_id = $1',
    [item],
  )
  return rows.map(({ about, source, raw, ...more }) => ({
    ...{ about: about ?? '', source: source ?? '', raw: raw ?? '' },
    ...{ atMs: more.atMs ?? undefined, zone: more.zone ?? undefined },
    ...{ lat: more.lat ?? undefined, lon: more.lon ?? undefined },
  }))
}

const chosenNames = (): readonly string[] =>
  readdirSync(join(FIXTURES, 'phone'))
    .sort()
    .filter((_name, n) => n % EACH === 0)

describe.skipIf(!isThere)(`phone files in one go${isThere ? '' : ' (skipped: ../shared/fixtures is absent)'}`, () => {
  let stack: Stack
  let pool: Pool
  let files: FileToSend[]
  let items: readonly ItemRow[]

  beforeAll(async () => {
    files = chosenNames().map((name) => ({
      bytes: readFileSync(join(FIXTURES, 'phone', name)),
      name,
      // A phone often declares no type or a wrong one, so the platform must detect it.
      mediaType: 'application/octet-stream',
    }))
    stack = await borrowStack()
    pool = ownerPool(stack)
    const began = performance.now()
    const took = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`
    await sendAll()
    console.log(`${files.length} files sent in ${took()}`)
    await untilPlaced(pool, { incident: stack.incident, count: files.length, limitMs: 600_000 })
    console.log(`all placed after ${took()}`)
    items = await untilFinished(pool, { incident: stack.incident, count: files.length, limitMs: 600_000 })
    console.log(`all copies made after ${took()}`)
  }, 1_500_000)

  const sendAll = async (): Promise<void> => {
    const at = await openSubmission(stack.intakeUrl, stack.slug)
    const lanes = Array.from({ length: AT_ONCE }, (_, lane) => files.filter((_file, n) => n % AT_ONCE === lane))
    await Promise.all(
      lanes.map(async (lane) => {
        for (const file of lane) await sendFile(at, file)
      }),
    )
  }

  afterAll(async () => {
    await pool?.end()
    await stack?.stop()
  })

  test('every file is one item with its bytes, and is placed', () => {
    expect(items.map(({ sha256 }) => sha256).sort()).toEqual(files.map(({ bytes }) => sha256Of(bytes)).sort())
    expect(items.filter(({ status }) => status === null)).toEqual([])
    const kinds = new Map<string, number>()
    for (const { kind, stage } of items) kinds.set(`${kind} ${stage}`, (kinds.get(`${kind} ${stage}`) ?? 0) + 1)
    console.log([...kinds].map(([kind, count]) => `${kind}: ${count}`).join(', '))
  })

  test('time, offset and coordinates agree with the oracle', async () => {
    const byDigest = new Map(items.map(({ sha256, item }) => [sha256, item]))
    const rows = []
    const chosen = new Set(chosenNames())
    for (const truth of await phoneTruth()) {
      const file = String(truth['SourceFile'])
      if (!chosen.has(basename(file))) continue
      const bytes = readFileSync(join(FIXTURES, file))
      rows.push(...compareClaims(truth, await readClaims(pool, byDigest.get(sha256Of(bytes)) ?? '')))
    }
    console.log(agreementTable(rows))
    expect(rows.length).toBeGreaterThan(chosen.size)
    const missed = rows.filter(({ agrees, file, field }) => !agrees && EXPLAINED[`${file} ${field}`] === undefined)
    expect(missed).toEqual([])
  })
})
