import type { Span } from './spans.ts'

/**
 * Width of a bucket, in words. No phrase is longer. No harmless phrase, denial or setting (harmless subject, such as
 * sport) affects a word that is further away.
 */
const BUCKET_WORDS = 64

/** Indexes spans by position, so that finding those near a word does not scan a long text again. */
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
