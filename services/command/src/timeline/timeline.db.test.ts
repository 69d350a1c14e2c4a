import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import type { TimelineChanges, TimelinePage } from './timeline-routes.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
const placedAt = (minute: number, status = 'placed') => {
  const estimate = NOON + minute * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status }
}

describe('the timeline of an incident', () => {
  let kit: CommandKit
  let incident: string
  let ask: Ask
  let officer: string
  const items: string[] = []
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    for (let minute = 0; minute < 7; minute += 1)
      items.push(
        await kit.addItem(incident, {
          kind: minute % 2 === 0 ? 'image' : 'video',
          placement: placedAt(minute, minute === 3 ? 'likely' : 'placed'),
          renditions: [thumb],
        }),
      )
    const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
    officer = anna.id
    ask = await kit.signIn(anna)
  })
  afterAll(() => kit.release())

  const openView = async (filter: object = {}, by: Ask = ask): Promise<string> => {
    const answer = await by(`/api/incidents/${incident}/views`, { method: 'POST', body: JSON.stringify({ filter }) })
    return ((await answer.json()) as { view: string }).view
  }
  const get = (query: string, by: Ask = ask) => by(`/api/incidents/${incident}/timeline?${query}`)
  const page = async (query: string) => (await (await get(query)).json()) as TimelinePage
  const changes = async (query: string) => (await (await get(query)).json()) as TimelineChanges
  const views = async () =>
    (
      await kit.database.owner.query(
        "select subject, detail from custody.entry where incident_id = $1 and action = 'look.view' order by seq",
        [incident],
      )
    ).rows as { subject: string; detail: string }[]

  test('is read in pages in the order of time, each item once', async () => {
    const view = await openView()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const read: TimelinePage = await page(`view=${view}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      expect(read.rows.length).toBeLessThanOrEqual(3)
      seen.push(...read.rows.map((row) => row.item))
      cursor = read.cursor
    }
    expect(seen).toEqual(items)
  })

  test('"video" leaves only videos, and a view is never read wider than custody says', async () => {
    const view = await openView({ kind: 'video' })
    const videos = items.filter((_, minute) => minute % 2 === 1)
    expect((await page(`view=${view}`)).rows.map((row) => row.item)).toEqual(videos)
    expect((await page(`view=${view}&kind=video&state=likely`)).rows.map((row) => row.item)).toEqual([items[3]])
    expect(await (await get(`view=${view}&kind=image`)).json()).toMatchObject({ code: 'view-needed' })
    expect((await views()).map((entry) => entry.subject)).toContain('timeline?kind=video')
  })

  test('a view is one custody entry per officer, incident, filter and slot', async () => {
    const before = (await views()).length
    await openView({ kind: 'audio' })
    await openView({ kind: 'audio' })
    expect(await views()).toHaveLength(before + 1)
  })

  test('a view that is used in the next slot leaves a new entry, with what was shown in the last one', async () => {
    const view = await openView({ stage: 'ready' })
    await page(`view=${view}`)
    await kit.database.owner.query('update staff.view set slot = slot - 1 where id = $1', [view])
    await kit.database.owner.query('update custody.look set slot = slot - 1')
    await page(`view=${view}`)
    const last = (await views()).at(-1)
    expect(last?.subject).toBe('timeline?stage=ready')
    expect(JSON.parse(last?.detail ?? '')).toMatchObject({ shownBefore: 7, firstBefore: 1, lastBefore: 7 })
  })

  test('thumbs and lists go only to the session of the view, while the view is current', async () => {
    const view = await openView()
    const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'viewer' }))
    const path = `/api/incidents/${incident}/items/${items[0]}/thumb`
    expect((await ask(`${path}?view=${view}`)).status).toBe(200)
    expect((await ask(path)).status).toBe(403)
    expect((await colleague(`${path}?view=${view}`)).status).toBe(403)
    expect((await get(`view=${view}`, colleague)).status).toBe(403)
    await kit.database.owner.query(
      "update staff.view set renewed_at = renewed_at - interval '16 minutes' where officer_id = $1",
      [officer],
    )
    expect((await ask(`${path}?view=${view}`)).status).toBe(403)
    expect(await (await get(`view=${view}`)).json()).toMatchObject({ code: 'view-needed' })
  })

  test('lists changes after a change number: new, placed, decided, hidden', async () => {
    const view = await openView()
    const { change } = await page(`view=${view}`)
    const fresh = await kit.addItem(incident, { stage: 'preserved' })
    const first = await changes(`view=${view}&since=${change}`)
    expect(first.rows).toMatchObject([{ item: fresh, state: 'arriving', earliest: null }])
    await ask(`/api/incidents/${incident}/items/${items[2]}/reviews`, { method: 'POST', body: '{"decision":"urgent"}' })
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [items[4]])
    const second = await changes(`view=${view}&since=${first.change}`)
    expect(second.rows).toMatchObject([
      { item: items[2], review: 'urgent' },
      { item: items[4], hidden: 'withdrawn' },
    ])
    expect((await page(`view=${view}`)).rows.map((row) => row.item)).not.toContain(items[4])
  })

  test('more changes than fit are returned in parts, none twice and none missing', async () => {
    const view = await openView()
    const seen: string[] = []
    for (let since = 0, hasMore = true; hasMore; ) {
      const part = await changes(`view=${view}&since=${since}&limit=3`)
      seen.push(...part.rows.map((row) => row.item))
      since = part.change
      hasMore = part.hasMore
    }
    expect(new Set(seen)).toEqual(new Set([...items, ...seen]))
    expect(seen.length).toBeGreaterThanOrEqual(items.length)
  })

  test.each(['view=x', 'limit=0', 'cursor=1', 'since=-1', 'kind=evil', 'limit=1e9', 'cursor=1.it_x'])(
    '%s is malformed',
    async (query) => {
      const view = await openView()
      const answer = await get(`view=${view}&${query}`)
      expect(query.startsWith('view') ? [400, 403] : [400]).toContain(answer.status)
    },
  )

  test('returns counts and warnings', async () => {
    const summary = await (await ask(`/api/incidents/${incident}/summary`)).json()
    expect(summary).toMatchObject({ kinds: { video: 3 }, states: { likely: 1 } })
    const status = (await (await ask(`/api/incidents/${incident}/status`)).json()) as { warnings: string[] }
    expect(status.warnings).toContain('nothing-locked')
  })
})
