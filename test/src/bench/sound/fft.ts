/** Transforms in place, radix 2. The length must be a power of two. Twiddle factors are cached per length. */
function transform(re: Float64Array, im: Float64Array, isInverse = false): void {
  const n = re.length
  const tables = tablesOf(n)
  const { reversed } = tables
  for (let i = 0; i < n; i += 1) {
    const j = reversed[i] ?? 0
    if (j > i) {
      swap(re, i, j)
      swap(im, i, j)
    }
  }
  const turn = isInverse ? 1 : -1
  for (let size = 2; size <= n; size *= 2) {
    for (let start = 0; start < n; start += size) butterfly({ re, im }, { start, size, turn }, tables)
  }
}

interface Parts {
  readonly re: Float64Array
  readonly im: Float64Array
}

interface Span {
  readonly start: number
  readonly size: number
  readonly turn: number
}

function butterfly({ re, im }: Parts, { start, size, turn }: Span, { cos, sin }: Tables): void {
  const half = size / 2
  const stride = (2 * cos.length) / size
  for (let k = 0; k < half; k += 1) {
    const wr = cos[k * stride] ?? 0
    const wi = turn * (sin[k * stride] ?? 0)
    const [low, high] = [start + k, start + k + half]
    const hr = re[high] ?? 0
    const hi = im[high] ?? 0
    const tr = hr * wr - hi * wi
    const ti = hr * wi + hi * wr
    const lr = re[low] ?? 0
    const li = im[low] ?? 0
    re[high] = lr - tr
    im[high] = li - ti
    re[low] = lr + tr
    im[low] = li + ti
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0
  values[i] = values[j] ?? 0
  values[j] = kept
}

interface Tables {
  readonly cos: Float64Array
  readonly sin: Float64Array
  readonly reversed: Uint32Array
}

const kept = new Map<number, Tables>()

function tablesOf(n: number): Tables {
  const known = kept.get(n)
  if (known !== undefined) return known
  const made = { cos: new Float64Array(n / 2), sin: new Float64Array(n / 2), reversed: new Uint32Array(n) }
  for (let k = 0; k < n / 2; k += 1) {
    made.cos[k] = Math.cos((2 * Math.PI * k) / n)
    made.sin[k] = Math.sin((2 * Math.PI * k) / n)
  }
  const bits = Math.log2(n)
  for (let i = 0; i < n; i += 1) made.reversed[i] = ((made.reversed[i >> 1] ?? 0) >> 1) | ((i & 1) << (bits - 1))
  kept.set(n, made)
  return made
}

/**
 * Convolves `signal` with `response` and cuts the result to the length of `signal`. Two blocks of the signal are
 * transformed together, as real and imaginary part.
 */
export function convolved(signal: Float32Array, response: Float32Array): Float32Array {
  const n = 2 ** Math.ceil(Math.log2(Math.max(2048, 3 * response.length)))
  const step = n - response.length
  const [hr, hi] = [new Float64Array(n), new Float64Array(n)]
  hr.set(response)
  transform(hr, hi)
  const made = new Float32Array(signal.length)
  const [re, im] = [new Float64Array(n), new Float64Array(n)]
  for (let at = 0; at < signal.length; at += 2 * step) {
    const middle = Math.min(signal.length, at + step)
    re.fill(0)
    im.fill(0)
    re.set(signal.subarray(at, middle))
    im.set(signal.subarray(middle, at + 2 * step))
    transform(re, im)
    multiply({ re, im }, { re: hr, im: hi })
    transform(re, im, true)
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
