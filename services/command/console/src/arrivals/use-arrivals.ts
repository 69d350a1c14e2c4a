import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, byItself, told } from '../api/client.ts'

/** Bytes that arrive are told by nobody: the strip asks, at this bounded rate, while it is looked at. */
const EVERY_MS = 5000
/** After a change is told; many at once are one question. */
const SOON_MS = 400

export type Which = 'now' | 'never-completed'

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly which: Which
  /** The newest change number that the live feed told. */
  readonly change: number
}

export function useArrivals({ incident, view, which, change }: Asked) {
  const { data, error, refetch } = useQuery({
    queryKey: ['arrivals', incident, which, view],
    enabled: view !== undefined,
    refetchInterval: EVERY_MS,
    // A view that is opened anew shows the same strip until its answer is there.
    placeholderData: (last) => last,
    queryFn: () => {
      const query = { view: view ?? '', ...(which === 'now' ? {} : { which }) }
      return told(api.incidents[':incident'].arrivals.$get({ param: { incident }, query }, byItself))
    },
  })
  useEffect(() => {
    if (change === 0 || view === undefined) return
    const timer = setTimeout(() => void refetch(), SOON_MS)
    return () => clearTimeout(timer)
  }, [change, view, refetch])
  return { arrivals: data?.arrivals ?? [], total: data?.total ?? 0, error }
}
