import { parseSync } from 'vite'

/** Attributes that are seen or read aloud, and properties of our own components that become visible text. */
const SPOKEN = new Set([
  ...['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder', 'label'],
  ...['name', 'note', 'text', 'hint', 'action', 'question', 'caption'],
])

/** Words that are the same in every language: our names, formats and units. */
const ALIKE = /\b(?:Firsthand|SHA-256|UTC|GPS|EXIF|firsthand timeline replay|km|px|ms|kB|MB|GB|CSV|URL|https?)\b/g

/** Whether the text contains letters that a reader would have to understand as English. */
const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text.replaceAll(ALIKE, ''))

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)
const nodeIn = (node: Node, key: string): readonly Node[] => [node[key]].flat().filter(isNode)

/** The texts that an expression may render: a literal, or both branches of a conditional. */
function shownBy(node: Node): readonly string[] {
  switch (node['type']) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : []
    case 'TemplateLiteral':
      return [nodeIn(node, 'quasis').map(quasiText).join(' ')]
    case 'ConditionalExpression':
      return [...nodeIn(node, 'consequent'), ...nodeIn(node, 'alternate')].flatMap(shownBy)
    case 'LogicalExpression':
      return nodeIn(node, 'right').flatMap(shownBy)
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return nodeIn(node, 'expression').flatMap(shownBy)
    default:
      return []
  }
}

const quasiText = ({ value }: Node): string =>
  typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked ?? '') : ''

/** Texts in attributes. `name` of a plain input is no text; `name` of our own component is. */
function spokenIn(opening: Node): readonly string[] {
  const [element] = nodeIn(opening, 'name')
  const isPart = /^[A-Z]/.test(String(element?.['name'] ?? ''))
  return nodeIn(opening, 'attributes').flatMap((attribute) => {
    const [name] = nodeIn(attribute, 'name')
    const code = String(name?.['name'] ?? '')
    if (!SPOKEN.has(code) || (code === 'name' && !isPart)) return []
    return nodeIn(attribute, 'value').flatMap(shownBy)
  })
}

function textsOf(node: Node): readonly string[] {
  switch (node['type']) {
    case 'JSXText':
      return [String(node['value'])]
    case 'JSXOpeningElement':
      return spokenIn(node)
    case 'JSXElement':
    case 'JSXFragment':
      return nodeIn(node, 'children')
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(shownBy)
    default:
      return []
  }
}

/** Finds hard-coded texts in a page's source: between tags, or in an attribute that is seen or read aloud. */
export function bareWords(path: string, source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    found.push(...textsOf(node).filter(isWord))
    for (const child of childrenOf(node)) visit(child)
  }
  for (const statement of parseSync(path, source).program.body) if (isNode(statement)) visit(statement)
  return found.map((text) => text.trim().replaceAll(/\s+/g, ' '))
}
