import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

interface Told {
  readonly state: { readonly is: string }
  readonly brief?: { readonly sentence: string }
  readonly pass?: string
}

describe('openings of a brief', () => {
  let kit: CommandKit
  let incident: string
  let analyst: Ask
  let brief: string
  let code: string
  /** The clock is stopped, so that a slow run refills no budget. */
  let at = Date.now()

  beforeAll(async () => {
    kit = await openCommandKit({
      clock: () => at,
      consoleFiles: new Map(
        ['/index.html', '/brief/index.html'].map((name) => [
          name,
          { type: 'text/html; charset=utf-8', body: Buffer.from(name), isImmutable: false },
        ]),
      ),
    })
    incident = await kit.addIncident()
    analyst = await kit.signIn(await kit.addOfficer('an analyst', { [incident]: 'analyst' }))
  })
  afterAll(() => kit.release())
  beforeEach(async () => {
    const item = await kit.addItem(incident)
    const body = JSON.stringify({ sentence: 'Look for the red van.', language: 'en' })
    const made = await analyst(`/api/incidents/${incident}/items/${item}/briefs`, { method: 'POST', body })
    const told = (await made.json()) as { brief: string; address: string }
    brief = told.brief
    code = codeOf(told.address)
    const { rows } = await kit.database.owner.query('select cleaning_id from staff.brief where id = $1', [brief])
    const recipe = `v1-${rows[0].cleaning_id}`
    await kit.addRendition(incident, item, { kind: 'clean', mediaType: 'image/jpeg', bytes: TINY_WEBP, recipe })
  })

  const codeOf = (address: string): string => address.split('#')[1] ?? ''
  const ask = (path: string, of: { code: string; pass?: string | undefined }) =>
    kit.ask(`/api/briefs/${path}`, { method: 'POST', body: JSON.stringify(of) })
  const open = async (pass?: string, of = code): Promise<Told> =>
    (await ask('open', { code: of, pass })).json() as never
  const openings = async (): Promise<number> =>
    (
      await kit.database.owner.query<{ count: number }>(
        `select count(*)::integer as count from custody.entry where action = 'brief.opened' and detail::jsonb ->> 'brief' = $1`,
        [brief],
      )
    ).rows[0]?.count ?? 0
  const listed = async () =>
    ((await (await analyst(`/api/incidents/${incident}/briefs`)).json()) as { briefs: { id: string }[] }).briefs.find(
      ({ id }) => id === brief,
    )
  const newAddress = async (former: string): Promise<string> => {
    const path = `/api/incidents/${incident}/briefs/${brief}/links?former=${former}`
    return codeOf(((await (await analyst(path, { method: 'POST' })).json()) as { address: string }).address)
  }
  const flood = async (): Promise<void> => {
    for (let asked = 0; asked < 302; asked += 1) await ask('open', { code })
    expect((await ask('open', { code })).status).toBe(503)
  }

  test('no byte of the picture is sent without an opening in custody', async () => {
    for (const pass of [undefined, 'a'.repeat(26), 7 as never]) {
      const answer = await ask('picture', { code, pass })
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Open the brief first')])
    }
    expect(await openings()).toBe(0)
    const { pass } = await open()
    expect(await openings()).toBe(1)
    expect(Buffer.from(await (await ask('picture', { code, pass })).arrayBuffer()).equals(TINY_WEBP)).toBe(true)
  })

  test('a pass works for its own address and for some minutes; after that an opening is a new entry', async () => {
    const { pass } = await open()
    const other = await newAddress('kept')
    expect((await ask('picture', { code: other, pass })).status).toBe(403)
    // A reload within minutes is the same opening.
    expect((await open(pass)).pass).toBe(pass)
    expect(await openings()).toBe(1)
    await kit.database.owner.query(`update staff.brief_pass set opened_at = opened_at - interval '1 hour'`)
    expect((await ask('picture', { code, pass })).status).toBe(403)
    expect((await open(pass)).pass).toBe(pass)
    expect(await openings()).toBe(2)
    expect((await ask('picture', { code, pass })).status).toBe(200)
  })

  test('only the hash of a pass is stored, and no process can write one', async () => {
    const { pass } = await open()
    const { rows } = await kit.database.owner.query('select p::text as row from staff.brief_pass p')
    expect(JSON.stringify(rows)).not.toContain(pass)
    const role = kit.database.poolOf('command')
    for (const statement of [
      'insert into staff.brief_pass default values',
      `update staff.brief_pass set opened_at = now()`,
      'update staff.brief_refusal set refused = 0',
      'delete from staff.brief_code_end',
      `select staff.count_brief_opening('${brief}')`,
    ])
      await expect(role.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })

  test('a page that was opened is not shut out by a flood; a new address has its own budget and ends the former', async () => {
    const { pass } = await open()
    const before = kit.logged.length
    await flood()
    expect((await open(pass)).brief?.sentence).toBe('Look for the red van.')
    for (const path of ['state', 'picture']) expect((await ask(path, { code, pass })).status).toBe(200)
    // Many refusals give one log line, and the officers see the number.
    const lines = kit.logged.slice(before).filter((line) => line.includes('brief-open'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"count":1')
    await expect.poll(listed, { timeout: 60_000 }).toMatchObject({ opened: 300, refused: 4 })

    const beside = await newAddress('kept')
    expect((await open(undefined, beside)).state.is).toBe('live')
    expect((await open(pass)).state.is).toBe('live')
    const next = await newAddress('ended')
    expect((await open(undefined, next)).brief?.sentence).toBe('Look for the red van.')
    for (const former of [code, beside]) {
      const told = await open(pass, former)
      expect([told.state.is, told.brief]).toEqual(['ended', undefined])
      expect((await ask('picture', { code: former, pass })).status).toBe(404)
    }
    expect(await listed()).toMatchObject({ refused: 0, state: 'live' })
  })

  test('a page that waits as told is let in during the flood; any page is let in as soon as it pauses', async () => {
    await flood()
    const told = await ask('open', { code })
    expect([told.status, told.headers.get('retry-after')]).toEqual([503, '1'])
    const place = told.headers.get('brief-turn') ?? ''
    // A page that was told to wait has a place in the queue. A page with an invented place is not let in, nor is one
    // that returns too early.
    const hasty = (await ask('open', { code })).headers.get('brief-turn') ?? ''
    for (const pass of ['a'.repeat(26), hasty]) expect((await ask('open', { code, pass })).status).toBe(503)
    at += 1_000
    // The ordinary budget is used up again.
    for (let asked = 0; asked < 4; asked += 1) await ask('open', { code })
    const opened = await ask('open', { code, pass: place })
    expect(opened.status).toBe(200)
    expect((await ask('open', { code, pass: place })).status).toBe(503)
    // The page has its own pass now and no longer competes with others.
    const { pass } = (await opened.json()) as Told
    expect((await ask('open', { code, pass })).status).toBe(200)
    at += 1_000
    expect((await open()).state.is).toBe('live')
  })

  test('the page has the same policy under each of its addresses', async () => {
    const policies = await Promise.all(
      ['/brief', '/brief/', '/brief/index.html', '/brief/index%2Ehtml'].map(async (path) => {
        const answer = await kit.ask(path)
        return [await answer.text(), answer.headers.get('content-security-policy'), answer.headers.get('cache-control')]
      }),
    )
    for (const told of policies) expect(told).toEqual(policies[0])
    expect(policies[0]?.[1]).toContain("trusted-types 'none'")
    expect((await kit.ask('/')).headers.get('content-security-policy')).not.toBe(policies[0]?.[1])
  })
})
