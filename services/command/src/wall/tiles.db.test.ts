import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const placed = { earliest: AT - 400, estimate: AT, latest: AT + 400, status: 'placed' }
const proxy = { kind: 'proxy', mediaType: 'video/mp4', bytes: Buffer.from('a film') }
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

interface Told {
  readonly rows?: readonly { readonly item: string; readonly rig: string | null }[]
  readonly pins?: readonly { readonly item: string; readonly rig: string | null; readonly apart: readonly string[] }[]
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

  test('facts are returned only under a view of the wall, and only for this incident’s lists', async () => {
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

  test('an opened tile is recorded as a look, once per slot', async () => {
    expect((await call(viewer, `/items/${film}/wall-openings`, {})).body).toEqual({ copies: ['proxy'] })
    await call(viewer, `/items/${film}/wall-openings`, {})
    expect(await entries('look.opened')).toMatchObject([{ subject: film, detail: '{"page":"wall"}' }])
    expect((await call(viewer, `/items/${away}/wall-openings`, {})).status).toBe(404)
    expect((await call(stranger, `/items/${film}/wall-openings`, {})).status).toBe(404)
  })

  test('a still has its entry before its bytes, its time from the placement, and its digest once', async () => {
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
    // A retry after a lost connection is the same still. Another digest for the same still is refused.
    expect((await call(anna, `/stills/${body.still}/digest`, made)).status).toBe(201)
    expect((await call(anna, `/stills/${body.still}/digest`, { ...made, bytes: 9001 })).status).toBe(409)
    expect(await entries('still.made')).toMatchObject([{ subject: film, detail: expect.stringContaining(made.sha256) }])
  })

  test('the sentence about a still’s time is in the language of its officer', async () => {
    const body = JSON.stringify({ intoMs: 0, rendition: 'proxy' })
    const saidIn = async (language: string) => {
      const headers = { 'accept-language': language, 'content-type': 'application/json' }
      const answer = await anna(`/api/incidents/${incident}/items/${film}/stills`, { method: 'POST', body, headers })
      return ((await answer.json()) as { summary: string }).summary
    }
    expect(await saidIn('fi')).toMatch(/^Se (luultavasti )?alkoi/)
    expect(await saidIn('sv')).toMatch(/^Den började/)
    expect(await saidIn('en')).toMatch(/^It (probably )?began/)
  })

  test('a still that is requested again, even concurrently, is one; for another moment it is another still', async () => {
    const before = (await entries('still.taken')).length
    const wish = { intoMs: 2000, rendition: 'proxy', wish: newId('note').slice(3) }
    const all = await Promise.all([1, 2, 3].map(() => call(anna, `/items/${film}/stills`, wish)))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201])
    for (const { body } of all) expect([body.still, body.entry]).toEqual([all[0]?.body.still, all[0]?.body.entry])
    expect(await entries('still.taken')).toHaveLength(before + 1)
    expect((await call(anna, `/items/${film}/stills`, { ...wish, intoMs: 2001 })).body.code).toBe('wish-spent')
    // If the item's placement has changed since, a repeated request is refused, because the custody entry of the still
    // that was already taken names the old time.
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

  test('a time that one officer’s pin moved is marked on the wall, its page, a still and a brief, until a second officer confirms', async () => {
    const film_ = { kind: 'video', mediaType: 'video/mp4', durationMs: 8000, placement: placed, renditions: [proxy] }
    const rig: string[] = []
    for (let more = 0; more < 7; more += 1) rig.push(await kit.addItem(incident, film_))
    const [first = '', second = '', third = '', fourth = ''] = rig
    await createReconstruction(kit.database.owner, incident).setRig(rig)
    const view = await viewOf(viewer)
    const marks = async () => {
      const { tiles } = (await call(viewer, `/wall?view=${view}&items=${first},${second},${third},${film}`)).body
      const listed = await listedAsByOne()
      for (const { item, byOne } of tiles ?? [])
        expect([item, listed.has(String(item))]).toEqual([item, byOne !== null])
      return Object.fromEntries((tiles ?? []).map(({ item, byOne }) => [item, byOne]))
    }
    // Finds the items that depend on one officer's pin in the way that a list does: each row names its rig, and one
    // request reads all waiting pins.
    const listedAsByOne = async (): Promise<ReadonlySet<string>> => {
      const { rows = [] } = (await call(viewer, `/timeline?view=${view}&limit=200`)).body
      const { pins = [] } = (await call(viewer, '/timeline/waiting-pins')).body
      return new Set(
        rows.flatMap(({ item, rig }) => {
          const isOne = pins.some(
            (pin) => pin.item === item || (rig !== null && pin.rig === rig && !pin.apart.includes(item)),
          )
          return isOne ? [item] : []
        }),
      )
    }
    const none = { [first]: null, [second]: null, [third]: null, [film]: null }
    expect(await marks()).toEqual(none)
    const pin = (item: string, at: number) =>
      call(anna, `/items/${item}/anchors`, { time: { at }, source: 'cctv', reason: 'the flash' })
    const made = (await pin(first, AT + 90_000)).body as { readonly anchor?: string }
    const mark = { anchor: made.anchor, item: first, itemSeq: expect.any(Number), officer: 'anna' }
    expect(await marks()).toEqual({ ...none, [first]: mark, [second]: mark, [third]: mark })
    expect((await call(viewer, `/items/${second}`)).body).toMatchObject({ byOne: mark })
    expect((await call(anna, `/items/${second}/stills`, { intoMs: 0, rendition: 'proxy' })).body).toMatchObject({
      byOne: mark,
    })
    const whenOf = async (more: object = {}) => {
      const wish = { sentence: 'Look for the van.', whenLine: '12:01:37.0 ±0.8 s', language: 'en', atMs: 0, ...more }
      const { status, body } = await call(anna, `/items/${second}/briefs`, wish)
      if (status !== 201) return body.code
      const { rows } = await kit.database.owner.query('select when_line from staff.brief where id = $1', [
        (body as { brief?: string }).brief,
      ])
      return rows[0].when_line
    }
    expect(await whenOf()).toBe('12:01:37.0 ±0.8 s (by one officer, not confirmed)')
    expect(await whenOf({ language: 'fi' })).toBe('12:01:37.0 ±0.8 s (yhden virkailijan tieto, ei vahvistettu)')
    expect(await whenOf({ whenLine: '' })).toBe('')
    expect(await whenOf({ whenLine: 'x'.repeat(180) })).toBe('malformed')
    // The third item is held by a pin of its own that a second officer confirmed. The rest of the rig still depends on
    // the first item's pin.
    const own = (await pin(third, AT + 91_000)).body as { readonly anchor?: string }
    const yes = { reason: 'I see it on the camera, too' }
    expect((await call(bertil, `/anchors/${own.anchor}/confirmation`, yes)).status).toBe(201)
    expect(await marks()).toEqual({ ...none, [first]: mark, [second]: mark })
    // An item that left the rig no longer depends on the pin.
    await createReconstruction(kit.database.owner, incident).setRig([first, third, fourth])
    await kit.database.owner.query('update evidence.current_placement set rig = null where item_id = $1', [second])
    expect(await marks()).toEqual({ ...none, [first]: mark })
    await createReconstruction(kit.database.owner, incident).setRig(rig)
    expect((await call(bertil, `/anchors/${made.anchor}/confirmation`, yes)).status).toBe(201)
    expect(await marks()).toEqual(none)
    expect(await whenOf()).toBe('12:01:37.0 ±0.8 s')
    // A pin that was taken back moves nothing.
    const wrong = (await pin(second, AT)).body as { readonly anchor?: string }
    expect(await marks()).toMatchObject({ [first]: null, [second]: { anchor: wrong.anchor } })
    expect((await call(bertil, `/anchors/${wrong.anchor}/recall`, { reason: 'another flash' })).status).toBe(201)
    expect(await marks()).toEqual(none)
  })

  test('a restricted item reveals nothing of its picture, and only its two readers open it and take stills, each time counted', async () => {
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

  test('a withdrawn item is on no wall, and an infected one is shown nowhere', async () => {
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
