import { expect, test } from 'vitest'
import { commandGround } from './incident-commands.test-kit.ts'

const DAY_MS = 24 * 3_600_000
const { here, run } = commandGround()
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).text)
const open = (slug: string, ...more: string[]) =>
  json('incident', 'open', '--drill', '--title', slug, '--slug', slug, '--wait', '0', ...more)
/** Turns the drill into a real incident, because a drill locks nothing. */
const makeReal = (slug: string) =>
  here().database.owner.query(
    `update platform.incident set exercise = false, state = 'active', lock_mode = 'GOVERNANCE', key_proven_at = now()
     where slug = $1`,
    [slug],
  )
const addLock = (slug: string, until: Date, refused: string | null) =>
  here().database.owner.query(
    `with made as (insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes,
         sha256, received_at, vault_key, sealed_length, recipient)
       select 'it_' || slug, id, 'up_' || slug, 'su_x', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y'
       from platform.incident where slug = $1 returning id, incident_id)
     insert into evidence.lock (item_id, incident_id, until, refused) select id, incident_id, $2, $3 from made`,
    [slug, until, refused],
  )

test('an incident is kept for a year, or as long as its opening says', async () => {
  const { keepUntil } = await open('a-year')
  expect(keepUntil).toBeGreaterThan(Date.now() + 360 * DAY_MS)
  expect(await open('long', '--keep', '2099-12-31')).toMatchObject({ keepUntil: Date.parse('2099-12-31T23:59:59Z') })
  expect((await open('short', '--keep', '90d')).keepUntil).toBeLessThan(Date.now() + 91 * DAY_MS)
  const { code, failed } = await run('incident', 'open', '--drill', '--title', 'x', '--keep', 'yesterday')
  expect([code, failed]).toEqual([2, expect.stringContaining('--keep is a day such as')])
})

test('its retention can be extended, even when closed, and never shortened; custody records who and until when', async () => {
  const { id, keepUntil } = await open('kept')
  expect((await run('incident', 'keep', 'kept', '--until', '30d')).failed).toMatch(/is kept until .*never for less/)
  await run('incident', 'close', 'kept', '--final')
  const until = Date.parse('2060-06-30T23:59:59Z')
  expect((await run('incident', 'keep', 'kept', '--until', '2060-06-30')).text).toBe('kept is kept until 2060-06-30.')
  expect(await json('incident', 'keep', 'kept', '--until', '2060-06-30')).toMatchObject({ keepUntil: until })
  const { rows } = await here().database.owner.query(
    "select actor, detail from custody.entry where incident_id = $1 and action = 'incident.keep-set'",
    [id],
  )
  expect(rows).toEqual([{ actor: expect.stringMatching(/^ops:/), detail: `{"keepUntil":${until}}` }])
  expect(keepUntil).toBeLessThan(until)
})

test('status shows each incident’s retention and locks, and warns if locks run out', async () => {
  for (const slug of ['well', 'behind', 'refused', 'over']) {
    await open(slug, '--keep', '200d')
    await makeReal(slug)
  }
  const nextMonth = new Date(Date.now() + 30 * DAY_MS - 3_600_000)
  const soon = new Date(Date.now() + 20 * DAY_MS)
  await addLock('well', nextMonth, null)
  await addLock('behind', soon, null)
  await addLock('refused', soon, 'forbidden')
  await here().database.owner.query(
    `insert into evidence.lock_pass (incident_id, refused_at, refused_code)
     select id, now(), 'forbidden' from platform.incident where slug = 'refused'`,
  )
  // A closed incident is still kept, so `status` also warns of its locks.
  await run('incident', 'close', 'refused', '--final')
  const { warnings, incidents } = await json('status')
  expect(warnings.filter(({ code }: { code: string }) => code.startsWith('locks-'))).toEqual([
    { code: 'locks-behind', about: 'behind' },
    { code: 'locks-refused', about: 'refused' },
  ])
  const refused = incidents.find(({ slug }: { slug: string }) => slug === 'refused')
  expect(refused.locks).toMatchObject({ locksUntil: soon.getTime(), locksRefused: 1, areLocksBehind: true })
  const { text } = await run('status')
  const day = (at: Date) => at.toISOString().slice(0, 10)
  expect(text).toMatch(new RegExp(`well +${day(new Date(Date.now() + 200 * DAY_MS))} +${day(nextMonth)}`))
  expect(text).toMatch(/WARNING: the store refuses to lengthen the locks of refused/)
})
