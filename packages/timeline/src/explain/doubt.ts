import type { Placement } from '@firsthand/domain'
import { WIDE_MS } from '../confidence.ts'
import { isPastCalibration } from '../place/calibration.ts'
import { type Causes, DOUBT_WORDS } from './doubt-words.ts'
import type { Language } from './language.ts'

/** Why an item is no more than likely, or open, as one sentence. Null if it is placed. */
export function doubtOf(placement: Placement, language: Language = 'en'): string | null {
  const words = DOUBT_WORDS[language]
  if (placement.estimate === undefined) return hasConflict(placement, 'conflict.far') ? words.openFar : words.open
  if (placement.status !== 'likely') return null
  const known = causesOf(placement).filter((one) => one !== undefined)
  const causes = known.length > 0 ? known : ([isContradicted(placement) ? 'contradicted' : 'other'] as const)
  return words.likely(causes.map((cause) => words.causes[cause]).join(words.and))
}

type Cause = keyof Causes

const causesOf = (placement: Placement): readonly (Cause | undefined)[] => [
  ofEvidence(placement),
  isLogAlone(placement) ? 'log' : undefined,
  placement.grade.endsWith('-disputed') || hasConflict(placement, 'conflict.rig') ? 'rivals' : undefined,
  hasConflict(placement, 'conflict.zone') ? 'zoneOpen' : undefined,
  hasConflict(placement, 'conflict.after-received') ? 'fast' : undefined,
  hasConflict(placement, 'conflict.far') ? 'far' : undefined,
  placement.latest - placement.earliest > WIDE_MS ? 'wide' : undefined,
  isPastCalibration(placement.grade) ? 'past' : undefined,
]

/** What is weak in the kind of evidence itself. */
function ofEvidence({ grade, reasons }: Placement): Cause | undefined {
  if (grade === 'told') return 'told'
  if (reasons.some(({ code }) => code === 'twin.of')) return 'twin'
  if (grade === 'link-alone') return 'link'
  if (grade === 'zone-unknown') return 'zoneUnknown'
  if (grade.endsWith('-assumed')) return 'zoneAssumed'
  return grade === 'rig-one' ? 'oneClock' : undefined
}

/** Only a log, or a memory beside it, says when. */
function isLogAlone({ reasons }: Placement): boolean {
  const sources = reasons.flatMap(({ code, source = '' }) => (/^(claim|agrees)\./.test(code) ? [source] : []))
  return sources[0]?.startsWith('log.') === true && sources.every((one) => /^(log|witness)\./.test(one))
}

const hasConflict = ({ conflicts }: Placement, code: string): boolean => conflicts.some((one) => one.code === code)

const isContradicted = ({ conflicts }: Placement): boolean => conflicts.some(({ code }) => !code.startsWith('reading.'))
