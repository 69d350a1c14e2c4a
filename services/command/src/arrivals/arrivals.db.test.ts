import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import type { ArrivalList } from './arrival-routes.ts'

describe('uploads in progress', () => {
  let kit: CommandKit
  let incident: string
  let submission: string
  let ask: Ask
  let view: string
  beforeAll(async () => {
    kit = await openCommandKit()
  })
  beforeEach(async () => {
    incident = await kit.addIncident()
    submission = (await kit.addSubmission(incident)).submission
    kit.advance(30_000)
    ask = await kit.signIn(await kit.addOfficer(`anna-${incident}`, { [incident]: 'viewer' }))
    const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    view = ((await opened.json()) as { view: string }).view
  })
  afterAll(() => kit.release())

  const list = async (which = ''): Promise<ArrivalList> => {
    const answer = await ask(`/api/incidents/${incident}/arrivals?view=${view}${which && `&which=${which}`}`)
    expect(answer.status).toBe(200)
    return (await answer.json()) as ArrivalList
  }
  const still = (item: string, of = view) => ask(`/api/incidents/${incident}/arrivals/${item}/still?view=${of}`)

  test('a large file is listed from its first bytes: number, size, share, and for how long it has been stalled', async () => {
    const base = { incident, submission }
    const { upload } = await kit.addUpload({ ...base, number: 1, length: 500_000_000, offset: 119_000_000 })
    await kit.addUpload({ ...base, number: 2, length: 1000, offset: 999, quietMinutes: 9 })
    await kit.addUpload({ ...base, number: 3, length: null, offset: 5 })
    await kit.addUpload({ ...base, number: 4, length: 1000, offset: 0 })
    const { arrivals, total } = await list()
    expect(total).toBe(3)
    expect(arrivals.map(({ number, share, progress }) => [number, share, progress])).toEqual([
      [3, null, 'moving'],
      [1, 20, 'moving'],
      [2, 95, 'standing-still'],
    ])
    expect(arrivals[1]).toMatchObject({ id: upload, hasItemId: false, length: 500_000_000, still: 'none' })
    expect(arrivals[2]?.quietMinutes).toBe(9)
  })

  test('the phone’s still is shown under a view of this incident, before any byte of the file arrives', async () => {
    const { item } = await kit.addUpload({ incident, submission, length: 500_000_000, still: TINY_WEBP })
    expect((await list()).arrivals).toMatchObject([{ id: item, hasItemId: true, share: 0, still: 'ready' }])
    const answer = await still(item)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(TINY_WEBP)
    expect((await still(item, 'vi_none')).status).toBe(403)
    const elsewhere = await kit.addIncident()
    const other = await kit.addSubmission(elsewhere)
    const foreign = await kit.addUpload({ incident: elsewhere, submission: other.submission, still: TINY_WEBP })
    expect((await still(foreign.item)).status).toBe(404)
  })

  test('a still that was not inspected yet, or could not be read, is marked as such', async () => {
    const { item } = await kit.addUpload({ incident, submission, still: null })
    expect((await list()).arrivals).toMatchObject([{ still: 'coming' }])
    await kit.database.owner.query("update evidence.arrival set still_outcome = 'unreadable' where item_id = $1", [
      item,
    ])
    expect((await list()).arrivals).toMatchObject([{ still: 'unreadable' }])
    expect((await still(item)).status).toBe(404)
  })

  test('a complete file is shown as being kept; once its item exists, it is no arrival any more', async () => {
    const base = { incident, submission, length: 1000, offset: 1000, state: 'complete' } as const
    const { item, upload } = await kit.addUpload({ ...base, still: TINY_WEBP })
    expect((await list()).arrivals).toMatchObject([{ id: item, share: 100, progress: 'being-kept' }])
    await kit.addItem(incident, { id: item, upload, submission })
    expect((await list()).arrivals).toEqual([])
  })

  test('a part that became an item is shown as that item, until more bytes arrive', async () => {
    const { item, upload } = await kit.addUpload({ incident, submission, length: 5000, offset: 1000, still: TINY_WEBP })
    const part = await kit.addItem(incident, { upload, submission, partial: true, bytes: Buffer.alloc(1000) })
    expect((await list()).arrivals).toEqual([])
    const timeline = await (await ask(`/api/incidents/${incident}/timeline?view=${view}`)).json()
    expect(timeline).toMatchObject({ arriving: [{ item: part, hasThumb: false, stillOf: item, partial: true }] })
    const shown = await ask(`/api/incidents/${incident}/items/${part}/renditions/phone-preview`)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(TINY_WEBP)
    await kit.database.owner.query('update public_zone.upload set "offset" = 2000 where id = $1', [upload])
    expect((await list()).arrivals).toMatchObject([{ id: item, share: 40, partialItem: part }])
  })

  test('uploads that never completed are listed apart, with their stills; uploads that the witness ended are not listed', async () => {
    const { item } = await kit.addUpload({ incident, submission, number: 1, state: 'expired', still: TINY_WEBP })
    await kit.addUpload({ incident, submission, number: 2, state: 'expired' })
    const ended = await kit.addUpload({ incident, submission, number: 3, state: 'withdrawn', still: TINY_WEBP })
    expect((await list()).arrivals).toEqual([])
    expect((await list('never-completed')).arrivals).toMatchObject([{ id: item, progress: 'expired', still: 'ready' }])
    expect((await still(ended.item)).status).toBe(404)
    expect((await ask(`/api/incidents/${incident}/arrivals?view=${view}&which=all`)).status).toBe(400)
  })

  test('"ask us not to use this" removes an upload and its still from both lists', async () => {
    const going = await kit.addUpload({ incident, submission, number: 1, offset: 5, still: TINY_WEBP })
    const gone = await kit.addUpload({ incident, submission, number: 2, state: 'expired', still: TINY_WEBP })
    await kit.withdraw(submission, 1)
    expect((await list()).arrivals).toEqual([])
    expect((await still(going.item)).status).toBe(404)
    expect((await list('never-completed')).total).toBe(1)
    await kit.withdraw(submission)
    expect((await list('never-completed')).total).toBe(0)
    expect((await still(gone.item)).status).toBe(404)
  })

  test('the item’s page has the phone’s still; erasing the item’s key erases the still, too', async () => {
    const base = { incident, submission, state: 'complete', offset: 1000 } as const
    const { item, upload } = await kit.addUpload({ ...base, still: TINY_WEBP })
    await kit.addItem(incident, { id: item, upload, submission })
    const page = await ask(`/api/incidents/${incident}/items/${item}`)
    expect(await page.json()).toMatchObject({ item: { hasPhonePreview: true } })
    const path = `/api/incidents/${incident}/items/${item}/renditions/phone-preview`
    expect(Buffer.from(await (await ask(path)).arrayBuffer())).toEqual(TINY_WEBP)
    await kit.eraseKey(item)
    expect((await ask(path)).status).toBe(404)
    expect((await still(item)).status).toBe(404)
  })

  test('a new arrival has its own change number, so that open screens are notified', async () => {
    const page = await ask(`/api/incidents/${incident}/timeline?view=${view}`)
    const before = ((await page.json()) as { change: number }).change
    await kit.addUpload({ incident, submission, still: TINY_WEBP })
    const after = (await (await ask(`/api/incidents/${incident}/timeline?view=${view}&since=${before}`)).json()) as {
      change: number
      rows: unknown[]
    }
    expect(after.change).toBeGreaterThan(before)
    expect(after.rows).toEqual([])
  })

  test('nothing is returned without a view', async () => {
    expect((await ask(`/api/incidents/${incident}/arrivals`)).status).toBe(403)
  })
})
