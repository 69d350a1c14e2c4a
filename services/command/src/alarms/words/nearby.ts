import type { Span } from './spans.ts'

/** No phrase is longer, in words, and no harmless phrase, denial or setting reaches further. */
const BUCKET_WORDS = 64

/** Finds the spans near another one without scanning a long text again for each of its words. */
export function createNearby<Of extends string>(spans: readonly Span<Of>[]) {
  const buckets = new Map<number, Span<Of>[]>()
  for (const span of spans) {
    const room = Math.floor(span.start / BUCKET_WORDS)
    const those = buckets.get(room)
    if (those) those.push(span)
    else buckets.set(room, [span])
  }
  return ({ start, end }: Pick<Span, 'start' | 'end'>): readonly Span<Of>[] => {
    const [first, last] = [Math.floor(start / BUCKET_WORDS) - 1, Math.floor(end / BUCKET_WORDS) + 1]
    return Array.from({ length: last - first + 1 }, (_, at) => buckets.get(first + at) ?? []).flat()
  }
}
