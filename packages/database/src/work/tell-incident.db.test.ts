import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listener, listen } from '../listen.ts'
import { addMembership } from '../ops/officers.ts'
import { createDatabase } from '../pool.ts'
import { keepContact } from '../preserve/documents.ts'
import { storeRevision } from '../reconstruct/store-revision.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'

let database: TestDatabase
let listener: Listener
let told = 0
const incident = makeId('incident', randomBytes(16))
const officer = makeId('officer', randomBytes(16))

beforeAll(async () => {
  database = await createTestDatabase()
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256, key_proven_at)
     values ($1, 'flood', 'event', 'active', false, 'Flood', 'ke_x', 'age1x', '', '', now())`,
    [incident],
  )
  await database.owner.query(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ($1, 'bert', '', '')`,
    [officer],
  )
  await new Promise<void>((resolve) => {
    listener = listen({
      ...{ url: database.urlOf('command'), channel: 'incident_changed', onConnected: resolve },
      onNotify: (changed) => {
        if (changed === incident) told += 1
      },
    })
  })
})
afterAll(async () => {
  await listener.close()
  await database.release()
})

const dbOf = (role: 'preserve' | 'reconstruct' | 'ops') => createDatabase(database.poolOf(role))
const settled = { resultDigest: 'aa', difference: {}, judged: [], unjudged: [], scenes: [], coverage: [] }

test.each<readonly [string, () => Promise<unknown>]>([
  [
    'a way to reach who sent words alone',
    () =>
      keepContact(dbOf('preserve'), {
        ...{ id: makeId('note', randomBytes(16)), kind: 'contact', number: undefined, sealed: Buffer.alloc(1) },
        ...{ keyId: makeId('key', randomBytes(16)), submission: makeId('submission', randomBytes(16)) },
        ...{ createdAt: 60_000, incident },
      }),
  ],
  [
    'a settled revision that moves no item',
    () =>
      storeRevision(dbOf('reconstruct'), {
        ...{ incident, number: 1, engine: 'made', parameters: {}, inputDigest: 'aa', items: 0 },
        ...{ placements: [], bodies: [], settled, quietMs: 0, limitMs: 0 },
      }),
  ],
  [
    'a role given on the command line',
    () => addMembership(dbOf('ops'), { incident, officer, role: 'viewer' }, 'ops:anna'),
  ],
])('no card changes, and the open screens are told: %s', async (_what, act) => {
  const before = told
  await act()
  await expect.poll(() => told).toBeGreaterThan(before)
})
