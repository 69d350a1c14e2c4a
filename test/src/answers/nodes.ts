/** Where in a query a statement stands, and so what of the answer is its own. */
export type Place = 'the answer' | 'a condition' | { readonly column: string }

export interface Placed {
  readonly id: string
  readonly at: Place
}

/** Which parts of a query are conditions: Postgres itself refuses what is no boolean there. */
const CONDITIONS = new Set(['where', 'having', 'on'])

/** The statements of which `nameOf` knows the name, in a query as kysely builds it. */
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

/** What is selected, or returned. */
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
  // What a piece of SQL is made of is no condition by itself.
  return own === undefined ? Object.values(node).flatMap((one) => within(one, nameOf)) : [own]
}
