import { describe, expect, test } from 'vitest'
import { type Ask, newId } from '../command.test-kit.ts'
import { moveAsPreserve } from '../move-item.test-kit.ts'
import { movesGround, PLACED, still, thumb, told } from './moves.test-kit.ts'

const lent = movesGround()
const { move, work, entries, standing, submissionOf, query, listsThat } = lent

describe('moving to another incident', () => {
  test('is requested with a reason by a commander, who need not be a member there; preserve gets the work', async () => {
    const item = await lent.kit.addItem(lent.here)
    expect(await told(await move(item, { reason: '' }))).toMatchObject([400, { code: 'reason-needed' }])
    expect(await told(await move(item))).toEqual([202, { items: 1, stillArriving: 0 }])
    expect(await work()).toEqual([{ subject: item, detail: { to: lent.there }, incident_id: lent.here }])
    expect((await entries(lent.here)).at(-1)).toEqual({
      ...{
        actor: lent.officer,
        action: 'item.move-asked',
        subject: item,
        note_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      detail: `{"items":1,"to":"${lent.there}","whole":false,"words":0}`,
    })
  })

  test('takes along everything that the submission left here, if requested; files that were moved before stay where they are', async () => {
    const submission = newId('submission')
    const items = [await lent.kit.addItem(lent.here, { submission }), await lent.kit.addItem(lent.here, { submission })]
    await moveAsPreserve(lent.kit, await lent.kit.addItem(lent.here, { submission }), lent.there)
    await lent.kit.addItem(lent.here)
    expect(await standing(items[0] ?? '')).toMatchObject([
      200,
      { moved: false, to: null, sending: 2, arriving: 0, words: false },
    ])
    expect(await told(await move(items[0] ?? '', { whole: true }))).toMatchObject([202, { items: 2 }])
    expect((await work()).map(({ subject }) => subject)).toEqual([...items].sort())
  })

  test('takes along files that are still arriving; after a move of one file alone nothing follows', async () => {
    const submission = newId('submission')
    const item = await lent.kit.addItem(lent.here, { submission })
    const alone = await lent.kit.addItem(lent.here)
    await move(alone)
    await move(item, { whole: true })
    const late = await lent.kit.addItem(lent.here, { submission })
    const lateAlone = await lent.kit.addItem(lent.here, { submission: (await submissionOf(alone)) ?? '' })
    const rows = await work()
    expect(rows.filter(({ subject }) => subject === late)).toEqual([
      { subject: late, detail: { to: lent.there }, incident_id: lent.here },
    ])
    expect(rows.map(({ subject }) => subject)).not.toContain(lateAlone)
    // The submission is moved a second time: new files go to its current incident. After that move is undone, new files
    // stay here.
    const third = await lent.kit.addIncident()
    await query('select evidence.send_after($1, $2, $3)', [submission, lent.there, third])
    const later = await lent.kit.addItem(lent.here, { submission })
    expect((await work()).find(({ subject }) => subject === later)?.detail).toEqual({ to: third })
    await query('select evidence.send_after($1, $2, $3)', [submission, third, lent.here])
    const last = await lent.kit.addItem(lent.here, { submission })
    expect((await work()).map(({ subject }) => subject)).not.toContain(last)
  })

  test('is done once, however often the same request is sent', async () => {
    const item = await lent.kit.addItem(lent.here)
    const wish = 'a'.repeat(26)
    const answers = await Promise.all([move(item, { wish }), move(item, { wish })])
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    expect(await work()).toHaveLength(1)
    expect((await entries(lent.here)).filter(({ action }) => action === 'item.move-asked')).toHaveLength(1)
    expect(await told(await move(item, { wish, reason: 'something else' }))).toMatchObject([
      409,
      { code: 'wish-spent' },
    ])
  })

  test('goes to the incident of the first request: a concurrent second officer is told so, and nothing goes elsewhere', async () => {
    const third = await lent.kit.addIncident()
    const item = await lent.kit.addItem(lent.here)
    const answers = await Promise.all([move(item, { whole: true }), move(item, { whole: true, to: third })])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
    const [asked] = await work()
    expect(
      await query('select to_incident as to from evidence.sending_move where incident_id = $1', [lent.here]),
    ).toEqual([asked?.detail])
    expect((await entries(lent.here)).filter(({ action }) => action === 'item.move-asked')).toHaveLength(1)
  })

  test('of demonstration files to a real incident is refused with an explanation', async () => {
    const { submission } = await lent.kit.addSubmission(lent.here)
    await query(`insert into platform.demonstration (id, incident_id, begun_by) values ($1, $2, 'ops:grace')`, [
      ...[newId('demonstration'), lent.here],
    ])
    await query(`insert into platform.demonstrated select $1, id from platform.demonstration where incident_id = $2`, [
      submission,
      lent.here,
    ])
    const item = await lent.kit.addItem(lent.here, { submission })
    const to = await lent.kit.addIncident({ state: 'active' })
    for (const whole of [false, true])
      expect(await told(await move(item, { to, whole }))).toMatchObject([409, { code: 'demonstration' }])
    expect(await work()).toEqual([])
    expect(await told(await move(await lent.kit.addItem(lent.here), { to }))).toMatchObject([202, { items: 1 }])
    expect(await told(await move(item, { whole: true }))).toMatchObject([202, { items: 1 }])
  })

  test('to a closed incident, a check’s, this one, or an unknown one is refused, and leaves nothing behind', async () => {
    const item = await lent.kit.addItem(lent.here)
    const closed = await lent.kit.addIncident({ state: 'closed' })
    const check = await lent.kit.addIncident({ kind: 'check' })
    for (const to of [closed, check, lent.here, newId('incident')])
      expect(await told(await move(item, { to }))).toMatchObject([404, { code: 'not-found' }])
    expect(await told(await move(item, { to: 'nowhere' }))).toMatchObject([400, { code: 'malformed' }])
    expect(await work()).toEqual([])
    expect(await query(`select from staff.note where incident_id = $1`, [lent.here])).toEqual([])
  })

  test('is possible out of a closed incident', async () => {
    const item = await lent.kit.addItem(lent.here)
    await query(`update platform.incident set state = 'closed' where id = $1`, [lent.here])
    expect((await move(item)).status).toBe(202)
  })

  test('finds an incident in which the officer is no member only by its public address', async () => {
    const [slug] = await query('select slug from platform.incident where id = $1', [lent.there])
    const find = (address: string) => lent.ask(`/api/incidents/${lent.here}/move-targets/${address}`).then(told)
    expect(await find(slug.slug)).toEqual([
      200,
      { id: lent.there, title: 'Fire in the harbour', exercise: expect.any(Boolean) },
    ])
    expect(await find('no-such-place')).toMatchObject([404, { code: 'not-found' }])
    await query(`update platform.incident set state = 'closed' where id = $1`, [lent.there])
    expect(await find(slug.slug)).toMatchObject([404, { code: 'not-found' }])
  })
})

describe('an item that was moved', () => {
  test('shows here only that it was moved: no page, no picture, no file', async () => {
    const item = await lent.kit.addItem(lent.here, { renditions: [thumb, still], words: 'a fire' })
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    const at = `/api/incidents/${lent.here}/items/${item}`
    for (const path of ['', '/thumb', '/renditions/still', '/restriction', '/neighbours'])
      expect(await told(await lent.ask(`${at}${path}`))).toMatchObject([409, { code: 'illegal-state', why: 'moved' }])
    const body = JSON.stringify({ reason: 'we need the file' })
    for (const path of ['/as-received', '/identifying', '/tags', '/notes', '/reviews', '/contact', '/replies'])
      expect(await told(await lent.ask(`${at}${path}`, { method: 'POST', body }))).toMatchObject([
        409,
        { why: 'moved' },
      ])
    expect(await told(await lent.ask(`/api/incidents/${lent.here}/arrivals/${item}/still`))).toMatchObject([
      409,
      { why: 'moved' },
    ])
    expect(await standing(item)).toEqual([
      200,
      { moved: true, seq: expect.any(Number), to: null, sending: 0, arriving: 0, words: true },
    ])
    expect(await told(await move(item))).toMatchObject([409, { code: 'illegal-state' }])
    expect(await entries(lent.there)).toMatchObject([{ action: 'item.arrived', subject: moved }])
  })

  test('is in no list here any more: timeline, search, map, wall, triage or any other', async () => {
    const at = { ...PLACED, lat: 60.17, lon: 24.94 }
    const item = await lent.kit.addItem(lent.here, { renditions: [thumb], words: 'a fire', placement: at })
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
    await moveAsPreserve(lent.kit, item, lent.there)
    // The overview answer is cached for a moment, so this polls.
    await expect.poll(() => listsThat(item)).toEqual([])
  })

  test('shows the name of its new incident to members of both; the two custody chains name each other to members alone', async () => {
    const item = await lent.kit.addItem(lent.here)
    await move(item)
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    const both = await lent.kit.signIn(
      await lent.kit.addOfficer(`both ${newId('note')}`, { [lent.here]: 'viewer', [lent.there]: 'viewer' }),
    )
    expect(await standing(item, both)).toMatchObject([
      200,
      { moved: true, to: { incident: lent.there, title: 'Fire in the harbour', item: moved } },
    ])
    const analyst = await lent.kit.signIn(
      await lent.kit.addOfficer(`analyst ${newId('note')}`, { [lent.here]: 'analyst', [lent.there]: 'analyst' }),
    )
    const chain = async (by: Ask) => (await by(`/api/incidents/${lent.here}/custody`)).text()
    expect(await chain(analyst)).toContain(lent.there)
    const seen = await chain(lent.ask)
    expect(seen).toContain('item.moved')
    expect(seen).not.toContain(lent.there)
    expect(seen).not.toContain(moved)
  })

  test('stays restricted to its two readers, and stays withdrawn', async () => {
    const item = await lent.kit.addItem(lent.here)
    const readers = [
      lent.officer,
      (await lent.kit.addOfficer(`second ${newId('note')}`, { [lent.here]: 'analyst' })).id,
    ]
    await query('select evidence.restrict_item($1, $2, $3, true, $4)', [lent.here, item, lent.officer, readers])
    const moved = await moveAsPreserve(lent.kit, item, lent.there)
    expect(await query('select restricted from evidence.card where item_id = $1', [moved])).toEqual([
      { restricted: true },
    ])
    const gone = await lent.kit.addItem(lent.here)
    await query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [gone])
    const kept = await moveAsPreserve(lent.kit, gone, lent.there)
    expect(await query('select hidden from evidence.card where item_id = $1', [kept])).toEqual([
      { hidden: 'withdrawn' },
    ])
  })
})
