/** Reads JSON of another process field by field. A field that is missing or has another type becomes null or empty. */
export type Fields = ReadonlyMap<string, unknown>

export const fieldsOf = (value: unknown): Fields =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

export const textOf = (fields: Fields, name: string): string | null => {
  const value = fields.get(name)
  return typeof value === 'string' ? value : null
}

export const numberOf = (fields: Fields, name: string): number | null => {
  const value = fields.get(name)
  return typeof value === 'number' ? value : null
}

export const listOf = (fields: Fields, name: string): readonly unknown[] => {
  const value = fields.get(name)
  return Array.isArray(value) ? value : []
}
