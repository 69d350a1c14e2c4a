import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ACCESS } from '../access/access-table.ts'
import { keepOnce, phoneAt, say } from '../alarms/alarms.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'

let kit: CommandKit
let [here, there] = ['', '']
let ask: Ask
let officer = ''
beforeAll(async () => {
  kit = await openCommandKit()
})
beforeEach(async () => {
  await kit.database.owner.query(`update platform.incident set state = 'closed'`)
  here = await kit.addIncident({ title: 'Drill in the harbour' })
  there = await kit.addIncident({ title: 'Fire in the harbour' })
  const commander = await kit.addOfficer(`commander ${newId('note')}`, { [here]: 'commander' })
  officer = commander.id
  ask = await kit.signIn(commander)
})
afterAll(() => kit.release())

const query = async (text: string, values: unknown[] = []) => (await kit.database.owner.query(text, values)).rows
const NO_LIST = /:|^\/custody|^\/events/
const AT = Date.now()
const PLACED = { earliest: AT, estimate: AT, latest: AT, status: 'placed' }
const WHOLE = `from=0&to=${Date.now() + 86_400_000}&port=-90,-180,90,180&zoom=3`
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
const still = { kind: 'still', mediaType: 'image/webp', bytes: TINY_WEBP }
const move = (item: string, more: object = {}, by: Ask = ask) =>
  by(`/api/incidents/${here}/items/${item}/move`, {
    method: 'POST',
    body: JSON.stringify({ to: there, reason: 'It shows the real fire', ...more }),
  })
const told = async (answer: Response) => [answer.status, await answer.json()]
const standing = (item: string, by: Ask = ask) => by(`/api/incidents/${here}/items/${item}/move`).then(told)
const work = () =>
  query(
    `select subject, detail, incident_id from work.outbox where task = 'move-item' and incident_id = $1 order by subject`,
    [here],
  )
const submissionOf = async (item: string) =>
  (await query('select submission_id as id from evidence.item where id = $1', [item]))[0]?.id as string | undefined
const entries = (incident: string) =>
  query('select actor, action, subject, detail, note_hash from custody.entry where incident_id = $1 order by seq', [
    incident,
  ])

/** Every address of the incident that answers with this item, asked as each kind of page asks. */
async function listsThat(item: string): Promise<readonly string[]> {
  const found = new Set<string>()
  const look = async (path: string, asked: Promise<Response>) => {
    if ((await (await asked).text()).includes(item)) found.add(path)
  }
  const paths = Object.values(ACCESS).filter(({ method, path }) => method === 'GET' && !NO_LIST.test(path))
  for (const kind of ['timeline', 'map', 'wall']) {
    const view = await viewOf(kind)
    for (const { path } of paths)
      await look(path, ask(`/api/incidents/${here}${path}?view=${view}&items=${item}&${WHOLE}`))
  }
  await look('/search', post('/search', { query: 'fire' }))
  await look('/triage/leases', post('/triage/leases', { holder: 'h'.repeat(26) }))
  return [...found].sort()
}
const post = (path: string, body: object, by: Ask = ask, at = here) =>
  by(`/api/incidents/${at}${path}`, { method: 'POST', body: JSON.stringify(body) })
const viewOf = async (kind: string, by: Ask = ask, at = here): Promise<string> =>
  ((await (await post('/views', { kind, filter: {} }, by, at)).json()) as { view: string }).view

describe('moving to another incident', () => {
  test('is asked for with a reason by a commander, who need not be a member there; preserve gets the work', async () => {
    const item = await kit.addItem(here)
    expect(await told(await move(item, { reason: '' }))).toMatchObject([400, { code: 'reason-needed' }])
    expect(await told(await move(item))).toEqual([202, { items: 1, stillArriving: 0 }])
    expect(await work()).toEqual([{ subject: item, detail: { to: there }, incident_id: here }])
    expect((await entries(here)).at(-1)).toEqual({
      ...{
        actor: officer,
        action: 'item.move-asked',
        subject: item,
        note_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      detail: `{"items":1,"to":"${there}","whole":false,"words":0}`,
    })
  })

  test('takes along all that its sending left here, where that is wished; what was moved before stays where it is', async () => {
    const submission = newId('submission')
    const items = [await kit.addItem(here, { submission }), await kit.addItem(here, { submission })]
    await moveAsPreserve(kit, await kit.addItem(here, { submission }), there)
    await kit.addItem(here)
    expect(await standing(items[0] ?? '')).toMatchObject([
      200,
      { moved: false, to: null, sending: 2, arriving: 0, words: false },
    ])
    expect(await told(await move(items[0] ?? '', { whole: true }))).toMatchObject([202, { items: 2 }])
    expect((await work()).map(({ subject }) => subject)).toEqual([...items].sort())
  })

  test('takes along what is still arriving: it follows when it comes, and of one file alone nothing follows', async () => {
    const submission = newId('submission')
    const item = await kit.addItem(here, { submission })
    const alone = await kit.addItem(here)
    await move(alone)
    await move(item, { whole: true })
    const late = await kit.addItem(here, { submission })
    const lateAlone = await kit.addItem(here, { submission: (await submissionOf(alone)) ?? '' })
    const rows = await work()
    expect(rows.filter(({ subject }) => subject === late)).toEqual([
      { subject: late, detail: { to: there }, incident_id: here },
    ])
    expect(rows.map(({ subject }) => subject)).not.toContain(lateAlone)
    // Sent on from there: what comes here goes to where it is now; taken back, it stays.
    const third = await kit.addIncident()
    await query('select evidence.send_after($1, $2, $3)', [submission, there, third])
    const later = await kit.addItem(here, { submission })
    expect((await work()).find(({ subject }) => subject === later)?.detail).toEqual({ to: third })
    await query('select evidence.send_after($1, $2, $3)', [submission, third, here])
    const last = await kit.addItem(here, { submission })
    expect((await work()).map(({ subject }) => subject)).not.toContain(last)
  })

  test('is done once, however often one press is sent', async () => {
    const item = await kit.addItem(here)
    const wish = 'a'.repeat(26)
    const answers = await Promise.all([move(item, { wish }), move(item, { wish })])
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(await work()).toHaveLength(1)
    expect((await entries(here)).filter(({ action }) => action === 'item.move-asked')).toHaveLength(1)
    expect(await told(await move(item, { wish, reason: 'something else' }))).toMatchObject([
      409,
      { code: 'wish-spent' },
    ])
  })

  test('goes where it was asked for first: of two who ask at once the other is told, and nothing follows the wrong way', async () => {
    const third = await kit.addIncident()
    const item = await kit.addItem(here)
    const answers = await Promise.all([move(item, { whole: true }), move(item, { whole: true, to: third })])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
    const [asked] = await work()
    expect(await query('select to_incident as to from evidence.sending_move where incident_id = $1', [here])).toEqual([
      asked?.detail,
    ])
    expect((await entries(here)).filter(({ action }) => action === 'item.move-asked')).toHaveLength(1)
  })

  test('goes to no incident that is closed, a check’s, this one, or none; and nothing is kept of the wish', async () => {
    const item = await kit.addItem(here)
    const closed = await kit.addIncident({ state: 'closed' })
    const check = await kit.addIncident({ kind: 'check' })
    for (const to of [closed, check, here, newId('incident')])
      expect(await told(await move(item, { to }))).toMatchObject([404, { code: 'not-found' }])
    expect(await told(await move(item, { to: 'nowhere' }))).toMatchObject([400, { code: 'malformed' }])
    expect(await work()).toEqual([])
    expect(await query(`select from staff.note where incident_id = $1`, [here])).toEqual([])
  })

  test('goes out of a closed incident as well', async () => {
    const item = await kit.addItem(here)
    await query(`update platform.incident set state = 'closed' where id = $1`, [here])
    expect((await move(item)).status).toBe(202)
  })

  test('finds an incident where one is no member by its public address alone', async () => {
    const [slug] = await query('select slug from platform.incident where id = $1', [there])
    const find = (address: string) => ask(`/api/incidents/${here}/move-targets/${address}`).then(told)
    expect(await find(slug.slug)).toEqual([
      200,
      { id: there, title: 'Fire in the harbour', exercise: expect.any(Boolean) },
    ])
    expect(await find('no-such-place')).toMatchObject([404, { code: 'not-found' }])
    await query(`update platform.incident set state = 'closed' where id = $1`, [there])
    expect(await find(slug.slug)).toMatchObject([404, { code: 'not-found' }])
  })
})

describe('what was moved', () => {
  test('shows here that it was moved and nothing else: no page, no picture, no file', async () => {
    const item = await kit.addItem(here, { renditions: [thumb, still], words: 'a fire' })
    const moved = await moveAsPreserve(kit, item, there)
    const at = `/api/incidents/${here}/items/${item}`
    for (const path of ['', '/thumb', '/renditions/still', '/restriction', '/neighbours'])
      expect(await told(await ask(`${at}${path}`))).toMatchObject([409, { code: 'illegal-state', why: 'moved' }])
    const body = JSON.stringify({ reason: 'we need the file' })
    for (const path of ['/as-received', '/identifying', '/tags', '/notes', '/reviews', '/contact', '/replies'])
      expect(await told(await ask(`${at}${path}`, { method: 'POST', body }))).toMatchObject([409, { why: 'moved' }])
    expect(await told(await ask(`/api/incidents/${here}/arrivals/${item}/still`))).toMatchObject([
      409,
      { why: 'moved' },
    ])
    expect(await standing(item)).toEqual([
      200,
      { moved: true, seq: expect.any(Number), to: null, sending: 0, arriving: 0, words: true },
    ])
    expect(await told(await move(item))).toMatchObject([409, { code: 'illegal-state' }])
    expect(await entries(there)).toMatchObject([{ action: 'item.arrived', subject: moved }])
  })

  test('stands in no list here any more: not in timeline, search, map, wall, triage or what else is listed', async () => {
    const at = { ...PLACED, lat: 60.17, lon: 24.94 }
    const item = await kit.addItem(here, { renditions: [thumb], words: 'a fire', placement: at })
    const before = await listsThat(item)
    for (const path of [
      '/map/cells',
      '/map/items',
      '/search',
      '/sights',
      '/statements',
      '/timeline',
      '/triage/leases',
      '/wall',
    ])
      expect(before).toContain(path)
    await moveAsPreserve(kit, item, there)
    // One overview is shared by all screens for a moment.
    await expect.poll(() => listsThat(item)).toEqual([])
  })

  test('is told to a member there with the name of the incident; both chains name the other to members alone', async () => {
    const item = await kit.addItem(here)
    await move(item)
    const moved = await moveAsPreserve(kit, item, there)
    const both = await kit.signIn(
      await kit.addOfficer(`both ${newId('note')}`, { [here]: 'viewer', [there]: 'viewer' }),
    )
    expect(await standing(item, both)).toMatchObject([
      200,
      { moved: true, to: { incident: there, title: 'Fire in the harbour', item: moved } },
    ])
    const analyst = await kit.signIn(
      await kit.addOfficer(`analyst ${newId('note')}`, { [here]: 'analyst', [there]: 'analyst' }),
    )
    const chain = async (by: Ask) => (await by(`/api/incidents/${here}/custody`)).text()
    expect(await chain(analyst)).toContain(there)
    const seen = await chain(ask)
    expect(seen).toContain('item.moved')
    expect(seen).not.toContain(there)
    expect(seen).not.toContain(moved)
  })

  test('stays restricted to its two readers, and withdrawn where it was withdrawn', async () => {
    const item = await kit.addItem(here)
    const readers = [officer, (await kit.addOfficer(`second ${newId('note')}`, { [here]: 'analyst' })).id]
    await query('select evidence.restrict_item($1, $2, $3, true, $4)', [here, item, officer, readers])
    const moved = await moveAsPreserve(kit, item, there)
    expect(await query('select restricted from evidence.card where item_id = $1', [moved])).toEqual([
      { restricted: true },
    ])
    const gone = await kit.addItem(here)
    await query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [gone])
    const kept = await moveAsPreserve(kit, gone, there)
    expect(await query('select hidden from evidence.card where item_id = $1', [kept])).toEqual([
      { hidden: 'withdrawn' },
    ])
  })
})

describe('an alarm that nobody ended', () => {
  const alarms = (incident: string) =>
    query('select * from evidence.alarm where incident_id = $1 order by seq', [incident])
  const ringing = async (incident: string): Promise<readonly { id: string; item: string }[]> => {
    const by = await kit.signIn(await kit.addOfficer(`hears ${newId('note')}`, { [incident]: 'commander' }))
    const opened = await by(`/api/incidents/${incident}/views`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'live', filter: {} }),
    })
    const { view } = (await opened.json()) as { view: string }
    const answer = await by(`/api/incidents/${incident}/alarms?state=ringing&view=${view}`)
    return ((await answer.json()) as { alarms: readonly { id: string; item: string }[] }).alarms
  }
  const addText = (item: string, words: string) =>
    query(
      `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
       values ($1, $2, $3, 'transcript', 'en', true, 'made', $4, '')`,
      [newId('text'), item, here, JSON.stringify([{ startMs: 0, endMs: 1000, text: words }])],
    )

  test('of what an item says rings in the other incident from the moment of the move, and calls there', async () => {
    const item = await kit.addItem(here)
    await addText(item, 'help, she is bleeding')
    await keepOnce(kit)
    expect(await ringing(here)).toHaveLength(1)
    const moved = await moveAsPreserve(kit, item, there)
    expect(await ringing(there)).toMatchObject([{ item: moved }])
    expect(await ringing(here)).toEqual([])
    await keepOnce(kit, { phone: phoneAt('http://127.0.0.1:9/') })
    expect(await query('select step from evidence.alarm_call where incident_id = $1', [there])).toEqual([
      { step: 'alarm' },
    ])
  })

  test('rings there too when somebody here had taken it and given no outcome; what was ended here does not', async () => {
    const [taken, ended] = [await kit.addItem(here), await kit.addItem(here)]
    await addText(taken, 'she is bleeding')
    await addText(ended, 'there is a bomb')
    await keepOnce(kit)
    await query('update evidence.alarm set taken_at = now(), taken_by = $1 where incident_id = $2', [officer, here])
    await query(
      `update evidence.alarm set outcome = 'acknowledged', outcome_at = now(), outcome_by = $1 where item_id = $2`,
      [officer, ended],
    )
    const moved = await moveAsPreserve(kit, taken, there)
    await moveAsPreserve(kit, ended, there)
    expect(await ringing(there)).toMatchObject([{ item: moved }])
  })

  test('that is raised after the move, of words that were readable before, rings where the item is', async () => {
    const item = await kit.addItem(here)
    await addText(item, 'she is bleeding')
    const moved = await moveAsPreserve(kit, item, there)
    await keepOnce(kit)
    expect(await ringing(there)).toMatchObject([{ item: moved }])
  })

  test('of a file from “I am in danger” rings there once, and the words beside it ring where they are', async () => {
    const submission = newId('submission')
    const item = await kit.addItem(here, { submission, declaration: { danger: true } })
    await keepOnce(kit)
    const { statement } = await say(kit, here, 'on the roof', { submission, danger: true })
    await keepOnce(kit)
    expect(await alarms(here)).toHaveLength(1)
    const moved = await moveAsPreserve(kit, item, there)
    expect(await ringing(there)).toMatchObject([{ item: moved }])
    await keepOnce(kit)
    expect(await alarms(there)).toHaveLength(1)
    expect(await ringing(here)).toHaveLength(1)
    expect((await alarms(here)).at(-1)).toMatchObject({ source_id: statement, danger: true })
  })

  test('of words stays where the words are', async () => {
    const submission = newId('submission')
    const item = await kit.addItem(here, { submission })
    await say(kit, here, 'she is bleeding', { submission })
    await keepOnce(kit)
    await moveAsPreserve(kit, item, there)
    expect(await ringing(here)).toHaveLength(1)
  })

  test('of words goes along with the whole sending: it rings there, calls there, and nothing of it is told here', async () => {
    const submission = newId('submission')
    const item = await kit.addItem(here, { submission, renditions: [thumb] })
    const { statement } = await say(kit, here, 'they hold us in the cellar, help us', { submission })
    await keepOnce(kit)
    const [rang] = await ringing(here)
    expect(rang).toBeDefined()
    await query('update evidence.alarm set taken_at = clock_timestamp(), taken_by = $2 where id = $1', [
      rang?.id,
      officer,
    ])
    expect(await standing(item)).toMatchObject([200, { words: true }])
    expect((await move(item, { whole: true })).status).toBe(202)
    expect(await ringing(here)).toEqual([])
    const commander = await kit.signIn(await kit.addOfficer(`there ${newId('note')}`, { [there]: 'commander' }))
    const read = async (by: Ask, at: string, path: string) => (await by(`/api/incidents/${at}${path}`)).text()
    // Untaken, with its words, and with a call of its own.
    expect(await read(commander, there, `/alarms?view=${await viewOf('live', commander, there)}`)).toContain(
      'they hold us in the cellar',
    )
    expect(await query('select taken_at, called_at from evidence.alarm where incident_id = $1', [there])).toEqual([
      { taken_at: null, called_at: null },
    ])
    const live = await viewOf('live')
    for (const path of [
      `/alarms?view=${live}`,
      `/alarms?state=all&view=${live}`,
      `/statements?view=${live}`,
      '/overview',
    ])
      expect(await read(ask, here, path)).not.toContain('in the cellar')
    expect(await (await post('/search', { query: 'cellar' })).text()).not.toContain(statement)
    expect((await entries(there))[0]).toMatchObject({ actor: officer, action: 'statement.arrived', subject: statement })
    expect((await entries(here)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['statement.moved', 'item.move-asked']),
    )
    // What was on its way follows; taken back, it rings here again.
    await say(kit, here, 'we are behind the boiler', { submission })
    expect(
      await query('select incident_id as at from evidence.statement where submission_id = $1', [submission]),
    ).toEqual([{ at: there }, { at: there }])
    await query('select evidence.move_words($1, $2, $3, $4)', [submission, there, here, 'owner'])
    expect(await ringing(here)).toHaveLength(1)
    expect(await ringing(there)).toEqual([])
  })

  test('of words that a file rang for rings where they went before the file is there, and once when it is', async () => {
    for (const isFileThere of [false, true]) {
      const submission = newId('submission')
      const item = await kit.addItem(here, { submission, declaration: { danger: true } })
      await keepOnce(kit)
      const { statement } = await say(kit, here, 'under the table', { submission, danger: true })
      await keepOnce(kit)
      expect((await alarms(here)).filter(({ submission_id }) => submission_id === submission)).toHaveLength(1)
      expect((await move(item, { whole: true })).status).toBe(202)
      if (isFileThere) await moveAsPreserve(kit, item, there)
      await keepOnce(kit)
      const rang = (await alarms(there)).filter(({ submission_id }) => submission_id === submission)
      expect(rang.map(({ source }) => source)).toEqual([isFileThere ? 'file' : 'statement'])
      if (!isFileThere) expect(rang[0]).toMatchObject({ source_id: statement, danger: true })
    }
  })

  test('of words that nobody listened to yet rings where they went, by the rules there', async () => {
    const submission = newId('submission')
    const item = await kit.addItem(here, { submission })
    await say(kit, here, 'she is bleeding', { submission })
    await move(item, { whole: true })
    await keepOnce(kit)
    expect(await ringing(here)).toEqual([])
    expect(await ringing(there)).toHaveLength(1)
  })
})
