import { createHash } from 'node:crypto'
import { createDatabase } from '@firsthand/database/command'
import { readTimelineExport } from '@firsthand/database/command/reconstruction'
import { createReconstructDoor } from '@firsthand/database/reconstruct'
import { createLogger } from '@firsthand/runtime'
import { ENGINE, solveWorld } from '@firsthand/timeline'
import { parseExport, replay, type TimelineExport } from '@firsthand/timeline/replay'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import {
  INCIDENT,
  JOINS,
  NOON,
  openFacts,
  SCENE,
  solverHere,
} from '../../../workers/reconstruct/src/incident-facts.test-kit.ts'
import { reconstructIncident } from '../../../workers/reconstruct/src/reconstruct-incident.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const facts = await openFacts(database.owner)
  const log = createLogger({ process: 'reconstruct', write: () => undefined })
  const deps = { door: createReconstructDoor(database.poolOf('reconstruct')), solver: solverHere(), log }
  for (const step of SCENE.flat()) await step(facts)
  await reconstructIncident(deps, INCIDENT)
  for (const step of JOINS) await step(facts)
  await reconstructIncident(deps, INCIDENT)
  await reconstructIncident(deps, INCIDENT, 'settle')
  await facts.hide('it_c')
  await reconstructIncident(deps, INCIDENT)
  await reconstructIncident(deps, INCIDENT, 'settle')
})
afterAll(() => database.release())

const digest = (parts: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

async function taken(number?: number): Promise<TimelineExport> {
  const text = JSON.stringify(await readTimelineExport(createDatabase(database.poolOf('command')), INCIDENT, number))
  expect(text).not.toContain('raw words')
  const document = parseExport(JSON.parse(text))
  if (!document.ok) throw new Error(document.error.at)
  return document.value
}

test('the export of a settled revision replays to the same digests', async () => {
  for (const number of [1, 3, undefined]) {
    const document = await taken(number)
    expect(document).toMatchObject({ engine: ENGINE, provisional: false, revision: number ?? 5 })
    const again = replay(document, { solveWorld, digest })
    expect(again).toMatchObject({
      isSameEngine: true,
      input: { isSame: true },
      result: { isSame: true },
      otherwise: [],
    })
  }
})

test('a provisional revision says that it has no result to be replayed', async () => {
  const again = replay(await taken(2), { solveWorld, digest })
  expect(again.result).toBeUndefined()
})

test('a changed export is detected', async () => {
  const document = await taken()
  const [first, ...rest] = document.bodies.filter(({ kind }) => kind === 'item')
  const body = { ...JSON.parse(JSON.stringify(first?.body)), receivedAt: NOON }
  const others = document.bodies.filter(({ kind }) => kind !== 'item')
  const changed = {
    ...document,
    bodies: [...others, ...rest, { kind: 'item' as const, subject: first?.subject ?? '', body }],
  }
  expect(replay(changed, { solveWorld, digest })).toMatchObject({ input: { isSame: false } })
  const placements = document.placements.map((one, at) => (at === 0 ? { ...one, confidence: 0.99 } : one))
  const told = replay({ ...document, placements }, { solveWorld, digest })
  expect(told.otherwise).toEqual([document.placements[0]?.item])
  expect(parseExport({ ...document, format: 'else' })).toMatchObject({ ok: false })
  expect(parseExport({ ...document, bodies: [{ kind: 'item', subject: 'x', body: null }] })).toEqual({
    ok: false,
    error: { code: 'broken', at: 'bodies' },
  })
})
