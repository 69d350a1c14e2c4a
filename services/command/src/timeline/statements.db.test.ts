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

test('words that came without any file are read by an officer under a view', async () => {
  const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
  const { view } = (await opened.json()) as { view: string }
  const answer = await ask(`/api/incidents/${incident}/statements?view=${view}`)
  expect(await answer.json()).toMatchObject({
    statements: [{ words: 'two bangs', whereWords: 'by the station', whenWords: null, items: [] }],
  })
})

test('without a view of one’s own nothing is told', async () => {
  expect((await ask(`/api/incidents/${incident}/statements`)).status).toBe(403)
})
