// Detects archive bombs. An extreme compression ratio is deliberate: no real picture, map or message packs that well.
const BOMB_BYTES = 100 * 1024 * 1024
/**
 * A larger ratio of unpacked to packed bytes is taken for a bomb. For comparison: gzip reaches at most a thousand to
 * one.
 */
const BOMB_RATIO = 200

/** `bytes` is the size that the file claims, or the size unpacked so far. */
export const isBomb = (bytes: number, packed: number): boolean =>
  bytes >= BOMB_BYTES && bytes > BOMB_RATIO * Math.max(1, packed)
