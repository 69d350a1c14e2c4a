import { describe, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { createUnderstanding } from '../understand-item.test-kit.ts'
import { key, NOW, placedAt, triageGround } from './triage.test-kit.ts'

describe('decisions in the queue', () => {
  const lent = triageGround()
  const { take, decide, post, reviews } = lent

  test('one press that is sent three times is one decision, one entry, and one answer', async () => {
    const item = await lent.kit.addItem(lent.incident)
    const wish = key()
    const answers = await Promise.all([1, 2, 3].map(() => decide(lent.anna, item, 'relevant', { wish })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(await reviews(item)).toEqual(['relevant'])
    const { rows } = await lent.kit.database.owner.query(
      `select from custody.entry where incident_id = $1 and action = 'review.decided'`,
      [lent.incident],
    )
    expect(rows).toHaveLength(1)
    // Another officer cannot replay the key.
    expect((await decide(lent.bert, item, 'urgent', { wish })).status).toBe(409)
    expect(await take(lent.bert)).toEqual([])
  })

  test('a known key with other content is refused, and nothing of it is reported as done', async () => {
    const [item, other] = [await lent.kit.addItem(lent.incident), await lent.kit.addItem(lent.incident)]
    const [wish, back] = [key(), key()]
    await decide(lent.anna, item, 'relevant', { wish })
    for (const answer of [
      await decide(lent.anna, other, 'relevant', { wish }),
      await decide(lent.anna, item, 'urgent', { wish }),
      await decide(lent.anna, item, 'relevant', { wish, whole: 'submission', upTo: 1_000_000 }),
      await post(lent.anna, `/decisions/${wish}/undo`, { wish }),
    ])
      expect(answer).toMatchObject({ status: 409, code: 'wish-spent' })
    expect([await reviews(item), await reviews(other)]).toEqual([['relevant'], []])
    const second = key()
    await decide(lent.anna, other, 'urgent', { wish: second })
    expect((await post(lent.anna, `/decisions/${wish}/undo`, { wish: back })).status).toBe(201)
    expect(await post(lent.anna, `/decisions/${second}/undo`, { wish: back })).toMatchObject({ code: 'wish-spent' })
    expect(await decide(lent.anna, item, 'undecided', { wish: back })).toMatchObject({ code: 'wish-spent' })
    expect([await reviews(item), await reviews(other)]).toEqual([['relevant', 'none'], ['urgent']])
  })

  test('a colleague’s decision that the officer did not see is not overwritten', async () => {
    const item = await lent.kit.addItem(lent.incident)
    await decide(lent.anna, item, 'relevant', { seen: 0 })
    const late = await decide(lent.bert, item, 'not-relevant', { seen: 0 })
    expect(late).toMatchObject({ status: 409, code: 'decided-meanwhile' })
    expect(await reviews(item)).toEqual(['relevant'])
    // A second officer, whose page showed the first decision, may decide differently.
    expect((await decide(lent.bert, item, 'not-relevant')).status).toBe(201)
  })

  test('undoing adds a row and returns the item to the queue, but only if nobody decided since', async () => {
    const item = await lent.kit.addItem(lent.incident)
    const [wish, back] = [key(), key()]
    await decide(lent.anna, item, 'urgent', { wish })
    expect(await take(lent.anna)).toEqual([])
    expect((await post(lent.bert, `/decisions/${wish}/undo`, { wish: key() })).status).toBe(404)
    expect(await post(lent.anna, `/decisions/${wish}/undo`, { wish: back })).toMatchObject({
      status: 201,
      decision: 'none',
    })
    expect((await post(lent.anna, `/decisions/${wish}/undo`, { wish: back })).status).toBe(200)
    expect(await reviews(item)).toEqual(['urgent', 'none'])
    // After the mistake is undone, no flag is left.
    expect(await take(lent.anna)).toMatchObject([{ item, why: 'waiting' }])
    const page = (await (await lent.anna.ask(`/api/incidents/${lent.incident}/summary`)).json()) as {
      unreviewed: number
    }
    expect(page.unreviewed).toBe(1)
    const second = key()
    await decide(lent.anna, item, 'relevant', { wish: second })
    await decide(lent.bert, item, 'not-relevant')
    expect((await post(lent.anna, `/decisions/${second}/undo`, { wish: key() })).status).toBe(409)
    expect(await reviews(item)).toEqual(['urgent', 'none', 'relevant', 'not-relevant'])
  })

  test('a "come back" item returns after ten minutes, or at once if nothing else is left and it is requested', async () => {
    const item = await lent.kit.addItem(lent.incident)
    await decide(lent.anna, item, 'undecided')
    expect(await take(lent.anna)).toEqual([])
    expect(await take(lent.anna, { putOffToo: true })).toMatchObject([{ item }])
    await post(lent.anna, '/leases/returns', { holder: lent.anna.holder })
    await lent.kit.database.owner.query(`update evidence.waiting set back_at = clock_timestamp() where item_id = $1`, [
      item,
    ])
    expect(await take(lent.bert)).toMatchObject([{ item }])
  })

  test('a whole scene is decided on as it was counted: one entry with a digest, shown in every item’s trail', async () => {
    const items: string[] = []
    for (let n = 0; n < 5; n += 1) items.push(await lent.kit.addItem(lent.incident, { placement: placedAt(NOW + n) }))
    const [first = '', held = '', done = ''] = items
    await createReconstruction(lent.kit.database.owner, lent.incident).addScene({
      ...{ id: 'sc_all', items, submissions: 5, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await decide(lent.anna, done, 'urgent')
    await lent.kit.database.owner.query(
      `insert into staff.lease (item_id, incident_id, officer_id, holder, why, until)
       values ($1, $2, $3, $4, 'waiting', clock_timestamp() + interval '1 hour')`,
      [held, lent.incident, lent.bert.officer.id, lent.bert.holder],
    )
    const path = `/api/incidents/${lent.incident}/triage/groups/${first}?whole=scene&holder=${lent.anna.holder}`
    const group = (await (await lent.anna.ask(path)).json()) as { items: number; left: number; upTo: number }
    expect(group).toMatchObject({ items: 3, left: 2 })
    const late = await lent.kit.addItem(lent.incident)
    await lent.kit.database.owner.query(`insert into evidence.scene_item values ($1, 'sc_all', $2)`, [
      lent.incident,
      late,
    ])
    const wish = key()
    const answer = await decide(lent.anna, first, 'not-relevant', { wish, whole: 'scene', upTo: group.upTo })
    expect(answer).toMatchObject({ status: 201, items: 3 })
    expect([await reviews(held), await reviews(late), await reviews(done)]).toEqual([[], [], ['urgent']])
    const entries = await lent.kit.database.owner.query<{ detail: string }>(
      `select detail from custody.entry where incident_id = $1 and action = 'review.group-decided'`,
      [lent.incident],
    )
    expect(entries.rows).toHaveLength(1)
    expect(JSON.parse(entries.rows[0]?.detail ?? '')).toMatchObject({ items: 3, whole: 'scene' })
    for (const item of [first, items[4] ?? '']) {
      const { trail } = (await (await lent.anna.ask(`/api/incidents/${lent.incident}/items/${item}`)).json()) as {
        trail: { action: string }[]
      }
      expect(trail.filter(({ action }) => action === 'review.group-decided')).toHaveLength(1)
    }
    expect(await post(lent.anna, `/decisions/${wish}/undo`, { wish: key() })).toMatchObject({ items: 3 })
    expect(await reviews(first)).toEqual(['not-relevant', 'none'])
  })

  test('twins and whole sendings are groups too', async () => {
    const submission = newId('submission')
    const best = await lent.kit.addItem(lent.incident, { submission })
    const other = await lent.kit.addItem(lent.incident, { submission })
    const twin = await lent.kit.addItem(lent.incident)
    await createUnderstanding(lent.kit.database.owner).addTwin({ incident: lent.incident, item: twin }, best, 'exact')
    const count = async (whole: string) =>
      (await (await lent.anna.ask(`/api/incidents/${lent.incident}/triage/groups/${best}?whole=${whole}`)).json()) as {
        items: number
        upTo: number
      }
    expect([(await count('twins')).items, (await count('submission')).items]).toEqual([2, 2])
    const { upTo } = await count('submission')
    await decide(lent.anna, best, 'relevant', { whole: 'submission', upTo })
    expect([await reviews(best), await reviews(other), await reviews(twin)]).toEqual([['relevant'], ['relevant'], []])
  })
})
