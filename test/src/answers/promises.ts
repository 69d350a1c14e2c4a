import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript-api'
import type { Shape } from './shape.ts'
import { shapeOfType } from './shape-of-type.ts'
import { statementsOf } from './statements.ts'

/** The type that the code gives to a statement's answer. */
export interface Promised {
  readonly id: string
  readonly name: string
  readonly line: number
  readonly shape: Shape
}

const ROOM = 'packages/database'

/** Whether a file of packages/database is shipped code. */
export const isShipped = (path: string): boolean =>
  path.startsWith(`${ROOM}/src/`) && !/[.]test(-kit)?[.]ts$/.test(path)

export function openProgram(root: string): ts.Program {
  const below = join(root, ROOM, 'src')
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' }).map((name) => join(below, name))
  return ts.createProgram(
    files.filter((file) => file.endsWith('.ts') && isShipped(relative(root, file))),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      customConditions: ['@firsthand/source'],
    },
  )
}

/** For every shipped sql<T>`…`: the type T, as the compiler reads it. */
export function readPromises(program: ts.Program, root: string): readonly Promised[] {
  const checker = program.getTypeChecker()
  return program.getSourceFiles().flatMap((source) => {
    const path = relative(root, source.fileName)
    if (!isShipped(path)) return []
    return statementsOf(source, path).map(({ id, name, line, type }) => {
      return { id, name, line, shape: shapeOfType(checker, checker.getTypeFromTypeNode(type)) }
    })
  })
}
