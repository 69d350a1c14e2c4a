import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from './command.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

describe('an officer looks at an incident', () => {
  let kit: CommandKit
  let incident: string
  let ask: Ask
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'commander' }))
  })
  afterAll(() => kit.release())

  const openView = async (filter: object = {}): Promise<string> => {
    const answer = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: JSON.stringify({ filter }) })
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { view: string }).view
  }
  const entries = async (action: string): Promise<number> =>
    (
      await kit.database.owner.query('select 1 from custody.entry where incident_id = $1 and action = $2', [
        incident,
        action,
      ])
    ).rowCount ?? 0

  test('from the list of incidents to an item’s thumb and page', async () => {
    const placement = { earliest: NOON - 5000, estimate: NOON, latest: NOON + 5000, status: 'placed' }
    const item = await kit.addItem(incident, { renditions: [thumb], placement })
    const arriving = await kit.addItem(incident, { kind: 'video', stage: 'preserved' })

    const list = (await (await ask('/api/incidents')).json()) as { incidents: { id: string }[] }
    expect(list.incidents.map((one) => one.id)).toEqual([incident])

    const view = await openView()
    const page = (await (await ask(`/api/incidents/${incident}/timeline?view=${view}`)).json()) as {
      rows: { item: string; state: string }[]
      arriving: { item: string; state: string }[]
    }
    expect(page.rows.map((row) => row.item)).toEqual([item])
    expect(page.arriving).toMatchObject([{ item: arriving, state: 'arriving' }])

    const picture = await ask(`/api/incidents/${incident}/items/${item}/thumb?view=${view}`)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(TINY_WEBP)

    const shown = await ask(`/api/incidents/${incident}/items/${item}`)
    expect(await shown.json()).toMatchObject({
      item: { item, placement: { status: 'placed' } },
      trail: [{ action: 'look.opened' }, { action: 'look.shown' }],
    })
    expect(await entries('look.opened')).toBe(1)
    expect(await entries('look.view')).toBe(1)
  })
})
