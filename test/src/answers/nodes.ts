/** Where a statement stands in a query. This decides which part of the answer is compared with its type. */
export type Place = 'the answer' | 'a condition' | { readonly column: string }

export interface Placed {
  readonly id: string
  readonly at: Place
}

/** Parts of a query that are conditions. Postgres itself refuses anything but a boolean there. */
const CONDITIONS = new Set(['where', 'having', 'on'])

/** Finds the statements in a query as Kysely builds it: the nodes for which `nameOf` has a name. */
export function statementsIn(query: object, nameOf: (node: object) => string | undefined): readonly Placed[] {
  const whole = nameOf(query)
  if (whole !== undefined) return [{ id: whole, at: 'the answer' }]
  const columns = selectionsOf(query).flatMap((selection): readonly Placed[] => {
    const { node, alias } = Object(selection)
    const [id, column] = [nameOf(Object(node)), nameOfAlias(alias)]
    return id === undefined || column === undefined ? [] : [{ id, at: { column } }]
  })
  const conditions = Object.entries(query)
    .filter(([part]) => CONDITIONS.has(part))
    .flatMap(([, part]) => within(part, nameOf))
  return [...columns, ...conditions.map((id): Placed => ({ id, at: 'a condition' }))]
}

/** The selected or returned columns of a query. */
function selectionsOf(query: object): readonly unknown[] {
  const { selections, returning } = Object(query)
  const all: unknown = selections ?? returning?.selections
  return Array.isArray(all) ? all.map((one: unknown) => Object(one)['selection']) : []
}

function nameOfAlias(alias: unknown): string | undefined {
  const name: unknown = Object(alias)['name']
  return typeof name === 'string' ? name : undefined
}

function within(node: unknown, nameOf: (node: object) => string | undefined): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = nameOf(node)
  // A named piece of SQL is one condition; the pieces inside it are not conditions of their own.
  return own === undefined ? Object.values(node).flatMap((one) => within(one, nameOf)) : [own]
}
