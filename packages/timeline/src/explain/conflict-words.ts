import type { Conflict, Reason } from '@firsthand/domain'
import type { Language } from './language.ts'
import type { ConflictCode } from './phrases.ts'
import { PHRASES } from './phrases-by-language.ts'
import { factsOf } from './reason-words.ts'
import { atStart, sourceWords } from './sources.ts'
import { span } from './time.ts'

/**
 * The source of a link that an officer made. A `sources` map gives the source of each claim by its id. It also gives
 * this value by the id of each officer's link. Links measured from sound are not in it.
 */
export const OFFICERS_LINK = 'officer.link'

interface ConflictReader {
  /** By id: the source of each claim and officer's link that the conflict may name. */
  readonly sources: ReadonlyMap<string, string>
  /** IANA zone of the times in the sentence. */
  readonly zone: string
  /** By the id of its claim: the reason that corrects the clock of the claim. */
  readonly corrections: ReadonlyMap<string, Reason>
}

/** Whether the conflict says itself that the claim's clock was corrected, so that no reason repeats it. */
export const tellsCorrection = ({ code }: Conflict): boolean => code === 'conflict.clock'

/** One conflict as a sentence. */
export function conflictWords(
  conflict: Conflict,
  { sources, zone, corrections }: ConflictReader,
  language: Language = 'en',
): string {
  const { claims, byMs } = conflict
  const code = byOfficers(conflict, sources)
  const { codes, anotherClaim } = PHRASES[language].conflicts
  const names = claims.map((claim) => {
    const source = sources.get(claim)
    return source === undefined ? anotherClaim : sourceWords(source, language)
  })
  const by = span(byMs, language)
  const [first = anotherClaim, second] = names
  const correction = corrections.get(claims[0] ?? '')
  const corrected = correction && factsOf(correction, zone, language)
  if (isKnown(code, codes))
    return codes[code]({ by, isEarlier: byMs < 0, first, second, count: claims.length, corrected })
  return `${atStart(code.replaceAll(/[._-]+/g, ' '))} (${by}): ${names.join(', ')}.`
}

/** A solve uses the same code for sound links and officers' links, so the link's source decides. */
function byOfficers({ code, claims }: Conflict, sources: ReadonlyMap<string, string>): string {
  if (code !== 'conflict.link' && code !== 'conflict.cycle') return code
  const isOfficers = claims.some((claim) => sources.get(claim) === OFFICERS_LINK)
  return isOfficers ? code.replace('conflict.', 'conflict.officers-') : code
}

const isKnown = (code: string, codes: object): code is ConflictCode => Object.hasOwn(codes, code)
