import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { keepStatements } from './kept-statements.ts'
import type { Schema } from './schema.ts'

export interface PoolOptions {
  /** The connection string of the process's own role, see `roleUrl`. */
  readonly url: string
  /** Connections at most; each statement is bounded by `statementTimeoutMs` (default 30 s). */
  readonly max?: number
  readonly statementTimeoutMs?: number
  /** How long a connection may take to be made (default 10 s). */
  readonly connectTimeoutMs?: number
  /** How long a connection that nobody needs is kept (default 10 s): where people wait, a new one costs them what it must learn. */
  readonly idleMs?: number
  /** Told of a lost connection: an SQLSTATE or system code, never a message. May be called twice for one. */
  readonly onError?: (code: string) => void
}

export type Database = Kysely<Schema>

/**
 * int8 comes as a number: every bigint of ours (epoch ms, bytes, sequences) lies below 2^53, and a larger one is a fault.
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
    // Questions that take milliseconds are not compiled for a hundred.
    options: '-c jit=off',
    keepAlive: true,
    types: types as pg.CustomTypesConfig,
  })
  const tell = (fault: Error & { code?: string }): void => options.onError?.(fault.code ?? 'unknown')
  // On each connection for its whole life: the pool itself listens only while one is idle, and a Postgres that dies under
  // a transaction would end our process by an uncaught exception. Whoever holds it hears by the next statement.
  pool.on('connect', (client) => client.on('error', tell))
  pool.on('error', () => undefined)
  return pool
}

export const createDatabase = (pool: pg.Pool): Database =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: keepStatements(pool) }) })

export type { Pool } from 'pg'
