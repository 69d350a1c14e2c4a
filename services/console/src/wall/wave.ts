/** The loudness of a recording in slots of equal length. Slot n begins `n * slotMs` after its start. */
export interface Wave {
  readonly slotMs: number
  readonly peaks: readonly number[]
}

const MOST_SLOTS = 4000

export function parseWave(body: unknown): Wave | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { slotMs, peaks } = body as { readonly slotMs?: unknown; readonly peaks?: unknown }
  if (typeof slotMs !== 'number' || !(slotMs > 0) || !Array.isArray(peaks)) return undefined
  const read = peaks.slice(0, MOST_SLOTS).map((peak) => (typeof peak === 'number' ? Math.min(Math.max(peak, 0), 1) : 0))
  return { slotMs, peaks: read }
}

/**
 * The peak in each of `columns` parts of the range `[from, to]` (ms from the recording's start); 0 outside of the
 * recording. Normalized to the recording's own peak, so that phones at different distances can be compared by shape.
 */
export function columnsOf(
  { slotMs, peaks }: Wave,
  [from, to]: readonly [number, number],
  columns: number,
): readonly number[] {
  const loudest = peaks.reduce((most, peak) => Math.max(most, peak), 0) || 1
  const width = (to - from) / columns
  return Array.from({ length: columns }, (_, at) => {
    const first = Math.max(0, Math.floor((from + at * width) / slotMs))
    const last = Math.min(peaks.length - 1, Math.floor((from + (at + 1) * width - 0.001) / slotMs))
    let most = 0
    for (let slot = first; slot <= last; slot += 1) most = Math.max(most, peaks[slot] ?? 0)
    return most / loudest
  })
}
