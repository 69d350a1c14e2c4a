// A set-up file for the test projects with Postgres: it compares the rows that statements return with the types that
// the code gives them (decision 090). A difference fails the test file at its end.
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { afterAll } from 'vitest'
import { compareRows, nameStatement, takeFaults } from './hearing.ts'
import { LISTENER } from './name-statements.ts'

type Rows = QueryResult<Readonly<Record<string, unknown>>>

/**
 * The method of Kysely's executor that is used here, because Kysely does not export the class. Each statement of every
 * database goes through this method.
 */
interface Executor {
  executeQuery(this: Executor, query: CompiledQuery): Promise<Rows>
}

function listenTo(executor: Executor): void {
  const { executeQuery } = executor
  executor.executeQuery = async function (query) {
    const result = await executeQuery.call(this, query)
    compareRows(query.query, result.rows)
    return result
  }
}

/** Finds the prototype with the executor's methods, which all databases share. */
function parseExecutor(): Executor {
  let found: object = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => new DummyDriver(),
      createIntrospector: () => {
        throw new Error('nobody looks into it')
      },
    },
  }).getExecutor()
  while (!Object.hasOwn(found, 'executeQuery')) found = Object.getPrototypeOf(found)
  return found as Executor
}

const place = Symbol.for(LISTENER)
if (!Object.hasOwn(globalThis, place)) {
  Object.assign(globalThis, { [place]: nameStatement })
  listenTo(parseExecutor())
}

afterAll(() => {
  const faults = takeFaults()
  if (faults.length > 0) throw new Error(`Statements answered what their types deny:\n${faults.join('\n')}`)
})
