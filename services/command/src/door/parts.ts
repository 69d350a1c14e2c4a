import { hasUnseen, type Id, type IdKind, parseId, parseRole } from '@firsthand/domain'
import { z } from 'zod'

/** Read on by a parser of the domain: where it returns undefined the request is refused. */
export const readBy = <S extends z.ZodType, T>(schema: S, parse: (value: z.output<S>) => T | undefined) =>
  schema.transform((value, context): T => {
    const read = parse(value)
    if (read !== undefined) return read
    context.addIssue('unread')
    return z.NEVER
  })

/** What cannot be read counts as not said: the route has its own answer to that. */
export const orNone = <S extends z.ZodType>(schema: S) =>
  schema
    .optional()
    .catch(undefined)
    .transform((value) => value)

export const id = <K extends IdKind>(kind: K) => readBy(z.string(), (text): Id<K> | undefined => parseId(kind, text))

/** The open view under which something is shown: where there is none of that name the route says so. */
export const underView = { view: orNone(id('view')) }

/** One of these words, in an address where the client has no more than a text. */
export const oneOf = <const W extends string>(words: readonly W[]) =>
  readBy(z.string(), (text) => words.find((word) => word === text))

/** Of an address: a whole number from 0. */
export const countText = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

export const parseCount = (text: unknown): number | undefined => countText.safeParse(text).data

/** Of an address: whole epoch ms, also before 1970; no further away than a Date can be. */
export const instantText = readBy(z.string().regex(/^-?\d{1,16}$/), (text) => {
  const at = Number(text)
  return Math.abs(at) <= 8.64e15 ? at : undefined
})

/** What a page makes once for each press of a key, and once for itself: it tells a repetition from a new wish. */
export const pressKey = z.string().regex(/^[a-z0-9]{16,64}$/)

/** `wish` of a body: where none was sent, each sending is an act of its own. */
export const press = { wish: pressKey.optional().transform((key) => key) }

/** Why an officer does it: 3 to 2,000 characters that are not all space. */
export const reasonText = z
  .string()
  .trim()
  .min(3)
  .max(2_000)
  .refine((text) => !text.includes('\0'))
/** Undefined where none was given: the route asks for it when all else is right. */
export const reason = orNone(reasonText)
export const reasonWish = z.object({ reason })

export const role = readBy(z.string(), parseRole)

/** One line of text that says nothing unseen. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !text.includes('\n') && !hasUnseen(text))

/** Null and absent are one. */
export const orElse = <S extends z.ZodType, const T>(schema: S, value: T) =>
  schema.nullish().transform((said): NonNullable<z.output<S>> | T => said ?? value)

/** Of an address: `it_a,it_b`; none where it is empty. */
export const itemList = readBy(z.string(), (text) => {
  const ids = text === '' ? [] : text.split(',').map((part) => parseId('item', part))
  const items = ids.filter((one) => one !== undefined)
  return items.length === ids.length ? items : undefined
}).default([])

type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** A part that was not said is absent, and not there as undefined. */
export const said = <T extends object>(parts: T): Said<T> =>
  parseSaid<T>(Object.entries(parts).filter(([, value]) => value !== undefined))

const parseSaid = <T>(entries: readonly (readonly [string, unknown])[]): Said<T> =>
  Object.fromEntries(entries) as Said<T>
