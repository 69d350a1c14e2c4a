import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { says } from '../says.test-kit.ts'
import { tagWord } from './tag-word.ts'

const key = (): string => newId('note').slice(3)
const NOW = Date.now()
const placedAt = (at: number) => ({ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed' })

describe('officers’ work on an item', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let anna: Ask
  let bert: Ask
  let viewer: Ask

  beforeAll(async () => {
    kit = await openCommandKit()
  })
  afterAll(() => kit.release())
  beforeEach(async () => {
    incident = await kit.addIncident()
    item = await kit.addItem(incident, { placement: placedAt(NOW) })
    const enter = async (role: 'analyst' | 'commander' | 'viewer') =>
      kit.signIn(await kit.addOfficer(`${role} ${key()}`, { [incident]: role }))
    ;[anna, bert, viewer] = [await enter('analyst'), await enter('commander'), await enter('viewer')]
  })

  const post = (ask: Ask, path: string, body: object) =>
    ask(`/api/incidents/${incident}/items/${item}${path}`, { method: 'POST', body: JSON.stringify(body) })
  interface Page {
    readonly work: {
      readonly verification: {
        readonly state: string
        readonly officers: number
        readonly ledger: readonly { readonly state: string; readonly isOwn: boolean; readonly reason: string | null }[]
      }
      readonly tags: readonly { readonly tag: string; readonly word: string }[]
      readonly notes: readonly { readonly text: string }[]
    }
    readonly trail: readonly { readonly action: string; readonly detail: string; readonly reason: string | null }[]
  }
  const page = async (ask: Ask): Promise<Page> =>
    (await (await ask(`/api/incidents/${incident}/items/${item}`)).json()) as Page
  const enter = (ask: Ask, state: string, more: object = {}) =>
    post(ask, '/verifications', {
      state,
      method: 'geolocated',
      reason: 'The tower is in the picture',
      wish: key(),
      ...more,
    })
  const row = async (query = '') => {
    const opened = await anna(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const { view } = (await opened.json()) as { view: string }
    const answer = await anna(`/api/incidents/${incident}/timeline?view=${view}${query}`)
    return ((await answer.json()) as { rows: { item: string; verification: string | null }[] }).rows
  }

  test('the ledger keeps every entry, the newest gives the state, and colleagues who agree are counted', async () => {
    expect((await page(anna)).work.verification).toEqual({ state: 'unverified', officers: 0, ledger: [] })
    const wish = key()
    for (const _again of [1, 2]) expect((await enter(anna, 'corroborated', { wish })).status).toBe(201)
    await enter(bert, 'verified')
    await enter(anna, 'verified', { method: 'sound', reason: 'The same siren' })
    const { work, trail } = await page(viewer)
    expect(work.verification).toMatchObject({ state: 'verified', officers: 2 })
    expect(work.verification.ledger.map(({ state }) => state)).toEqual(['verified', 'verified', 'corroborated'])
    // Only roles that decide read reasons.
    expect(work.verification.ledger.map(({ reason }) => reason)).toEqual([null, null, null])
    expect((await page(anna)).work.verification.ledger[0]?.reason).toBe('The same siren')
    expect(trail.filter(({ action }) => action === 'verification.entered')).toHaveLength(3)
    // Officers cannot confirm themselves. A colleague can, and another method gives another line.
    const own = await enter(anna, 'verified', { method: 'sound', reason: 'Once more' })
    expect(own.status).toBe(409)
    expect(await own.json()).toMatchObject({ code: 'illegal-state', why: 'own-finding' })
    expect((await page(anna)).work.verification.ledger.map(({ isOwn }) => isOwn)).toEqual([true, false, true])
    await enter(bert, 'disproved')
    expect((await page(anna)).work.verification).toMatchObject({ state: 'disproved', officers: 1 })
  })

  test('a known key with other content is refused, so that a change is not taken for saved', async () => {
    const other = await kit.addItem(incident, { placement: placedAt(NOW) })
    const wish = key()
    await enter(anna, 'verified', { wish })
    const changed = [{ state: 'disproved' }, { method: 'sound' }, { reason: 'The same siren' }]
    const spent = { code: 'wish-spent' }
    for (const more of changed) {
      const answer = await enter(anna, 'verified', { wish, ...more })
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject(spent)
    }
    const note = key()
    for (const text of ['The van is white', ' The van is white '])
      expect((await post(anna, '/notes', { text, wish: note })).status).toBe(201)
    expect(await (await post(anna, '/notes', { text: 'The van is red', wish: note })).json()).toMatchObject(spent)
    const { work } = await page(anna)
    expect(work.verification.ledger).toHaveLength(1)
    expect(work.notes.map(({ text }) => text)).toEqual(['The van is white'])
    item = other
    expect(await (await enter(anna, 'verified', { wish })).json()).toMatchObject(spent)
    expect(await (await post(anna, '/notes', { text: 'The van is white', wish: note })).json()).toMatchObject(spent)
    expect((await page(anna)).work.notes).toEqual([])
  })

  test('an entry needs a state, a method and a reason; a viewer cannot write one', async () => {
    expect((await enter(anna, 'certain')).status).toBe(400)
    expect((await enter(anna, 'verified', { method: 'magic' })).status).toBe(400)
    expect((await enter(anna, 'verified', { reason: ' ' })).status).toBe(400)
    expect((await enter(viewer, 'verified')).status).toBe(403)
    expect((await page(anna)).work.verification.ledger).toEqual([])
  })

  test('lists show the state and can be filtered by it', async () => {
    const other = await kit.addItem(incident, { placement: placedAt(NOW + 1000) })
    await enter(anna, 'verified')
    expect(await row()).toMatchObject([
      { item, verification: 'verified' },
      { item: other, verification: null },
    ])
    expect((await row('&verified=verified')).map((one) => one.item)).toEqual([item])
    expect((await row('&verified=unverified')).map((one) => one.item)).toEqual([other])
  })

  test('a tag is one word for all officers, is completed and removed, and custody names it by its id alone', async () => {
    expect((await post(anna, '/tags', { word: '  Red   VAN ' })).status).toBe(201)
    expect((await post(bert, '/tags', { word: 'red van' })).status).toBe(201)
    const { work, trail } = await page(anna)
    expect(work.tags).toMatchObject([{ word: 'red van' }])
    const added = trail.filter(({ action }) => action === 'tag.added')
    expect(added).toHaveLength(1)
    expect(says(added[0]?.detail ?? '', 'van'), added[0]?.detail).toBe(false)
    const tag = work.tags[0]?.tag ?? ''
    const words = async (begin: string) =>
      ((await (await viewer(`/api/incidents/${incident}/tags?begin=${begin}`)).json()) as { words: object[] }).words
    expect(await words('re')).toMatchObject([{ tag, word: 'red van', items: 1 }])
    expect(await words('blue')).toEqual([])
    expect((await row(`&tag=${tag}`)).map((one) => one.item)).toEqual([item])
    expect((await post(bert, `/tags/${tag}/removal`, {})).status).toBe(200)
    expect((await post(bert, `/tags/${tag}/removal`, {})).status).toBe(409)
    expect((await page(anna)).work.tags).toEqual([])
    expect(await row(`&tag=${tag}`)).toEqual([])
    const changes = await kit.database.owner.query(
      'select act from evidence.tag_change where tag_id = $1 order by seq',
      [tag],
    )
    expect(changes.rows).toEqual([{ act: 'added' }, { act: 'removed' }])
  })

  test('a tag, its removal or a duty that is sent again, even concurrently, is one act', async () => {
    const call = async (path: string, body: object) => {
      const init = { method: 'POST', body: JSON.stringify(body) }
      const answer = await anna(`/api/incidents/${incident}${path}`, init)
      return { status: answer.status, body: (await answer.json()) as { tag?: string; code?: string } }
    }
    const entries = async (action: string) =>
      (
        await kit.database.owner.query(
          'select from custody.entry where incident_id = $1 and action = $2 and subject = $3',
          [...[incident, action, item]],
        )
      ).rowCount
    const thrice = (path: string, body: object) => Promise.all([1, 2, 3].map(() => call(path, body)))
    const tags = `/items/${item}/tags`
    const wish = key()
    const added = await thrice(tags, { word: 'grey coat', wish })
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await entries('tag.added')).toBe(1)
    expect((await call(tags, { word: 'red coat', wish })).body.code).toBe('wish-spent')
    const removal = `${tags}/${added[0]?.body.tag}/removal?wish=${key()}`
    expect((await thrice(removal, {})).map(({ status }) => status)).toEqual([200, 200, 200])
    // A colleague removed the tag. A late retry of the first request does not add it again.
    expect((await call(tags, { word: 'grey coat', wish })).status).toBe(201)
    expect((await page(anna)).work.tags).toEqual([])
    const { rows } = await kit.database.owner.query<{ id: string }>(
      `select officer_id as id from staff.membership where incident_id = $1 and role = 'analyst'`,
      [incident],
    )
    const duty = { subject: item, owner: rows[0]?.id, dueAt: kit.now() + 600_000, wish: key() }
    expect((await thrice('/duties', duty)).map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await entries('duty.set')).toBe(1)
    expect((await call('/duties', { ...duty, dueAt: duty.dueAt + 1 })).body.code).toBe('wish-spent')
    // Viewers cannot end a duty, so a duty cannot be assigned to one.
    const lookers = await kit.database.owner.query<{ id: string }>(
      `select officer_id as id from staff.membership where incident_id = $1 and role = 'viewer'`,
      [incident],
    )
    const looker = await call('/duties', { ...duty, owner: lookers.rows[0]?.id, wish: key() })
    expect(looker).toMatchObject({ status: 400, body: { why: 'owner-works-not' } })
    expect((await thrice(`/duties/${item}/done?wish=${key()}`, {})).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ])
    expect(await entries('duty.done')).toBe(1)
    // The duty was done meanwhile. A retry of the request that assigned it does not assign it again.
    expect((await call('/duties', duty)).status).toBe(201)
    expect(await entries('duty.set')).toBe(1)
  })

  test('another incident has its own tags', async () => {
    const elsewhere = await kit.addIncident()
    const its = await kit.addItem(elsewhere)
    const carl = await kit.signIn(await kit.addOfficer(`Carl ${key()}`, { [elsewhere]: 'commander' }))
    await post(anna, '/tags', { word: 'red van' })
    const answer = await carl(`/api/incidents/${elsewhere}/tags`)
    expect(await answer.json()).toEqual({ words: [] })
    const body = JSON.stringify({ word: 'red van' })
    expect((await carl(`/api/incidents/${elsewhere}/items/${its}/tags`, { method: 'POST', body })).status).toBe(201)
    expect((await carl(`/api/incidents/${elsewhere}/items/${item}/tags`, { method: 'POST', body })).status).toBe(404)
    expect((await carl(`/api/incidents/${incident}/items/${item}/notes`, { method: 'POST', body })).status).toBe(404)
  })

  test('a note is saved once however often it is sent, with author and time, and nobody can change it', async () => {
    const wish = key()
    for (const _again of [1, 2]) expect((await post(anna, '/notes', { text: 'Ask the porter', wish })).status).toBe(201)
    await post(bert, '/notes', { text: 'Asked: he saw nothing', wish: key() })
    const { work, trail } = await page(viewer)
    expect(work.notes.map(({ text }) => text)).toEqual(['Asked: he saw nothing', 'Ask the porter'])
    expect(trail.filter(({ action }) => action === 'note.written')).toHaveLength(2)
    await expect(kit.database.owner.query(`update staff.note set text = 'other'`)).rejects.toMatchObject({
      code: 'FH001',
    })
    expect((await post(anna, '/notes', { text: '  ', wish: key() })).status).toBe(400)
  })

  test('only its two readers write notes and tags of a restricted item', async () => {
    const carl = await kit.addOfficer(`Carl ${key()}`, { [incident]: 'analyst' })
    await kit.database.owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[incident, item, carl.id, [carl.id, carl.id]],
    ])
    expect((await post(anna, '/notes', { text: 'x', wish: key() })).status).toBe(403)
    expect((await post(anna, '/tags', { word: 'x' })).status).toBe(403)
    expect((await enter(anna, 'verified')).status).toBe(403)
    expect((await post(await kit.signIn(carl), '/notes', { text: 'x', wish: key() })).status).toBe(201)
  })

  test('neighbours come from the selection, in the order of time', async () => {
    const film = await kit.addItem(incident, { kind: 'video', placement: placedAt(NOW + 5000) })
    const late = await kit.addItem(incident, { placement: placedAt(NOW + 9000) })
    const arriving = await kit.addItem(incident)
    const of = async (one: string, query = '') =>
      (await anna(`/api/incidents/${incident}/items/${one}/neighbours${query}`)).json()
    expect(await of(item)).toEqual({ previous: null, next: film })
    expect(await of(film)).toEqual({ previous: item, next: late })
    expect(await of(item, '?kind=image')).toEqual({ previous: null, next: late })
    expect(await of(arriving)).toEqual({ previous: null, next: item })
  })
})

test.each([
  ['Red  Van', 'red van'],
  ['ÄÄNI', 'ääni'],
  ['t-34', 't-34'],
  ['', undefined],
  ['<b>', undefined],
  ['a\u202eb', undefined],
  ['x'.repeat(41), undefined],
])('the word of a tag: %j', (text, word) => {
  expect(tagWord.safeParse(text).data).toBe(word)
})
