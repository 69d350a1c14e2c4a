import { type Aside, findAside } from './aside.ts'
import type { HeardWord } from './hear.ts'
import { createNearby } from './nearby.ts'
import type { Span } from './spans.ts'

/**
 * Finds harmless phrases, denials and settings (harmless subjects, such as sport) near each span of `found`, in the
 * same languages. The same word may mean danger in two languages ("pistol"). A harmless reading in one language must
 * not cancel a danger in another: "man" is a noun in English, and the pronoun "one" in Swedish.
 */
export function createAsideOf(words: readonly HeardWord[], found: readonly Span[]): (span: Span) => Aside {
  const { harmless, denials, around } = findAside(words)
  const foundNear = createNearby(found)
  const harmlessNear = createNearby(harmless)
  const denialsNear = createNearby(denials)
  const aroundNear = createNearby(around)
  const urgent = around.filter(({ of }) => of === 'urgent').slice(0, 1)
  return (span) => {
    const same = foundNear(span).filter(({ start, end }) => start <= span.end && span.start <= end)
    const languages = new Set(same.map(({ language }) => language))
    const isIts = ({ language }: Span): boolean => languages.has(language)
    return {
      harmless: harmlessNear(span).filter(isIts),
      denials: denialsNear(span).filter(isIts),
      around: [...urgent, ...aroundNear(span).filter(isIts)],
    }
  }
}
