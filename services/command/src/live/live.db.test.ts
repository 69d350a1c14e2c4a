import { listen } from '@firsthand/database/command'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { QUIET_MS } from './live-hub.ts'

describe('the live feed', () => {
  let kit: CommandKit
  let incident: string
  let ask: Ask
  let listener: ReturnType<typeof listen>
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
    await new Promise<void>((resolve) => {
      listener = listen({
        url: kit.database.urlOf('command'),
        channel: 'incident_changed',
        onNotify: kit.deps.hub.poke,
        onConnected: resolve,
      })
    })
  })
  afterAll(async () => {
    await listener.close()
    await kit.release()
  })

  const newest = async (): Promise<number> =>
    Number((await kit.database.owner.query('select max(change) as newest from evidence.card')).rows[0].newest)
  const open = async () => {
    const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    const answer = await ask(`/api/incidents/${incident}/events?view=${view}`)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body?.getReader()
    if (!reader) throw new Error('no stream')
    let text = ''
    return {
      /** Reads events until one reports this change or a later one. Returns them all. */
      async until(change: number): Promise<readonly number[]> {
        for (;;) {
          const told = [...text.matchAll(/event: changed\ndata: (\d+)\n/g)].map(([, newest]) => Number(newest))
          if ((told.at(-1) ?? 0) >= change) {
            text = ''
            return told
          }
          const { value, done } = await reader.read()
          if (done) throw new Error('the feed ended')
          text += new TextDecoder().decode(value)
        }
      },
      close: () => reader.cancel(),
    }
  }

  test('sends the newest change at once, then every change, many as one', async () => {
    await kit.addItem(incident)
    const feed = await open()
    const [caughtUp = 0] = await feed.until(await newest())
    await kit.addItem(incident)
    expect(await newest()).toBeGreaterThan(caughtUp)
    await feed.until(await newest())
    const began = performance.now()
    await Promise.all(Array.from({ length: 20 }, () => kit.addItem(incident)))
    const burst = await feed.until(await newest())
    // However slow the writes are, the most events are: one already on its way, one sent at once, and one for each
    // interval of `QUIET_MS`.
    const most = 2 + Math.ceil((performance.now() - began) / QUIET_MS)
    expect(burst.length).toBeLessThanOrEqual(most)
    await feed.close()
  })

  test('needs a view of its own session', async () => {
    const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'viewer' }))
    const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    expect((await colleague(`/api/incidents/${incident}/events?view=${view}`)).status).toBe(403)
  })
})

describe('officers’ changes that concern no card', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let ask: Ask
  let told = 0
  let listener: ReturnType<typeof listen>
  beforeAll(async () => {
    kit = await openCommandKit({ intakeUrl: new URL('http://127.0.0.1:9') })
    incident = await kit.addIncident()
    await kit.database.owner.query('update platform.incident set key_proven_at = now()')
    const { submission } = await kit.addSubmission(incident)
    item = await kit.addItem(incident, { submission })
    const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
    ask = await kit.signIn(anna)
    await new Promise<void>((resolve) => {
      listener = listen({
        ...{ url: kit.database.urlOf('command'), channel: 'incident_changed', onConnected: resolve },
        onNotify: (changed) => {
          if (changed === incident) told += 1
        },
      })
    })
  })
  afterAll(async () => {
    await listener.close()
    await kit.release()
  })

  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await ask(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    expect(answer.ok).toBe(true)
    return (await answer.json()) as Record<string, string>
  }
  const view = { name: 'Vans', sharing: 'incident', screen: 'search', query: '', words: '' }
  const brief = { sentence: 'A red van', whenLine: '', whereLine: '', lastSeen: '', language: 'en' }
  const file = { name: 'CAM.mp4', mediaType: 'video/mp4', lastModified: 1, bytes: 5 }

  test.each<readonly [string, () => Promise<unknown>]>([
    ['a reply', () => post(`/items/${item}/replies`, { text: 'Thank you' })],
    ['a view that is shared', () => post('/saved-views', view)],
    ['a brief', () => post(`/items/${item}/briefs`, brief)],
    ['a copy for sharing', () => post(`/items/${item}/cleanings`, { boxes: [], reason: 'For the press' })],
    ['police material', () => post('/police', { kind: 'file', origin: 'cctv', reason: 'A camera', files: [file] })],
    [
      'a pin of a place',
      () =>
        post(`/items/${item}/anchors`, {
          ...{ place: { lat: 60, lon: 25, radiusM: 10 }, source: 'comparison', reason: 'The tower' },
        }),
    ],
  ])('is told to the open screens at once: %s', async (_what, act) => {
    const before = told
    await act()
    await expect.poll(() => told).toBeGreaterThan(before)
  })
})
