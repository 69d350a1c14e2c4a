/**
 * Converts wide or bright colour to BT.709 by a lookup table for ffmpeg. The table is applied after scaling, at a third
 * of the cost of floating-point filters, and does not depend on how well a file is tagged.
 */
export type ColourSource =
  /** HDR by BT.2100: HLG or PQ. */
  | { readonly transfer: 'hlg' | 'pq'; readonly primaries: 'bt2020' | 'p3' | 'bt709' }
  /** Ordinary brightness in a wider gamut. */
  | { readonly transfer: 'sdr'; readonly primaries: 'bt2020' | 'p3' }
  /** Dolby Vision profile 5: the planes are I, P and T of IPT-PQ, not Y, Cb and Cr. */
  | { readonly transfer: 'dolby-ipt'; readonly primaries: 'bt2020' }

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Luminance of diffuse white in nits (ITU-R BT.2408). It becomes 1 in linear light. */
const WHITE = 203
const PEAK = 1000 / WHITE
/** Gamma of the display for which the copy is encoded. */
const GAMMA = 2.2
/** Knee of the tone curve. Values below it are unchanged; brighter ones are compressed into the remaining range. */
const KNEE = 0.4

// Matrices for linear light, D65 (ITU-R BT.2087 and SMPTE RP 431).
const TO_709: Readonly<Record<'bt2020' | 'p3' | 'bt709', Matrix>> = {
  bt2020: [
    [1.6605, -0.5876, -0.0728],
    [-0.1246, 1.1329, -0.0083],
    [-0.0182, -0.1006, 1.1187],
  ],
  p3: [
    [1.2249, -0.2247, 0],
    [-0.042, 1.0419, 0],
    [-0.0197, -0.0786, 1.0979],
  ],
  bt709: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
}
const LUMA_2020: Triple = [0.2627, 0.678, 0.0593]
const LUMA_709: Triple = [0.2126, 0.7152, 0.0722]
// ETSI GS CCM 001 defaults: from I, P, T to L, M, S; and the inverse of RGB to L, M, S with 2 % crosstalk.
const IPT_TO_LMS: Matrix = [
  [1, 0.097569, 0.205226],
  [1, -0.113876, 0.133217],
  [1, 0.032615, -0.676887],
]
const LMS_TO_2020: Matrix = invert([
  [7222 / 16_384, 8771 / 16_384, 391 / 16_384],
  [2654 / 16_384, 12_430 / 16_384, 1300 / 16_384],
  [0, 422 / 16_384, 15_962 / 16_384],
])

const CUBE_SIDE = 33

/** The table in the .cube format, red counting fastest. */
export function colourCube(source: ColourSource): string {
  const lines = [`LUT_3D_SIZE ${CUBE_SIDE}`]
  const step = 1 / (CUBE_SIDE - 1)
  for (let b = 0; b < CUBE_SIDE; b += 1)
    for (let g = 0; g < CUBE_SIDE; g += 1)
      for (let r = 0; r < CUBE_SIDE; r += 1) {
        const [x, y, z] = mapColour(source, [r * step, g * step, b * step])
        lines.push(`${x.toFixed(5)} ${y.toFixed(5)} ${z.toFixed(5)}`)
      }
  return `${lines.join('\n')}\n`
}

/** Converts one encoded colour of the source to BT.709, 0…1. For `dolby-ipt` the three values are I, P and T. */
export function mapColour(source: ColourSource, encoded: Triple): Triple {
  const linear = times(TO_709[source.primaries], linearOf(source, encoded))
  const bent = source.transfer === 'sdr' ? linear : bend(linear)
  return each(intoGamut(bent), (value) => Math.min(1, Math.max(0, value)) ** (1 / GAMMA))
}

/** The colour in linear light, in the primaries of the source. 1 is diffuse white. */
function linearOf({ transfer }: ColourSource, encoded: Triple): Triple {
  switch (transfer) {
    case 'sdr':
      return each(encoded, (value) => value ** GAMMA)
    case 'pq':
      return each(encoded, pq)
    case 'hlg': {
      const scene = each(encoded, hlg)
      // The system gamma of a 1,000 nit display, which HLG assumes.
      const light = PEAK * dot(LUMA_2020, scene) ** 0.2
      return each(scene, (value) => value * light)
    }
    default: {
      const [i, p, t] = encoded
      const lms = each(times(IPT_TO_LMS, [i, p - 0.5, t - 0.5]), (value) => pq(Math.min(1, Math.max(0, value))))
      return times(LMS_TO_2020, lms)
    }
  }
}

// SMPTE ST 2084
function pq(value: number): number {
  const root = value ** (1 / 78.843_75)
  const nits = 10_000 * (Math.max(0, root - 0.835_937_5) / (18.851_562_5 - 18.6875 * root)) ** (1 / 0.159_301_757_812_5)
  return nits / WHITE
}

// ITU-R BT.2100 table 5
const hlg = (value: number): number =>
  value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - 0.559_910_73) / 0.178_832_77) + 0.284_668_92) / 12

/** Compresses all three channels by the factor of the strongest, so that hues stay. */
function bend(linear: Triple): Triple {
  const most = Math.max(...linear)
  if (most <= KNEE) return linear
  const end = (PEAK - KNEE) / (1 - KNEE)
  const over = Math.min(end, (most - KNEE) / (1 - KNEE))
  const bent = KNEE + (1 - KNEE) * ((over * (1 + over / end ** 2)) / (1 + over))
  return each(linear, (value) => (value * bent) / most)
}

/** A colour outside BT.709 is desaturated until it fits: clipping would change its hue. */
function intoGamut(linear: Triple): Triple {
  const least = Math.min(...linear)
  const luma = dot(LUMA_709, linear)
  if (least >= 0 || luma <= 0) return linear
  const share = luma / (luma - least)
  return each(linear, (value) => luma + (value - luma) * share)
}

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)]
const each = (v: Triple, change: (value: number) => number): Triple => [change(v[0]), change(v[1]), change(v[2])]

function invert([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  return [
    [(e * i - f * h) / det, (c * h - b * i) / det, (b * f - c * e) / det],
    [(f * g - d * i) / det, (a * i - c * g) / det, (c * d - a * f) / det],
    [(d * h - e * g) / det, (b * g - a * h) / det, (a * e - b * d) / det],
  ]
}
