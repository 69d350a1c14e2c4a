/** Postgres is away, restarting or too slow. The request may or may not have been carried out: ask again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly code: string

  constructor(code: string, options: { readonly cause: unknown }) {
    super('the database did not answer', options)
    this.code = code
  }
}

// SQLSTATE classes: 08 connection, 40 rolled back by the server, 53 resources, 57 operator intervention, 25P03 idle.
const TRANSIENT = /^(08|40|53|57)|^25P03$|^E[A-Z]+$/

/** Turns a transient fault into `DatabaseUnavailable`. Any other fault is ours and stays as it is. */
export function asTransient(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
  // pg reports its own time limits and cut connections without a code.
  if (code === undefined) return new DatabaseUnavailable('no-answer', { cause: thrown })
  return TRANSIENT.test(code) ? new DatabaseUnavailable(code, { cause: thrown }) : thrown
}
