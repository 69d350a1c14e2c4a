/** Postgres is away, restarting or too slow: what was asked for may or may not have been done; ask again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly code: string

  constructor(code: string, options: { readonly cause: unknown }) {
    super('the database did not answer', options)
    this.code = code
  }
}

// SQLSTATE classes: 08 connection, 40 rolled back by the server, 53 resources, 57 operator intervention, 25P03 idle.
const PASSING = /^(08|40|53|57)|^25P03$|^E[A-Z]+$/

/** Turns a passing fault into `DatabaseUnavailable`; anything else is a fault of ours and stays one. */
export function asPassing(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
  // pg gives its own time limits and cut connections no code at all.
  if (code === undefined) return new DatabaseUnavailable('no-answer', { cause: thrown })
  return PASSING.test(code) ? new DatabaseUnavailable(code, { cause: thrown }) : thrown
}
