import { type Shape, wordsOf } from './shape.ts'

/** The differences between a row that a statement returned and the type that the code gives it. */
export function faultsOfRow(promised: Shape, row: Readonly<Record<string, unknown>>): readonly string[] {
  const arms = promised.is === 'union' ? promised.of : [promised]
  const faults = arms.map((arm) => faultsOfArm(arm, row))
  // If the row may be of several kinds, only the kind with the fewest differences is reported.
  return [...faults].sort((a, b) => a.length - b.length)[0] ?? []
}

function faultsOfArm(arm: Shape, row: Readonly<Record<string, unknown>>): readonly string[] {
  if (arm.is !== 'object') return [faultOf(arm, row, 'the row')].filter((fault) => fault !== undefined)
  const missing = Object.entries(arm.fields)
    .filter(([name, { optional }]) => !(name in row) && !optional)
    .map(([name]) => `column ${name}: promised, and did not come`)
  const came = Object.entries(row).flatMap(([name, value]) => {
    const field = arm.fields[name]
    if (field === undefined) return [`column ${name}: came, and was not promised`]
    return [faultOf(field.shape, value, `column ${name}`)].filter((fault) => fault !== undefined)
  })
  return [...missing, ...came]
}

/** The first difference between a value and its shape; undefined if there is none. */
export function faultOf(shape: Shape, value: unknown, at: string): string | undefined {
  if (shape.is === 'union') {
    const faults = shape.of.map((one) => faultOf(one, value, at))
    if (faults.some((fault) => fault === undefined)) return undefined
    // If exactly one arm of the union fits roughly, that arm's own difference says more.
    const near = faults.filter((fault) => fault?.startsWith(`${at}.`) || fault?.startsWith(`${at}[`))
    return near.length === 1 ? near[0] : wrong(shape, value, at)
  }
  if (shape.is === 'array') {
    if (!Array.isArray(value)) return wrong(shape, value, at)
    return firstOf(value, (one: unknown, n) => faultOf(shape.of, one, `${at}[${n}]`))
  }
  if (shape.is === 'record' || shape.is === 'object') return faultInside(shape, value, at)
  return isSimple(shape, value) ? undefined : wrong(shape, value, at)
}

function faultInside(shape: Shape & { is: 'record' | 'object' }, value: unknown, at: string): string | undefined {
  if (kindOf(value) !== 'object') return wrong(shape, value, at)
  const entries = Object.entries(Object(value))
  if (shape.is === 'record') return firstOf(entries, ([name, one]) => faultOf(shape.of, one, `${at}.${name}`))
  const known = new Map(entries)
  return firstOf(Object.entries(shape.fields), ([name, field]) =>
    !known.has(name) && field.optional ? undefined : faultOf(field.shape, known.get(name), `${at}.${name}`),
  )
}

function isSimple(shape: Shape, value: unknown): boolean {
  if (shape.is === 'anything') return true
  return shape.is === 'literal' ? shape.value === value : kindOf(value) === shape.is
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (value instanceof Date) return 'date'
  if (value instanceof Uint8Array) return 'bytes'
  return Array.isArray(value) ? 'array' : typeof value
}

const wrong = (shape: Shape, value: unknown, at: string): string =>
  `${at}: promised ${wordsOf(shape)}, and came ${typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : kindOf(value)}`

function firstOf<T>(all: readonly T[], fault: (one: T, n: number) => string | undefined): string | undefined {
  for (const [n, one] of all.entries()) {
    const found = fault(one, n)
    if (found !== undefined) return found
  }
  return undefined
}
