import type { Conflict } from '@firsthand/domain'
import { atStart, saysOf, sourceWords, within } from './sources.ts'
import { span } from './time.ts'

/** One conflict as a sentence. `sources`: of each claim that it may name. */
export function conflictWords(conflict: Conflict, sources: ReadonlyMap<string, string>): string {
  const { claims, byMs, code } = conflict
  const names = claims.map((claim) => sourceWords(sources.get(claim) ?? 'another claim'))
  const by = span(byMs)
  const [first = 'a claim', second] = names
  const way = byMs < 0 ? 'earlier' : 'later'
  switch (code) {
    case 'conflict.after-received':
      return `${atStart(first)} lies ${by} after the file had arrived here, which cannot be: that clock was wrong.`
    case 'conflict.disagrees':
      return second === undefined
        ? `${atStart(first)} ${saysOf(first)} ${by} ${way} than where the item stands.`
        : `${atStart(second)} ${saysOf(second)} ${by} ${way} than ${within(first)}.`
    case 'conflict.clock':
      return `${atStart(first)} ${saysOf(first)} ${by} ${way}: the clock of this device was off, as others show. If the others were wrong, this would be right.`
    case 'conflict.rig':
      return claims.length === 1
        ? `A clock of a recording that is tied to it says a time ${by} ${way}. Both cannot be right.`
        : `${claims.length} clocks of recordings that are tied to it agree with one another on a time ${by} ${way}. Both cannot be right.`
    case 'conflict.link':
      return `A link by sound to another recording was not used: it lies ${by} off what other links and clocks say.`
    case 'conflict.twin':
      return `A copy of it here has a time of its own that lies ${by} off. Both are kept; neither moves the other.`
    case 'conflict.cycle':
      return `A link by sound was not used: with it this item would have to begin after it had arrived, or before an officer's limit (${by} apart).`
    case 'conflict.anchor':
      return `An officer pinned this item; all else that is known of it puts it ${by} ${way}. The pin holds.`
    default:
      return `${atStart(code.replaceAll(/[._-]+/g, ' '))} (${by}): ${names.join(', ')}.`
  }
}
