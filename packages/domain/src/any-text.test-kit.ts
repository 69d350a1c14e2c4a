import fc from 'fast-check'

/** Lone surrogates (Unicode §3.9) are no characters. */
const [HALVES, HALF_COUNT] = [0xd800, 0x800]

const toText = (n: number): string => String.fromCodePoint(n < HALVES ? n : n + HALF_COUNT)

/**
 * The inverse of `toText`. It lets fast-check also try the strings that it prefers, such as property names that are
 * dangerous as keys of an object.
 */
function toNumber(text: unknown): number {
  const point = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1
  const n = point < HALVES ? point : point - HALF_COUNT
  if (n < 0 || toText(n) !== text) throw new Error('not one character')
  return n
}

const character = fc.integer({ min: 0, max: 0x10ffff - HALF_COUNT }).map(toText, toNumber)

/**
 * The same strings as `unit: 'binary'`, but faster: in each process, `binary` takes one second before its first string.
 */
export const anyText = (
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ ...lengths, unit: character })
