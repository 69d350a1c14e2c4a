import { join } from 'node:path'
import ts from 'typescript-api'
import type { Shape } from './shape.ts'
import { shapeOfType } from './shape-of-type.ts'

/** A column as the code describes it. */
export interface PromisedColumn {
  readonly shape: Shape
  /** Whether an insert must, may, or must not contain the column. */
  readonly insert: 'must' | 'may' | 'never'
}

export type PromisedTables = Readonly<Record<string, Readonly<Record<string, PromisedColumn>>>>

/** Reads the type of the tables, `Schema` of packages/database, with the compiler. */
export function readTables(program: ts.Program, root: string): PromisedTables {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(join(root, 'packages/database/src/schema.ts'))
  const module = source && checker.getSymbolAtLocation(source)
  const schema = module && checker.getExportsOfModule(module).find((one) => one.getName() === 'Schema')
  if (schema === undefined) throw new Error('packages/database/src/schema.ts exports no Schema')
  return fieldsOf(checker, checker.getDeclaredTypeOfSymbol(schema), (table) =>
    fieldsOf(checker, table, (column) => columnOf(checker, column)),
  )
}

function fieldsOf<T>(checker: ts.TypeChecker, type: ts.Type, read: (field: ts.Type) => T): Readonly<Record<string, T>> {
  const fields = checker.getPropertiesOfType(type)
  return Object.fromEntries(fields.map((one) => [one.getName(), read(checker.getTypeOfSymbol(one))]))
}

/**
 * The column's type for selecting and for inserting. Kysely's ColumnType has one for each; any other type serves for
 * both.
 */
function columnOf(checker: ts.TypeChecker, type: ts.Type): PromisedColumn {
  const [select, insert] = ['__select__', '__insert__'].map((name) => {
    const part = type.getProperty(name)
    return part && checker.getTypeOfSymbol(part)
  })
  const shape = shapeOfType(checker, select ?? type)
  if (insert === undefined) return { shape, insert: armsOf(shape).has('null') ? 'may' : 'must' }
  if ((insert.flags & ts.TypeFlags.Never) !== 0) return { shape, insert: 'never' }
  return { shape, insert: armsOf(shapeOfType(checker, insert)).has('undefined') ? 'may' : 'must' }
}

/** The kinds of all arms of a union. Any other type has one kind. */
export const armsOf = (shape: Shape): ReadonlySet<string> =>
  new Set((shape.is === 'union' ? shape.of : [shape]).map((one) => (one.is === 'literal' ? typeof one.value : one.is)))
