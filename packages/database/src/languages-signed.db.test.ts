import { parseOperator } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSignedLanguages } from './command/overview/index.ts'
import { createDatabase } from './index.ts'
import { createIntakeDoor } from './intake/intake-door.ts'
import { createOpsDoor, type OpsDoor } from './ops/ops-door.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

let database: TestDatabase
let ops: OpsDoor
beforeAll(async () => {
  database = await createTestDatabase()
  ops = createOpsDoor(database.poolOf('ops'), parseOperator('grace'))
})
afterAll(() => database.release())

const CORE = 'ab'.repeat(32)
const signedForIntake = () => createIntakeDoor(database.poolOf('intake')).signedLanguages()

test('a signature is entered, is signed anew, and is taken back; each is a row, and the newest counts', async () => {
  expect(await signedForIntake()).toEqual([])
  await ops.signLanguage({ language: 'de', reader: 'Ada Müller', core: 'cd'.repeat(32) })
  await ops.signLanguage({ language: 'de', reader: 'Ada Müller', core: CORE })
  await ops.signLanguage({ language: 'so', reader: 'Amina', core: CORE })
  expect(await ops.listSignatures()).toEqual([
    { language: 'de', reader: 'Ada Müller', core: CORE, enteredBy: 'ops:grace', enteredAt: expect.any(Number) },
    expect.objectContaining({ language: 'so', reader: 'Amina' }),
  ])
  expect(await ops.unsignLanguage('so')).toBe(true)
  expect(await ops.unsignLanguage('so')).toBe(false)
  expect(await ops.unsignLanguage('fr')).toBe(false)
  expect((await ops.listSignatures()).map(({ language }) => language)).toEqual(['de'])
  const { rows } = await database.owner.query('select language from platform.language_signature order by seq')
  expect(rows.map(({ language }) => language)).toEqual(['de', 'de', 'so', 'so'])
})

test('the public door and command read which words are signed, and nobody’s name', async () => {
  const signed = [{ language: 'de', core: CORE }]
  expect(await signedForIntake()).toEqual(signed)
  expect(await listSignedLanguages(createDatabase(database.poolOf('command')))).toEqual(signed)
  for (const role of ['intake', 'command'] as const)
    await expect(database.poolOf(role).query('select reader from platform.language_signature')).rejects.toMatchObject({
      code: '42501',
    })
})

test('custody says which words were signed and who entered it, without the reader’s name', async () => {
  const { rows } = await database.owner.query<{ actor: string; action: string; subject: string; detail: string }>(
    `select actor, action, subject, detail from custody.entry where action like 'platform.language-%' order by seq`,
  )
  expect(rows.slice(1)).toEqual([
    ...['de', 'so'].map((subject) => ({
      ...{ actor: 'ops:grace', action: 'platform.language-signed', subject, detail: `{"core":"${CORE}"}` },
    })),
    { actor: 'ops:grace', action: 'platform.language-unsigned', subject: 'so', detail: '{}' },
  ])
})

test('no process but the command line enters a signature, and none without custody', async () => {
  const insert = `insert into platform.language_signature (language, reader, core_sha256, entered_by)
    values ('fr', 'x', decode('${CORE}', 'hex'), 'ops:x')`
  for (const role of ['intake', 'command', 'preserve', 'relay'] as const)
    await expect(database.poolOf(role).query(insert), role).rejects.toMatchObject({ code: '42501' })
  await expect(database.poolOf('ops').query(insert)).rejects.toMatchObject({ code: 'FH010' })
  expect((await ops.listSignatures()).map(({ language }) => language)).toEqual(['de'])
})

test('a signature has a reader, a whole digest and a language, or it is no signature', async () => {
  const sign = (signature: Partial<Parameters<OpsDoor['signLanguage']>[0]>) =>
    ops.signLanguage({ language: 'fr', reader: 'Zoé', core: CORE, ...signature })
  for (const wrong of [{ reader: '' }, { reader: 'a\u0007' }, { core: 'abcd' }, { language: 'French' }])
    await expect(sign(wrong)).rejects.toMatchObject({ code: '23514' })
})
