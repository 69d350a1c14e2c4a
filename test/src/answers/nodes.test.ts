import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import { expect, test } from 'vitest'
import { statementsIn } from './nodes.ts'

interface Tables {
  readonly item: { readonly id: string; readonly hidden: boolean }
}
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const names = new Map<object, string>()
function named<T>(name: string, built: RawBuilder<T>): RawBuilder<T> {
  names.set(built.toOperationNode(), name)
  return built
}
const placesIn = (query: { toOperationNode(): object }) =>
  statementsIn(query.toOperationNode(), (node) => names.get(node))

test('a statement run by itself is the whole answer, and its inner pieces do not count', () => {
  const piece = named('piece', sql<boolean>`true`)
  expect(placesIn(named('whole', sql<{ a: boolean }>`select ${piece} as a`))).toEqual([
    { id: 'whole', at: 'the answer' },
  ])
})

test('in a built query a statement is a named column, or a condition at any depth', () => {
  const built = db
    .selectFrom('item')
    .select(['id', named('count', sql<number>`count(*)`).as('n')])
    .where((is) => is.or([is('hidden', '=', true), named('gone', sql<boolean>`gone(id)`)]))
    .where(named('open', sql<boolean>`open(id)`))
  expect(placesIn(built)).toEqual([
    { id: 'count', at: { column: 'n' } },
    { id: 'gone', at: 'a condition' },
    { id: 'open', at: 'a condition' },
  ])
})

test('the columns that an insert returns are an answer, its values are not', () => {
  const built = db
    .insertInto('item')
    .values({ id: named('value', sql<string>`new_id()`), hidden: false })
    .returning(named('kept', sql<string>`upper(id)`).as('kept'))
  expect(placesIn(built)).toEqual([{ id: 'kept', at: { column: 'kept' } }])
})
