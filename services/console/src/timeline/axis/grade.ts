/**
 * How well founded a time is, in four steps that an officer can tell apart at a glance. Each has its own shape and
 * colour.
 */
export const FOOTINGS = ['anchored', 'agreed', 'own', 'weak'] as const
export type Footing = (typeof FOOTINGS)[number]

/** Maps a grade of the reconstruction (packages/timeline/src/place/grade.ts). An unknown grade counts as weak. */
export function footingOf(grade: string | null): Footing {
  if (grade === null) return 'weak'
  if (grade === 'anchor' || grade === 'rig-anchored' || grade === 'fix') return 'anchored'
  if (/^(rig|checked)-(many|some)$/.test(grade) || /^own-.*-fix$/.test(grade)) return 'agreed'
  if (/^(rig|checked)-two$/.test(grade) || (/^own(-|$)/.test(grade) && !/-assumed$|^own-name/.test(grade))) return 'own'
  return 'weak'
}
