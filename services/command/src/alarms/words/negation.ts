import type { FittedWord } from './phrase.ts'
import type { Span } from './spans.ts'

/** Kinds of denials within one clause, by their reach (lexicon.ts). */
export type DenialKind = 'direct' | 'far' | 'after' | 'around' | 'ends'

const REACH = { direct: 1, far: 5, after: 1, around: 6 } as const

/** Whether a denial reaches the words of `hit`: in the same clause, with nothing between that ends its reach. */
export function isDenied(words: readonly FittedWord[], hit: Span, denials: readonly Span<DenialKind>[]): boolean {
  const ends = denials.filter(({ of }) => of === 'ends')
  const isOpen = (from: number, to: number): boolean =>
    words[from]?.clause === words[to]?.clause && !ends.some(({ start, end }) => from < start && end < to)
  return denials.some(({ of, ...denial }) => of !== 'ends' && reaches(of, { denial, hit, isOpen }))
}

interface Reach {
  readonly denial: Pick<Span, 'start' | 'end'>
  readonly hit: Span
  readonly isOpen: (from: number, to: number) => boolean
}

function reaches(of: keyof typeof REACH, { denial, hit, isOpen }: Reach): boolean {
  const isBefore = (): boolean => hit.start - denial.end - 1 <= REACH[of] && isOpen(denial.end, hit.start)
  const isAfter = (): boolean => denial.start - hit.end - 1 <= REACH[of] && isOpen(hit.end, denial.start)
  if (denial.end < hit.start) return of !== 'after' && isBefore()
  if (denial.start > hit.end) return (of === 'after' || of === 'around') && isAfter()
  return of !== 'after' && isBetween(denial, hit)
}

/** Whether a denial stands in the gap of the phrase: "children are not hurt". */
const isBetween = ({ start, end }: Pick<Span, 'start' | 'end'>, { skipped }: Span): boolean =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index).every((at) => skipped.includes(at))
