import { type Draw, nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import { type Heard, LEAST_OVERLAP_MS, type Pair } from './sound-links.ts'

/**
 * Makes wrong links as a search by sound does. Half join any two items, and a quarter are off by about a siren's
 * period. A quarter form clusters that agree with one another (the same siren, or one recording played at different
 * times).
 */
export function wrongLinks(draw: Draw, heard: readonly Heard[], taken: readonly Pair[], count: number): Pair[] {
  if (heard.length < 8) return []
  const known = new Set(taken.map(({ a, b }) => keyOf(a, b)))
  const isNew = (pair: Pair): boolean => {
    const key = keyOf(pair.a, pair.b)
    if (pair.a === pair.b || known.has(key)) return false
    known.add(key)
    return true
  }
  const inOrder = [...groupBy(heard, ({ site }) => site).values()]
    .filter((there) => there.length > 4)
    .map((there) => there.toSorted((x, y) => x.startMs - y.startMs))
  const made: Pair[] = []
  for (let tries = 0; made.length < count && tries < 20 * count + 100; tries++)
    made.push(...some(draw, heard, inOrder).filter(isNew))
  return made.slice(0, count)
}

function some(draw: Draw, heard: readonly Heard[], inOrder: readonly (readonly Heard[])[]): readonly Pair[] {
  const kind = draw.next()
  if (kind < 0.5 || inOrder.length === 0) return [anyTwo(draw, heard)]
  if (kind < 0.96) return [besideTruth(draw, draw.pick(inOrder))]
  return cluster(draw, draw.chance(0.5) ? heard : draw.pick(inOrder))
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const look = (draw: Draw): Pick<Pair, 'strength' | 'driftPpm'> => ({
  strength: Math.min(1, Math.max(0.05, 0.5 + draw.normal(0.18))),
  driftPpm: draw.chance(0.3) ? Math.round(draw.normal(14)) : undefined,
})
const sdOf = (draw: Draw): number => (draw.chance(0.6) ? 150 : Math.round(draw.between(3, 200)))

/** A link between any two items, as if they had heard the same for a while. */
function anyTwo(draw: Draw, heard: readonly Heard[]): Pair {
  const [a, b] = [draw.pick(heard), draw.pick(heard)]
  const low = -b.durationMs + LEAST_OVERLAP_MS
  const high = a.durationMs - LEAST_OVERLAP_MS
  const offsetMs = low < high ? draw.between(low, high) : (low + high) / 2
  return { a: a.item, b: b.item, offsetMs, sdMs: sdOf(draw), how: 'random', ...look(draw) }
}

/**
 * A link between two items that ran at about the same time. Its offset is off by some periods of a siren, or by
 * seconds.
 */
function besideTruth(draw: Draw, there: readonly Heard[]): Pair {
  const index = draw.whole(0, there.length - 1)
  const a = nth(there, index)
  const b = nth(there, Math.min(there.length - 1, Math.max(0, index + draw.whole(-6, 6))))
  const byMs = draw.chance(0.6)
    ? draw.sign() * draw.pick([1, 1, 2, 3]) * draw.pick([640, 1300, 2150, 4330])
    : draw.sign() * draw.logUniform(1500, 25_000)
  return {
    a: a.item,
    b: b.item,
    offsetMs: b.startMs - a.startMs + byMs,
    sdMs: sdOf(draw),
    how: 'period',
    ...look(draw),
  }
}

/** Links among three to six items of different moments. All of them agree on one false timeline. */
function cluster(draw: Draw, from: readonly Heard[]): Pair[] {
  const members = Array.from({ length: draw.whole(3, 6) }, () => {
    const heard = draw.pick(from)
    return { heard, at: -draw.between(0, Math.max(1, heard.durationMs - LEAST_OVERLAP_MS)) }
  })
  return members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b) => {
      if (a.heard === b.heard || !draw.chance(0.8)) return []
      const offsetMs = b.at - a.at + draw.normal(4)
      return [{ a: a.heard.item, b: b.heard.item, offsetMs, sdMs: 20, how: 'cluster', ...look(draw) }]
    }),
  )
}
