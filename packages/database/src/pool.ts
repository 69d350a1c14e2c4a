import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { keepStatements } from './kept-statements.ts'
import type { Schema } from './schema.ts'

export interface PoolOptions {
  /** The connection string of the process's own role, see `roleUrl`. */
  readonly url: string
  /** Upper bound of the connections. Each statement is bounded by `statementTimeoutMs` (default 30 s). */
  readonly max?: number
  readonly statementTimeoutMs?: number
  /** The time limit for making a connection (default 10 s). */
  readonly connectTimeoutMs?: number
  /**
   * How long an idle connection is kept (default 10 s). Longer where people wait, because a new connection must fill
   * its caches first.
   */
  readonly idleMs?: number
  /** Receives the SQLSTATE or system code of a lost connection, never a message. May be called twice for one. */
  readonly onError?: (code: string) => void
}

export type Database = Kysely<Schema>

/**
 * int8 becomes a number: every bigint of ours (epoch ms, bytes, sequences) is below 2^53, and a larger one is a fault.
 */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? parseInt8 : pg.types.getTypeParser(oid, format as 'text'),
}

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('an int8 beyond 2^53')
  return value
}

export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    query_timeout: (options.statementTimeoutMs ?? 30_000) + 5_000,
    idle_in_transaction_session_timeout: 60_000,
    idleTimeoutMillis: options.idleMs ?? 10_000,
    // JIT is off: compiling takes longer than our queries, which take milliseconds.
    options: '-c jit=off',
    keepAlive: true,
    types: types as pg.CustomTypesConfig,
  })
  const tell = (fault: Error & { code?: string }): void => options.onError?.(fault.code ?? 'unknown')
  // The listener stays on each connection for its whole life. The pool itself listens only while a connection is idle,
  // so a Postgres that dies during a transaction would end our process by an uncaught exception. The connection's
  // holder learns of the loss with the next statement.
  pool.on('connect', (client) => client.on('error', tell))
  pool.on('error', () => undefined)
  return pool
}

export const createDatabase = (pool: pg.Pool): Database =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: keepStatements(pool) }) })

export type { Pool } from 'pg'
