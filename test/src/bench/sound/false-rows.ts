// Measures links that must not exist.
import { type BenchRow, exactly } from '../bench.ts'
import { told } from './bounds.ts'
import type { Judged, PairToJudge } from './jobs.ts'
import { withoutReplays } from './link-all.ts'
import type { JudgedTruly } from './pair-rows.ts'
import { HARD_KINDS } from './plan.ts'
import type { KnownClip } from './truth.ts'

/** All pairs of clips from different scenes that contain the same shared sound. */
export function hardPairs(clips: readonly KnownClip[]): PairToJudge[] {
  const pairs: PairToJudge[] = []
  for (const [i, a] of clips.entries()) {
    for (const b of clips.slice(i + 1)) {
      const [one, other] = [a.scene.hard, b.scene.hard]
      if (one !== undefined && one.kind === other?.kind && one.set === other.set)
        pairs.push({ a: a.clip.id, b: b.clip.id })
    }
  }
  return pairs
}

export interface HardFound {
  readonly rows: readonly BenchRow[]
  readonly notes: readonly string[]
}

export function hardFound(judged: readonly Judged[], byId: ReadonlyMap<string, KnownClip>): HardFound {
  const accepted = judged.filter(({ verdict }) => verdict.accepted)
  const { kept, proven } = withoutReplays(judged, byId)
  const left = [...kept, ...proven]
  const kindOf = ({ a }: Judged): string => byId.get(a)?.scene.hard?.kind ?? ''
  const lines = HARD_KINDS.map((kind) => {
    const of = (pairs: readonly Judged[]): number => pairs.filter((pair) => kindOf(pair) === kind).length
    return `${kind} ${told(of(accepted), of(judged))}, left ${of(left)}`
  })
  return {
    rows: [
      exactly(
        `false links of hard pairs, by verification alone: ${told(accepted.length, judged.length)}`,
        accepted.length,
        'pairs',
        0,
      ),
      exactly(
        `… after what was played again is recognised and clocks are asked: ${told(left.length, judged.length)}`,
        left.length,
        'pairs',
        0,
      ),
    ],
    notes: [
      `hard pairs accepted by verification, by what they have in common: ${lines.join('; ')}`,
      ...[...accepted, ...proven].slice(0, 12).map(faultOf),
    ],
  }
}

/** Counts, among the pairs that do not overlap, those that were linked. */
export function falseRows(kept: readonly JudgedTruly[], clips: readonly KnownClip[], truePairs: number): HardFound {
  const apart = (clips.length * (clips.length - 1)) / 2 - truePairs
  const wrong = kept.filter(({ truth }) => truth.overlap <= 0)
  return {
    rows: [exactly(`false links through the whole pipeline: ${told(wrong.length, apart)}`, wrong.length, 'pairs', 0)],
    notes: wrong.slice(0, 12).map(faultOf),
  }
}

/** Describes a wrong pair for whoever looks for the cause. */
export function faultOf({ a, b, verdict }: Judged): string {
  const scores = Object.entries(verdict.scores).map(([name, value]) => `${name} ${Number(value).toFixed(2)}`)
  return `  ${a} and ${b}: ${verdict.accepted ? `${verdict.offsetMs.toFixed(1)} ms` : verdict.reason} (${scores.join(', ')})`
}
