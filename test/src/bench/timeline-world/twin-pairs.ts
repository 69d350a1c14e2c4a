import type { ItemInput, TwinPair } from '@firsthand/timeline'
import { type Draw, nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import type { Truth } from './truth.ts'

/**
 * The share of twins that the platform finds by comparing fingerprints of pictures and films, as measured on made
 * pictures. It applies only to whole copies of the same moment: no cuts, no photos of screens.
 */
const NEAR_FOUND = 0.88
const WHOLE = new Set(['original', 'exact-copy', 'messenger', 'encoded', 'edited-photo'])
const SAME_BYTES = new Set(['original', 'exact-copy'])

/** Pairs of files that show one recording, as far as they are found. `kind` is `exact` if the bytes are the same. */
export function twinsOf(draw: Draw, inputs: readonly ItemInput[], truths: readonly Truth[]): TwinPair[] {
  const whole = truths.flatMap((truth, index) => (WHOLE.has(truth.form) ? [{ index, recording: truth.recording }] : []))
  const byRecording = groupBy(whole, ({ recording }) => recording)
  return [...byRecording.values()]
    .map((group) => group.map(({ index }) => index))
    .flatMap((group) =>
      group.slice(1).flatMap((index, before) => {
        // Each copy is paired with the group's first file and with the previous one.
        const others = before === 0 ? [nth(group, 0)] : [nth(group, 0), nth(group, before)]
        return others.flatMap((other) => pairOf(draw, inputs, truths, [other, index]))
      }),
    )
}

function pairOf(
  draw: Draw,
  inputs: readonly ItemInput[],
  truths: readonly Truth[],
  [one, two]: readonly [number, number],
): TwinPair[] {
  const isExact = SAME_BYTES.has(nth(truths, one).form) && SAME_BYTES.has(nth(truths, two).form)
  if (!isExact && !draw.chance(NEAR_FOUND)) return []
  const [a, b] = [nth(inputs, one).item, nth(inputs, two).item].sort()
  return a === undefined || b === undefined ? [] : [{ a, b, kind: isExact ? 'exact' : 'near' }]
}
