import { type Comment, type Node, parse } from 'acorn'

/** Reads a script as ES5, as the browsers of iOS 12 and Android 7 do. It throws at newer syntax. */
export const parseScript = (text: string, onComment: Comment[] = []): Node =>
  parse(text, { ecmaVersion: 5, sourceType: 'script', onComment })

/** The script with its comments taken away; its lines stay. */
export function withoutComments(text: string): string {
  const comments: Comment[] = []
  parseScript(text, comments)
  return comments.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
}

/**
 * A script's syntax tree as text, without positions, quotes, braces around one statement, and the names of what it
 * declares itself. Two scripts of the same shape do the same.
 */
export function shapeOf(text: string): string {
  const tree = parseScript(text)
  const own = namesIn(tree)
  const kept = propertyNames(tree)
  return JSON.stringify(tree, (key, value: unknown) => {
    if (FORM.has(key)) return undefined
    if (Array.isArray(value)) return value.filter((one) => !isEmpty(one))
    if (!isNode(value)) return value
    const isOwn = value.type === 'Identifier' && own.has(String(value['name'])) && !kept.has(value)
    if (isOwn) return 'a name'
    return key === 'body' ? value : onlyOf(value)
  })
}

/** The names that a script declares itself. */
function namesIn(tree: Node): ReadonlySet<string> {
  const own = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator') addName(own, node['id'])
    if (node.type === 'CatchClause') addName(own, node['param'])
    if (node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression') return
    addName(own, node['id'])
    for (const one of listOf(node['params'])) addName(own, one)
  })
  return own
}

/** How a script is written, not what it does. */
const FORM: ReadonlySet<string> = new Set(['start', 'end', 'raw', 'directive'])

const isEmpty = (value: unknown): boolean => isNode(value) && value.type === 'EmptyStatement'

/** The one statement of a block of one; any other node as it is. */
function onlyOf(node: Tree): unknown {
  const body = listOf(node['body'])
  return node.type === 'BlockStatement' && body.length === 1 ? body[0] : node
}

type Tree = Node & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const addName = (names: Set<string>, value: unknown): void => {
  if (isNode(value)) names.add(String(value['name']))
}

function walk(value: unknown, visit: (node: Tree) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit)
  if (!isNode(value)) return
  visit(value)
  for (const below of Object.values(value)) walk(below, visit)
}

/** The names after a dot and before a colon: they are nobody's to shorten. */
function propertyNames(tree: unknown): ReadonlySet<unknown> {
  const names = new Set<unknown>()
  walk(tree, (node) => {
    if (node.type === 'MemberExpression' && node['computed'] !== true) names.add(node['property'])
    if (node.type === 'Property') names.add(node['key'])
  })
  return names
}
