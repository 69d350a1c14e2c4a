import { parsePress } from '../triage/triage-wish.ts'

/** A still as the door takes it. */
export interface StillWish {
  /** How far into the item it is, whole ms: when that was is the placement's word, not the officer's. */
  readonly intoMs: number
  readonly rendition: 'proxy' | 'proxy-1080' | 'preview'
  /** Sent again it is one still. */
  readonly wish: string | undefined
}

const COPIES = ['proxy', 'proxy-1080', 'preview'] as const
const LONGEST_MS = 7 * 86_400_000
const MOST_BYTES = 200_000_000

/** `{ intoMs, rendition, wish? }` */
export function parseStillWish(body: unknown): StillWish | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { intoMs, rendition } = body as Partial<Record<keyof StillWish, unknown>>
  const copy = COPIES.find((one) => one === rendition)
  const press = parsePress(body)
  return isWhole(intoMs, 0, LONGEST_MS) && copy && press ? { intoMs, rendition: copy, ...press } : undefined
}

/** `{ sha256, bytes }` of the file that the page made. */
export function parseStillDigest(body: unknown): { readonly sha256: Buffer; readonly bytes: number } | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { sha256, bytes } = body as { readonly sha256?: unknown; readonly bytes?: unknown }
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || !isWhole(bytes, 1, MOST_BYTES)) return undefined
  return { sha256: Buffer.from(sha256, 'hex'), bytes }
}

const isWhole = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
