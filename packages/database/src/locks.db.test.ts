import { randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPreserveDoor, type LockPass } from './preserve/index.ts'
import { createRelayDoor, type RelayDoor } from './relay/index.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

const DAY_MS = 24 * 3_600_000

describe('the daily pass over an incident’s locks', () => {
  let database: TestDatabase
  let relay: RelayDoor
  beforeAll(async () => {
    database = await createTestDatabase()
    relay = createRelayDoor(database.poolOf('relay'))
  })
  afterAll(() => database.release())

  const newId = (prefix: string): string => `${prefix}_${base32(randomBytes(16))}`
  const addIncident = async (more: Readonly<Record<string, string | boolean>> = {}): Promise<string> => {
    const id = newId('in')
    const row: Readonly<Record<string, string | boolean>> = {
      ...{ id, slug: id.slice(3).toLowerCase(), kind: 'event', state: 'active', exercise: false, title: 'T' },
      ...{ key_id: newId('ke'), recipient: 'age1x', key_probe: '\\x00', key_probe_sha256: '\\x00', ...more },
    }
    const [names, values] = [Object.keys(row), Object.values(row)]
    await database.owner.query(
      `insert into platform.incident (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      values,
    )
    return id
  }
  const addItem = async (incident: string): Promise<string> => {
    const id = newId('it')
    await database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256,
         received_at, vault_key, sealed_length, recipient)
       values ($1, $2, $3, 'su_x', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y')`,
      [id, incident, newId('up')],
    )
    return id
  }
  const owedOf = async (incident: string): Promise<number> =>
    (
      await database.owner.query(
        `select from work.outbox where incident_id = $1 and task = 'extend-locks' and state = 'pending'`,
        [incident],
      )
    ).rowCount ?? 0
  const passOf = async (incident: string) =>
    (await database.owner.query('select * from evidence.lock_pass where incident_id = $1', [incident])).rows[0]

  test('is added once a day for each kept incident that locks, closed or not, even by many relays', async () => {
    const open = await addIncident()
    const closed = await addIncident({ state: 'closed' })
    const others = [
      await addIncident({ state: 'drill', exercise: true }),
      await addIncident({ kind: 'check' }),
      await addIncident({ lock_mode: 'NONE' }),
      await addIncident({ keep_until: '2020-01-01' }),
    ]
    await Promise.all([relay.addLockWork(), relay.addLockWork(), relay.addLockWork()])
    await relay.addLockWork()
    for (const incident of [open, closed]) expect(await owedOf(incident)).toBe(1)
    for (const incident of others) expect(await owedOf(incident)).toBe(0)
    // The pass is done, so none is added again today.
    await database.owner.query(`update work.outbox set state = 'done' where task = 'extend-locks'`)
    await relay.addLockWork()
    expect(await owedOf(open)).toBe(0)
    await database.owner.query(`update evidence.lock_pass set next_at = now() - interval '1 second'`)
    await relay.addLockWork()
    expect(await owedOf(open)).toBe(1)
  })

  test('adopts items that an older preserve left without a row, and never records a shorter lock', async () => {
    const door = createPreserveDoor(database.poolOf('preserve'))
    const incident = await addIncident()
    const [one, two] = [await addItem(incident), await addItem(incident)]
    const now = Date.now()
    const begin = { now, target: now + 40 * DAY_MS, everyMs: DAY_MS }
    await door.withLockPass(incident, async (session) => {
      const pass: LockPass = await session.begin(begin)
      const due = await session.due(pass, 10)
      expect(due.map(({ item }) => item).toSorted()).toEqual([one, two].toSorted())
      const [first, second] = due
      if (!first || !second) throw new Error('not due')
      await session.keep(pass, [{ kind: 'extended', item: first.item, until: pass.target }], now)
      const refused = { kind: 'refused', object: 'sidecar', code: 'forbidden', asked: 'a', found: 'none' } as const
      await session.keep(pass, [{ ...refused, item: second.item }], now)
      // The store refused this item, so the same pass does not ask for it again.
      expect(await session.due(pass, 10)).toEqual([])
      expect(await session.end(pass, begin)).toEqual({ extended: 1, refused: 1 })
    })
    const standing = await passOf(incident)
    expect(standing).toMatchObject({ refused_code: 'forbidden', tries: 1, target: null })
    // Retried in five minutes, not in a day. Each refusal waits longer.
    expect(standing.next_at.getTime()).toBe(now + 300_000)
    const shorter = `update evidence.lock set until = until - interval '1 second' where incident_id = $1`
    await expect(database.owner.query(shorter, [incident])).rejects.toMatchObject({ code: 'FH001' })
    const { rows } = await database.owner.query<{ action: string }>(
      'select action from custody.entry where incident_id = $1 order by seq',
      [incident],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'item.lock-refused',
      'incident.locks-refused',
      'incident.locks-extended',
    ])
  })

  test('belongs to preserve: no other process writes the locks', async () => {
    for (const role of ['command', 'ops', 'relay', 'intake', 'inspect'] as const)
      for (const change of [
        'delete from evidence.lock',
        'update evidence.lock set tries = 0',
        'update evidence.lock_pass set refused_at = null',
      ])
        await expect(database.poolOf(role).query(change)).rejects.toMatchObject({ code: '42501' })
    const noDelete = database.poolOf('preserve').query('delete from evidence.lock')
    await expect(noDelete).rejects.toMatchObject({ code: '42501' })
  })
})
