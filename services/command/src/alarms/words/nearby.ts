import type { Span } from './spans.ts'

/** No phrase reaches further, in words; nor does what stands aside of it. */
const ROOM = 64

/** Finds the spans that stand near to another: a long text is not gone through again for each of its words. */
export function createNearby<Of extends string>(spans: readonly Span<Of>[]) {
  const rooms = new Map<number, Span<Of>[]>()
  for (const span of spans) {
    const room = Math.floor(span.start / ROOM)
    const those = rooms.get(room)
    if (those) those.push(span)
    else rooms.set(room, [span])
  }
  return ({ start, end }: Pick<Span, 'start' | 'end'>): readonly Span<Of>[] => {
    const [first, last] = [Math.floor(start / ROOM) - 1, Math.floor(end / ROOM) + 1]
    return Array.from({ length: last - first + 1 }, (_, at) => rooms.get(first + at) ?? []).flat()
  }
}
