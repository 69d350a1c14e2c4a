import ts from 'typescript-api'

/** An SQL template whose answer has a type in the code: sql<T>`…`. */
export interface Statement {
  /** The statement's position, from which the reader of types and the running code derive the same id. */
  readonly id: string
  /**
   * The statement's name for people, and for a list that survives edits above the statement: the enclosing function,
   * and the statement's number in that function.
   */
  readonly name: string
  readonly line: number
  readonly type: ts.TypeNode
  /** The positions in the text at which the statement's `sql` begins and ends. */
  readonly tag: { readonly start: number; readonly end: number }
}

/** All statements of a file, in order. */
export function statementsOf(source: ts.SourceFile, path: string): readonly Statement[] {
  const found: Statement[] = []
  const counts = new Map<string, number>()
  const visit = (node: ts.Node, within: string): void => {
    const inside = nameOf(node) ?? within
    const type = typeOf(node)
    if (type !== undefined && ts.isTaggedTemplateExpression(node)) {
      const count = (counts.get(inside) ?? 0) + 1
      counts.set(inside, count)
      const start = node.tag.getStart(source)
      const line = source.getLineAndCharacterOfPosition(start).line + 1
      found.push({
        id: `${path}@${start}`,
        name: `${path} ${inside} ${count}`,
        line,
        type,
        tag: { start, end: node.tag.end },
      })
    }
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(source, 'file')
  return found
}

/** Returns T of sql<T>`…`; undefined for any other node. */
function typeOf(node: ts.Node): ts.TypeNode | undefined {
  if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag) || node.tag.text !== 'sql') return undefined
  return node.typeArguments?.[0]
}

/** The name of a function, method or constant, by which a reader finds the statement. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText()
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node)) return undefined
  const { initializer, name } = node
  const isTop = ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent)
  const isFunction =
    initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  return isTop || isFunction ? name.getText() : undefined
}
