import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const placed = { earliest: AT - 400, estimate: AT, latest: AT + 400, status: 'placed' }
const proxy = { kind: 'proxy', mediaType: 'video/mp4', bytes: Buffer.from('a film') }
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

interface Told {
  readonly tiles?: readonly Record<string, unknown>[]
  readonly copies?: readonly string[]
  readonly code?: string
  readonly still?: string
  readonly entry?: { readonly seq: number; readonly hash: string }
  readonly view?: string
}

describe('tiles of the wall, and stills of them', () => {
  let kit: CommandKit
  let incident: string
  let elsewhere: string
  let film: string
  let other: string
  let away: string
  let anna: Ask
  let bertil: Ask
  let viewer: Ask
  let stranger: Ask
  let ids: readonly string[]

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    elsewhere = await kit.addIncident()
    const made = {
      kind: 'video',
      mediaType: 'video/mp4',
      durationMs: 8000,
      placement: placed,
      renditions: [proxy, thumb],
    }
    film = await kit.addItem(incident, made)
    other = await kit.addItem(incident, made)
    away = await kit.addItem(elsewhere, made)
    await createReconstruction(kit.database.owner, incident).setRig([film, other])
    const officers = [
      await kit.addOfficer('anna', { [incident]: 'analyst' }),
      await kit.addOfficer('bertil', { [incident]: 'analyst' }),
      await kit.addOfficer('carla', { [incident]: 'commander' }),
    ] as const
    ids = officers.map(({ id }) => id)
    ;[anna, bertil] = [await kit.signIn(officers[0]), await kit.signIn(officers[1])]
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('sam', { [elsewhere]: 'commander' }))
  })
  afterAll(() => kit.release())

  const call = async (ask: Ask, path: string, body?: object) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await ask(`/api/incidents/${incident}${path}`, init)
    return { status: answer.status, body: (await answer.json()) as Told }
  }
  const viewOf = async (ask: Ask) => (await call(ask, '/views', { kind: 'wall', filter: {} })).body.view ?? ''
  const entries = async (action: string) =>
    (
      await kit.database.owner.query<{ subject: string; detail: string; seq: number; hash: string }>(
        'select subject, detail, seq, hash from custody.entry where incident_id = $1 and action = $2 order by seq',
        [incident, action],
      )
    ).rows

  test('facts go with a view of the wall alone, and of this incident’s lists alone', async () => {
    expect((await call(viewer, `/wall?items=${film}`)).body.code).toBe('view-needed')
    const view = await viewOf(viewer)
    const told = await call(viewer, `/wall?view=${view}&items=${film},${away},${newId('item')}`)
    expect(told.body.tiles).toMatchObject([
      {
        item: film,
        estimate: AT,
        grade: 'own',
        rig: expect.any(String),
        rigSize: 2,
        copies: ['proxy'],
        durationMs: 8000,
      },
    ])
    expect((await call(anna, `/wall?view=${view}&items=${film}`)).body.code).toBe('view-needed')
    expect((await call(viewer, `/wall?view=${view}&items=${film},x`)).status).toBe(400)
    const five = Array.from({ length: 5 }, () => newId('item')).join(',')
    expect((await call(viewer, `/wall?view=${view}&items=${five}`)).status).toBe(400)
    expect((await entries('look.view')).map(({ subject }) => subject)).toEqual(['wall'])
  })

  test('an opened tile is a look, once in its slot', async () => {
    expect((await call(viewer, `/items/${film}/wall-openings`, {})).body).toEqual({ copies: ['proxy'] })
    await call(viewer, `/items/${film}/wall-openings`, {})
    expect(await entries('look.opened')).toMatchObject([{ subject: film, detail: '{"page":"wall"}' }])
    expect((await call(viewer, `/items/${away}/wall-openings`, {})).status).toBe(404)
    expect((await call(stranger, `/items/${film}/wall-openings`, {})).status).toBe(404)
  })

  test('a still has its entry before its bytes, by the placement’s word, and its digest once', async () => {
    const wish = { intoMs: 1234, rendition: 'proxy' }
    expect((await call(viewer, `/items/${film}/stills`, wish)).status).toBe(403)
    expect((await call(anna, `/items/${film}/stills`, { ...wish, rendition: 'thumb' })).status).toBe(400)
    expect((await call(anna, `/items/${film}/stills`, { ...wish, rendition: 'preview' })).status).toBe(404)
    expect((await call(anna, `/items/${away}/stills`, wish)).status).toBe(404)
    expect(await entries('still.taken')).toEqual([])
    const { body, status } = await call(anna, `/items/${film}/stills`, wish)
    expect(status).toBe(201)
    const [taken] = await entries('still.taken')
    expect(body.entry).toMatchObject({ seq: Number(taken?.seq), hash: taken?.hash })
    expect(JSON.parse(taken?.detail ?? '{}')).toMatchObject({ still: body.still, atMs: AT + 1234, intoMs: 1234 })
    const made = { sha256: 'ab'.repeat(32), bytes: 9000 }
    expect((await call(bertil, `/stills/${body.still}/digest`, made)).status).toBe(404)
    expect((await call(anna, `/stills/${body.still}/digest`, { ...made, sha256: 'ab' })).status).toBe(400)
    expect((await call(anna, `/stills/${body.still}/digest`, made)).status).toBe(201)
    // Sent again after a cut line it is the same; another one is not.
    expect((await call(anna, `/stills/${body.still}/digest`, made)).status).toBe(201)
    expect((await call(anna, `/stills/${body.still}/digest`, { ...made, bytes: 9001 })).status).toBe(409)
    expect(await entries('still.made')).toMatchObject([{ subject: film, detail: expect.stringContaining(made.sha256) }])
  })

  test('a still that is sent again, also at the same time, is one; of another moment it is another', async () => {
    const before = (await entries('still.taken')).length
    const wish = { intoMs: 2000, rendition: 'proxy', wish: newId('note').slice(3) }
    const all = await Promise.all([1, 2, 3].map(() => call(anna, `/items/${film}/stills`, wish)))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201])
    for (const { body } of all) expect([body.still, body.entry]).toEqual([all[0]?.body.still, all[0]?.body.entry])
    expect(await entries('still.taken')).toHaveLength(before + 1)
    expect((await call(anna, `/items/${film}/stills`, { ...wish, intoMs: 2001 })).body.code).toBe('wish-spent')
    // It was placed anew: a picture of the entry's time would not be the item's any more.
    const shift = (by: number) =>
      kit.database.owner.query(
        'update evidence.placement set earliest = earliest + $2, estimate = estimate + $2, latest = latest + $2 where item_id = $1',
        [film, by],
      )
    await shift(5000)
    expect((await call(anna, `/items/${film}/stills`, wish)).body.code).toBe('wish-spent')
    await shift(-5000)
    expect(await entries('still.taken')).toHaveLength(before + 1)
  })

  test('a restricted item tells nothing of what it shows, and is opened and stilled by its two alone, each time counted', async () => {
    const restricted = { restricted: true, officers: [ids[0], ids[2]], reason: 'a wounded child' }
    expect((await call(anna, `/items/${other}/restriction`, restricted)).status).toBe(201)
    const told = await call(bertil, `/wall?view=${await viewOf(bertil)}&items=${other}`)
    expect(told.body.tiles).toMatchObject([{ item: other, restricted: true, hasThumb: false, copies: [] }])
    expect((await call(bertil, `/items/${other}/wall-openings`, {})).body.code).toBe('restricted')
    const wish = { intoMs: 0, rendition: 'proxy' }
    expect((await call(bertil, `/items/${other}/stills`, wish)).body.code).toBe('restricted')
    expect((await call(anna, `/items/${other}/wall-openings`, {})).body).toEqual({ copies: ['proxy'] })
    expect((await call(anna, `/items/${other}/stills`, wish)).status).toBe(201)
    expect((await entries('item.exposed')).map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { exposure: 1, kind: 'page' },
      { exposure: 2, kind: 'still' },
    ])
  })

  test('what was withdrawn is on no wall, and what is infected is shown by nothing', async () => {
    const { owner } = kit.database
    await owner.query(`update evidence.card set flags = array_append(flags, 'infected') where item_id = $1`, [film])
    const view = await viewOf(anna)
    const tiles = async () => (await call(anna, `/wall?view=${view}&items=${film}`)).body.tiles
    expect(await tiles()).toMatchObject([{ copies: [] }])
    expect((await call(anna, `/items/${film}/wall-openings`, {})).body).toEqual({ copies: [] })
    await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [film])
    expect(await tiles()).toEqual([])
    expect((await call(anna, `/items/${film}/wall-openings`, {})).status).toBe(409)
    expect((await call(anna, `/items/${film}/stills`, { intoMs: 0, rendition: 'proxy' })).status).toBe(409)
  })
})
