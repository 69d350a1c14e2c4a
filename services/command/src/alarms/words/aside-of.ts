import { type Aside, findAside } from './aside.ts'
import type { HeardWord } from './hear.ts'
import { createNearby } from './nearby.ts'
import type { Span } from './spans.ts'

/**
 * What stands near each of `found`, in its languages: those in which the same words are words of danger, as "pistol" is in
 * two. What another language says takes no danger out of them: "man" is who comes with a knife, or nobody in particular.
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
