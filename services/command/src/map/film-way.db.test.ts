import { beforeAll, describe, expect, test } from 'vitest'
import type { Ask } from '../command.test-kit.ts'
import { addRun, addTrack } from './make-track.test-kit.ts'
import { mapGround, NOON } from './map.test-kit.ts'

const lent = mapGround()
const { get, openView, items } = lent

describe('the track of a film', () => {
  const PORT = 'port=60,24,61,25'
  /** The track goes eighty metres east along the street, then north. */
  const points = [
    [24.94, 60.17, 0, NOON - 5000],
    [24.9414, 60.17, 60_000, NOON + 55_000],
    [24.9414, 60.1709, null, NOON + 120_000],
  ] as const
  const tracksOf = async (query: string) => {
    const { status, body } = await get(`/tracks?view=${await openView()}&${query}`)
    expect(status).toBe(200)
    return body['tracks'] as { dot: { item: string }; line: number[][]; lengthM: number }[]
  }
  beforeAll(async () => {
    const { owner } = lent.kit.database
    const [film = '', second = '', still = ''] = items
    await addTrack(owner, {
      incident: lent.incident,
      item: film,
      points,
      lengthM: 180,
      spanMs: 120_000,
      unsure: 4,
      jumps: 1,
    })
    // An earlier run of inspect found a track; the newest run found none.
    await addTrack(owner, { incident: lent.incident, item: second, points, lengthM: 180 })
    await addRun(owner, second)
    // A track of a receiver that stood still.
    await addTrack(owner, {
      incident: lent.incident,
      item: still,
      points: [points[0], points[0]],
      lengthM: 0,
      spanMs: 30_000,
    })
  })

  test('has times of the timeline’s placement, else of the receiver’s own clock', async () => {
    const [track, ...rest] = await tracksOf(PORT)
    expect(rest).toEqual([])
    expect(track).toMatchObject({
      dot: { item: items[0], kind: 'video', state: 'placed', movedM: 180, lat: 60.17, restricted: false },
      source: 'track.GPS',
      ...{ lengthM: 180, spanMs: 120_000, fixes: 8, unsure: 4, jumps: 1 },
      line: [
        [24.94, 60.17, NOON],
        [24.9414, 60.17, NOON + 60_000],
        [24.9414, 60.1709, NOON + 120_000],
      ],
    })
  })

  test('is returned if any part of it is in the port, or for one item alone, and filtered like the cells', async () => {
    // The box holds a corner of the track but not the item's own place.
    expect(await tracksOf('port=60.1705,24.9412,60.172,24.943')).toHaveLength(1)
    expect(await tracksOf('port=60.18,24.94,60.19,24.95')).toEqual([])
    expect(await tracksOf(`item=${items[0]}`)).toHaveLength(1)
    expect(await tracksOf(`item=${items[3]}`)).toEqual([])
    expect(await tracksOf(`${PORT}&kind=image`)).toEqual([])
    expect(await tracksOf(`${PORT}&from=${NOON + 30_000}`)).toEqual([])
    expect(await tracksOf(`${PORT}&from=${NOON - 30_000}&to=${NOON}`)).toHaveLength(1)
    const view = await openView()
    for (const query of ['', '&port=1,2', '&item=nothing'])
      expect((await get(`/tracks?view=${view}${query}`)).status).toBe(400)
    expect((await get(`/tracks?view=vi_nonsense&${PORT}`)).status).toBe(400)
    const narrow = await openView({ kind: 'image' })
    expect((await get(`/tracks?view=${narrow}&${PORT}`)).body['tracks']).toEqual([])
  })

  test('is in the list and on the item’s page', async () => {
    const { rows } = (await get(`/items?view=${await openView()}&port=-90,-180,90,180`)).body
    expect(
      (rows as { movedM: number | null; movedMs: number | null }[]).map(({ movedM, movedMs }) => [movedM, movedMs]),
    ).toEqual([
      [180, 120_000],
      [null, null],
      [0, 30_000],
      [null, null],
    ])
    const page = (await (await lent.ask(`/api/incidents/${lent.incident}/items/${items[0]}`)).json()) as Record<
      string,
      unknown
    >
    expect(page['track']).toMatchObject({
      lengthM: 180,
      fixes: 8,
      lats: [60.17, 60.17, 60.1709],
      atMs: [0, 60_000, null],
    })
    const other = (await (await lent.ask(`/api/incidents/${lent.incident}/items/${items[1]}`)).json()) as Record<
      string,
      unknown
    >
    expect(other['track']).toBeNull()
  })

  test('of a restricted item goes only to its two readers; of a hidden or folded one to nobody', async () => {
    const { owner } = lent.kit.database
    const [film = '', twin = ''] = items
    const reader = await lent.kit.addOfficer('vera', { [lent.incident]: 'analyst' })
    const asReader = await lent.kit.signIn(reader)
    const tracksFor = async (who: Ask) => {
      const body = JSON.stringify({ kind: 'map', filter: {} })
      const opened = (await (await who(`/api/incidents/${lent.incident}/views`, { method: 'POST', body })).json()) as {
        view: string
      }
      const answer = await who(`/api/incidents/${lent.incident}/map/tracks?view=${opened.view}&${PORT}`)
      return ((await answer.json()) as { tracks: unknown[] }).tracks.length
    }
    const { rows } = await owner.query<{ id: string }>("select id from staff.officer where name = 'vera'")
    await owner.query(`select evidence.restrict_item($1, $2, $3, true, array[$3, 'of_other'])`, [
      lent.incident,
      film,
      rows[0]?.id,
    ])
    expect(await tracksFor(lent.ask)).toBe(0)
    expect(await tracksFor(asReader)).toBe(1)
    expect((await get(`/items?view=${await openView()}&place=none`)).body['rows']).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: film, movedM: null })]),
    )
    await owner.query(`select evidence.restrict_item($1, $2, $3, false, '{}')`, [lent.incident, film, rows[0]?.id])
    expect(await tracksFor(lent.ask)).toBe(1)
    for (const hidden of ['withdrawn', 'moved', 'superseded', 'check']) {
      await owner.query('update evidence.card set hidden = $2 where item_id = $1', [film, hidden])
      expect(await tracksFor(asReader)).toBe(0)
    }
    await owner.query('update evidence.card set hidden = null, folded_into = $2 where item_id = $1', [film, twin])
    expect(await tracksFor(lent.ask)).toBe(0)
    await owner.query('update evidence.card set folded_into = null where item_id = $1', [film])
    expect(await tracksFor(lent.ask)).toBe(1)
  })

  test('is closed to officers of other incidents', async () => {
    const view = await openView()
    expect((await lent.stranger(`/api/incidents/${lent.incident}/map/tracks?view=${view}&${PORT}`)).status).toBe(404)
    expect((await lent.stranger(`/api/incidents/${lent.other}/map/tracks?view=${view}&${PORT}`)).status).toBe(403)
    const body = JSON.stringify({ kind: 'map', filter: {} })
    const opened = (await (
      await lent.stranger(`/api/incidents/${lent.other}/views`, { method: 'POST', body })
    ).json()) as {
      view: string
    }
    const answer = await lent.stranger(`/api/incidents/${lent.other}/map/tracks?view=${opened.view}&${PORT}`)
    expect(await answer.json()).toEqual({ tracks: [], isCut: false })
  })
})
