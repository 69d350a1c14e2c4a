import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { says } from '../says.test-kit.ts'
import type { SearchAnswer } from './search-routes.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const placed = (at: number, lat?: number, lon?: number) => ({
  ...{ earliest: at - 1000, estimate: at, latest: at + 1000, status: 'placed' },
  ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
})

describe('searching an incident', () => {
  let kit: CommandKit
  let incident: string
  let other: string
  let anna: Ask
  let vera: Ask
  let van: string
  let filmed: string
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    other = await kit.addIncident()
    const officer = await kit.addOfficer('anna', { [incident]: 'analyst' })
    anna = await kit.signIn(officer)
    vera = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    van = await kit.addItem(incident, {
      words: 'A red van drove over the bridge, then shots. Autossa oli kaksi miestä Mäkelänkadulla.',
      placement: placed(NOON, 60.17, 24.94),
    })
    filmed = await kit.addItem(incident, { kind: 'video', placement: placed(NOON + 3_600_000, 60.3, 25) })
    await kit.addItem(incident, { words: 'He ran a red light in a blue van', placement: placed(NOON + 7_200_000) })
    await kit.addItem(other, { words: 'A red van in the other town' })
    await addText(filmed, 'they said the red van is white')
    await kit.database.owner.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome, facts) values
         ($1, $2, 'inspect', '1', 'done', '{"make":"Apple","model":"iPhone 14"}'), ($3, $4, 'inspect', '1', 'done', '{"make":"DJI","model":"FC3582"}')`,
      [makeId('extraction', randomBytes(16)), van, makeId('extraction', randomBytes(16)), filmed],
    )
    await note(officer.id, van, 'item-note', 'Plate of the red van: see frame 12')
    await note(officer.id, van, 'as-received', 'Lab wants the van')
  })
  afterAll(() => kit.release())

  const addText = (item: string, body: string) =>
    kit.database.owner.query(
      `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
       values ($1, $2, $3, 'transcript', 'en', true, 'test 1', $4, $5)`,
      [
        makeId('text', randomBytes(16)),
        item,
        incident,
        JSON.stringify([{ startMs: 5000, endMs: 6000, text: body }]),
        body,
      ],
    )
  const note = (officer: string, item: string, purpose: string, text: string) =>
    kit.database.owner.query(
      `insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash) values ($1, $2, $3, $4, $5, $6, '\\x00', '\\x00')`,
      [makeId('note', randomBytes(16)), incident, officer, item, purpose, text],
    )
  const search = async (ask: Ask, body: object, at = incident) => {
    const answer = await ask(`/api/incidents/${at}/search`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, told: (await answer.json()) as SearchAnswer }
  }
  const found = async (body: object, ask = anna) => (await search(ask, body)).told.results

  test('"red van" finds the statement that contains it, the transcript and the note, and nothing of another incident', async () => {
    const { told } = await search(anna, { query: '"red van"' })
    expect(told.results.map(({ source, item }) => [source, item]).sort()).toEqual(
      [
        ['note', van],
        ['transcript', filmed],
        ['words', van],
      ].sort(),
    )
    expect(told).toMatchObject({ count: 3, isExact: true, cursor: null })
    expect(told.results.find(({ source }) => source === 'words')?.excerpt).toContain(
      'A \u0002red\u0003 \u0002van\u0003 drove',
    )
    expect(told.results.find(({ source }) => source === 'transcript')).toMatchObject({
      atMs: 5000,
      kind: 'video',
      lat: 60.3,
    })
  })

  test('the first page names documents that are searched only in part, to officers who may read them', async () => {
    const inPart = async (body: object, ask = anna) => (await search(ask, body)).told.inPart
    expect((await search(anna, { query: 'xylophone -"red van"' })).told).toMatchObject({
      inPart: null,
      hasPhrase: false,
    })
    const long = await kit.addItem(incident, { kind: 'document', placement: placed(NOON, 60.17, 24.94) })
    const hidden = await kit.addItem(incident, { kind: 'document' })
    const read = (item: string, letters: number | null, maker: string, at = incident) =>
      kit.database.owner.query(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body, letters_searched)
         values ($1, $2, $3, 'document', false, $4, '[{"page": 1, "text": "heron"}]', 'heron', $5)`,
        [makeId('text', randomBytes(16)), item, at, maker, letters],
      )
    await read(long, 999_000, 'a')
    await read(hidden, 200_000, 'a')
    await read(await kit.addItem(other, { kind: 'document' }), 200_000, 'a', other)
    const { rows } = await kit.database.owner.query('select seq from evidence.item where id = $1', [long])
    const both = { documents: 2, fewest: 200_000, most: 999_000 }
    expect(await inPart({ query: 'xylophone' })).toMatchObject(both)
    expect((await search(anna, { query: 'glass-xylophone' })).told).toMatchObject({ inPart: both, hasPhrase: true })
    // The notice also comes with results, but only on their first page.
    const { told } = await search(anna, { query: 'heron', limit: 1 })
    expect(told).toMatchObject({ count: 2, inPart: both })
    expect(await inPart({ query: 'heron', limit: 1, cursor: told.cursor, goesOn: told.note })).toBeNull()
    expect(await inPart({ filter: { kind: 'video' } })).toBeNull()
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [hidden])
    const one = { documents: 1, fewest: 999_000, most: 999_000, some: [{ item: long, seq: Number(rows[0].seq) }] }
    expect(await inPart({ query: 'xylophone' }, vera)).toEqual(one)
    // The filter excludes the document, so it could not be found anyway.
    expect(await inPart({ query: 'xylophone', filter: { kind: 'video' } })).toBeNull()
    expect(await inPart({ query: 'xylophone', filter: { circle: '60.1700,24.9400,500' } })).toEqual(one)
    await kit.database.owner.query('update evidence.card set restricted = true where item_id = $1', [long])
    expect(await inPart({ query: 'xylophone' })).toBeNull()
    await kit.database.owner.query('update evidence.card set restricted = false where item_id = $1', [long])
    // A later reading of the document is searched in full.
    await read(long, null, 'b')
    expect(await inPart({ query: 'xylophone' })).toBeNull()
    await kit.database.owner.query('delete from evidence.text where item_id in ($1, $2)', [long, hidden])
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [long])
  })

  test('a hit deep in a long text is shown with the words around it, in every script, and never with the first lines', async () => {
    const long = await kit.addItem(incident, { kind: 'document' })
    const at = (letters: number, text: string, upTo: number) => {
      const filled = 'Réunion über ﬁnal ½ kokous. '.repeat(letters)
      return `${filled.slice(0, upTo - text.length)}${text}`
    }
    // Normalising (`evidence.folded`) may lengthen or shorten a text. The boundary between two searched pieces cuts
    // `prestork`, so a piece begins with `stork`.
    const text = [
      at(2000, ' lähellä Flamingö seisoi ', 40_010),
      at(20_000, ' на площади Пеликаны стояли ', 380_000),
      at(2000, ' between prestork and ', 19_600),
      at(2000, ' then a Stork flew', 45_000),
    ].join('')
    const body = async (segments: object[], maker: string) =>
      kit.database.owner.query(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
         values ($1, $2, $3, 'document', false, $4, $5, $6)`,
        [makeId('text', randomBytes(16)), long, incident, maker, JSON.stringify(segments), text],
      )
    await body([{ text: 'A first page' }, { page: 2, text }], 'long')
    const excerpt = async (query: string) => {
      const [hit] = await found({ query })
      expect([query, hit?.source, hit?.page]).toEqual([query, 'document', 2])
      return hit?.excerpt ?? ''
    }
    expect(await excerpt('flamingo')).toContain('lähellä \u0002Flamingö\u0003 seisoi Réunion')
    expect(await excerpt('ПЕЛИКАН')).toContain('на площади \u0002Пеликаны\u0003 стояли')
    const stork = await excerpt('stork')
    expect([stork.startsWith('… '), stork.endsWith(' then a \u0002Stork\u0003 flew')]).toEqual([true, true])
    expect(stork.length).toBeLessThan(400)
    await kit.database.owner.query('delete from evidence.text where item_id = $1', [long])
    // A reading of the text whose segments do not contain the word.
    await body([{ page: 1, text: 'A first page' }], 'other')
    expect(await found({ query: 'flamingo' })).toMatchObject([{ source: 'document', excerpt: null }])
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [long])
  })

  test('all words must occur, in any order; a minus excludes; accents, capitals and endings make no difference', async () => {
    expect(await found({ query: 'van red' })).toHaveLength(4)
    expect(await found({ query: 'red van -blue -white' })).toHaveLength(2)
    expect(await found({ query: 'makelankadulla AUTO' })).toHaveLength(1)
    // Words match by stem: `bridges` finds the bridge.
    expect(await found({ query: 'bridges' })).toHaveLength(1)
    expect(await found({ query: 'ran van' })).toHaveLength(1)
  })

  test('no query text is an error, and a query of excluded words alone excludes nothing', async () => {
    for (const query of ['"red van', "red') & !(van", '<->', '":*'])
      expect([query, (await search(anna, { query, filter: { kind: 'image' } })).status]).toEqual([query, 200])
    const { told } = await search(anna, { query: '-van', filter: { kind: 'video' } })
    expect(told).toMatchObject({ hasOnlyBarred: true, count: 1, asked: null })
    expect((await search(anna, { query: '' })).status).toBe(400)
    expect((await search(anna, { query: 'van', filter: { kind: 'nonsense' } })).status).toBe(400)
  })

  test('filters narrow the results together: device class, circle, box, window, kind', async () => {
    const sources = async (filter: object, more: object = {}) =>
      (await found({ query: 'van', filter, ...more })).map(({ source }) => source).sort()
    expect(await sources({ device: 'iphone' })).toEqual(['note', 'note', 'words'])
    expect(await sources({ device: 'drone' })).toEqual(['transcript'])
    expect(await sources({ circle: '60.1700,24.9400,500' })).toEqual(['note', 'note', 'words'])
    expect(await sources({ circle: '60.1800,24.9400,500' })).toEqual([])
    expect(await sources({ box: '60.2,24.9,60.4,25.1' })).toEqual(['transcript'])
    expect(await sources({}, { from: NOON + 3_500_000, to: NOON + 3_700_000 })).toEqual(['transcript'])
    expect(await sources({ kind: 'video', device: 'iphone' })).toEqual([])
    expect(await sources({ source: 'police' })).toEqual([])
  })

  test('without words, all items that match the filter are listed, the newest first, page by page', async () => {
    const first = (await search(anna, { filter: { state: 'placed' }, limit: 2 })).told
    expect(first).toMatchObject({ count: 3, isExact: true })
    expect(first.results.map(({ estimate }) => estimate)).toEqual([NOON + 7_200_000, NOON + 3_600_000])
    const { told } = await search(anna, {
      ...{ filter: { state: 'placed' }, limit: 2, cursor: first.cursor, goesOn: first.note },
    })
    expect(told).toMatchObject({ note: first.note, cursor: null })
    expect(told.results.map(({ item }) => item)).toEqual([van])
  })

  test('each query has one custody entry, further pages have none, and no entry contains its words', async () => {
    const entries = async () =>
      (await kit.database.owner.query("select detail, note_hash from custody.entry where action = 'search.asked'")).rows
    const before = (await entries()).length
    const first = (await search(anna, { query: 'red', limit: 1 })).told
    await search(anna, { query: 'red', limit: 1, cursor: first.cursor, goesOn: first.note })
    expect(await entries()).toHaveLength(before + 1)
    // Another query with the same note is a new query with its own custody entry.
    await search(anna, { query: 'van', limit: 1, cursor: first.cursor, goesOn: first.note })
    expect(await entries()).toHaveLength(before + 2)
    const told = JSON.stringify(await entries())
    expect(says(told, 'van'), told).toBe(false)
  })

  test('the timeline shows the results by a token, without a word in the address', async () => {
    const { asked } = (await search(anna, { query: '"red van"' })).told
    const filter = { asked }
    const view = await anna(`/api/incidents/${incident}/views`, { method: 'POST', body: JSON.stringify({ filter }) })
    const { view: id } = (await view.json()) as { view: string }
    const rows = async (ask: Ask, at: string) =>
      (await ask(`/api/incidents/${at}/timeline?view=${id}&asked=${asked}`)).json() as Promise<{
        rows: { item: string }[]
      }>
    expect((await rows(anna, incident)).rows.map(({ item }) => item)).toEqual([van, filmed])
  })

  test('only roles that decide find reasons; others find no hidden or restricted item', async () => {
    expect((await found({ query: 'lab' })).map(({ source }) => source)).toEqual(['note'])
    expect(await found({ query: 'lab' }, vera)).toEqual([])
    expect((await found({ query: 'plate' }, vera)).map(({ source }) => source)).toEqual(['note'])
    const gone = await kit.addItem(incident)
    await addText(gone, 'unicorn at the gate')
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    expect(await found({ query: 'unicorn' })).toEqual([])
  })
})
