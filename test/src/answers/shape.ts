/** A TypeScript type as a value, with which a column's value can be compared. */
export type Shape =
  | {
      readonly is:
        | 'anything'
        | 'never'
        | 'string'
        | 'number'
        | 'boolean'
        | 'bigint'
        | 'null'
        | 'undefined'
        | 'date'
        | 'bytes'
    }
  | { readonly is: 'literal'; readonly value: string | number | boolean }
  | { readonly is: 'array'; readonly of: Shape }
  | { readonly is: 'record'; readonly of: Shape }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Field>> }
  | { readonly is: 'union'; readonly of: readonly Shape[] }

export interface Field {
  readonly shape: Shape
  readonly optional: boolean
}

/** The shape in words, for error messages. */
export function wordsOf(shape: Shape): string {
  switch (shape.is) {
    case 'literal':
      return JSON.stringify(shape.value)
    case 'array':
      return `${wordsOf(shape.of)}[]`
    case 'record':
      return `a record of ${wordsOf(shape.of)}`
    case 'object':
      return `{ ${Object.keys(shape.fields).join(', ')} }`
    case 'union':
      return shape.of.map(wordsOf).join(' | ')
    default:
      return shape.is
  }
}
