import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../command.test-kit.ts'
import { clean, understandingGround } from './understanding.test-kit.ts'

describe('twins, search, copies and priorities of an item', () => {
  const lent = understandingGround()
  const { part, path, post, trail, viewOf, twins } = lent

  test('twins are one card, that of the item with the most metadata, and the others still exist', async () => {
    const claim = (source: string) => ({ source, raw: '2026:11-25', atMs: 1_764_000_000_000, trust: 65 })
    const bare = await lent.kit.addItem(lent.incident, { bytes: randomBytes(5000) })
    const full = await lent.kit.addItem(lent.incident, {
      claims: [claim('exif.DateTimeOriginal'), claim('exif.GPSDateTime')],
    })
    const again = await lent.kit.addItem(lent.incident)
    await twins(full, bare)
    await twins(again, bare, 'exact')
    const view = await viewOf(lent.ask.vera)
    const list = (await (await lent.ask.vera(path(`/timeline?view=${view}`))).json()) as {
      arriving: { item: string; sent: number }[]
    }
    const shown = list.arriving.filter(({ item }) => [bare, full, again].includes(item))
    expect(shown).toMatchObject([{ item: full, sent: 3 }])
    const page = await (await lent.ask.vera(path(`/items/${bare}`))).json()
    expect(page.item.foldedInto).toBe(full)
    expect(page.twins).toMatchObject([
      { item: full, kind: 'near', isBest: true },
      { item: again, kind: 'exact', isBest: false },
    ])
    await lent.kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [full])
    const { rows } = await lent.kit.database.owner.query(
      'select sent, folded_into from evidence.card where item_id = $1',
      [bare],
    )
    expect(rows).toEqual([{ sent: 2, folded_into: null }])
  })

  const foldedOf = async (...items: string[]) => {
    const { rows } = await lent.kit.database.owner.query<{ item_id: string; folded_into: string | null; sent: number }>(
      'select item_id, folded_into, sent from evidence.card where item_id = any($1)',
      [items],
    )
    return items.map((item) => {
      const row = rows.find(({ item_id: id }) => id === item)
      return [row?.folded_into ?? null, row?.sent]
    })
  }

  test('a collage of two pictures hides neither, whatever its metadata says, and a screenshot folds into its picture', async () => {
    const [a, b] = [await lent.kit.addItem(lent.incident), await lent.kit.addItem(lent.incident)]
    const claims = [{ source: 'exif.DateTimeOriginal', raw: '2019', atMs: 1_564_000_000_000, trust: 65 }]
    const collage = await lent.kit.addItem(lent.incident, { claims })
    await part(collage, a)
    await part(collage, b)
    expect(await foldedOf(a, b, collage)).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ])
    const shot = await lent.kit.addItem(lent.incident)
    await part(shot, a)
    expect(await foldedOf(a, b, shot)).toEqual([
      [null, 2],
      [null, 1],
      [a, 1],
    ])
  })

  test('a search finds words in every script by their beginnings, is recorded in custody, and shows restricted items only to their readers', async () => {
    const item = await lent.kit.addItem(lent.incident, {
      words: 'Я бачила ВИБУХ біля мосту',
      name: 'vybukh-secret.mp4',
    })
    const addText = (of: string, body: string) =>
      lent.kit.database.owner.query(
        `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
         values ($1, $2, $3, 'transcript', 'en', true, 'test 1', $4, $5)`,
        [
          makeId('text', randomBytes(16)),
          of,
          lent.incident,
          JSON.stringify([
            { startMs: 0, endMs: 900, text: 'nothing here' },
            { startMs: 61_000, endMs: 63_000, text: body },
          ]),
          `nothing here ${body}`,
        ],
      )
    await addText(item, 'he is HIDING behind the kiosk')
    const secret = await lent.kit.addItem(lent.incident)
    await addText(secret, 'hiding in the cellar')
    const wish = {
      restricted: true,
      officers: [lent.officers.bo.id, lent.officers.cleo.id],
      reason: 'somebody is named in it',
    }
    await post(lent.ask.bo, `/items/${secret}/restriction`, wish)
    const find = async (by: Ask, query: string) => (await (await post(by, '/search', { query })).json()).results

    expect(await find(lent.ask.vera, 'вибух')).toMatchObject([
      { source: 'words', item, excerpt: expect.stringContaining('\u0002ВИБУХ\u0003') },
    ])
    expect(await find(lent.ask.vera, 'Hid kiosk')).toMatchObject([
      {
        source: 'transcript',
        item,
        machine: true,
        atMs: 61_000,
        excerpt: expect.stringContaining('\u0002HIDING\u0003'),
      },
    ])
    expect(await find(lent.ask.anna, 'hiding')).toHaveLength(1)
    expect(await find(lent.ask.bo, 'hiding')).toHaveLength(2)
    expect(await find(lent.ask.vera, "secret')|:*&!(")).toEqual([])
    expect((await post(lent.ask.vera, '/search', { query: '  ' })).status).toBe(400)
    const asked = (await trail(lent.incident)).filter(({ action }) => action === 'search.asked')
    expect(asked).toHaveLength(5)
    expect(JSON.stringify(asked)).not.toContain('hiding')
  })

  test('a copy for sharing is requested with a reason and boxes; an invalid box refuses the request', async () => {
    const item = await lent.kit.addItem(lent.incident)
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    const reason = 'for the missing-person notice'
    expect((await post(lent.ask.bo, `/items/${item}/cleanings`, { boxes: [box, { x: 2 }], reason })).status).toBe(400)
    expect((await post(lent.ask.vera, `/items/${item}/cleanings`, { boxes: [box], reason })).status).toBe(403)
    const { cleaning } = await (await post(lent.ask.bo, `/items/${item}/cleanings`, { boxes: [box], reason })).json()
    const work = await lent.kit.database.owner.query(
      "select detail from work.outbox where task = 'clean-item' and subject = $1",
      [item],
    )
    expect(work.rows).toEqual([{ detail: { cleaning } }])
    expect((await lent.ask.bo(path(`/items/${item}/cleanings/${cleaning}`))).status).toBe(404)
    expect((await (await lent.ask.bo(path(`/items/${item}`))).json()).cleanings).toMatchObject([
      { cleaning, officer: 'bo', boxes: [box], state: 'waiting' },
    ])
    const done = await lent.kit.addItem(lent.incident, { renditions: [clean] })
    expect((await lent.ask.bo(path(`/items/${done}/renditions/clean`))).status).toBe(404)
  })

  test('an urgent decision moves the item’s pending work to the head of the queue; a failed copy can be requested again', async () => {
    const item = await lent.kit.addItem(lent.incident, { kind: 'video' })
    await lent.kit.database.owner.query(
      "select work.add('normalise-slow', 'normalise-video', $1, $2, p_priority => 8)",
      [lent.incident, item],
    )
    await post(lent.ask.bo, `/items/${item}/reviews`, { decision: 'urgent' })
    expect((await post(lent.ask.bo, `/items/${item}/renditions/proxy/again`, {})).status).toBe(409)
    await lent.kit.database.owner.query(
      "insert into evidence.making values ($1, $2, 'proxy', 'failed', 0, 'timed-out')",
      [item, lent.incident],
    )
    const asked = await Promise.all([1, 2, 3].map(() => post(lent.ask.bo, `/items/${item}/renditions/proxy/again`, {})))
    expect(asked.map(({ status }) => status)).toContain(202)
    expect((await post(lent.ask.bo, `/items/${item}/renditions/proxy/again`, {})).status).toBe(409)
    const { rows } = await lent.kit.database.owner.query(
      'select queue, task, priority, detail from work.outbox where subject = $1 order by id',
      [item],
    )
    expect(rows).toEqual([
      { queue: 'normalise-slow', task: 'normalise-video', priority: 1, detail: {} },
      { queue: 'normalise-slow', task: 'normalise-video', priority: 2, detail: { again: 'proxy' } },
    ])
  })
})
