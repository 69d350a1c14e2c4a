import { shifted } from '../../../shared/words/distance.ts'
import { CHANGE_WORDS, IF_WRONG_WORDS } from './change-words.ts'
import type { SureFacts } from './sure-facts.ts'

/** More would not be read. */
const MOST = 4

/** What would widen, narrow or move the time, the likeliest first, by its kind of evidence and its status. */
export const nextEvidence = (facts: SureFacts): readonly string[] => {
  const rivals = facts.rivalByMs === undefined ? [] : [IF_WRONG_WORDS.rivals(shifted(facts.rivalByMs))]
  const own = byEvidence(facts)
  const isPinned = facts.grade === 'anchor' || facts.grade === 'rig-anchored'
  return [...rivals, ...own, isPinned ? CHANGE_WORDS.secondPin : CHANGE_WORDS.pin].slice(-MOST)
}

/** Grades are read by their parts, so that a grade that is newer than this page has sentences, too. */
function byEvidence(facts: SureFacts): readonly string[] {
  const { status, grade } = facts
  const { original, anyClock, secondLink, witness, tie } = CHANGE_WORDS
  if (status === 'open') return [original, tie, witness]
  if (grade === 'anchor') return [IF_WRONG_WORDS.source]
  if (grade === 'rig-anchored') return [IF_WRONG_WORDS.pinMoves]
  if (grade === 'told') return [anyClock, tie]
  if (grade === 'link-alone') return [secondLink, original]
  if (grade === 'fix') return [IF_WRONG_WORDS.oldFix, second(facts)]
  if (grade.startsWith('rig-')) return byRecordings(facts)
  if (grade.startsWith('checked-')) return [IF_WRONG_WORDS.checkers, second(facts)]
  return byItself(facts)
}

function byRecordings({ clocks }: SureFacts): readonly string[] {
  if (clocks > 1) return [IF_WRONG_WORDS.all(clocks), CHANGE_WORDS.another]
  return [IF_WRONG_WORDS.one, CHANGE_WORDS.second]
}

/** The file's own clock, or its name. */
function byItself(facts: SureFacts): readonly string[] {
  const { grade, conflicts, codes } = facts
  const { compare, satellite, original, cameraZone, deviceZone } = CHANGE_WORDS
  if (grade === 'zone-unknown' || codes.has('zone.assumed') || codes.has('zone.unknown') || grade.endsWith('-assumed'))
    return [grade.startsWith('own-camera') ? cameraZone : deviceZone, compare, second(facts)]
  if (grade.startsWith('own-name')) return [IF_WRONG_WORDS.name, original, second(facts)]
  if (grade.endsWith('-fix')) return [compare, second(facts)]
  return [...(conflicts === 0 ? [IF_WRONG_WORDS.ownClock] : []), compare, conflicts === 0 ? second(facts) : satellite]
}

/** A photo or a document heard nothing: what shows the same has to be linked to it by hand. */
const second = ({ hasSound }: SureFacts): string => (hasSound ? CHANGE_WORDS.second : CHANGE_WORDS.shown)
