import { type Agreement, agreementAt, lookAt, sideOf } from './agreement.ts'
import { type OnsetCurve, onsetCurve, peaksIn } from './onset-match.ts'
import { SAMPLE_RATE, type SoundPrint } from './sound-print.ts'

/** One offset that was tried. */
export interface Look {
  /** Start of b minus start of a, samples. */
  readonly offset: number
  readonly phaseZ: number
  readonly onsetZ: number
}

export interface Measured {
  /** At least 30 ms apart, the best first. */
  readonly looks: readonly Look[]
  readonly best: Look | undefined
  /** Undefined where not even the best was worth an exact measurement. */
  readonly agreement: Agreement | undefined
}

const TRIED = 6
const APART = 0.03 * SAMPLE_RATE
/** Below it no exact measurement reaches the rule. */
const WORTH_IT = 5
/** More agreement of phases than this says nothing more: the onsets rank. */
const ENOUGH = 12

/** The offsets that the onsets propose, or the caller, each looked at. */
export function looksOf(a: SoundPrint, b: SoundPrint, asked: readonly number[]): Measured {
  const curve = onsetCurve(a, b)
  const hop = SAMPLE_RATE / a.onsetHz
  const proposed = [
    ...peaksIn(curve, TRIED).map(({ frames }) => frames * hop),
    ...asked.map((ms) => (ms / 1000) * SAMPLE_RATE),
  ]
  const [sideA, sideB] = [sideOf(a.samples), sideOf(b.samples)]
  const looks: Look[] = []
  for (const offset of proposed) {
    const shift = lookAt(sideA, sideB, Math.round(offset))
    if (shift === undefined) continue
    looks.push({ offset: shift.samples, phaseZ: shift.z, onsetZ: bestNear(curve, shift.samples / hop) })
  }
  const apart = ranked(looks)
  const [best] = apart
  if (best === undefined || best.phaseZ < WORTH_IT) return { looks: apart, best, agreement: undefined }
  return { looks: apart, best, agreement: agreementAt(sideA, sideB, Math.round(best.offset)) }
}

function ranked(looks: Look[]): readonly Look[] {
  const rank = ({ phaseZ, onsetZ }: Look): number => Math.min(ENOUGH, phaseZ) * Math.max(0, onsetZ)
  const found: Look[] = []
  for (const look of looks.sort((p, q) => rank(q) - rank(p))) {
    if (found.every(({ offset }) => Math.abs(offset - look.offset) > APART)) found.push(look)
  }
  return found
}

/** The onsets' score within 16 ms of an offset in frames. */
function bestNear({ z, first }: OnsetCurve, frames: number): number {
  const middle = Math.round(frames) - first
  let most = 0
  for (let k = middle - 2; k <= middle + 2; k += 1) most = Math.max(most, z[k] ?? 0)
  return most
}
