// An extreme ratio of unpacking is deliberate: no real picture, map or message packs that well.
const BOMB_BYTES = 100 * 1024 * 1024
/** gzip packs a thousand to one at best. */
const BOMB_RATIO = 200

/** Takes the size that the file claims, or the size unpacked so far. */
export const isBomb = (bytes: number, packed: number): boolean =>
  bytes >= BOMB_BYTES && bytes > BOMB_RATIO * Math.max(1, packed)
