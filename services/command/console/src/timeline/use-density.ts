import type { InferResponseType } from 'hono/client'
import { useEffect, useState } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { Kind } from '../api/types.ts'
import type { Filter } from './filter.ts'
import type { Span } from './window.ts'

export type Density = InferResponseType<(typeof api.incidents)[':incident']['timeline']['density']['$get'], 200>

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly filter: Filter
  readonly span: Span
  /** The newest change: with it the numbers change. */
  readonly change: number
  /** Crowded: bars could not be told apart. */
  readonly isWanted: boolean
}

/** While somebody drags, the last answer is drawn in its place; the service is asked when the hand rests. */
const REST_MS = 150
const BINS = 160

/** How many items run when, all that there are and not only those that are loaded; undefined until it is told. */
export function useDensity({ incident, view, filter, span, change, isWanted }: Asked): Density | undefined {
  const [density, setDensity] = useState<Density | undefined>(undefined)
  const { from, to } = span
  const words = new URLSearchParams({ ...filter }).toString()
  useEffect(() => {
    if (!isWanted || view === undefined) {
      setDensity(undefined)
      return
    }
    let isOver = false
    const ask = async (): Promise<void> => {
      const query = { ...Object.fromEntries(new URLSearchParams(words)), view, bins: String(BINS) }
      const window = { from: String(Math.floor(from)), to: String(Math.ceil(to)) }
      const answer = await told(
        api.incidents[':incident'].timeline.density.$get(
          { param: { incident }, query: { ...query, ...window } },
          byItself,
        ),
      )
      if (!isOver) setDensity(answer)
    }
    // Without an answer the heaps of what is loaded are drawn; the feed tells of a lost connection.
    const timer = setTimeout(() => void ask().catch(() => undefined), REST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [incident, view, words, from, to, change, isWanted])
  return density
}

/** One lane's numbers, all states together. */
export function countsOf(density: Density, kind: Kind): readonly number[] {
  const lanes = density.lanes.filter((lane) => lane.kind === kind)
  return Array.from({ length: density.bins }, (_, bin) =>
    lanes.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0),
  )
}
