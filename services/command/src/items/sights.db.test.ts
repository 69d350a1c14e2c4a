import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { createUnderstanding } from '../understand-item.test-kit.ts'

const key = (): string => newId('note').slice(3)
const field = (): Buffer => randomBytes(16 * 9 * 3)
const renditions = ['thumb', 'preview'].map((kind) => ({ kind, mediaType: 'image/webp', bytes: TINY_WEBP }))

interface Told {
  readonly state: string
  readonly field: string | null
}

describe('a colour field in place of a picture', () => {
  let kit: CommandKit
  let incident: string
  let officer: TestOfficer
  let bert: TestOfficer
  let anna: Ask
  let ben: Ask
  let vera: Ask
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    officer = await kit.addOfficer('anna', { [incident]: 'analyst' })
    bert = await kit.addOfficer('bert', { [incident]: 'commander' })
    anna = await kit.signIn(officer)
    ben = await kit.signIn(bert)
    vera = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
  })
  afterAll(() => kit.release())

  const add = (more: object = {}) => kit.addItem(incident, { renditions, ...more })
  const viewOf = async (by: Ask) => {
    const body = JSON.stringify({ kind: 'live', filter: {} })
    const made = await by(`/api/incidents/${incident}/views`, { method: 'POST', body })
    return ((await made.json()) as { view: string }).view
  }
  const sightsOf = async (by: Ask, items: readonly string[], known: readonly string[] = []) => {
    const asked = `items=${items.join(',')}&known=${known.join(',')}&view=${await viewOf(by)}`
    const answer = await by(`/api/incidents/${incident}/sights?${asked}`)
    expect(answer.status).toBe(200)
    const { sights } = (await answer.json()) as { sights: readonly (Told & { item: string })[] }
    return new Map(sights.map(({ item, ...told }) => [item, told]))
  }
  const stateOf = async (by: Ask, item: string) => (await sightsOf(by, [], [item])).get(item)?.state
  const show = async (by: Ask, item: string) =>
    expect((await by(`/api/incidents/${incident}/items/${item}/thumb?view=${await viewOf(by)}`)).status).toBe(200)
  const post = async (by: Ask, path: string, body: object) => {
    const answer = await by(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
  }
  const clear = (by: Ask, item: string, cleared = true) => post(by, `/items/${item}/clearing`, { cleared })
  const decide = (by: Ask, item: string, decision: string, more: object = {}) =>
    post(by, '/triage/decisions', { wish: key(), item, decision, ...more })
  const trail = async (item: string) =>
    (
      await kit.database.owner.query<{ told: string }>(
        `select concat_ws(' ', actor, action, detail::jsonb ->> 'why') as told from custody.entry
         where subject = $1 and action in ('item.cleared', 'item.covered', 'look.shown') order by seq`,
        [item],
      )
    ).rows.map(({ told }) => told)

  test('is returned for all tiles at once, decrypted, and only under a view', async () => {
    const colours = [field(), field()]
    const items = await Promise.all(colours.map((one) => kit.addItem(incident, { renditions, field: one })))
    const bare = await kit.addItem(incident, { renditions })
    const told = await sightsOf(vera, [...items, bare])
    expect(items.map((item) => told.get(item))).toEqual(
      colours.map((one) => ({ state: 'covered', field: one.toString('base64') })),
    )
    expect(told.get(bare)).toEqual({ state: 'covered', field: null })
    expect(await sightsOf(vera, [], items)).toEqual(
      new Map(items.map((item) => [item, { state: 'covered', field: null }])),
    )
    const bareAnswer = await vera(`/api/incidents/${incident}/sights?items=${items[0]}`)
    expect([bareAnswer.status, await bareAnswer.json()]).toMatchObject([403, { code: 'view-needed' }])
    const { rows } = await kit.database.owner.query('select sealed from evidence.field where item_id = $1', [items[0]])
    expect(rows[0].sealed.includes(colours[0]?.subarray(0, 48))).toBe(false)
  })

  test('exists for uploads in progress, and is gone after an erased key, a withdrawal or a move', async () => {
    const colours = field()
    const { submission } = await kit.addSubmission(incident)
    const { item } = await kit.addUpload({ incident, submission, still: TINY_WEBP, field: colours })
    expect((await sightsOf(vera, [item])).get(item)).toEqual({ state: 'covered', field: colours.toString('base64') })
    await kit.withdraw(submission)
    expect((await sightsOf(vera, [item])).get(item)).toEqual({ state: 'withheld', field: null })
    const erased = await kit.addItem(incident, { renditions, field: colours })
    await kit.eraseKey(erased)
    expect((await sightsOf(vera, [erased])).get(erased)).toEqual({ state: 'covered', field: null })
    const kept = await kit.database.owner.query('select from evidence.field where item_id = $1', [erased])
    expect(kept.rowCount).toBe(0)
    const other = await kit.addItem(await kit.addIncident(), { renditions, field: colours })
    expect((await sightsOf(vera, [other])).size).toBe(0)
  })

  test('is replaced by the picture on all screens when an officer who has Shown it clears it, and returns when it is covered', async () => {
    const item = await kit.addItem(incident, { renditions, field: field() })
    // Opening the item's page is no look at its picture.
    await anna(`/api/incidents/${incident}/items/${item}`)
    expect(await clear(anna, item)).toMatchObject({ status: 409, body: { why: 'not-shown' } })
    await show(ben, item)
    expect(await clear(anna, item)).toMatchObject({ status: 409, body: { why: 'not-shown' } })
    await show(anna, item)
    expect((await clear(anna, item)).status).toBe(201)
    expect((await clear(anna, item)).status).toBe(200)
    expect(await stateOf(vera, item)).toBe('cleared')
    // Showing a cleared picture is recorded with the view, not as a separate look.
    await show(vera, item)
    expect((await clear(vera, item, false)).status).toBe(403)
    expect((await clear(ben, item, false)).status).toBe(201)
    expect(await stateOf(vera, item)).toBe('covered')
    expect(await trail(item)).toEqual([
      `${bert.id} look.shown`,
      `${officer.id} look.shown`,
      `${officer.id} item.cleared asked`,
      `${bert.id} item.covered asked`,
    ])
  })

  test('is replaced after the decision Relevant, if its officer has Shown the picture and does not keep it covered', async () => {
    const [seen, kept, unseen, urgent] = [await add(), await add(), await add(), await add()]
    for (const item of [seen, kept, urgent]) await show(anna, item)
    const wish = key()
    expect((await decide(anna, seen, 'relevant', { wish })).status).toBe(201)
    await decide(anna, kept, 'relevant', { keepsCovered: true })
    await decide(anna, unseen, 'relevant')
    await decide(anna, urgent, 'urgent')
    const states = await sightsOf(vera, [], [seen, kept, unseen, urgent])
    expect([seen, kept, unseen, urgent].map((item) => states.get(item)?.state)).toEqual([
      ...['cleared', 'covered', 'covered', 'covered'],
    ])
    expect((await post(anna, `/triage/decisions/${wish}/undo`, { wish: key() })).status).toBe(201)
    expect(await stateOf(vera, seen)).toBe('covered')
    expect(await trail(seen)).toEqual([
      ...[`${officer.id} look.shown`, `${officer.id} item.cleared decided`, `${officer.id} item.covered undone`],
    ])
    // A decision on the item's page clears pictures just as one in the queue does.
    await post(anna, `/items/${kept}/reviews`, { decision: 'relevant', wish: key(), keepsCovered: true })
    expect(await stateOf(vera, kept)).toBe('covered')
    await post(anna, `/items/${kept}/reviews`, { decision: 'relevant', wish: key() })
    expect(await stateOf(vera, kept)).toBe('cleared')
  })

  test('is replaced, in a decision on a group, only for items that its officer has Shown', async () => {
    const submission = newId('submission')
    const items = [await add({ submission }), await add({ submission }), await add({ submission })] as const
    await show(anna, items[1])
    await decide(anna, items[0], 'relevant', { whole: 'submission', upTo: 1_000_000 })
    const states = await sightsOf(vera, [], items)
    expect(items.map((item) => states.get(item)?.state)).toEqual(['covered', 'cleared', 'covered'])
  })

  test('returns with a restriction or a withdrawal, and a restricted item is never cleared', async () => {
    const known = createUnderstanding(kit.database.owner)
    const [item, twin, gone] = [await add(), await add(), await add()]
    await known.addTwin({ incident, item: twin }, item, 'exact')
    for (const one of [item, twin, gone]) {
      await show(anna, one)
      await clear(anna, one)
    }
    expect([await stateOf(vera, item), await stateOf(vera, twin)]).toEqual(['cleared', 'cleared'])
    const wish = { restricted: true, officers: [officer.id, bert.id], reason: 'a child is seen' }
    expect((await post(anna, `/items/${item}/restriction`, wish)).status).toBe(201)
    for (const one of [item, twin]) {
      expect([await stateOf(vera, one), await stateOf(anna, one)]).toEqual(['withheld', 'apart'])
      expect(await clear(anna, one)).toMatchObject({
        status: 403,
        body: { code: 'restricted', why: 'restricted-stays-covered' },
      })
      expect((await trail(one)).at(-1)).toBe(`${officer.id} item.covered restricted`)
    }
    await decide(anna, item, 'relevant')
    expect(await stateOf(anna, item)).toBe('apart')
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    expect([await stateOf(vera, gone), await stateOf(anna, gone)]).toEqual(['withheld', 'apart'])
    expect((await trail(gone)).at(-1)).toBe('owner item.covered hidden')
    await kit.database.owner.query('update evidence.card set hidden = null where item_id = $1', [gone])
    expect(await stateOf(vera, gone)).toBe('covered')
  })
})
