import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'

const DAY_MS = 24 * 3_600_000

describe('the date until which an incident is kept', () => {
  let kit: CommandKit
  let opener: TestOfficer
  let ops: Ask
  let commander: Ask
  let incident: string
  let item: string

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    await kit.database.owner.query(
      "update platform.incident set exercise = false, state = 'active', lock_mode = 'GOVERNANCE' where id = $1",
      [incident],
    )
    opener = await kit.addOfficer('opener')
    await kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    ops = await kit.signIn(opener)
    commander = await kit.signIn(await kit.addOfficer('commander', { [incident]: 'commander' }))
    item = await kit.addItem(incident)
  })
  afterAll(() => kit.release())

  const keep = (ask: Ask, until: unknown, language = 'en') =>
    ask(`/api/platform/incidents/${incident}/keep`, {
      method: 'POST',
      body: JSON.stringify({ until }),
      headers: { 'accept-language': language },
    })
  const stands = async () => {
    const { incidents } = (await (await ops('/api/platform/state')).json()) as {
      incidents: { id: string; keepUntil: number; locksUntil: number | null; locksRefusedAt: number | null }[]
    }
    return incidents.find(({ id }) => id === incident)
  }
  const warnings = async () =>
    ((await (await commander(`/api/incidents/${incident}/status`)).json()) as { warnings: string[] }).warnings
  const lock = (until: number, refused: string | null) =>
    kit.database.owner.query(
      `insert into evidence.lock (item_id, incident_id, until, refused) values ($1, $2, $3, $4)
       on conflict (item_id) do update set until = excluded.until, refused = excluded.refused`,
      [item, incident, new Date(until), refused],
    )

  test('is extended by openers, recorded in custody, and never shortened', async () => {
    const until = Date.parse('2040-06-30T20:59:00Z')
    expect((await keep(commander, until)).status).toBe(403)
    expect((await keep(ops, 'soon')).status).toBe(400)
    expect(await (await keep(ops, until)).json()).toEqual({ keepUntil: until })
    expect((await stands())?.keepUntil).toBe(until)
    const shorter = await keep(ops, until - DAY_MS, 'fi')
    expect([shorter.status, JSON.stringify(await shorter.json())]).toEqual([409, expect.stringContaining('pidempään')])
    expect((await keep(ops, Date.parse('2500-01-01'))).status).toBe(409)
    // The same date again: no change and no custody entry.
    expect((await keep(ops, until)).status).toBe(200)
    const { rows } = await kit.database.owner.query(
      "select actor, subject, detail from custody.entry where incident_id = $1 and action = 'incident.keep-set'",
      [incident],
    )
    expect(rows).toEqual([{ actor: opener.id, subject: incident, detail: `{"keepUntil":${until}}` }])
  })

  test('is shown beside the lock dates of the incident and of each file, and warns if the store refuses', async () => {
    expect(await stands()).toMatchObject({ locksUntil: null, areLocksBehind: false })
    await lock(Date.now() + 20 * DAY_MS, null)
    expect(await warnings()).toContain('locks-behind')
    const month = Date.now() + 30 * DAY_MS
    await lock(month, null)
    expect(await stands()).toMatchObject({ locksUntil: month, locksRefusedAt: null, areLocksBehind: false })
    expect((await warnings()).filter((one) => one.startsWith('locks'))).toEqual([])
    await lock(month, 'forbidden')
    await kit.database.owner.query(
      "insert into evidence.lock_pass (incident_id, refused_at, refused_code) values ($1, now(), 'forbidden')",
      [incident],
    )
    expect(await stands()).toMatchObject({ locksRefusedAt: expect.any(Number), locksRefused: 1 })
    expect(await warnings()).toContain('locks-refused')
    const page = await commander(`/api/incidents/${incident}/items/${item}`)
    expect(await page.json()).toMatchObject({ item: { lockedUntil: month } })
    await kit.database.owner.query('update evidence.lock_pass set refused_at = null')
    expect(await warnings()).not.toContain('locks-refused')
  })
})
