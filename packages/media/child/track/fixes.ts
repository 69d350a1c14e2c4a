// The sink into which every log reader puts positions, and the parser of numbers in text.
const MOST_FIXES = 100_000

/** A position as read: degrees, and times as written, not yet validated. */
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

/** What a log says about itself, and the positions in it. */
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

/**
 * Collects positions in file order. Also keeps the time at which the log began, even if the log states that time
 * without a position.
 */
export function createFixes(): Log {
  // `written` (time) and `bounds` (south, west, north, east) are stated by the head of the log. `lettered` counts NMEA
  // sentences whose letters show that latitude and longitude are swapped (E or W at the latitude). `isDamaged`: a
  // position violates the format. `undated`: times of day without a date.
  const seen: Seen = {
    ...{ fixes: [], isCut: false, began: undefined, written: undefined, bounds: undefined, lettered: 0 },
    ...{ isDamaged: false, undated: undefined },
  }
  return {
    seen,
    /**
     * `at`: seconds since the beginning of the log. `error`: metres. `mode` 0: no fix. `mark`: written by a person and
     * not by a receiver. `withinMs`: the uncertainty of the time as written.
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

/** Expands a two-digit year. GPS time begins in 1980, and a receiver that reports 1980 was never set. */
export const yearOf = (digits: string): number => (Number(digits) >= 80 ? 1900 : 2000) + Number(digits)
