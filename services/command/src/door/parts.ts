import { hasUnseen, type Id, type IdKind, parseId, parseRole } from '@firsthand/domain'
import { z } from 'zod'

/** Extends a schema by a parser of the domain. If the parser returns undefined, the request is refused. */
export const parsedBy = <S extends z.ZodType, T>(schema: S, parse: (value: z.output<S>) => T | undefined) =>
  schema.transform((value, context): T => {
    const read = parse(value)
    if (read !== undefined) return read
    context.addIssue('unread')
    return z.NEVER
  })

/** Invalid input counts as absent, so that the route can give its own answer. */
export const orUndefined = <S extends z.ZodType>(schema: S) =>
  schema
    .optional()
    .catch(undefined)
    .transform((value) => value)

export const id = <K extends IdKind>(kind: K) => parsedBy(z.string(), (text): Id<K> | undefined => parseId(kind, text))

/**
 * The id of the view under which something is shown. The officer opened that view, and custody recorded it. Undefined
 * if the id is missing or invalid: the route then refuses.
 */
export const underView = { view: orUndefined(id('view')) }

/** One of these words in a query parameter. The typed client knows only that it is a string. */
export const oneOf = <const W extends string>(words: readonly W[]) =>
  parsedBy(z.string(), (text) => words.find((word) => word === text))

/** Query parameter: a whole number from 0. */
export const countText = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

export const parseCount = (text: unknown): number | undefined => countText.safeParse(text).data

/** Query parameter: whole epoch ms, also before 1970, within the range of Date. */
export const instantText = parsedBy(z.string().regex(/^-?\d{1,16}$/), (text) => {
  const at = Number(text)
  return Math.abs(at) <= 8.64e15 ? at : undefined
})

/**
 * An idempotency key, by which a retry is told from a new request. A page makes one for each press of a button. It
 * makes one more that identifies the page itself (`holder`).
 */
export const idempotencyKey = z.string().regex(/^[a-z0-9]{16,64}$/)

/** The field `wish` of a body holds the idempotency key. Without a key each request counts as new. */
export const idempotency = { wish: idempotencyKey.optional().transform((key) => key) }

/** An officer's reason: 3 to 2,000 characters after trimming. */
export const reasonText = z
  .string()
  .trim()
  .min(3)
  .max(2_000)
  .refine((text) => !text.includes('\0'))
/** Undefined if no reason was given. The route asks for a reason only when everything else is valid. */
export const reason = orUndefined(reasonText)
export const reasonRequest = z.object({ reason })

export const role = parsedBy(z.string(), parseRole)

/** One line of text without invisible characters. */
export const textLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !text.includes('\n') && !hasUnseen(text))

/** Gives null and absent values the same default. */
export const orDefault = <S extends z.ZodType, const T>(schema: S, value: T) =>
  schema.nullish().transform((said): NonNullable<z.output<S>> | T => said ?? value)

/** Query parameter: `it_a,it_b`; empty means none. */
export const itemList = parsedBy(z.string(), (text) => {
  const ids = text === '' ? [] : text.split(',').map((part) => parseId('item', part))
  const items = ids.filter((one) => one !== undefined)
  return items.length === ids.length ? items : undefined
}).default([])

type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Removes undefined parts, so that they are absent. */
export const withoutUndefined = <T extends object>(parts: T): Said<T> =>
  parseSaid<T>(Object.entries(parts).filter(([, value]) => value !== undefined))

const parseSaid = <T>(entries: readonly (readonly [string, unknown])[]): Said<T> =>
  Object.fromEntries(entries) as Said<T>
