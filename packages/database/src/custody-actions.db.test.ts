/**
 * Compares the list of custody's actions, the code, `custody.writer` and the database's functions with one another. The
 * words of actions are checked in the console.
 */
import { readdir, readFile } from 'node:fs/promises'
import { ACTIONS } from '@firsthand/custody'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOOK_KINDS } from './command/scope/look.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

const WRITERS = ['preserve', 'inspect', 'normalise', 'reconstruct', 'command', 'ops'] as const
/** Folders of this package whose functions several processes use. */
const SHARED = ['work', 'incidents', 'staff'] as const

/** Written by the owner while the database is still empty and no process runs. */
const BY_OWNER: readonly string[] = ['item.rebuilt']

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())

/** The actions that a text names. */
const named = (text: string): readonly string[] => ACTIONS.filter((action) => text.includes(`'${action}'`))

/** The source files of one folder of this package and of its subfolders, without tests and test kits. */
async function sourcesOf(room: string): Promise<readonly (readonly [name: string, text: string])[]> {
  const folder = new URL(`./${room}/`, import.meta.url)
  const files = (await readdir(folder, { recursive: true })).filter((name) => /(?:^|\/)[a-z0-9-]+[.]ts$/.test(name))
  return await Promise.all(files.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const))
}

async function inRoom(room: string): Promise<ReadonlySet<string>> {
  const texts = (await sourcesOf(room)).map(([, text]) => text)
  return new Set(named(texts.join('\n')))
}
const functions = async (): Promise<string> => {
  const { rows } = await database.owner.query<{ text: string }>(
    `select p.prosrc as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'intake')`,
  )
  return rows.map(({ text }) => text).join('\n')
}
const writersOf = async (role: string): Promise<readonly string[]> => {
  const { rows } = await database.owner.query<{ action: string }>('select action from custody.writer where role = $1', [
    `firsthand_${role}`,
  ])
  return rows.map(({ action }) => action).sort()
}
const looks = LOOK_KINDS.map((kind) => `look.${kind}`)

test('every action of the list is written by code or by a function of the database', async () => {
  const rooms = await Promise.all([...WRITERS, ...SHARED].map(inRoom))
  const written = new Set([...rooms.flatMap((room) => [...room]), ...named(await functions()), ...looks])
  expect(ACTIONS.filter((action) => !written.has(action))).toEqual([])
})

test('every action of a door may be written by its process, and no process may write an action that its code lacks', async () => {
  const inSql = named(await functions())
  const shared = new Set((await Promise.all(SHARED.map(inRoom))).flatMap((room) => [...room]))
  for (const role of WRITERS) {
    const own = [...(await inRoom(role)), ...(role === 'command' ? looks : [])]
    const may = await writersOf(role)
    const must = own.filter((action) => !BY_OWNER.includes(action))
    expect(
      must.filter((action) => !may.includes(action)),
      `${role} writes and may not`,
    ).toEqual([])
    const known = new Set([...own, ...shared, ...inSql])
    expect(
      may.filter((action) => !known.has(action)),
      `${role} may and does not write`,
    ).toEqual([])
  }
})

test('custody.writer names no action that is not in the list, and no role that is not a process’s', async () => {
  const { rows } = await database.owner.query<{ role: string; action: string }>(
    'select role, action from custody.writer',
  )
  const listed: readonly string[] = ACTIONS
  expect(rows.filter(({ action }) => !listed.includes(action))).toEqual([])
  const roles = new Set(rows.map(({ role }) => role))
  expect([...roles].filter((role) => !WRITERS.some((writer) => role === `firsthand_${writer}`))).toEqual([])
})

test('no function of the database and no code assembles an action from parts, except for looks', async () => {
  expect(
    [...(await functions()).matchAll(/custody[.](?:append|enter)\([^;]*?'[a-z-]+[.]' \|\| (\w+)/g)].map(
      ([, part]) => part,
    ),
  ).toEqual(['p_kind'])
  for (const room of [...WRITERS, ...SHARED])
    for (const [name, text] of await sourcesOf(room)) expect(text, name).not.toMatch(/action: `/)
})
