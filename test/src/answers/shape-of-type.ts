import ts from 'typescript-api'
import type { Field, Shape } from './shape.ts'

/** Depth at which a type is cut off. Only nested JSON documents are deeper. */
const DEEPEST = 8

const FLAGS: readonly (readonly [flags: number, shape: Shape])[] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, { is: 'anything' }],
  [ts.TypeFlags.Never, { is: 'never' }],
  [ts.TypeFlags.Boolean, { is: 'boolean' }],
  [ts.TypeFlags.Null, { is: 'null' }],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, { is: 'undefined' }],
  [ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping, { is: 'string' }],
  [ts.TypeFlags.Number, { is: 'number' }],
  [ts.TypeFlags.BigIntLike, { is: 'bigint' }],
]

/** Turns a compiler's type into a value. */
export function shapeOfType(checker: ts.TypeChecker, type: ts.Type, depth = 0): Shape {
  const simple = FLAGS.find(([flags]) => (type.flags & flags) !== 0)
  if (simple !== undefined) return simple[1]
  if (depth > DEEPEST) return { is: 'anything' }
  const inner = (one: ts.Type): Shape => shapeOfType(checker, one, depth + 1)
  if (type.isStringLiteral() || type.isNumberLiteral()) return { is: 'literal', value: type.value }
  if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) {
    return { is: 'literal', value: checker.typeToString(type) === 'true' }
  }
  if (type.isUnion()) return { is: 'union', of: type.types.map(inner) }
  // Of a branded string, only the string is compared.
  const primitive = type.isIntersection() && type.types.find((one) => (one.flags & ts.TypeFlags.Object) === 0)
  if (primitive) return inner(primitive)
  return objectShape(checker, type, inner)
}

function objectShape(checker: ts.TypeChecker, type: ts.Type, inner: (one: ts.Type) => Shape): Shape {
  const name = type.getSymbol()?.getName()
  if (name === 'Date') return { is: 'date' }
  if (name === 'Buffer' || name === 'Uint8Array') return { is: 'bytes' }
  if (checker.isArrayLikeType(type)) {
    const of = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    return { is: 'array', of: of === undefined ? { is: 'anything' } : inner(of) }
  }
  const properties = checker.getPropertiesOfType(type)
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
  if (properties.length === 0) return index === undefined ? { is: 'anything' } : { is: 'record', of: inner(index) }
  return {
    is: 'object',
    fields: Object.fromEntries(properties.map((one) => [one.getName(), fieldOf(checker, one, inner)])),
  }
}

/**
 * Drops `undefined` from an optional property's type: the compiler adds it, but under `exactOptionalPropertyTypes` the
 * value is never undefined.
 */
function fieldOf(checker: ts.TypeChecker, property: ts.Symbol, inner: (one: ts.Type) => Shape): Field {
  const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
  const shape = inner(checker.getTypeOfSymbol(property))
  if (!optional || shape.is !== 'union') return { shape, optional }
  const of = shape.of.filter((one) => one.is !== 'undefined')
  return { shape: { is: 'union', of }, optional }
}
