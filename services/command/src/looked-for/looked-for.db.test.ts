import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepOnce, say } from '../alarms/alarms.test-kit.ts'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

const BROTHER = 'my brother Ali, twelve, a red anorak'

interface Listed {
  readonly people: readonly { readonly words: string; readonly submission: string; readonly hasContact: boolean }[]
  readonly next: number | null
}

describe('who is looked for', () => {
  let kit: CommandKit
  let incident: string
  let anna: Ask
  let vera: Ask
  beforeAll(async () => {
    kit = await openCommandKit()
  })
  beforeEach(async () => {
    incident = await kit.addIncident()
    anna = await kit.signIn(await kit.addOfficer(`anna ${incident}`, { [incident]: 'analyst' }))
    vera = await kit.signIn(await kit.addOfficer(`vera ${incident}`, { [incident]: 'viewer' }))
  })
  afterAll(() => kit.release())

  const at = (end: string) => `/api/incidents/${incident}${end}`
  const post = (ask: Ask, end: string, body: object) => ask(at(end), { method: 'POST', body: JSON.stringify(body) })
  const viewOf = async (ask: Ask, kind = 'looked-for') =>
    ((await (await post(ask, '/views', { kind, filter: {} })).json()) as { view: string }).view
  const read = async (more = '', ask = anna) =>
    (await (await ask(at(`/looked-for?view=${await viewOf(ask)}${more}`))).json()) as Listed
  const seek = async (words = BROTHER) => {
    const { submission } = await kit.addSubmission(incident)
    await say(kit, incident, words, { submission, sought: true })
    return submission
  }
  const actions = async () =>
    (
      await kit.database.owner.query<{ action: string; subject: string }>(
        `select action, subject from custody.entry where incident_id = $1 and actor <> 'preserve' order by seq`,
        [incident],
      )
    ).rows.map(({ action, subject }) => `${action} ${subject}`)

  test('is listed with what was seen last, newest first, and custody has the look before it', async () => {
    const first = await seek()
    const second = await seek('a woman of seventy')
    await kit.database.owner.query(
      `update evidence.statement set where_words = 'by the ferry', when_words = 'at noon' where submission_id = $1`,
      [first],
    )
    await kit.addContact(incident, first, { way: 'CANARY-PHONE' })
    const { people, next } = await read()
    expect(people).toMatchObject([
      { submission: second, words: 'a woman of seventy', hasContact: false, later: [], items: [], made: false },
      { submission: first, words: BROTHER, whereWords: 'by the ferry', whenWords: 'at noon', hasContact: true },
    ])
    expect(next).toBeNull()
    expect(JSON.stringify(people)).not.toContain('CANARY')
    expect(await actions()).toContain('look.view looked-for')
    expect((await anna(at('/looked-for'))).status).toBe(403)
  })

  test('is for officers who decide; a viewer, who sees nothing that names a person, does not read it', async () => {
    await seek()
    expect((await vera(at(`/looked-for?view=${await viewOf(vera)}`))).status).toBe(403)
  })

  test('is no witness’s word about what happened: no list of messages, no search and no item has it', async () => {
    const submission = await seek()
    const item = await kit.addItem(incident, { submission })
    const listed = await (await anna(at(`/statements?view=${await viewOf(anna, 'list')}`))).json()
    expect(listed).toEqual({ statements: [], next: null, counts: { all: 0, alone: 0 } })
    const found = await (await post(anna, '/search', { query: 'anorak', filter: {} })).json()
    expect(found).toMatchObject({ results: [] })
    expect(JSON.stringify(await (await anna(at(`/items/${item}`))).json())).not.toContain('anorak')
    // The same words of a witness are in the list and in the search.
    await say(kit, incident, 'a man in a red anorak ran away')
    expect(await (await post(anna, '/search', { query: 'anorak', filter: {} })).json()).toMatchObject({
      results: [{ source: 'words' }],
    })
    // A word that the same sender wrote afterwards is in both lists: it may say that the person was found.
    await say(kit, incident, 'He is at home', { submission })
    expect((await read()).people).toMatchObject([{ words: BROTHER, later: ['He is at home'], items: [item] }])
  })

  test('opens the way to reach the sender only after a reason, which custody has first', async () => {
    const submission = await seek()
    await kit.addContact(incident, submission, { way: '+358 40 1' })
    const path = `/submissions/${submission}/contact`
    expect((await post(vera, path, { reason: 'to ask' })).status).toBe(403)
    expect((await post(anna, path, {})).status).not.toBe(200)
    expect(await actions()).not.toContain(`contact.opened ${submission}`)
    expect(await (await post(anna, path, { reason: 'she was found' })).json()).toMatchObject({
      contacts: [{ way: '+358 40 1' }],
    })
    expect(await actions()).toContain(`contact.opened ${submission}`)
    expect((await post(anna, `/submissions/${submission}/replies`, { text: 'Call us.' })).status).toBe(201)
  })

  test('leaves the list when its sender withdraws it', async () => {
    const submission = await seek()
    await kit.database.owner.query(
      `insert into public_zone.document (id, submission_id, kind, sealed, key_id, object_key) values ($1, $2, 'withdrawal', '', 'k', $1)`,
      [`wi_${submission}`, submission],
    )
    expect((await read()).people).toEqual([])
  })

  test('comes in pages, each person once', async () => {
    await kit.database.owner.query(
      `insert into evidence.statement (id, submission_id, incident_id, words, sought, received_at)
       select 'st_' || $1 || n, 'su_' || $1 || n, $1, 'person ' || n, true, now() from generate_series(1, 70) n`,
      [incident],
    )
    const first = await read()
    const second = await read(`&before=${first.next}`)
    expect([first.people.length, second.people.length, second.next]).toEqual([50, 20, null])
    expect(new Set([...first.people, ...second.people].map(({ words }) => words)).size).toBe(70)
    expect((await anna(at(`/looked-for?view=${await viewOf(anna)}&before=x`))).status).toBe(400)
  })

  test('rings for words of danger as any words do, and says that they came from here; else it rings nothing', async () => {
    const alarms = async () => {
      const told = await anna(at(`/alarms?state=waiting&view=${await viewOf(anna, 'live')}`))
      return ((await told.json()) as { alarms: readonly { submission: string; sought: boolean }[] }).alarms
    }
    await seek('a woman of seventy, grey hair')
    await keepOnce(kit)
    expect(await alarms()).toEqual([])
    // Nor is it news of the list of messages.
    const counted = 'select words from evidence.alarm_state where incident_id = $1 and words > 0'
    expect((await kit.database.owner.query(counted, [incident])).rows).toEqual([])
    const ordinary = await say(kit, incident, 'there is a bomb under the stage')
    const cry = await seek('my sister hides in the cellar, there is a bomb at the east door')
    await keepOnce(kit)
    const rung = (await alarms()).map(({ submission, sought }) => [submission, sought])
    expect(rung).toHaveLength(2)
    expect(rung).toEqual(
      expect.arrayContaining([
        [cry, true],
        [ordinary.submission, false],
      ]),
    )
  })
})
