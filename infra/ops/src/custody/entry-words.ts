import type { ShownEntry } from '@firsthand/database/ops'
import { instant } from '../cli/table.ts'
import { actionWords } from './action-words.ts'

const MINUTE_MS = 60_000

/**
 * An entry as one line: `#12 2026-11-30 10:00:00Z anna: signed in (session=se_…)`. The name is looked up, because the
 * entry holds only the id.
 */
export function entryText({ seq, at, action, detail, hash, ...entry }: ShownEntry): string {
  const actor = entry.actorName ?? entry.actor
  const isOwn = entry.actor === entry.subject
  const about = isOwn ? '' : `  about ${named(entry.subject, entry.subjectName)}`
  const parts = detailText(detail)
  const who = entry.actorName === null ? actor : `${actor} (${entry.actor})`
  return `#${seq}  ${timeText(at, entry.actor)}  ${who}: ${actionWords(action) ?? action}${about}${parts && `  (${parts})`}  ${hash.slice(0, 10)}`
}

/**
 * The time of an entry. For entries by a process it is shown to the minute, rounded up, even if an older entry has
 * seconds.
 */
function timeText(at: number, actor: string): string {
  if (/^(of_|ops:)/.test(actor)) return instant(at)
  return `by ${instant(Math.ceil(at / MINUTE_MS) * MINUTE_MS).replace(/:\d\dZ$/, 'Z')}`
}

const named = (id: string, name: string | null): string => (name === null ? id : `${name} (${id})`)

function detailText(detail: string): string {
  const value = parseDetail(detail)
  return Object.entries(value)
    .map(([name, part]) => `${name}=${typeof part === 'string' ? part : JSON.stringify(part)}`)
    .join(', ')
}

/** Custody writes JSON. Any other text was written by hand, and is shown unchanged. */
function parseDetail(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : { detail: value }
  } catch {
    return { detail: text }
  }
}
