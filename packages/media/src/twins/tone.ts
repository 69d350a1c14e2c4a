/** Gain and offset that convert the brightness of one whole picture to that of another. */
export interface Tone {
  readonly gain: number
  readonly offset: number
}

const SAME: Tone = { gain: 1, offset: 0 }
const ROUNDS = 4
/** Only every third cell is used, which is enough. */
const EVERY = 3
/**
 * The most that one cell adds to the cost of a tone, in levels of brightness. A cell that differs by more is covered by
 * something, such as a bar or a caption.
 */
const FAR = 12
const PAIRS = 500
const LEAST_STEP = 6

/**
 * Finds the tone on which most cells agree. A black bar over a pale picture distorts a fit of all cells, so several
 * starting points are tried: no change, the median slope between cells, and the fit of all.
 */
export function toneOf(inner: Float64Array, outer: Float64Array): Tone {
  const [a, b] = [thinned(inner), thinned(outer)]
  let best = { tone: SAME, cost: Number.POSITIVE_INFINITY }
  for (const start of [SAME, middleSlope(a, b), lineFit(a, b, new Float64Array(a.length).fill(1))]) {
    const tone = settled(a, b, start)
    const cost = costOf(a, b, tone)
    if (cost < best.cost) best = { tone, cost }
  }
  return best.tone
}

const thinned = (values: Float64Array): Float64Array => values.filter((_, i) => i % EVERY === 0)

function settled(a: Float64Array, b: Float64Array, start: Tone): Tone {
  let tone = start
  for (let round = 0; round < ROUNDS; round += 1) {
    const off = offBy(a, b, tone)
    const typical = middle(off) + 0.5
    const weights = off.map((value) => 1 / (1 + (value / (2 * typical)) ** 2))
    tone = lineFit(a, b, weights)
  }
  return tone
}

const offBy = (a: Float64Array, b: Float64Array, { gain, offset }: Tone): Float64Array =>
  a.map((value, i) => Math.abs((b[i] ?? 0) - gain * value - offset))

const costOf = (a: Float64Array, b: Float64Array, tone: Tone): number =>
  offBy(a, b, tone).reduce((sum, value) => sum + Math.min(FAR, value), 0) / (Math.min(1, Math.abs(tone.gain)) + 0.1)

/** The median slope of pairs of distant cells. It is right as long as few pairs touch a bar. */
function middleSlope(a: Float64Array, b: Float64Array): Tone {
  const slopes: number[] = []
  for (let k = 0; k < PAIRS; k += 1) {
    const [i, j] = [(k * 7919) % a.length, (k * 104_729 + (a.length >> 1)) % a.length]
    const step = (a[i] ?? 0) - (a[j] ?? 0)
    if (Math.abs(step) >= LEAST_STEP) slopes.push(((b[i] ?? 0) - (b[j] ?? 0)) / step)
  }
  const gain = slopes.length === 0 ? 1 : Math.max(0.3, Math.min(3, middle(Float64Array.from(slopes))))
  return { gain, offset: middle(a.map((value, i) => (b[i] ?? 0) - gain * value)) }
}

function lineFit(a: Float64Array, b: Float64Array, weights: Float64Array): Tone {
  let [n, sa, sb, saa, sab] = [1e-9, 0, 0, 0, 0]
  for (let i = 0; i < a.length; i += 1) {
    const [w, x, y] = [weights[i] ?? 0, a[i] ?? 0, b[i] ?? 0]
    n += w
    sa += w * x
    sb += w * y
    saa += w * x * x
    sab += w * x * y
  }
  const gain = (sab - (sa * sb) / n) / Math.max(saa - (sa * sa) / n, 1e-6)
  return { gain, offset: (sb - gain * sa) / n }
}

export function middle(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[sorted.length >> 1] ?? 0
}
