/**
 * A small Prometheus registry (text format 0.0.4). Label values come from closed sets that are given at creation. So no
 * id, name or address can become a label, and the number of series is bounded.
 */
type LabelSets = Readonly<Record<string, readonly string[]>>
export type Labels<L extends LabelSets> = { readonly [K in keyof L]: L[K][number] }

export interface Counter<L extends LabelSets> {
  add(labels: Labels<L>, by?: number): void
}

export interface Histogram<L extends LabelSets> {
  observe(labels: Labels<L>, value: number): void
}

export interface Metrics {
  counter<const L extends LabelSets>(name: string, help: string, labels: L): Counter<L>
  /** `buckets` are upper bounds in rising order, in the unit that `name` ends with. */
  histogram<const L extends LabelSets>(name: string, help: string, options: HistogramOptions<L>): Histogram<L>
  /** `read` is called at each scrape. */
  gauge(name: string, help: string, read: () => number): void
  render(): string
}

export interface HistogramOptions<L extends LabelSets> {
  readonly labels: L
  readonly buckets: readonly number[]
}

/** The buckets are coarse, so that a duration reveals nothing about one witness. */
export const DURATION_SECONDS: readonly number[] = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1800]

const NAME = /^firsthand_[a-z0-9_]+$/

const seriesKey = (sets: LabelSets, labels: Readonly<Record<string, string>>): string =>
  Object.entries(sets)
    .map(([name, allowed]) => {
      const given = labels[name]
      // A value outside the closed set could be a leak, so it is counted as "other".
      return `${name}="${given !== undefined && allowed.includes(given) ? given : 'other'}"`
    })
    .join(',')

const braced = (key: string): string => (key === '' ? '' : `{${key}}`)

function makeCounter<L extends LabelSets>(sets: L) {
  const series = new Map<string, number>()
  return {
    add(labels: Labels<L>, by = 1): void {
      const key = seriesKey(sets, labels)
      series.set(key, (series.get(key) ?? 0) + by)
    },
    lines: (name: string): string[] => [...series].map(([key, value]) => `${name}${braced(key)} ${value}`),
  }
}

interface Observed {
  readonly counts: number[]
  sum: number
  count: number
}

function observedLines(name: string, key: string, buckets: readonly number[], seen: Observed): string[] {
  const prefix = key === '' ? '' : `${key},`
  const lines = buckets.map((bound, at) => `${name}_bucket{${prefix}le="${bound}"} ${seen.counts[at] ?? 0}`)
  lines.push(`${name}_bucket{${prefix}le="+Inf"} ${seen.count}`)
  lines.push(`${name}_sum${braced(key)} ${seen.sum}`, `${name}_count${braced(key)} ${seen.count}`)
  return lines
}

function makeHistogram<L extends LabelSets>({ labels: sets, buckets }: HistogramOptions<L>) {
  const series = new Map<string, Observed>()
  return {
    observe(labels: Labels<L>, value: number): void {
      const key = seriesKey(sets, labels)
      const seen = series.get(key) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 }
      series.set(key, seen)
      seen.sum += value
      seen.count += 1
      buckets.forEach((bound, at) => {
        if (value <= bound) seen.counts[at] = (seen.counts[at] ?? 0) + 1
      })
    },
    lines: (name: string): string[] => [...series].flatMap(([key, seen]) => observedLines(name, key, buckets, seen)),
  }
}

export function createMetrics(): Metrics {
  const families = new Map<string, () => string[]>()
  const register = (name: string, help: string, type: string, lines: (name: string) => string[]): void => {
    if (!NAME.test(name) || families.has(name)) throw new Error('a metric needs a name of its own: firsthand_…')
    families.set(name, () => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines(name)])
  }
  return {
    counter(name, help, labels) {
      const made = makeCounter(labels)
      register(name, help, 'counter', made.lines)
      return made
    },
    histogram(name, help, options) {
      const made = makeHistogram(options)
      register(name, help, 'histogram', made.lines)
      return made
    },
    gauge(name, help, read) {
      register(name, help, 'gauge', () => [`${name} ${read()}`])
    },
    render: () => `${[...families.values()].flatMap((lines) => lines()).join('\n')}\n`,
  }
}
