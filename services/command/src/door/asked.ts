import type { OfficersRefusalCode } from '@firsthand/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import type { CommandEnv } from './command-env.ts'
import { refuse } from './refuse.ts'

type Part = 'json' | 'query'

/** What the typed client may send (`in`), and what the route then has (`out`). */
type Boundary<P extends Part, In, Out> = MiddlewareHandler<
  CommandEnv,
  string,
  { in: { [K in P]: In }; out: { [K in P]: Out } }
>

/** What could not be read, and why. */
interface Unread {
  readonly said: ReadonlyMap<string, unknown>
  readonly issues: z.ZodError['issues']
}
/** A code, or an answer of its own. */
type No = OfficersRefusalCode | ((c: Context<CommandEnv>, unread: Unread) => Response)

/**
 * The one place where a request's words are read (conventions §3): by a schema, whole, before the route runs. What cannot be
 * read is refused here; the route has its data by `c.req.valid`.
 */
export function asked<P extends Part, S extends z.ZodType>(
  part: P,
  schema: S,
  no: No = 'malformed',
): Boundary<P, z.input<S>, z.output<S>> {
  return parseBoundary(
    validator(part, (value: unknown, c: Context<CommandEnv>) => {
      const fields = fieldsOf(value)
      const read = schema.safeParse(fields)
      if (read.success) return read.data
      if (typeof no === 'string') return refuse(c, no)
      return no(c, { said: new Map(Object.entries(fields)), issues: read.error.issues })
    }),
  )
}

/** The same where the route refuses by itself, after it has looked whether there is anything to speak of: undefined then. */
export function askedOrNot<P extends Part, S extends z.ZodType>(
  part: P,
  schema: S,
): Boundary<P, z.input<S>, { readonly wish: z.output<S> | undefined }> {
  return parseBoundary(validator(part, (value: unknown) => ({ wish: schema.safeParse(fieldsOf(value)).data })))
}

/** A body of a page that has no session: what is no JSON says nothing, and is counted like any wrong try. */
export async function heard<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S> | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return schema.safeParse(fieldsOf(body)).data
}

/** Hono derives what may be sent from what was read; ours are told apart by the schema. */
const parseBoundary = <P extends Part, In, Out>(reading: unknown): Boundary<P, In, Out> =>
  reading as Boundary<P, In, Out>

/** JSON that is no object says nothing. */
const fieldsOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
