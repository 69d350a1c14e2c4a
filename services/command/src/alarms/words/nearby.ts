import type { Span } from './spans.ts'

/** No phrase is longer, in words, and no harmless phrase, denial or setting reaches further. */
const ROOM = 64

/** Finds the spans near another one without scanning a long text again for each of its words. */
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
