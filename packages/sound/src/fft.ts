// A compact FFT of our own. The usual package (fft.js) has had no release since 2018. The WebAssembly ports load
// asynchronously, which this pure and synchronous core cannot do.

/** A complex transform of one length, in place. The caller owns the buffers. */
export interface Fft {
  readonly size: number
  /** X[k] = Σ x[n] e^(-2πikn/size). */
  forward(re: Float64Array, im: Float64Array): void
  /** Σ X[k] e^(2πikn/size), not divided by `size`. */
  inverse(re: Float64Array, im: Float64Array): void
}

/** `size` is a power of two, at least 2. */
export function createFft(size: number): Fft {
  if (size < 2 || (size & (size - 1)) !== 0) throw new Error('an FFT takes a power of two')
  const turned = reversed(size)
  // Twiddle factors, stored stage after stage, so that each stage reads its factors in sequence.
  const cos = new Float64Array(size)
  const sin = new Float64Array(size)
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k += 1) {
      cos[half + k] = Math.cos((Math.PI * k) / half)
      sin[half + k] = Math.sin((Math.PI * k) / half)
    }
  }
  const forward = (re: Float64Array, im: Float64Array): void => {
    exchange(turned, re, im)
    firstStage(re, im)
    for (let half = 2; half < size; half *= 2) stage(re, im, { cos, sin, half })
  }
  return { size, forward, inverse: (re, im) => forward(im, re) }
}

function reversed(size: number): Uint32Array {
  const turned = new Uint32Array(size)
  for (let i = 1, j = 0; i < size; i += 1) {
    let bit = size >> 1
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit
    j ^= bit
    turned[i] = j
  }
  return turned
}

function exchange(turned: Uint32Array, re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < turned.length; i += 1) {
    const j = turned[i] ?? 0
    if (j <= i) continue
    const r = re[i] ?? 0
    const m = im[i] ?? 0
    re[i] = re[j] ?? 0
    im[i] = im[j] ?? 0
    re[j] = r
    im[j] = m
  }
}

/** The first stage needs no multiplication: its twiddle factors are 1. */
function firstStage(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 2) {
    const r = re[i] ?? 0
    const m = im[i] ?? 0
    const s = re[i + 1] ?? 0
    const n = im[i + 1] ?? 0
    re[i] = r + s
    im[i] = m + n
    re[i + 1] = r - s
    im[i + 1] = m - n
  }
}

interface Stage {
  readonly cos: Float64Array
  readonly sin: Float64Array
  readonly half: number
}

function stage(re: Float64Array, im: Float64Array, { cos, sin, half }: Stage): void {
  const size = re.length
  for (let start = 0; start < size; start += 2 * half) {
    for (let k = 0; k < half; k += 1) {
      const i = start + k
      const j = i + half
      const c = cos[half + k] ?? 0
      const s = sin[half + k] ?? 0
      const xr = re[j] ?? 0
      const xi = im[j] ?? 0
      const tr = xr * c + xi * s
      const ti = xi * c - xr * s
      const ur = re[i] ?? 0
      const ui = im[i] ?? 0
      re[j] = ur - tr
      im[j] = ui - ti
      re[i] = ur + tr
      im[i] = ui + ti
    }
  }
}

/** Spectra of real frames of one length. */
export interface RealFft {
  readonly size: number
  /** `frame` holds windowed samples. `re` and `im` receive the bins from 0 to size / 2. */
  forward(frame: Float64Array, re: Float64Array, im: Float64Array): void
  /** Transforms the bins from 0 to size / 2 to `size` real samples, divided by `size`. */
  inverse(re: Float64Array, im: Float64Array, out: Float64Array): void
}

/** `size` is a power of two, at least 4. Uses one complex transform of half the length. */
export function createRealFft(size: number): RealFft {
  const half = size / 2
  const fft = createFft(half)
  const zr = new Float64Array(half)
  const zi = new Float64Array(half)
  const turns: Turns = {
    cos: Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size)),
    sin: Float64Array.from({ length: half + 1 }, (_, k) => Math.sin((2 * Math.PI * k) / size)),
  }
  return {
    size,
    forward(frame, re, im) {
      for (let n = 0; n < half; n += 1) {
        zr[n] = frame[2 * n] ?? 0
        zi[n] = frame[2 * n + 1] ?? 0
      }
      fft.forward(zr, zi)
      splitHalves(zr, zi, turns, { re, im })
    },
    inverse(re, im, out) {
      mergeHalves(re, im, turns, { re: zr, im: zi })
      fft.inverse(zr, zi)
      for (let n = 0; n < half; n += 1) {
        out[2 * n] = (zr[n] ?? 0) / half
        out[2 * n + 1] = (zi[n] ?? 0) / half
      }
    },
  }
}

interface Turns {
  readonly cos: Float64Array
  readonly sin: Float64Array
}

interface Bins {
  readonly re: Float64Array
  readonly im: Float64Array
}

/**
 * Converts the bins of the half-length complex transform (even samples real, odd samples imaginary) to the bins of the
 * real signal.
 */
function splitHalves(zr: Float64Array, zi: Float64Array, { cos, sin }: Turns, { re, im }: Bins): void {
  const half = zr.length
  const r = zr[0] ?? 0
  const i = zi[0] ?? 0
  re[0] = r + i
  im[0] = 0
  re[half] = r - i
  im[half] = 0
  for (let k = 1; k < half; k += 1) {
    const ar = zr[k] ?? 0
    const ai = zi[k] ?? 0
    const br = zr[half - k] ?? 0
    const bi = zi[half - k] ?? 0
    const or = (ai + bi) / 2
    const oi = (br - ar) / 2
    const c = cos[k] ?? 0
    const s = sin[k] ?? 0
    re[k] = (ar + br) / 2 + or * c + oi * s
    im[k] = (ai - bi) / 2 + oi * c - or * s
  }
}

function mergeHalves(re: Float64Array, im: Float64Array, { cos, sin }: Turns, z: Bins): void {
  const half = z.re.length
  for (let k = 0; k < half; k += 1) {
    const ar = re[k] ?? 0
    const ai = im[k] ?? 0
    const br = re[half - k] ?? 0
    const bi = -(im[half - k] ?? 0)
    const dr = (ar - br) / 2
    const di = (ai - bi) / 2
    const c = cos[k] ?? 0
    const s = sin[k] ?? 0
    z.re[k] = (ar + br) / 2 - (di * c + dr * s)
    z.im[k] = (ai + bi) / 2 + (dr * c - di * s)
  }
}
