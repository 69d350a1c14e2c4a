import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/**
 * A statement with this prefix is prepared: planned once for each connection and found there by its text. It is for
 * statements that take longer to plan than to run, and whose plan does not depend on the parameters.
 */
export const KEPT = '/* kept */'

/** The pool in the form that kysely expects. A prepared statement has a name. */
export function keepStatements(pool: pg.Pool): PostgresPool {
  // Kysely identifies a connection by its client object, so each client keeps one wrapper for its whole life.
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      const keeping = known.get(client) ?? keepingClient(client)
      known.set(client, keeping)
      return keeping
    },
    end: () => pool.end(),
  }
}

function keepingClient(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query<R>(asked: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new Error('a cursor, which nothing here asks for')
    const name = asked.startsWith(KEPT) ? { name: nameOf(asked) } : {}
    return client.query({ ...name, text: asked, values: [...values] })
  }
  // The pool puts a new `release` on the client for each checkout, so it is read only when it is called.
  return { query, release: (isEnded) => client.release(isEnded) }
}

/** The same text has the same name on every connection. */
const nameOf = (text: string): string => `kept_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
