import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFolder } from './answers-folder.ts'
import { faultOf, faultsOfRow } from './compare-answer.ts'
import { readKeptPromises } from './kept-promises.ts'
import { type Placed, statementsIn } from './nodes.ts'
import type { Shape } from './shape.ts'

type Row = Readonly<Record<string, unknown>>
type Tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) => { toOperationNode(): object }

// All test files of a worker share these modules, and so this one listener.
const promises = readKeptPromises()
const named = new WeakMap<object, string>()
const compared = new Set<string>()
const faults = new Set<string>()

/** Replaces the tag `sql`: builds the same SQL and remembers the id of the statement that built it. */
export function nameStatement(id: string, sql: Tag): Tag {
  return (strings, ...values) => {
    const built = sql(strings, ...values)
    named.set(built.toOperationNode(), id)
    return built
  }
}

/** Compares the rows that a query returned with the promised types of its statements. */
export function compareRows(query: object, rows: readonly Row[]): void {
  for (const placed of statementsIn(query, (node) => named.get(node))) {
    const promised = promises.get(placed.id)
    // No promised type is known if the source was edited since the run began (`npm run test:watch`).
    if (promised === undefined) continue
    for (const fault of rows.flatMap((row) => faultsAt(placed, promised.shape, row))) {
      faults.add(`${promised.name} (line ${promised.line}): ${fault}`)
    }
    // If no row came back, nothing was compared.
    if (rows.length > 0 || placed.at === 'a condition') recordCompared(promised.name)
  }
}

/** Returns the differences found since the last call. */
export function takeFaults(): readonly string[] {
  const found = [...faults]
  faults.clear()
  return found
}

function faultsAt({ at }: Placed, shape: Shape, row: Row): readonly string[] {
  if (at === 'the answer') return faultsOfRow(shape, row)
  if (at === 'a condition') return []
  const fault = faultOf(shape, row[at.column], `column ${at.column}`)
  return fault === undefined ? [] : [fault]
}

function recordCompared(name: string): void {
  if (compared.has(name)) return
  compared.add(name)
  appendFileSync(join(answersFolder(), `heard-${process.pid}`), `${name}\n`)
}
