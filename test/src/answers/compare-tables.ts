import { armsOf, type PromisedColumn, type PromisedTables } from './promised-tables.ts'

/** A column as Postgres describes it. */
export interface KnownColumn {
  readonly table: string
  readonly column: string
  /** The internal name of the type: int8, text, _text. */
  readonly type: string
  readonly nullable: boolean
  /** Whether the column has a default. */
  readonly filled: boolean
  /** Only Postgres writes the column: `computed` from other columns, or `counted` as the next number. */
  readonly computed: boolean
  readonly counted: boolean
}

/**
 * The JavaScript type that our pool makes of each Postgres type (packages/database/src/pool.ts). JSON may be any of
 * them.
 */
const KINDS: Readonly<Record<string, string>> = {
  ...{ int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number' },
  ...{ text: 'string', varchar: 'string', int8range: 'string', bit: 'string', xid8: 'string' },
  ...{ bool: 'boolean', bytea: 'bytes', timestamptz: 'date', _text: 'array', _int8: 'array', _int4: 'array' },
  ...{ jsonb: 'json', json: 'json' },
}

export const KNOWN_COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as filled, a.attgenerated <> '' as computed,
    a.attidentity = 'a' as counted
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)'`

/** All differences between the code's tables and the database's. */
export function faultsOfTables(promised: PromisedTables, known: readonly KnownColumn[]): readonly string[] {
  return Object.entries(promised).flatMap(([table, columns]) => {
    const own = known.filter((one) => one.table === table)
    if (own.length === 0) return [`${table}: no such table`]
    const unknown = Object.keys(columns).filter((name) => !own.some(({ column }) => column === name))
    return [
      ...unknown.map((name) => `${table}.${name}: no such column`),
      ...own.flatMap((one) => faultsOfColumn(columns[one.column], one)),
    ]
  })
}

function faultsOfColumn(promised: PromisedColumn | undefined, known: KnownColumn): readonly string[] {
  const name = `${known.table}.${known.column}`
  if (promised === undefined) return [`${name}: not in the code`]
  return [...readFaults(armsOf(promised.shape), known), ...insertFaults(promised, known)].map(
    (fault) => `${name}: ${fault}`,
  )
}

function readFaults(arms: ReadonlySet<string>, { type, nullable, computed }: KnownColumn): readonly string[] {
  // The code never reads the column.
  if (arms.has('never')) return []
  const isNullTold = arms.has('null') === nullable
  const kinds = [...arms].filter((one) => one !== 'null')
  return [
    ...(isKind(kinds, KINDS[type]) ? [] : [`${type} comes not as ${kinds.join(' or ')}`]),
    // A computed column's null is not compared, because Postgres does not know whether it is ever null.
    ...(isNullTold || computed ? [] : [`${nullable ? 'may' : 'can not'} be null`]),
  ]
}

function isKind(kinds: readonly string[], kind: string | undefined): boolean {
  const fits = kind === 'json' ? ['object', 'record', 'array', 'anything'] : [kind]
  return kinds.length > 0 && kinds.every((one) => fits.includes(one))
}

/** The code may require a value where Postgres requires none, but not the reverse. */
function insertFaults(
  { insert }: PromisedColumn,
  { nullable, filled, computed, counted }: KnownColumn,
): readonly string[] {
  if (insert !== 'never' && (computed || counted)) return ['Postgres alone writes it']
  return insert === 'may' && !nullable && !filled ? ['must be said in an insert'] : []
}
