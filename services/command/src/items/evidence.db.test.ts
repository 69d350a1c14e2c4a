import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

// Longer than three chunks of 64 KiB, and not a multiple of them.
const FILM = randomBytes(200_003)
const RECEIVED = randomBytes(150_001)
const proxy = { kind: 'proxy', mediaType: 'video/mp4', bytes: FILM }
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

describe('the bytes of an item', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let ask: Ask
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    item = await kit.addItem(incident, { kind: 'video', bytes: RECEIVED, renditions: [proxy, thumb] })
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'commander' }))
  })
  afterAll(() => kit.release())

  const film = (of = item) => `/api/incidents/${incident}/items/${of}/renditions/proxy`
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
  const trail = async (subject: string) =>
    (
      await kit.database.owner.query(
        'select action, detail, note_hash from custody.entry where subject = $1 order by seq',
        [subject],
      )
    ).rows as { action: string; detail: string; note_hash: string | null }[]

  test('come whole and in ranges, decrypted from the sealed object, and stay in no cache', async () => {
    const whole = await ask(film())
    expect(whole.status).toBe(200)
    expect(whole.headers.get('content-length')).toBe(String(FILM.length))
    expect(await bytesOf(whole)).toEqual(FILM)
    for (const [start, end] of [
      [0, 1],
      [65_535, 65_538],
      [100_000, 200_003],
      [131_072, 196_608],
    ] as const) {
      const part = await ask(film(), { headers: { range: `bytes=${start}-${end - 1}` } })
      expect(part.status).toBe(206)
      expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${FILM.length}`)
      expect(part.headers.get('cache-control')).toBe('no-store')
      expect((await bytesOf(part)).equals(FILM.subarray(start, end))).toBe(true)
    }
    expect((await ask(film(), { headers: { range: 'bytes=200003-' } })).status).toBe(416)
    const head = await ask(film(), { method: 'HEAD' })
    expect([head.headers.get('content-length'), (await bytesOf(head)).length]).toEqual([String(FILM.length), 0])
  })

  test('leave one entry per slot when they are played, however many ranges are requested', async () => {
    const played = (await trail(item)).filter((entry) => entry.action === 'look.played')
    expect(played).toHaveLength(1)
    expect(JSON.parse(played[0]?.detail ?? '')).toEqual({ recipe: '1', rendition: 'proxy' })
  })

  test('leave another entry in a later slot', async () => {
    await kit.database.owner.query("update custody.look set slot = slot - 1 where item_id = $1 and kind = 'played'", [
      item,
    ])
    await (await ask(film(), { headers: { range: 'bytes=5-9' } })).arrayBuffer()
    expect((await trail(item)).filter((entry) => entry.action === 'look.played')).toHaveLength(2)
  })

  test('are not sent if custody cannot be written', async () => {
    const fresh = await kit.addItem(incident, { kind: 'video', renditions: [proxy, thumb] })
    const signature = 'custody.look(text, text, text, text, text, text)'
    await kit.database.owner.query(`revoke execute on function ${signature} from firsthand_command`)
    try {
      for (const path of [film(fresh), `/api/incidents/${incident}/items/${fresh}`]) {
        const answer = await ask(path)
        expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal' }])
      }
      expect((await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })).status).toBe(500)
    } finally {
      await kit.database.owner.query(`grant execute on function ${signature} to firsthand_command`)
    }
  })

  test('are closed at once by an erased key, even for an officer who had them open', async () => {
    const erased = await kit.addItem(incident, { kind: 'video', renditions: [proxy] })
    expect((await (await ask(film(erased))).arrayBuffer()).byteLength).toBe(FILM.length)
    await kit.eraseKey(erased)
    const answer = await ask(film(erased))
    expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'item-erased' }])
    const page = await ask(`/api/incidents/${incident}/items/${erased}`)
    expect(await page.json()).toMatchObject({ item: { hasKey: false } })
    const asked = await ask(`/api/incidents/${incident}/items/${erased}/as-received`, {
      method: 'POST',
      body: '{"reason":"test"}',
    })
    expect(asked.status).toBe(410)
  })

  test('need a reason as received; its text is stored outside custody', async () => {
    const path = `/api/incidents/${incident}/items/${item}/as-received`
    for (const body of ['{}', '{"reason":"  "}', '{"reason":7}']) {
      const refused = await ask(path, { method: 'POST', body })
      expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'reason-needed' }])
    }
    const given = await ask(path, { method: 'POST', body: '{"reason":"the laboratory asked for it"}' })
    const { download, bytes } = (await given.json()) as { download: string; bytes: number }
    expect(bytes).toBe(RECEIVED.length)

    const answer = await ask(`${path}/${download}`, { headers: { range: 'bytes=70000-' } })
    expect(answer.status).toBe(206)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename=${item}.bin`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await bytesOf(answer)).toEqual(RECEIVED.subarray(70_000))

    const looks = (await trail(item)).filter((entry) => entry.action === 'look.downloaded')
    expect(looks).toHaveLength(1)
    const { rows } = await kit.database.owner.query(
      'select text, encode(sha256(salt || convert_to(text, $2)), $3) as hash from staff.note where subject = $1',
      [item, 'UTF8', 'hex'],
    )
    expect(rows).toEqual([{ text: 'the laboratory asked for it', hash: looks[0]?.note_hash }])

    await ask(path, { method: 'POST', body: '{"reason":"and once more"}' })
    expect((await trail(item)).filter((entry) => entry.action === 'reason.given')).toHaveLength(1)
    expect(JSON.stringify(await trail(item))).not.toContain('laboratory')
  })

  test('can be downloaded only in the session that gave the reason, within ten minutes', async () => {
    const path = `/api/incidents/${incident}/items/${item}/as-received`
    const given = await ask(path, { method: 'POST', body: '{"reason":"for the prosecutor"}' })
    const { download } = (await given.json()) as { download: string }
    const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'commander' }))
    expect((await colleague(`${path}/${download}`)).status).toBe(404)
    const forged = `${download.slice(0, -1)}${download.endsWith('0') ? '1' : '0'}`
    expect((await ask(`${path}/${forged}`)).status).toBe(404)
    await kit.database.owner.query('alter table staff.note disable trigger note_is_final')
    await kit.database.owner.query("update staff.note set created_at = created_at - interval '11 minutes'")
    expect((await ask(`${path}/${download}`)).status).toBe(404)
  })

  test('give an error if the seal is broken, and never wrong bytes', async () => {
    const broken = await kit.addItem(incident, { kind: 'video', renditions: [proxy] })
    await kit.database.owner.query(
      'update evidence.rendition set sealed_length = sealed_length - 10 where item_id = $1',
      [broken],
    )
    expect((await ask(film(broken))).status).toBe(500)
    await kit.database.owner.query("update evidence.rendition set vault_key = 'not/there' where item_id = $1", [broken])
    expect(await (await ask(film(broken))).json()).toMatchObject({ code: 'store-unavailable' })
  })
})
