import type { Span } from './window.ts'

/** The chosen time, to which all screens are narrowed. In the address as `from` and `to`, epoch ms. */
export type Brush = Span

const FURTHEST = 8.64e15
export function parseBrush(query: URLSearchParams): Brush | undefined {
  const [from, to] = [parseTime(query.get('from')), parseTime(query.get('to'))]
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

const parseTime = (text: string | null): number | undefined =>
  text !== null && /^-?\d{1,16}$/.test(text) && Math.abs(Number(text)) <= FURTHEST ? Number(text) : undefined

/** The chosen time as parameters of the address. */
export const brushParameters = (
  brush: Brush | undefined,
): { readonly from: string | undefined; readonly to: string | undefined } => ({
  from: brush === undefined ? undefined : String(Math.round(brush.from)),
  to: brush === undefined ? undefined : String(Math.round(brush.to)),
})

const LEAST_MS = 1000

/** The range between two times in any order; never empty. */
export function between(a: number, b: number): Brush {
  const [from, to] = [Math.round(Math.min(a, b)), Math.round(Math.max(a, b))]
  return { from, to: Math.max(to, from + LEAST_MS) }
}

/**
 * Sets one end by keyboard. The other end stays if the range is still valid; otherwise it moves to the edge of the
 * view.
 */
export function setEnd(brush: Brush | undefined, end: 'from' | 'to', at: number, seen: Span): Brush {
  const other = end === 'from' ? brush?.to : brush?.from
  const isKept = other !== undefined && (end === 'from' ? other > at : other < at)
  if (isKept) return between(at, other)
  return between(at, end === 'from' ? Math.max(seen.to, at + LEAST_MS) : Math.min(seen.from, at - LEAST_MS))
}

export type Grip = 'from' | 'to' | undefined

/** The handle under the pointer. If both are within reach, the nearer one. */
export function gripAt(brush: Brush, at: number, reach: number): Grip {
  const [left, right] = [Math.abs(at - brush.from), Math.abs(at - brush.to)]
  if (Math.min(left, right) > reach) return undefined
  return left <= right ? 'from' : 'to'
}
