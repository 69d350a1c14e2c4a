import { CliError } from '../cli/cli-error.ts'
import type { Given } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'

const LENGTHS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 }
export const UNTIL_SAYS = 'a day (2026-12-31, to its end in UTC), an instant (2026-12-31T18:00Z), or 12h, 7d'

/** Epoch ms of `--until`; undefined if it was not given. */
export function untilOf(given: Given): number | undefined {
  const text = textOf(given, 'until')
  return text === undefined ? undefined : parseUntil(text)
}

/** Parses a time in the future. @throws CliError if it is not a time, or is past */
export function parseUntil(text: string, now = Date.now()): number {
  const at = readUntil(text, now)
  if (at === undefined) throw new CliError('usage', `A time is ${UNTIL_SAYS}`)
  if (at <= now) throw new CliError('usage', 'That time is over: an account ends at once by firsthand officer end NAME')
  return at
}

function readUntil(text: string, now: number): number | undefined {
  const [, count, unit] = /^\+?(\d{1,4})([hd])$/.exec(text) ?? []
  if (count !== undefined && unit !== undefined) return now + Number(count) * (LENGTHS[unit] ?? 0)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const at = Date.parse(text)
  // A day that does not exist, such as 31 June, would become another day.
  if (!Number.isFinite(at) || (isDay && new Date(at).toISOString().slice(0, 10) !== text)) return undefined
  return isDay ? at + 86_400_000 : at
}
