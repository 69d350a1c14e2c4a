import { createHash } from 'node:crypto'
import { ALWAYS_ON, coreDigest } from '@firsthand/door-words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'

/** German is off until a native reader signed it: what the console is told, and what may be opened. */
let kit: CommandKit
let ops: Ask
beforeAll(async () => {
  kit = await openCommandKit()
  const opener = await kit.addOfficer('opener')
  await kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
  ops = await kit.signIn(opener)
})
afterAll(() => kit.release())

interface State {
  readonly languages: readonly string[]
  readonly languagesOff: readonly string[]
  readonly warnings: readonly string[]
}
const state = async (): Promise<State> => parseState(await (await ops('/api/platform/state')).json())
const parseState = (value: unknown): State => value as State

const open = (...languages: readonly string[]) => {
  const slug = newId('note').slice(3, 20)
  const body = { title: 'Flood', slug, place: '', zone: 'UTC', languages, emergencyNumber: '112', texts: {} }
  return ops('/api/platform/incidents', { method: 'POST', body: JSON.stringify({ ...body, state: 'drill' }) })
}
const sign = (core: string) =>
  kit.database.owner.query(
    `insert into platform.language_signature (language, reader, core_sha256, entered_by)
     values ('de', 'Ada', decode($1, 'hex'), 'ops:grace')`,
    [core],
  )

test('the form is told which languages are on, and which may be chosen although they are off', async () => {
  const { languages, languagesOff, warnings } = await state()
  expect(languages).toEqual([...ALWAYS_ON])
  expect(languagesOff).toContain('de')
  expect(warnings).not.toContain('page-only')
  expect(warnings).not.toContain('language-changed')
})

test('an incident cannot begin with a language that is off, and may have it as a further one', async () => {
  const refused = await open('de', 'fi')
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ fields: ['languages'] })
  expect((await open('fi', 'de')).status).toBe(201)
})

test('signed, it is on and no alarm understands it; signed for other words, it is off and a warning says why', async () => {
  await sign(coreDigest('de', (text) => createHash('sha256').update(text).digest('hex')))
  const signed = await state()
  expect(signed.languages).toEqual([...ALWAYS_ON, 'de'])
  expect(signed.languagesOff).not.toContain('de')
  expect(signed.warnings).toContain('page-only')
  expect((await open('de', 'fi')).status).toBe(201)
  await sign('ab'.repeat(32))
  const changed = await state()
  expect(changed.languagesOff).toContain('de')
  expect(changed.warnings).toContain('language-changed')
  expect(changed.warnings).not.toContain('page-only')
})
