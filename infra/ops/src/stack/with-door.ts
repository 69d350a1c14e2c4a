import { OlderDatabase } from '@firsthand/database/migrate'
import { createOpsDoor, createPool, OperatorUnknown, type OpsDoor, type PoolOptions } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Stack } from './stack.ts'

/**
 * Connects to the database as the role `ops`, runs `work` with the queries of that role, and disconnects.
 * @throws CliError `database-unavailable` if Postgres is not reached
 */
export async function withDoor<T>(
  { databaseUrl, operator }: Pick<Stack, 'databaseUrl' | 'operator'>,
  work: (door: OpsDoor) => Promise<T>,
  more: Pick<PoolOptions, 'statementTimeoutMs'> = {},
): Promise<T> {
  const pool = createPool({ url: databaseUrl(), max: 4, ...more })
  try {
    return await work(createOpsDoor(pool, operator))
  } catch (cause) {
    throw asCliError(cause)
  } finally {
    await pool.end()
  }
}

/** Replaces a connection error by our own words, because the driver's message may contain values. */
export function asCliError(cause: unknown): unknown {
  if (cause instanceof CliError) return cause
  if (cause instanceof OperatorUnknown) {
    return new CliError('operator-unknown', 'Custody names who does this: say --as NAME, or set FIRSTHAND_OPERATOR.', {
      cause,
    })
  }
  if (cause instanceof OlderDatabase) {
    return new CliError('older-database', `${cause.message} This one cannot go on with it: name an empty one.`, {
      cause,
    })
  }
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  if (code === undefined) return cause
  // SQLSTATE classes 08 (connection), 28 (authorization), 3D (no such database), 57P (shutting down), and system codes.
  if (/^(08|28|3D|57P)|^E[A-Z]+$/.test(code)) {
    return new CliError('database-unavailable', `The database does not answer (${code}).`, { cause })
  }
  if (/^(42P01|3F000)$/.test(code)) {
    return new CliError('database-unavailable', 'The database holds no Firsthand: it was never migrated.', { cause })
  }
  return /^[0-9A-Z]{5}$/.test(code)
    ? new CliError('internal', `The database refused a statement (SQLSTATE ${code}).`, { cause })
    : cause
}
