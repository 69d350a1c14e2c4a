import type { OfficersRefusalCode } from '@firsthand/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import type { CommandEnv } from './command-env.ts'
import { refuse } from './refuse.ts'

type Part = 'json' | 'query'

/** The input type for the typed client (`in`), and the output type for the route (`out`). */
type Boundary<P extends Part, In, Out> = MiddlewareHandler<
  CommandEnv,
  string,
  { in: { [K in P]: In }; out: { [K in P]: Out } }
>

/** Input that failed to parse: its fields, and the issues found. */
interface Unparsed {
  readonly said: ReadonlyMap<string, unknown>
  readonly issues: z.ZodError['issues']
}
/** A refusal code, or a function that builds the refusal. */
type Refusal = OfficersRefusalCode | ((c: Context<CommandEnv>, unread: Unparsed) => Response)

/**
 * The one place where a request's input is parsed (conventions §3): by a schema, as a whole, before the route runs.
 * Unparsable input is refused here. The route reads the parsed data by `c.req.valid`.
 */
export function validated<P extends Part, S extends z.ZodType>(
  part: P,
  schema: S,
  refusal: Refusal = 'malformed',
): Boundary<P, z.input<S>, z.output<S>> {
  return parseBoundary(
    validator(part, (value: unknown, c: Context<CommandEnv>) => {
      const fields = fieldsOf(value)
      const read = schema.safeParse(fields)
      if (read.success) return read.data
      if (typeof refusal === 'string') return refuse(c, refusal)
      return refusal(c, { said: new Map(Object.entries(fields)), issues: read.error.issues })
    }),
  )
}

/**
 * Like `validated`, but leaves the refusal to the route: unparsable input becomes `undefined`. So a missing item can be
 * refused before a wrong body.
 */
export function validatedOrNot<P extends Part, S extends z.ZodType>(
  part: P,
  schema: S,
): Boundary<P, z.input<S>, { readonly wish: z.output<S> | undefined }> {
  return parseBoundary(validator(part, (value: unknown) => ({ wish: schema.safeParse(fieldsOf(value)).data })))
}

/**
 * Parses the body of a request without a session. A body that is not JSON counts as empty and is rate-limited like any
 * wrong attempt.
 */
export async function parseBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S> | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return schema.safeParse(fieldsOf(body)).data
}

/** Hono derives the input type from the output type, but our schemas distinguish the two. */
const parseBoundary = <P extends Part, In, Out>(reading: unknown): Boundary<P, In, Out> =>
  reading as Boundary<P, In, Out>

/** JSON that is not an object counts as empty. */
const fieldsOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
