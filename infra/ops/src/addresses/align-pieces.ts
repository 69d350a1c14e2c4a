/** What stands at one point of a page: of ours, and of the other one. */
export interface Gap<T> {
  readonly ours: readonly T[]
  readonly theirs: readonly T[]
}

/** More steps than any two pages of ours need. A strange page could be made to take hours. */
const MOST_STEPS = 20_000_000

/** Where two lists differ, by their longest common part. Undefined if the other list is too long for that. */
export function gapsBetween<T>(
  ours: readonly T[],
  theirs: readonly T[],
  nameOf: (one: T) => string,
): readonly Gap<T>[] | undefined {
  const [a, b] = [ours.map(nameOf), theirs.map(nameOf)]
  if (a.length * b.length > MOST_STEPS) return undefined
  const isOursNext = whoIsNext(a, b)
  const gaps: { ours: T[]; theirs: T[] }[] = []
  let gap: { ours: T[]; theirs: T[] } | undefined
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && a[i] === b[j]) {
      ;[i, j, gap] = [i + 1, j + 1, undefined]
      continue
    }
    if (gap === undefined) {
      gap = { ours: [], theirs: [] }
      gaps.push(gap)
    }
    if (isOursNext(i, j)) gap.ours.push(...ours.slice(i, ++i))
    else gap.theirs.push(...theirs.slice(j, ++j))
  }
  return gaps
}

/** Where two lists differ: whether leaving out a piece of ours keeps more in common than leaving out one of theirs. */
function whoIsNext(a: readonly string[], b: readonly string[]): (i: number, j: number) => boolean {
  const width = b.length + 1
  const longest = lengthsOf(a, b)
  const behind = (i: number, j: number): number => longest[i * width + j] ?? 0
  return (i, j) => j >= b.length || (i < a.length && behind(i + 1, j) >= behind(i, j + 1))
}

/** For each pair of positions, how much the lists behind them have in common. */
function lengthsOf(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      longest[at] =
        a[i] === b[j] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0)
    }
  return longest
}
