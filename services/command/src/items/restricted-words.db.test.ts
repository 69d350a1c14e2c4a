import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepOnce, say } from '../alarms/alarms.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { says } from '../says.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const OWN = 'she is bleeding behind the quixotic fountain'

describe('words beside a restricted item', () => {
  let kit: CommandKit
  let incident: string
  let submission: string
  let secret: string
  let sibling: string
  let anna: Ask
  let bo: Ask
  let cleo: Ask
  let dora: Ask
  let asked: string
  const officers: Record<string, string> = {}
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const join = async (name: string, role: 'analyst' | 'commander') => {
      const officer = await kit.addOfficer(name, { [incident]: role })
      officers[name] = officer.id
      return kit.signIn(officer)
    }
    anna = await join('anna', 'analyst')
    bo = await join('bo', 'commander')
    cleo = await join('cleo', 'analyst')
    dora = await join('dora', 'commander')
    submission = (await kit.addSubmission(incident)).submission
    secret = await kit.addItem(incident, { submission })
    sibling = await kit.addItem(incident, { submission })
    await say(kit, incident, OWN, { submission })
    await kit.addContact(incident, submission, { way: '+358 40 CANARY' })
    await kit.database.owner.query(
      `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
       values ($1, $2, $3, 'transcript', 'en', true, 'test 1', $4, '')`,
      [newId('text'), secret, incident, JSON.stringify([{ startMs: 0, endMs: 900, text: 'there is a bomb, zebra' }])],
    )
    await keepOnce(kit)
    await restrict(true)
  })
  afterAll(() => kit.release())

  const at = (end: string) => `/api/incidents/${incident}${end}`
  const post = (ask: Ask, end: string, body: object) => ask(at(end), { method: 'POST', body: JSON.stringify(body) })
  const viewOf = async (ask: Ask) => ((await (await post(ask, '/views', {})).json()) as { view: string }).view
  const seen = async (ask: Ask, end: string) => (await ask(at(`${end}?view=${await viewOf(ask)}`))).json()
  /** Whether the timeline, narrowed to the results of this search, contains the sibling. */
  const asksFor = async (ask: Ask) => {
    const answer = await (await ask(at(`/timeline?view=${await viewOf(ask)}&asked=${asked}`))).json()
    return JSON.stringify(answer).includes(sibling)
  }
  const restrict = async (restricted: boolean) => {
    const body = { restricted, officers: [officers['bo'], officers['cleo']], reason: 'a child called Xanadu' }
    expect((await post(bo, `/items/${secret}/restriction`, body)).status).toBe(201)
  }

  test('only its two readers reach, answer and read its sender, also beside another item', async () => {
    for (const of of [`/submissions/${submission}`, `/items/${sibling}`])
      for (const [end, body] of [
        ['/contact', { reason: 'to ask' }],
        ['/replies', { text: 'Thank you.' }],
      ] as const) {
        const refused = await post(anna, `${of}${end}`, body)
        expect([of, end, refused.status, await refused.json()]).toMatchObject([of, end, 403, { code: 'restricted' }])
        expect((await post(cleo, `${of}${end}`, body)).ok).toBe(true)
      }
    expect(await seen(anna, `/submissions/${submission}`)).toMatchObject({ code: 'restricted' })
    expect(await seen(bo, `/submissions/${submission}`)).toMatchObject({ hasContact: true, isWithheld: false })
  })

  test('only its readers find them in the list of messages and in its counts', async () => {
    expect(await seen(anna, '/statements')).toEqual({ statements: [], next: null, counts: { all: 0, alone: 0 } })
    expect(await seen(bo, '/statements')).toMatchObject({ statements: [{ words: OWN }], counts: { all: 1, alone: 0 } })
  })

  test('are not found or counted by others’ searches, nor by filters of the timeline', async () => {
    const find = async (ask: Ask) => (await post(ask, '/search', { query: 'quixotic' })).json()
    const told = await find(anna)
    asked = told.asked
    expect(told).toMatchObject({ results: [], count: 0, isExact: true })
    expect(await find(cleo)).toMatchObject({ count: 1, results: [{ source: 'words' }] })
    expect(await asksFor(anna)).toBe(false)
  })

  test('are missing, with the replies, from the page of another item of the same submission', async () => {
    await post(bo, `/submissions/${submission}/replies`, { text: 'Stay by the fountain' })
    expect(await seen(anna, `/items/${sibling}`)).toMatchObject({
      ...{ statements: [], conversation: { replies: [], hasContact: false, language: null, isWithheld: true } },
    })
    const page = await seen(bo, `/items/${sibling}`)
    expect(page.statements).toMatchObject([{ words: OWN }])
    expect(JSON.stringify(page.conversation.replies)).toContain('Stay by the fountain')
  })

  test('ring for other officers by class only, without the rule', async () => {
    for (const [path, name] of [
      ['/alarms', 'alarms'],
      ['/ringing', 'grave'],
    ] as const) {
      const told = await seen(anna, path)
      const rings = told[name] as { class: string; isRestricted: boolean }[]
      expect(rings).toHaveLength(2)
      for (const one of rings)
        expect(one).toMatchObject({
          ...{ class: 'grave', isRestricted: true, rules: [], excerpts: [], language: null },
          ...{ item: null, submission: null, scene: null },
        })
      const heard = JSON.stringify(told)
      expect(['bleeding', 'bomb', submission, secret].filter((word) => says(heard, word))).toEqual([])
      expect(told.counts.grave).toBe(2)
      expect(JSON.stringify((await seen(bo, path))[name])).toMatch(/bleeding.*/)
    }
  })

  test('count as an exposure whenever a reader sees them in a search, in the list or beside another item', async () => {
    await kit.database.owner.query('truncate evidence.exposure')
    const shown = async () =>
      (
        await kit.database.owner.query(
          `select o.name || ' ' || x.kind as shown, count(*)::integer as count from evidence.exposure x
           join staff.officer o on o.id = x.officer_id where x.item_id = $1 group by 1 order by 1`,
          [secret],
        )
      ).rows
    for (const ask of [anna, dora]) {
      await post(ask, '/search', { query: 'quixotic' })
      await seen(ask, '/statements')
      await seen(ask, `/items/${sibling}`)
    }
    await post(bo, '/search', { query: 'nowhere' })
    expect(await shown()).toEqual([])
    await post(cleo, '/search', { query: 'quixotic' })
    await post(cleo, '/search', { query: 'quixotic' })
    await post(bo, '/search', { query: 'quixotic' })
    expect(await shown()).toEqual([
      { shown: 'bo search', count: 1 },
      { shown: 'cleo search', count: 1 },
    ])
    await seen(bo, '/statements')
    await seen(cleo, `/items/${sibling}`)
    expect(await shown()).toMatchObject([{}, { shown: 'bo words', count: 1 }, {}, { shown: 'cleo words', count: 1 }])
    const { rows } = await kit.database.owner.query(
      `select detail from custody.entry where subject = $1 and action = 'item.exposed' order by seq desc limit 1`,
      [secret],
    )
    expect(JSON.parse(rows[0].detail)).toEqual({ kind: 'words', exposure: 4 })
  })

  test('count as an exposure in the alarm that they raised, as on the page', async () => {
    const counted = async () =>
      (
        await kit.database.owner.query(
          `select o.name, count(*)::integer as count from evidence.exposure x join staff.officer o on o.id = x.officer_id
           where x.item_id = $1 and x.kind = 'alarm' group by 1 order by 1`,
          [secret],
        )
      ).rows
    await kit.database.owner.query('truncate evidence.exposure')
    await seen(cleo, '/ringing')
    await seen(cleo, '/ringing')
    await seen(anna, '/alarms')
    expect(await counted()).toEqual([{ name: 'cleo', count: 1 }])
    await seen(bo, '/alarms')
    expect(await counted()).toEqual([
      { name: 'bo', count: 1 },
      { name: 'cleo', count: 1 },
    ])
    const { rows } = await kit.database.owner.query(
      `select detail from custody.entry where subject = $1 and action = 'item.exposed' order by seq desc limit 1`,
      [secret],
    )
    expect(JSON.parse(rows[0].detail)).toEqual({ kind: 'alarm', exposure: 2 })
  })

  test('are left out of the duty of such an alarm, which shows its owner; the overview, which is the same for all, shows none of them', async () => {
    const { alarms } = await seen(bo, '/alarms')
    const ids = (alarms as { id: string }[]).map(({ id }) => id)
    for (const id of ids) expect((await post(bo, '/alarms/takings', { alarms: [id] })).status).toBe(200)
    const { duties } = await seen(dora, '/duties')
    expect(duties).toHaveLength(2)
    for (const duty of duties)
      expect(duty).toMatchObject({ rules: [], item: null, submission: null, isRestricted: true, ownerName: 'bo' })
    const told = JSON.stringify((await seen(bo, '/duties')).duties)
    expect(told).toContain(secret)
    expect(told).toContain('bleeding')
    const shown = JSON.stringify((await seen(bo, '/overview')).duties.shown)
    expect(['bleeding', 'bomb'].filter((word) => says(shown, word))).toEqual([])
    const { entries } = await seen(dora, '/custody')
    const taken = (entries as { action: string; detail: string }[]).filter(({ action }) => action === 'alarm.taken')
    expect(taken.map(({ detail }) => detail)).toEqual(['{}', '{}'])
    expect(JSON.stringify((await seen(bo, '/custody')).entries)).toContain('bleeding')
  })

  test('only its two readers read reasons about it and about its sender in the trail', async () => {
    await post(bo, `/submissions/${submission}/contact`, { reason: 'to ask Xanadu’s mother' })
    await post(bo, `/items/${sibling}/contact`, { reason: 'to ask Xanadu’s father' })
    expect(JSON.stringify(await seen(dora, '/custody'))).not.toContain('Xanadu')
    const told = JSON.stringify(await seen(cleo, '/custody'))
    for (const words of ['child called Xanadu', 'Xanadu’s mother', 'Xanadu’s father']) expect(told).toContain(words)
  })

  test('only its readers learn why another item belongs to it: beside the other item, in the trail and in a search', async () => {
    const placement = { earliest: AT, estimate: AT, latest: AT, status: 'placed' }
    const [other, dark] = [await kit.addItem(incident, { placement }), await kit.addItem(incident, { placement })]
    const readers = { restricted: true, officers: [officers['bo'], officers['cleo']], reason: 'a child' }
    expect((await post(bo, `/items/${dark}/restriction`, readers)).status).toBe(201)
    const find = async (ask: Ask, query: string) => (await post(ask, '/search', { query })).json()
    const told = async (ask: Ask) => [
      ...[await seen(ask, `/items/${other}`), await seen(ask, '/custody'), await find(ask, 'lantern')],
      ...[await find(ask, 'candle'), await seen(ask, '/anchors')],
    ]
    const link = { other: dark, offsetMs: 500, reason: 'The lantern falls in both', source: 'comparison' }
    const made = await post(cleo, `/items/${other}/links`, link)
    expect(made.status).toBe(201)
    const { anchors } = (await seen(cleo, `/items/${other}`)).time
    await post(cleo, `/anchors/${anchors[0].anchor}/recall`, { reason: 'It is a candle' })
    for (const words of ['falls in both', 'It is a ']) {
      const hers = (await told(cleo)).filter((answer) => JSON.stringify(answer).includes(words))
      expect(hers).toHaveLength(3)
      expect(JSON.stringify(await told(dora))).not.toContain(words)
    }
  })

  test('are left out of a tag’s count for officers who may not open the item', async () => {
    for (const item of [secret, sibling]) await post(bo, `/items/${item}/tags`, { word: 'red van' })
    expect(await seen(anna, '/tags')).toMatchObject({ words: [{ word: 'red van', items: 1 }] })
    expect(await seen(bo, '/tags')).toMatchObject({ words: [{ word: 'red van', items: 2 }] })
  })

  test('are readable for everybody again after the restriction is lifted', async () => {
    await restrict(false)
    expect(await seen(anna, '/statements')).toMatchObject({ statements: [{ words: OWN }] })
    expect(await asksFor(anna)).toBe(true)
    expect(JSON.stringify(await seen(anna, `/submissions/${submission}`))).toContain('Stay by the fountain')
  })
})
