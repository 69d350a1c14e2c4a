import { type Agreement, agreementAt, lookAt, sideOf } from './agreement.ts'
import { type OnsetPeak, onsetCurve, peaksIn } from './onset-match.ts'
import type { PairHints, PairReason, PairScores, PairVerdict } from './pair-verdict.ts'
import { SAMPLE_RATE, type SoundPrint } from './sound-print.ts'

const NO_SCORES: PairScores = {
  ...{ phaseZ: 0, onsetZ: 0, peakRatio: 1, bandShare: 0, timeShare: 0, coherence: 0, overlapSeconds: 0, tried: 0 },
}
const SILENT_DB = -75
const MOST_CLIPPED = 0.3
const LEAST_SECONDS = 2
const TRIED = 6
/** Two offsets nearer than this are one. */
const APART_MS = 30

/** Do two recordings hear one event, and how far apart did they begin? Pure; the order of the two only turns the sign. */
export function verifyPair(a: SoundPrint, b: SoundPrint, hints: PairHints = {}): PairVerdict {
  const poor = poorness(a, b)
  if (poor !== undefined) return { accepted: false, reason: poor, scores: NO_SCORES }
  if (isBefore(b, a)) return turned(verifyPair(b, a, { offsetsMs: hints.offsetsMs?.map((offset) => -offset) }))
  const curve = onsetCurve(a, b)
  const hop = SAMPLE_RATE / a.onsetHz
  const peaks = peaksIn(curve, TRIED)
  const asked = (hints.offsetsMs ?? []).map((ms): OnsetPeak => {
    const frames = Math.round((ms * a.onsetHz) / 1000)
    return { frames, z: bestNear(curve, frames) }
  })
  const tried = [...peaks, ...asked.filter((one) => peaks.every(({ frames }) => Math.abs(frames - one.frames) > 1))]
  const [sideA, sideB] = [sideOf(a.samples), sideOf(b.samples)]
  const looks = tried.flatMap(({ frames, z }): Look[] => {
    const shift = lookAt(sideA, sideB, Math.round(frames * hop))
    return shift === undefined ? [] : [{ offset: shift.samples, phaseZ: shift.z, onsetZ: z }]
  })
  looks.sort((p, q) => rank(q) - rank(p))
  const [best] = looks
  const agreement = best && agreementAt(sideA, sideB, Math.round(best.offset))
  if (best === undefined || agreement === undefined)
    return { accepted: false, reason: 'short', scores: { ...NO_SCORES, tried: tried.length } }
  const other = looks.find(({ offset }) => Math.abs(offset - best.offset) > (APART_MS / 1000) * SAMPLE_RATE)
  const peakRatio = other === undefined ? MOST_RATIO : Math.min(MOST_RATIO, rank(best) / Math.max(0.1, rank(other)))
  return decide(agreement, { onsetZ: best.onsetZ, tried: tried.length, peakRatio })
}

const MOST_RATIO = 9

/** One offset that was tried. */
interface Look {
  readonly offset: number
  readonly phaseZ: number
  readonly onsetZ: number
}

const rank = ({ phaseZ, onsetZ }: Look): number => Math.log(1 + phaseZ) + Math.log(1 + Math.max(0, onsetZ))

function decide(agreement: Agreement, more: Pick<PairScores, 'onsetZ' | 'tried' | 'peakRatio'>): PairVerdict {
  const { z, bandShare, timeShare, coherence, seconds, driftPpm, offset } = agreement
  const scores = { phaseZ: z, bandShare, timeShare, coherence, overlapSeconds: seconds, ...more }
  const reason = reasonOf(scores)
  if (reason !== undefined) return { accepted: false, reason, scores }
  return {
    accepted: true,
    offsetMs: (offset / SAMPLE_RATE) * 1000,
    sdMs: Math.max(0.3, 6 / z),
    driftPpm,
    strength: Math.max(0, Math.min(1, 1 - 6 / z)),
    scores,
  }
}

function reasonOf({ phaseZ, onsetZ, peakRatio, bandShare, timeShare, coherence }: PairScores): PairReason | undefined {
  if (coherence > 0.97) return 'replay'
  if (phaseZ < 8 || onsetZ < 5 || bandShare < 0.6 || timeShare < 0.5) return 'weak'
  return peakRatio < 1.15 ? 'ambiguous' : undefined
}

function bestNear({ z, first }: { readonly z: Float64Array; readonly first: number }, frames: number): number {
  return Math.max(0, z[frames - first - 1] ?? 0, z[frames - first] ?? 0, z[frames - first + 1] ?? 0)
}

function poorness(a: SoundPrint, b: SoundPrint): PairReason | undefined {
  if (a.recipe !== b.recipe || a.bands !== b.bands || a.onsetHz !== b.onsetHz) return 'recipe'
  if (Math.min(a.seconds, b.seconds) < LEAST_SECONDS) return 'short'
  if (Math.min(a.level.rmsDb, b.level.rmsDb) < SILENT_DB) return 'silent'
  return Math.max(a.level.clipped, b.level.clipped) > MOST_CLIPPED ? 'clipped' : undefined
}

/** Some order of the two that does not depend on how they were given. */
function isBefore(p: SoundPrint, q: SoundPrint): boolean {
  if (p.samples.length !== q.samples.length) return p.samples.length < q.samples.length
  for (let i = 0; i < p.samples.length; i += 1) {
    const [x, y] = [p.samples[i] ?? 0, q.samples[i] ?? 0]
    if (x !== y) return x < y
  }
  return false
}

function turned(verdict: PairVerdict): PairVerdict {
  if (!verdict.accepted) return verdict
  return { ...verdict, offsetMs: 0 - verdict.offsetMs, driftPpm: 0 - verdict.driftPpm }
}
