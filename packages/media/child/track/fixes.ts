// What every reader of a log puts its positions into, and numbers as they stand in text.
const MOST_FIXES = 100_000

/** A position as a reader found it: degrees, and times as they are written, which nobody has judged yet. */
export interface Fix {
  readonly lat?: number | undefined
  readonly lon?: number | undefined
  readonly time?: string | undefined
  readonly height?: number | undefined
  readonly dop?: number | undefined
  readonly mode?: number | undefined
  readonly at?: number | undefined
  readonly error?: number | undefined
  readonly mark?: boolean
  readonly withinMs?: number
}

type Row = (string | number | null)[]

/** What a log says of its whole, and its positions. */
export interface Seen {
  readonly fixes: Row[]
  isCut: boolean
  began: string | undefined
  written: string | undefined
  bounds: readonly number[] | undefined
  lettered: number
  isDamaged: boolean
  undated: { readonly times: number; readonly from: string; readonly to: string } | undefined
}

export interface Log {
  readonly seen: Seen
  readonly put: (fix: Fix) => void
  readonly isFull: () => boolean
}

/** Positions in the order of the file, and when the whole began where a log says so without any position. */
export function createFixes(): Log {
  // `written` and `bounds` (south, west, north, east): what its head says of the whole; `lettered`: sentences of swapped axes
  // `isDamaged`: what could be positions is not as its format has it; `undated`: times of day that no date stands with
  const seen: Seen = {
    ...{ fixes: [], isCut: false, began: undefined, written: undefined, bounds: undefined, lettered: 0 },
    ...{ isDamaged: false, undated: undefined },
  }
  return {
    seen,
    /**
     * `at`: seconds since the log's own beginning; `error`: metres; `mode` 0 is no fix. `mark`: somebody wrote it, no
     * receiver did; `withinMs`: how far its time may be off by how it is written.
     */
    put({ lat, lon, time, height, dop, mode, at, error, mark, withinMs }: Fix) {
      const row = [lat, lon, time, height, dop, mode, at, error]
      if (mark === true) row.push(1, withinMs)
      if (seen.fixes.length >= MOST_FIXES) seen.isCut = true
      else seen.fixes.push(row.map((part) => (part === undefined || part === '' ? null : part)))
    },
    isFull: () => seen.fixes.length >= MOST_FIXES && seen.isCut,
  }
}

export const number = (part: string | undefined): number | undefined =>
  part === undefined || part.trim() === '' || !Number.isFinite(Number(part)) ? undefined : Number(part)

/** Of two digits: satellites tell the time since 1980, and a receiver that begins there was never set. */
export const yearOf = (digits: string): number => (Number(digits) >= 80 ? 1900 : 2000) + Number(digits)
