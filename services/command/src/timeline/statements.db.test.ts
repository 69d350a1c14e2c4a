import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
let incident: string
let ask: Ask
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
  await kit.database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, where_words, received_at)
     values ('st_alone', 'su_alone', $1, 'two bangs', 'by the station', now())`,
    [incident],
  )
})
afterAll(() => kit.release())

test('an officer reads words that came without a file, under a view', async () => {
  const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
  const { view } = (await opened.json()) as { view: string }
  const answer = await ask(`/api/incidents/${incident}/statements?view=${view}`)
  expect(await answer.json()).toMatchObject({
    statements: [{ words: 'two bangs', whereWords: 'by the station', whenWords: null, items: [] }],
  })
})

test('nothing is returned without the officer’s own view', async () => {
  expect((await ask(`/api/incidents/${incident}/statements`)).status).toBe(403)
})

test('very many statements come in pages, newest first, each once, with their total', async () => {
  const many = await kit.addIncident()
  const reader = await kit.signIn(await kit.addOfficer('bert', { [many]: 'viewer' }))
  await kit.database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, received_at)
     select 'st_many' || n, 'su_many' || n, $1, 'words ' || n, now() from generate_series(1, 120) n`,
    [many],
  )
  const opened = await reader(`/api/incidents/${many}/views`, { method: 'POST', body: '{}' })
  const { view } = (await opened.json()) as { view: string }
  const seen: string[] = []
  for (let before: number | null | undefined; before !== null; ) {
    const more = before === undefined ? '' : `&before=${before}`
    const answer = await reader(`/api/incidents/${many}/statements?view=${view}${more}`)
    const page = (await answer.json()) as { statements: { words: string }[]; next: number | null; counts: object }
    expect(page.statements.length).toBeLessThanOrEqual(50)
    expect(page.counts).toEqual({ all: 120, alone: 120 })
    seen.push(...page.statements.map(({ words }) => words))
    before = page.next
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `words ${120 - n}`))
  expect((await reader(`/api/incidents/${many}/statements?view=${view}&before=x`)).status).toBe(400)
})
