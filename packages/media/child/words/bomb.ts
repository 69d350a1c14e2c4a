// What unpacks to so much more than it is was made to: nobody's picture, map or letter packs like that.
const BOMB_BYTES = 100 * 1024 * 1024
/** gzip packs a thousand to one at best. */
const BOMB_RATIO = 200

/** By what it claims to unpack to, or by what it has unpacked to so far. */
export const isBomb = (bytes: number, packed: number): boolean =>
  bytes >= BOMB_BYTES && bytes > BOMB_RATIO * Math.max(1, packed)
