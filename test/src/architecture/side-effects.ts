import { parseSync } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Statements that a module may consist of, because none of them has an effect. */
const DECLARES = /^(?:Import|Export|TS)|^(?:Function|Class|Variable)Declaration$/
/** Code that runs when it is called, not when the module is loaded. */
const LATER = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|MethodDefinition|TS.*)$/

/**
 * Names whose call or read has an effect at import: it opens, listens, waits, or reads something that may not exist
 * yet.
 */
const CALLS =
  /^(?:addEventListener|removeEventListener|set(?:Interval|Timeout|Immediate)|queueMicrotask|fetch|listen|connect|spawn|exec|fork|createServer|create(?:Read|Write)Stream|openDatabase|getItem|setItem|random(?:Bytes|Int|UUID|FillSync)|getRandomValues|\w+FileSync|(?:open|stat|readdir|exists|mkdir|mkdtemp|rm|lstat|realpath)Sync)$/
const MAKES =
  /^(?:Worker|SharedWorker|MessageChannel|BroadcastChannel|WebSocket|EventSource|AudioContext|Pool|Client|Redis|Queue|Agent|S3Client)$/
const READS = /^(?:process\.env|Date\.now|performance\.now|localStorage|sessionStorage)$/

/** What a module does on import, as source text. Empty if it has no side effects (conventions §7). */
export function sideEffects(file: string, text: string): readonly string[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} could not be read: ${errors[0]?.message}`)
  const body: readonly unknown[] = program.body
  const statements = body.filter(isNode)
  const said = (node: Node) => text.slice(node.start, node.end).split('\n')[0] ?? ''
  const found = statements.flatMap((statement) => {
    if (!DECLARES.test(statement.type)) return [said(statement)]
    if (isBareImport(statement)) return [said(statement)]
    return acts(declarationOf(statement), functionsOf(statements), new Set()).map(said)
  })
  return [...new Set(found)]
}

/** An import of a page's own style sheet. The bundler includes it, and it runs nothing. */
function isBareImport({ type, specifiers, source }: Node): boolean {
  if (type !== 'ImportDeclaration' || !Array.isArray(specifiers) || specifiers.length > 0) return false
  return !(isNode(source) && String(source['value']).endsWith('.css'))
}

const declarationOf = (statement: Node): Node =>
  isNode(statement['declaration']) ? statement['declaration'] : statement

function functionsOf(statements: readonly Node[]): ReadonlyMap<string, Node> {
  const named = statements.map(declarationOf).filter(({ type }) => type === 'FunctionDeclaration')
  return new Map(named.map((node) => [nameOf(node['id']), node]))
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '')

/** The nodes below `node` that have an effect, also in functions of the same file that are called at once. */
function acts(node: Node, functions: ReadonlyMap<string, Node>, entered: Set<string>): readonly Node[] {
  if (LATER.test(node.type) || (node.type === 'PropertyDefinition' && node['static'] !== true)) return []
  if (isAct(node)) return [node]
  const below = Object.values(node)
    .flat()
    .filter(isNode)
    .flatMap((part) => acts(part, functions, entered))
  const callee = node.type === 'CallExpression' ? nameOf(node['callee']) : ''
  const called = functions.get(callee)
  if (called === undefined || entered.has(callee) || !isNode(called['body'])) return below
  entered.add(callee)
  return acts(called['body'], functions, entered).length > 0 ? [...below, node] : below
}

function isAct(node: Node): boolean {
  if (node.type === 'AwaitExpression') return true
  if (node.type === 'CallExpression') return CALLS.test(lastName(node['callee'])) || READS.test(path(node['callee']))
  if (node.type === 'NewExpression') return MAKES.test(lastName(node['callee']))
  return READS.test(path(node))
}

const lastName = (node: unknown): string =>
  isNode(node) && node.type === 'MemberExpression' ? nameOf(node['property']) : nameOf(node)

const path = (node: unknown): string =>
  isNode(node) && node.type === 'MemberExpression'
    ? `${nameOf(node['object'])}.${nameOf(node['property'])}`
    : nameOf(node)
