/** Bech32 (BIP 173) without its 90-character limit, as age uses it for keys. */
const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const
const CHECKSUM_LENGTH = 6

function polymod(values: readonly number[]): number {
  let check = 1
  for (const value of values) {
    const top = check >>> 25
    check = ((check & 0x1ffffff) << 5) ^ value
    for (const [bit, term] of GENERATOR.entries()) if ((top >>> bit) & 1) check ^= term
  }
  return check >>> 0
}

function expandPrefix(prefix: string): number[] {
  const codes = [...prefix].map((char) => char.charCodeAt(0))
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
}

/** Regroups bits; undefined if leftover bits are not zero padding (BIP 173: reject). */
function regroup(values: Iterable<number>, from: 5 | 8, to: 5 | 8): number[] | undefined {
  const out: number[] = []
  let held = 0
  let bits = 0
  for (const value of values) {
    held = ((held << from) | value) & 0xfff
    bits += from
    while (bits >= to) {
      bits -= to
      out.push((held >>> bits) & ((1 << to) - 1))
    }
  }
  const rest = held & ((1 << bits) - 1)
  if (to === 5) return bits === 0 ? out : [...out, rest << (5 - bits)]
  return bits < 5 && rest === 0 ? out : undefined
}

/** `prefix` must be lower case. The result is lower case. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const words = regroup(bytes, 8, 5) ?? []
  const check = polymod([...expandPrefix(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1
  const checksum = Array.from({ length: CHECKSUM_LENGTH }, (_, i) => (check >>> (5 * (5 - i))) & 31)
  return `${prefix}1${[...words, ...checksum].map((word) => CHARSET.charAt(word)).join('')}`
}

/** The bytes after `prefix`. Undefined for another prefix, mixed case, or a wrong character or checksum. */
export function decodeBech32(prefix: string, text: string): Buffer | undefined {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return undefined
  if (lower.lastIndexOf('1') !== prefix.length || !lower.startsWith(prefix)) return undefined
  const words = [...lower.slice(prefix.length + 1)].map((char) => CHARSET.indexOf(char))
  if (words.length < CHECKSUM_LENGTH || words.includes(-1)) return undefined
  if (polymod([...expandPrefix(prefix), ...words]) !== 1) return undefined
  const bytes = regroup(words.slice(0, -CHECKSUM_LENGTH), 5, 8)
  return bytes && Buffer.from(bytes)
}
