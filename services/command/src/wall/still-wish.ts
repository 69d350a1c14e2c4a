/** A still as the door takes it. */
export interface StillWish {
  /** The instant on the wall's clock, and how far into the item that is; whole ms. */
  readonly atMs: number
  readonly intoMs: number
  readonly rendition: 'proxy' | 'proxy-1080' | 'preview'
}

const COPIES = ['proxy', 'proxy-1080', 'preview'] as const
const FLOOR_MS = 0
const CEILING_MS = 4_102_444_800_000
const LONGEST_MS = 7 * 86_400_000
const MOST_BYTES = 200_000_000

/** `{ atMs, intoMs, rendition }` */
export function parseStillWish(body: unknown): StillWish | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { atMs, intoMs, rendition } = body as Partial<Record<keyof StillWish, unknown>>
  const copy = COPIES.find((one) => one === rendition)
  if (!isWhole(atMs, FLOOR_MS, CEILING_MS) || !isWhole(intoMs, 0, LONGEST_MS) || !copy) return undefined
  return { atMs, intoMs, rendition: copy }
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
