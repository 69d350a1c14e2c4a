import type { AlarmClass, AlarmRule, Hit } from './listen.ts'

/** The class and the rules that matched. Rules whose hits are all denied come last. */
export interface Heard {
  readonly class: AlarmClass
  readonly rules: readonly string[]
}

/**
 * Judges the hits of a text: grave if a grave rule matched. Undefined if nothing matched or every hit is denied ("no
 * one is hurt").
 */
export function judge(hits: readonly Hit[], rules: readonly AlarmRule[]): Heard | undefined {
  const classes = new Map(rules.map((rule) => [rule.code, rule.class]))
  const weight = (hit: Hit): number => (hit.isDenied ? 2 : classes.get(hit.rule) === 'grave' ? 0 : 1)
  const ordered = hits.toSorted((a, b) => weight(a) - weight(b))
  const [gravest] = ordered
  if (!gravest || gravest.isDenied) return undefined
  return { class: weight(gravest) === 0 ? 'grave' : 'ordinary', rules: [...new Set(ordered.map(({ rule }) => rule))] }
}
