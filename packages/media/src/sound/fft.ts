// A compact FFT of our own: the usual package (fft.js) has had no release since 2018, and the wasm ports load
// asynchronously, which a pure synchronous core can not.

/** A complex transform of one length, in place; the buffers are the caller's. */
export interface Fft {
  readonly size: number
  /** X[k] = Σ x[n] e^(-2πikn/size). */
  forward(re: Float64Array, im: Float64Array): void
  /** Σ X[k] e^(2πikn/size), not divided by `size`. */
  inverse(re: Float64Array, im: Float64Array): void
}

/** `size` is a power of two from 2 on. */
export function createFft(size: number): Fft {
  if (size < 2 || (size & (size - 1)) !== 0) throw new Error('an FFT takes a power of two')
  const turned = reversed(size)
  // as in the stages: all of one stage lie together, so that they are read in order
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
    for (let half = 1; half < size; half *= 2) stage(re, im, { cos, sin, half })
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
    const [r, m] = [re[i] ?? 0, im[i] ?? 0]
    re[i] = re[j] ?? 0
    im[i] = im[j] ?? 0
    re[j] = r
    im[j] = m
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

/** The spectra of real frames of one length, two in one complex transform. */
export interface RealFft {
  readonly size: number
  /**
   * `frame` is windowed samples; `re` and `im` get the size / 2 + 1 bins from 0 on.
   */
  forward(frame: Float64Array, re: Float64Array, im: Float64Array): void
  /** size / 2 + 1 bins to `size` real samples, divided by `size`. */
  inverse(re: Float64Array, im: Float64Array, out: Float64Array): void
}

/** `size` is a power of two from 4 on: one complex transform of half the length. */
export function createRealFft(size: number): RealFft {
  const half = size / 2
  const fft = createFft(half)
  const zr = new Float64Array(half)
  const zi = new Float64Array(half)
  const cos = Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size))
  const sin = Float64Array.from({ length: half + 1 }, (_, k) => Math.sin((2 * Math.PI * k) / size))
  return {
    size,
    forward(frame, re, im) {
      for (let n = 0; n < half; n += 1) {
        zr[n] = frame[2 * n] ?? 0
        zi[n] = frame[2 * n + 1] ?? 0
      }
      fft.forward(zr, zi)
      for (let k = 0; k <= half; k += 1) {
        const m = (half - k) % half
        const [ar, ai, br, bi] = [zr[k % half] ?? 0, zi[k % half] ?? 0, zr[m] ?? 0, zi[m] ?? 0]
        const [er, ei] = [(ar + br) / 2, (ai - bi) / 2]
        const [or, oi] = [(ai + bi) / 2, (br - ar) / 2]
        const [c, s] = [cos[k] ?? 0, sin[k] ?? 0]
        re[k] = er + or * c + oi * s
        im[k] = ei + oi * c - or * s
      }
    },
    inverse(re, im, out) {
      for (let k = 0; k < half; k += 1) {
        const m = half - k
        const [ar, ai, br, bi] = [re[k] ?? 0, im[k] ?? 0, re[m] ?? 0, -(im[m] ?? 0)]
        const [er, ei] = [(ar + br) / 2, (ai + bi) / 2]
        const [dr, di] = [(ar - br) / 2, (ai - bi) / 2]
        const [c, s] = [cos[k] ?? 0, sin[k] ?? 0]
        const [or, oi] = [dr * c - di * s, di * c + dr * s]
        zr[k] = er - oi
        zi[k] = ei + or
      }
      fft.inverse(zr, zi)
      for (let n = 0; n < half; n += 1) {
        out[2 * n] = (zr[n] ?? 0) / half
        out[2 * n + 1] = (zi[n] ?? 0) / half
      }
    },
  }
}
