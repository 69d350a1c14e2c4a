import { type Agreement, agreementAt, lookAt, type Side, sideOf } from './agreement.ts'
import { type OnsetCurve, type OnsetPeak, onsetCurve, peaksIn } from './onset-match.ts'
import { otherPlaceOf } from './other-places.ts'
import { SAMPLE_RATE, type SoundPrint } from './print.ts'
import { flatOf, standingOf } from './whole-match.ts'

/** One offset that was examined. */
export interface Look {
  /** Start of b minus start of a, samples. */
  readonly offset: number
  readonly phaseZ: number
  readonly onsetZ: number
}

export interface Measured {
  /** The offsets examined, at least 30 ms apart, the best first. */
  readonly looks: readonly Look[]
  readonly best: Look | undefined
  /** Undefined if the best offset was not worth an exact measurement. */
  readonly agreement: Agreement | undefined
  /**
   * `standing`: phase agreement relative to all other offsets (`whole-match.ts`). `otherPlace`: confidence that a
   * source was heard at a second place (`other-places.ts`). Both are 0 if not measured.
   */
  readonly standing: number
  readonly otherPlace: number
}

const TRIED = 6
const APART = 0.03 * SAMPLE_RATE
/** An offset with a lower onset score is never accepted, and is no rival of an accepted one. */
const LEAST_ONSET_Z = 5
/**
 * If the phases score lower at a quick look, the pair is refused whatever an exact measurement says. So no exact
 * measurement is made.
 */
const WORTH_IT = 5
/** If the phases score lower in the exact measurement, the pair is refused anyway, so nothing more is measured. */
const WORTH_MORE = 8
/** A higher phase score does not raise an offset's rank further: the onset scores then decide. */
const ENOUGH = 12
/** An offset is no rival if the onsets of the best one score more than this many times as high. */
const NO_RIVAL = 1.5

/** Examines the offsets that the onsets or the caller propose. */
export function looksOf(a: SoundPrint, b: SoundPrint, asked: readonly number[]): Measured {
  const curve = onsetCurve(a, b)
  const hop = SAMPLE_RATE / a.onsetHz
  const heard = peaksIn(curve, TRIED)
  const hinted = asked.map((ms) => ({ frames: ((ms / 1000) * SAMPLE_RATE) / hop }))
  const proposed = [...heard, ...hinted.map(({ frames }) => ({ frames, z: bestNear(curve, frames) }))]
    .filter(({ z }) => z >= LEAST_ONSET_Z)
    .sort((p, q) => q.z - p.z)
  const [top] = proposed
  if (top === undefined) return { looks: [], best: unmeasuredLook(heard[0], hop), ...UNMEASURED }
  const [sideA, sideB] = [sideOf(a.samples), sideOf(b.samples)]
  const looks: Look[] = []
  for (const { frames, z } of proposed) {
    if (looks.some((look) => look.phaseZ >= ENOUGH && look.onsetZ > z * NO_RIVAL)) break
    const shift = lookAt(sideA, sideB, Math.round(frames * hop))
    if (shift === undefined) continue
    looks.push({ offset: shift.samples, phaseZ: shift.z, onsetZ: bestNear(curve, shift.samples / hop) })
  }
  const apart = ranked(looks)
  const [best] = apart
  if (best === undefined || best.phaseZ < WORTH_IT) return { looks: apart, best, ...UNMEASURED }
  return { looks: apart, best, ...measuredAt(sideA, sideB, Math.round(best.offset)) }
}

const UNMEASURED = { agreement: undefined, standing: 0, otherPlace: 0 } as const

function measuredAt(a: Side, b: Side, offset: number): Pick<Measured, 'agreement' | 'standing' | 'otherPlace'> {
  const agreement = agreementAt(a, b, offset)
  if (agreement === undefined || agreement.z < WORTH_MORE) return { ...UNMEASURED, agreement }
  const [flatA, flatB] = [flatOf(a.grid), flatOf(b.grid)]
  return {
    agreement,
    standing: standingOf(flatA, flatB, agreement.offset),
    otherPlace: otherPlaceOf(flatA, flatB, agreement),
  }
}

const unmeasuredLook = (peak: OnsetPeak | undefined, hop: number): Look | undefined =>
  peak && { offset: peak.frames * hop, phaseZ: 0, onsetZ: peak.z }

function ranked(looks: Look[]): readonly Look[] {
  const rank = ({ phaseZ, onsetZ }: Look): number => Math.min(ENOUGH, phaseZ) * Math.max(0, onsetZ)
  const found: Look[] = []
  for (const look of looks.sort((p, q) => rank(q) - rank(p))) {
    if (found.every(({ offset }) => Math.abs(offset - look.offset) > APART)) found.push(look)
  }
  return found
}

/** The onset score within 16 ms of an offset in frames. */
function bestNear({ z, first }: OnsetCurve, frames: number): number {
  const middle = Math.round(frames) - first
  let most = 0
  for (let k = middle - 2; k <= middle + 2; k += 1) most = Math.max(most, z[k] ?? 0)
  return most
}
