/**
 * Cleans text of files for Postgres: text and jsonb cannot store U+0000, and jsonb refuses half a surrogate pair. Both
 * become U+FFFD; otherwise one hostile tag would make every attempt at its item fail.
 */
export const storableText = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\u{fffd}')

/** JSON of plain data that Postgres can store. Numbers that JSON cannot hold become null. */
export const storableJson = (value: unknown): string => JSON.stringify(clean(value, 0)) ?? 'null'

const MAX_DEPTH = 12

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return typeof value === 'object' ? null : value
  if (Array.isArray(value)) return value.map((part) => clean(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storableText(key), clean(part, depth + 1)]))
}
