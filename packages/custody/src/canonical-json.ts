/** The values that a custody entry's detail may hold: ids, digests, codes and counts. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue }

const MAX_DEPTH = 32

/**
 * RFC 8785 (JCS): no white space, names in the order of their UTF-16 code units, numbers and strings as ECMAScript
 * writes them. Equal facts have equal text, so anybody can compute the hash. Throws for what JSON cannot express
 * exactly: NaN, an infinity, a lone surrogate, undefined.
 */
export const canonicalJson = (value: CanonicalValue): string => write(value, 0)

function write(value: CanonicalValue | undefined, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error('the value is nested too deeply')
  switch (typeof value) {
    case 'string':
      return writeText(value)
    case 'number':
      if (!Number.isFinite(value)) throw new Error('a number must be finite')
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : writeContainer(value, depth + 1)
    default:
      throw new Error(`a value of type ${typeof value} has no canonical text`)
  }
}

function writeText(text: string): string {
  // RFC 8785 §3.2.2.2: a lone surrogate is an error. Node 20 has `isWellFormed`, but TypeScript's lib es2023 does not
  // declare it.
  if (/\p{Surrogate}/u.test(text)) throw new Error('a text must be well-formed Unicode')
  return JSON.stringify(text)
}

const isList = (value: object): value is readonly CanonicalValue[] => Array.isArray(value)

function writeContainer(value: readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue }, depth: number) {
  if (isList(value)) return `[${Array.from(value, (part) => write(part, depth)).join(',')}]`
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, part]) => `${writeText(name)}:${write(part, depth)}`).join(',')}}`
}
