import { createFft } from '@firsthand/sound'

interface Parts {
  readonly re: Float64Array
  readonly im: Float64Array
}

/**
 * `signal` through `response`, cut to the length of `signal`. Each transform takes two blocks at once: one as its real
 * part, one as its imaginary part.
 */
export function convolved(signal: Float32Array, response: Float32Array): Float32Array {
  const n = 2 ** Math.ceil(Math.log2(Math.max(2048, 3 * response.length)))
  const step = n - response.length
  const fft = createFft(n)
  const [hr, hi] = [new Float64Array(n), new Float64Array(n)]
  hr.set(response)
  fft.forward(hr, hi)
  const made = new Float32Array(signal.length)
  const [re, im] = [new Float64Array(n), new Float64Array(n)]
  for (let at = 0; at < signal.length; at += 2 * step) {
    const middle = Math.min(signal.length, at + step)
    re.fill(0)
    im.fill(0)
    re.set(signal.subarray(at, middle))
    im.set(signal.subarray(middle, at + 2 * step))
    fft.forward(re, im)
    multiply({ re, im }, { re: hr, im: hi })
    fft.inverse(re, im)
    addPart(made, re, at)
    addPart(made, im, at + step)
  }
  return made
}

/** Multiplies `into` by `by`, with the factor 1/n of the inverse transform. */
function multiply(into: Parts, by: Parts): void {
  const n = into.re.length
  for (let k = 0; k < n; k += 1) {
    const [xr, xi, yr, yi] = [into.re[k] ?? 0, into.im[k] ?? 0, by.re[k] ?? 0, by.im[k] ?? 0]
    into.re[k] = (xr * yr - xi * yi) / n
    into.im[k] = (xr * yi + xi * yr) / n
  }
}

function addPart(into: Float32Array, part: Float64Array, at: number): void {
  const last = Math.min(part.length, into.length - at)
  for (let i = 0; i < last; i += 1) into[at + i] = (into[at + i] ?? 0) + (part[i] ?? 0)
}
