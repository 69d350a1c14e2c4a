// Reads the answer types that packages/database states by hand in sql<T>`…`, and checks that every one is compared.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type ts from 'typescript-api'
import { beforeAll, expect, test } from 'vitest'
import { ROOT } from '../stack/start-stack.ts'
import { EXCEPTIONS } from './left.ts'
import { isShipped, openProgram, type Promised, readPromises } from './promises.ts'

let program: ts.Program
let promises: readonly Promised[]
beforeAll(() => {
  program = openProgram(ROOT)
  promises = readPromises(program, ROOT)
})

test('each statement has a unique name, and the list of exceptions contains no unknown name', () => {
  const names = new Set(promises.map(({ name }) => name))
  expect(names.size).toBe(promises.length)
  // Guards against a compiler that reads nothing and therefore reports no error.
  expect(names.size).toBeGreaterThan(300)
  expect(EXCEPTIONS.filter((name) => !names.has(name))).toEqual([])
})

test('each answer type is specific: none accepts any value', () => {
  expect(promises.filter(({ shape }) => shape.is === 'anything' || shape.is === 'never')).toEqual([])
})

/** Forbidden ways to give an answer a type. */
const OTHER_WAYS =
  /\bsql\s*[.]\s*\w+\s*<|[$](castTo|narrowType|assertType|notNull)\b|\bsql as \w+|[.]query<(?!\{ answer: unknown \})/

test('there is no other way to type an answer: no cast, and no statement that is not compared', () => {
  const files = program.getSourceFiles().map(({ fileName }) => relative(ROOT, fileName))
  const found = files.filter((file) => isShipped(file) && OTHER_WAYS.test(readFileSync(join(ROOT, file), 'utf8')))
  // Two exceptions: these files read the migrations' own table, which exists before `Schema` does.
  expect(found.toSorted()).toEqual([
    'packages/database/src/migrate/index.ts',
    'packages/database/src/migrate/older-database.ts',
  ])
})
