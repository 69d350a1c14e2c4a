import fc from 'fast-check'

/** Halves of characters (Unicode §3.9) are no characters. */
const [HALVES, HALF_COUNT] = [0xd800, 0x800]

const toText = (n: number): string => String.fromCodePoint(n < HALVES ? n : n + HALF_COUNT)

/** What fast-check asks of a string that it has a mind to try: names that are dangerous to objects. */
function toNumber(text: unknown): number {
  const point = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1
  const n = point < HALVES ? point : point - HALF_COUNT
  if (n < 0 || toText(n) !== text) throw new Error('not one character')
  return n
}

const character = fc.integer({ min: 0, max: 0x10ffff - HALF_COUNT }).map(toText, toNumber)

/** The very strings of `unit: 'binary'`, which works for a second in every process before it makes its first. */
export const anyText = (
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ ...lengths, unit: character })
