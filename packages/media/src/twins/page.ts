import type { Plane } from './plane.ts'

/** Of the cells; photographs have up to a quarter, screens of a chat and pages of text a third and more. */
const LEAST_FLAT = 0.3
/** What counts as one tone, of the tones that the picture spans: a pale photograph spans few. */
const ONE_TONE = 0.015

/**
 * Much of it is one tone, as paper and the ground of a screen are. What tells two pages apart (a name, an hour, one line) is
 * far smaller than what they have in common, so their likeness proves nothing.
 */
export function isPage({ data }: Plane): boolean {
  const counts = new Uint32Array(256)
  for (const tone of data) counts[tone] = (counts[tone] ?? 0) + 1
  const span = toneAt(counts, data.length * 0.98) - toneAt(counts, data.length * 0.02)
  const width = Math.min(3, Math.max(1, Math.round(span * ONE_TONE)))
  const near = (tone: number): number =>
    counts.subarray(Math.max(0, tone - width), tone + width + 1).reduce((sum, count) => sum + count, 0)
  return Math.max(...Array.from(counts.keys(), near)) >= LEAST_FLAT * data.length
}

/** The tone below which `cells` cells lie. */
function toneAt(counts: Uint32Array, cells: number): number {
  let seen = 0
  const found = counts.findIndex((count) => {
    seen += count
    return seen >= cells
  })
  return Math.max(0, found)
}
