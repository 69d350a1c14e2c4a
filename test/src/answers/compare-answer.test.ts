import ts from 'typescript-api'
import { describe, expect, test } from 'vitest'
import { faultsOfRow } from './compare-answer.ts'
import { shapeOfType } from './shape-of-type.ts'
import { statementsOf } from './statements.ts'
import { verdictLines, verdictOn } from './verdict.ts'

/** Reads the statements of one file. The compiler gets this file from memory, and its own library from disk. */
function statements(text: string) {
  const options: ts.CompilerOptions = { strict: true, exactOptionalPropertyTypes: true, types: [] }
  const host = ts.createCompilerHost(options)
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2023, true)
  const program = ts.createProgram(['a.ts'], options, {
    ...host,
    getSourceFile: (name, version) => (name === 'a.ts' ? source : host.getSourceFile(name, version)),
  })
  const checker = program.getTypeChecker()
  return statementsOf(source, 'a.ts').map((one) => {
    return { ...one, shape: shapeOfType(checker, checker.getTypeFromTypeNode(one.type)) }
  })
}

const TEXT = `declare const sql: any
type Id = string & { readonly brand: unique symbol }
interface Row {
  readonly id: Id; readonly at: Date; readonly n: number; readonly note: string | null; readonly state: 'open' | 'done'
  readonly more?: boolean; readonly facts: { readonly titles: Readonly<Record<string, string>> }; readonly all: readonly number[]
  readonly whatever: unknown
}
export function readRow() {
  return sql<Row>\`select \${sql<boolean>\`a = b\`}\`
}
export const listRows = () => sql<Pick<Row, 'id'>>\`select\`
sql\`nothing is said of it\``

const [row, condition, other] = statements(TEXT)
const GOOD = {
  ...{ id: 'it_1', at: new Date(0), n: 1, note: null, state: 'open', facts: { titles: { en: 'a' } }, all: [1, 2] },
  whatever: { nobody: 'knows' },
}
const faults = (more: object, without = '') =>
  faultsOfRow(
    row?.shape ?? { is: 'null' },
    Object.fromEntries(Object.entries({ ...GOOD, ...more }).filter(([name]) => name !== without)),
  )

test('each sql<T> of a file is found, and an edit above it does not change its name', () => {
  const names = ['a.ts readRow 1', 'a.ts readRow 2', 'a.ts listRows 1']
  expect([row, condition, other].map((one) => one?.name)).toEqual(names)
  expect(statements(`// one line more\n${TEXT}`).map(({ name }) => name)).toEqual(names)
  expect(condition?.shape).toEqual({ is: 'boolean' })
})

describe('an answer', () => {
  test('that matches its type has no fault', () => {
    expect(faults({})).toEqual([])
    expect(faults({ note: 'said', more: true })).toEqual([])
  })

  test.each([
    [
      'whose column was renamed',
      { ident: 'it_1' },
      'id',
      ['column id: promised, and did not come', 'column ident: came, and was not promised'],
    ],
    ['with a bigint as a text', { n: '1' }, '', ['column n: promised number, and came "1"']],
    ['with a time as a text', { at: '2026' }, '', ['column at: promised date, and came "2026"']],
    ['with a null that is denied', { id: null }, '', ['column id: promised string, and came null']],
    [
      'with a word that its union lacks',
      { state: 'shut' },
      '',
      ['column state: promised "open" | "done", and came "shut"'],
    ],
    [
      'whose document lacks something',
      { facts: {} },
      '',
      ['column facts.titles: promised a record of string, and came undefined'],
    ],
    ['with a wrong one among many', { all: [1, null] }, '', ['column all[1]: promised number, and came null']],
    [
      'without what may be missing, as a null',
      { more: null },
      '',
      ['column more: promised false | true, and came null'],
    ],
  ])('%s is reported', (_what, more, without, told) => expect(faults(more, without)).toEqual(told))
})

test('a row that may be of two kinds is compared with the kind with fewer differences', () => {
  const [either] = statements(`declare const sql: any
    sql<{ a: number; b: string } | { a: null; b: null }>\`select\``)
  const shape = either?.shape ?? { is: 'null' }
  expect(faultsOfRow(shape, { a: null, b: null })).toEqual([])
  expect(faultsOfRow(shape, { a: 1, b: null })).toHaveLength(1)
  expect(faultsOfRow(shape, { a: 1, b: 'x', c: 2 })).toEqual(['column c: came, and was not promised'])
})

test('a statement that no test compares fails a whole run; a listed exception leaves the list when it is compared', () => {
  const verdict = verdictOn(['new', 'asked', 'left'], new Set(['asked']), ['left', 'asked', 'gone'])
  expect(verdict).toEqual({ notCompared: ['new'], noLongerExcepted: ['asked', 'gone'] })
  expect(verdictLines(verdict)).toHaveLength(3)
})
