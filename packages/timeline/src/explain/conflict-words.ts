import type { Conflict } from '@firsthand/domain'
import type { Language } from './language.ts'
import { atStart, sourceWords } from './sources.ts'
import { span } from './time.ts'
import type { ConflictCode } from './tongue.ts'
import { TONGUES } from './tongues.ts'

/** One conflict as a sentence. `sources`: of each claim that it may name. */
export function conflictWords(
  conflict: Conflict,
  sources: ReadonlyMap<string, string>,
  language: Language = 'en',
): string {
  const { claims, byMs, code } = conflict
  const { codes, anotherClaim } = TONGUES[language].conflicts
  const names = claims.map((claim) => {
    const source = sources.get(claim)
    return source === undefined ? anotherClaim : sourceWords(source, language)
  })
  const by = span(byMs, language)
  const [first = anotherClaim, second] = names
  if (isKnown(code, codes)) return codes[code]({ by, isEarlier: byMs < 0, first, second, count: claims.length })
  return `${atStart(code.replaceAll(/[._-]+/g, ' '))} (${by}): ${names.join(', ')}.`
}

const isKnown = (code: string, codes: object): code is ConflictCode => Object.hasOwn(codes, code)
