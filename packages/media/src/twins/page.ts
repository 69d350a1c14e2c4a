import type { Plane } from './plane.ts'

/**
 * Minimum share of cells in one tone. Photographs reach a quarter; screens of a chat and pages of text reach a third
 * and more.
 */
const LEAST_FLAT = 0.28
/** Minimum brightness of the tone. Paper and screens are bright; a dark uniform area is night. */
const LEAST_BRIGHT = 200
/** Width of one tone, as a share of the picture's range of tones, because a pale photograph has a small range. */
const ONE_TONE = 0.015
/**
 * The background of a page is all over the picture, but a bright sky is only above. So 3 × 3 parts of the picture are
 * checked.
 */
const PARTS = 3
const LEAST_IN_PART = 0.08
const MOST_PARTS_WITHOUT = 1

/**
 * Whether much of the picture is one bright tone on all sides, like paper or the background of a screen. Two pages
 * differ by much less (a name, an hour, one line) than they have in common, so their likeness proves nothing.
 */
export function isPage(plane: Plane): boolean {
  const counts = new Uint32Array(256)
  for (const tone of plane.data) counts[tone] = (counts[tone] ?? 0) + 1
  const span = toneAt(counts, plane.data.length * 0.98) - toneAt(counts, plane.data.length * 0.02)
  const width = Math.min(3, Math.max(1, Math.round(span * ONE_TONE)))
  const near = (tone: number): number =>
    counts.subarray(Math.max(0, tone - width), tone + width + 1).reduce((sum, count) => sum + count, 0)
  const bright = Array.from(counts.keys()).filter((tone) => tone >= LEAST_BRIGHT)
  const ground = bright.sort((a, b) => near(b) - near(a))[0] ?? 255
  return near(ground) >= LEAST_FLAT * plane.data.length && liesEverywhere(plane, { ground, width })
}

function liesEverywhere(plane: Plane, { ground, width }: { ground: number; width: number }): boolean {
  const [cells, grounds] = [new Uint32Array(PARTS * PARTS), new Uint32Array(PARTS * PARTS)]
  for (let at = 0; at < plane.data.length; at += 1) {
    const [x, y] = [at % plane.width, Math.floor(at / plane.width)]
    const part = Math.floor((y * PARTS) / plane.height) * PARTS + Math.floor((x * PARTS) / plane.width)
    cells[part] = (cells[part] ?? 0) + 1
    if (Math.abs((plane.data[at] ?? 0) - ground) <= width) grounds[part] = (grounds[part] ?? 0) + 1
  }
  const without = grounds.filter((count, part) => count < LEAST_IN_PART * (cells[part] ?? 0))
  return without.length <= MOST_PARTS_WITHOUT
}

/** The tone below which this many cells lie. */
function toneAt(counts: Uint32Array, cells: number): number {
  let seen = 0
  const found = counts.findIndex((count) => {
    seen += count
    return seen >= cells
  })
  return Math.max(0, found)
}
