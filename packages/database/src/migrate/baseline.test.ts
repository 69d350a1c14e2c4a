import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BASELINE, listMigrations, readMigration } from './migrations.ts'

const STEPS = ['1-schemas.sql', '2-functions-of-columns', '3-tables', '4-functions', '5-triggers', '6-rows', '7-grants']
const files = (await readMigration(BASELINE)).map(({ path, sql }) => ({ path: path.slice(BASELINE.length + 1), sql }))

const stepOf = (path: string): string => path.split('/')[0] ?? ''
const mayDefine = (path: string): boolean => stepOf(path).includes('functions')

/** Name and parameters of each function that a file defines, such as `work.add(p_queue text, …)`. */
const definedIn = (sql: string): readonly string[] =>
  Array.from(sql.matchAll(HEAD), ([, head = '']) => head.replace(/\s+/g, ' '))
const HEAD = /^create (?:or replace )?function ([a-z_]+\.[a-z_0-9]+\(.*?\))\s+(?:returns|language)\b/gms

test('every database begins with the baseline, whose files are applied step by step', async () => {
  expect((await listMigrations())[0]).toBe(BASELINE)
  expect([...new Set(files.map(({ path }) => stepOf(path)))]).toEqual(STEPS)
})

test('each function is defined once, in the one file that bears its schema and its name', () => {
  const defined = files.flatMap(({ path, sql }) => definedIn(sql).map((head) => ({ path, head })))
  const misplaced = defined.filter(({ path, head }) => {
    const [schema, name] = head.slice(0, head.indexOf('(')).split('.')
    return !mayDefine(path) || path !== `${stepOf(path)}/${schema}/${name}.sql`
  })
  expect(misplaced).toEqual([])
  expect(new Set(defined.map(({ head }) => head)).size).toBe(defined.length)
  expect(files.filter(({ path, sql }) => mayDefine(path) && definedIn(sql).length === 0)).toEqual([])
  // The pattern must match every function, or nothing is proven.
  expect(defined.length).toBe(files.flatMap(({ sql }) => sql.match(/^create (or replace )?function /gm) ?? []).length)
  expect(defined.length).toBeGreaterThan(200)
})

test('a baseline only creates, and changes nothing that it created', () => {
  const changing = /^(create or replace|drop|delete|update|alter table \S+ (add|drop|rename))\b/im
  expect(files.filter(({ sql }) => changing.test(withoutBodies(sql))).map(({ path }) => path)).toEqual([])
})

test('a file of ours that a comment names is there', () => {
  const named = files.flatMap(({ path, sql }) =>
    Array.from(sql.matchAll(/\b(?:packages|services|workers)\/[\w./-]*\w/g), ([name]) => ({ path, name })),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ name }) => !existsSync(new URL(name, ROOT)))).toEqual([])
})

const ROOT = new URL('../../../../', import.meta.url)
const withoutBodies = (sql: string): string => sql.replace(/\$\$.*?\$\$/gs, '')
