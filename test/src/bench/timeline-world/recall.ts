/**
 * How likely the search by sound links two recordings that hold the same sound. `measured`: as `bench sound` found it
 * on fresh scenes. A number: the world's first assumption, which found 97 % of clear sound, scaled to this per cent.
 */
export type Recall = 'measured' | number

/** The per cent of the world's first assumption. */
export const ASSUMED_RECALL = 97

/** @throws if the text is neither `measured` nor per cent */
export function recallOf(text: string): Recall {
  if (text === 'measured') return text
  const percent = Number(text)
  if (!(percent > 0 && percent <= 100)) throw new RangeError('--recall is `measured` or per cent, at most 100')
  return percent
}

/** What two recordings have in common. `clarity`: the chance that neither noise nor distance hides the common sound. */
export interface Common {
  readonly overlapMs: number
  readonly clarity: number
}

export const chanceOfLink = (recall: Recall, common: Common): number =>
  recall === 'measured' ? measured(common) : assumed(common) * (recall / ASSUMED_RECALL)

/** With clear sound nearly always at ten seconds, in two of three cases at three; less often with noise and distance. */
const assumed = ({ overlapMs, clarity }: Common): number =>
  (overlapMs >= 10_000 ? 0.95 : 0.66 + 0.04 * (overlapMs / 1000 - 3)) * clarity

/**
 * Accepted within 20 ms by sound alone on seeds 31, 32, 33 and 41 of `bench sound` (packages/sound/method.md). Clear: 5
 * of 26 pairs of 3–5 s at ≥ 5 dB, 22 of 36 of ≥ 10 s at ≥ 0 dB. In noise: 1 of 6 of ≥ 10 s at −5 dB, and none of the
 * short ones or at −10 dB; as many pairs in noise are at −10 dB as at −5 dB. (Assumed)
 */
const CLEAR = { short: 5 / 26, long: 22 / 36 } as const
const NOISY = { short: 0, long: 1 / 12 } as const
const SHORT_MS = 5000
const LONG_MS = 10_000

/** Linear between the measured lengths. */
function measured({ overlapMs, clarity }: Common): number {
  const length = Math.min(1, Math.max(0, (overlapMs - SHORT_MS) / (LONG_MS - SHORT_MS)))
  const at = ({ short, long }: { readonly short: number; readonly long: number }): number =>
    short + length * (long - short)
  return clarity * at(CLEAR) + (1 - clarity) * at(NOISY)
}
