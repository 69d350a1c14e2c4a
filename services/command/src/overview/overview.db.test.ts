import { foldRecounts } from '@firsthand/database/command'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepOnce, say } from '../alarms/alarms.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import type { Overview } from './read-overview.ts'
import type { SinceThen } from './since-then.ts'

type Told = Overview & { readonly since: SinceThen | null }

let kit: CommandKit
let incident: string
let ask: Ask
let other: Ask
beforeAll(async () => {
  kit = await openCommandKit()
})
beforeEach(async () => {
  incident = await kit.addIncident()
  ask = await kit.signIn(await kit.addOfficer(`anna ${incident}`, { [incident]: 'commander' }))
  other = await kit.signIn(await kit.addOfficer(`bert ${incident}`, { [incident]: 'analyst' }))
})
afterAll(() => kit.release())

/** Screens share a cached answer for a moment, so this waits for a newer one. */
const read = async (who = ask): Promise<Told> => {
  await foldRecounts(kit.deps.db)
  const { rows } = await kit.database.owner.query(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  )
  const asked = async () => (await (await who(`/api/incidents/${incident}/overview`)).json()) as Told
  let told = await asked()
  await expect
    .poll(async () => {
      told = await asked()
      return told.at
    })
    .toBeGreaterThanOrEqual(Number(rows[0].now))
  return told
}
const post = (who: Ask, path: string, body: object) =>
  who(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
const owner = (text: string, values: unknown[] = []) => kit.database.owner.query(text, values)

test('an empty incident has an empty overview', async () => {
  const told = await read()
  expect(told).toMatchObject({
    ...{ conflicts: 0, coverage: null, since: null, scenes: { total: 0, shown: [] } },
    unlooked: { count: 0, oldest: null, decisions: 0, clearMs: 0 },
    waiting: { followUps: 0, unanswered: 0, oldest: null },
  })
  expect(told.rate.minutes).toHaveLength(61)
  expect(told.withoutItems).toEqual({ withdrawn: 0, words: 0 })
})

test('an overview without items tells withdrawn sendings and mere words apart from nothing', async () => {
  const [whole, one] = [await kit.addSubmission(incident), await kit.addSubmission(incident)]
  await say(kit, incident, 'all of it', { submission: whole.submission })
  await kit.addItem(incident, { submission: whole.submission })
  await kit.addItem(incident, { submission: one.submission })
  await say(kit, incident, 'who is looked for', { sought: true })
  expect((await read()).withoutItems).toBeNull()
  await kit.withdraw(whole.submission)
  await kit.withdraw(one.submission, 1)
  for (const { submission } of [whole, one])
    await kit.database.poolOf('preserve').query('select evidence.withdraw_items($1, null)', [submission])
  expect((await read()).withoutItems).toEqual({ withdrawn: 2, words: 0 })
  await say(kit, incident, 'a loud noise')
  expect((await read()).withoutItems).toEqual({ withdrawn: 2, words: 1 })
})

test('counts arrivals and undecided items, and says how old the oldest is and how long the queue takes at this pace', async () => {
  const items: string[] = []
  for (let count = 0; count < 4; count += 1)
    items.push(await kit.addItem(incident, { bytes: Buffer.alloc(1000), kind: count < 3 ? 'video' : 'image' }))
  const before = await read()
  expect(before.summary).toMatchObject({ total: 4, bytes: 4000, submissions: 4, kinds: { video: 3, image: 1 } })
  expect(before.rate.last5).toBe(4)
  expect(before.unlooked).toMatchObject({ count: 4, oldest: { item: items[0] }, decisions: 0, clearMs: null })
  await post(ask, `/items/${items[0]}/reviews`, { decision: 'relevant' })
  const after = await read()
  expect(after.unlooked).toMatchObject({
    count: 3,
    oldest: { item: items[1] },
    decisions: 1,
    officers: 1,
    clearMs: 45 * 60_000,
  })
  await owner(`update evidence.alarm_state set oldest_reset_at = now() - interval '2 hours' where incident_id = $1`, [
    incident,
  ])
  expect((await read()).unlooked.oldest).toMatchObject({ item: items[1] })
  // After an item is found to be a twin, every number still matches the lists.
  await owner('update evidence.card set folded_into = $2 where item_id = $1', [items[3], items[1]])
  const folded = await read()
  expect([folded.summary.total, folded.rate.last5, folded.unlooked.count]).toEqual([3, 3, 2])
})

test('lists scenes with their undecided items', async () => {
  const items = [await kit.addItem(incident), await kit.addItem(incident)]
  await owner(
    `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
     values ($1, 'sc_a', 1, 2, 2, 1000, 1000, 1500, 2000, 2000)`,
    [incident],
  )
  for (const item of items) await owner(`insert into evidence.scene_item values ($1, 'sc_a', $2)`, [incident, item])
  await post(ask, `/items/${items[0]}/reviews`, { decision: 'urgent' })
  const told = await read()
  expect(told.scenes).toMatchObject({
    total: 1,
    shown: [{ scene: 'sc_a', submissions: 2, items: 2, reviewed: 1, firstAt: 1000, lastAt: 2000 }],
  })
  // One item is marked urgent and assigned to nobody.
  expect(told.duties).toMatchObject({ open: 0, unowned: 1 })
})

test('lists what changed since the officer last looked: colleagues’ decisions, new items and scenes, moved items; not their own acts', async () => {
  const placement = { earliest: 1000, estimate: 1500, latest: 2000, status: 'placed' }
  const item = await kit.addItem(incident, { placement })
  const first = await read()
  expect(first.since).toBeNull()
  expect((await post(ask, '/overview/seen', { snapshot: first.snapshot })).status).toBe(200)
  await kit.addItem(incident, { placement })
  await post(ask, `/items/${item}/reviews`, { decision: 'relevant' })
  await post(other, `/items/${item}/reviews`, { decision: 'urgent' })
  await owner(`update evidence.current_placement set estimate = 1600 where item_id = $1`, [item])
  await owner(
    `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
     values ($1, 'sc_new', 1, 2, 2, 1000, 1000, 1500, 2000, 2000)`,
    [incident],
  )
  const second = await read()
  // Both items were placed in revision 1, after the officer had marked the overview as seen: one is new, one has moved.
  expect(second.since).toMatchObject({ items: 1, submissions: 1, decisions: 1, scenes: ['sc_new'] })
  expect(second.since?.moved).toBeGreaterThanOrEqual(1)
  await post(ask, '/overview/seen', { snapshot: second.snapshot })
  expect((await read()).since).toMatchObject({ items: 0, submissions: 0, decisions: 0, scenes: [], moved: 0 })
  expect((await read(other)).since).toBeNull()
})

test('an invalid snapshot is refused', async () => {
  const { snapshot } = await read()
  for (const bad of [null, {}, { ...snapshot, items: -1 }, { ...snapshot, scenes: ['<b>'] }, { ...snapshot, at: '1' }])
    expect.soft((await post(ask, '/overview/seen', { snapshot: bad })).status).toBe(400)
})

test('lists witnesses who wait for an answer; one who wrote again after an answer waits longest', async () => {
  const { submission } = await say(kit, incident, 'hello')
  await say(kit, incident, 'I saw it, too')
  expect((await read()).waiting).toMatchObject({ followUps: 0, unanswered: 2 })
  const bert = (await owner(`select id from staff.officer where name = $1`, [`bert ${incident}`])).rows[0]
  await owner(
    `insert into evidence.reply (id, incident_id, submission_id, officer_id, text, created_at) values ($1, $2, $3, $4, 'hello', now() + interval '1 minute')`,
    [newId('note'), incident, submission, bert.id],
  )
  expect((await read()).waiting).toMatchObject({ followUps: 0, unanswered: 1 })
  await owner(
    `insert into evidence.statement (id, submission_id, incident_id, words, received_at) values ($1, $2, $3, 'more', now() + interval '2 minutes')`,
    [newId('note'), submission, incident],
  )
  expect((await read()).waiting).toMatchObject({ followUps: 1, unanswered: 1, oldest: { submission } })
})

test('shows alarms and who answers for them', async () => {
  await say(kit, incident, 'he is coming')
  await keepOnce(kit)
  expect((await read()).alarms).toMatchObject({ grave: 1, ordinary: 0, escalated: 0 })
})
