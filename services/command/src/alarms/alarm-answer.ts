import type { AlarmRow, HeardHit } from '@firsthand/database/command/alarms'

/** Characters of context on each side of a hit. */
const CONTEXT_LETTERS = 140
const MOST_EXCERPTS = 3
const MOST_MARKS = 12
/** Display order: the witness's words come first. */
const PARTS = ['words', 'where', 'now', 'when']

/** A part of a text around words of danger. U+0002…U+0003 mark those words in `text`, which is untrusted. */
export interface AlarmExcerpt {
  /** `words`, `where`, `when`, `now`, or a segment's number. */
  readonly part: string
  readonly text: string
  readonly denied: boolean
}

export type AlarmAnswer = Omit<AlarmRow, 'hits' | 'parts' | 'isExposed'> & {
  readonly excerpts: readonly AlarmExcerpt[]
}

/**
 * The alarm as officers see it. For a restricted item that this officer may not read, `hits` and `parts` are already
 * empty.
 */
export function toAlarmAnswer({ hits, parts, isExposed: _, ...row }: AlarmRow): AlarmAnswer {
  const excerpts: AlarmExcerpt[] = []
  const isWithdrawn = row.withdrawnAt !== null
  // All words of a submission through "I am in danger" are shown, because there may be no rule for their language.
  // Withdrawn words are shown nowhere else, so the alarm shows all of them, and whole (decision 111).
  const beside =
    row.danger || isWithdrawn ? Object.keys(parts).toSorted((a, b) => PARTS.indexOf(a) - PARTS.indexOf(b)) : []
  for (const part of new Set([...hits.map((hit) => hit.part), ...beside])) {
    const text = parts[part]
    const here = hits.filter((hit) => hit.part === part)
    if (text === undefined || (!isWithdrawn && excerpts.length >= MOST_EXCERPTS)) continue
    const shown = isWithdrawn ? marked(text, here) : excerptOf(text, here)
    excerpts.push({ part, text: shown, denied: here.length > 0 && here.every(({ denied }) => denied) })
  }
  return { ...row, excerpts }
}

/** Cuts an excerpt at blanks, so that no word is broken. */
export function excerptOf(text: string, hits: readonly Pick<HeardHit, 'from' | 'to'>[]): string {
  const marks = hits.toSorted((a, b) => a.from - b.from)
  const first = marks[0]?.from ?? 0
  const from = first <= CONTEXT_LETTERS ? 0 : blankAfter(text, first - CONTEXT_LETTERS, first)
  const end = Math.min(text.length, first + CONTEXT_LETTERS * 2)
  const to = end === text.length ? end : blankBefore(text, end, first)
  return (from > 0 ? '… ' : '') + marked(text, marks, { from, to }) + (to < text.length ? ' …' : '')
}

/** The text from `from` to `to`, with the hits in it marked. */
function marked(
  text: string,
  hits: readonly Pick<HeardHit, 'from' | 'to'>[],
  { from, to } = { from: 0, to: text.length },
): string {
  let [told, at] = ['', from]
  for (const mark of hits.toSorted((a, b) => a.from - b.from).slice(0, MOST_MARKS)) {
    if (mark.from < at || mark.to > to) continue
    told += `${text.slice(at, mark.from)}\u0002${text.slice(mark.from, mark.to)}\u0003`
    at = mark.to
  }
  return told + text.slice(at, to)
}

function blankAfter(text: string, from: number, limit: number): number {
  const found = text.slice(from, limit).search(/\s/u)
  return found === -1 ? limit : from + found + 1
}

function blankBefore(text: string, end: number, limit: number): number {
  const found = /\s\S*$/u.exec(text.slice(limit, end))
  return found === null || found.index === 0 ? end : limit + found.index
}
