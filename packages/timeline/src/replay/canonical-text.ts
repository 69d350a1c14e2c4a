/**
 * The canonical text of a value (RFC 8785): names in the order of their UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. An undefined member is left out. Digests of inputs and of solutions are made over this text.
 * @throws for a number that JSON cannot express
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number must be finite')
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object') throw new Error('only plain data has a text')
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`).join(',')}}`
}
