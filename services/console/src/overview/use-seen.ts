import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import type { Overview } from './overview-types.ts'

/** A shorter visit does not count as a look. */
const LOOKED_MS = 8000

const saveSeen = (incident: string, snapshot: Overview['snapshot']) =>
  answerOf(
    api.incidents[':incident'].overview.seen.$post(
      { param: { incident }, json: { snapshot } },
      // `keepalive` lets the request finish while the page unloads.
      { init: { keepalive: true } },
    ),
  )

/**
 * When the officer leaves the screen, records the snapshot that it showed, not what came since. The next visit is
 * compared with it.
 */
export function useSeen(incident: string, overview: Overview | undefined): () => void {
  const queries = useQueryClient()
  const last = useRef<Overview['snapshot']>(undefined)
  last.current = overview?.snapshot ?? last.current
  const marked = useMutation({
    mutationFn: (snapshot: Overview['snapshot']) => saveSeen(incident, snapshot),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['overview', incident] }),
  })
  useEffect(() => {
    const began = Date.now()
    const leave = (): void => {
      if (last.current && Date.now() - began > LOOKED_MS) saveSeen(incident, last.current).catch(() => undefined)
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [incident])
  return () => {
    if (last.current) marked.mutate(last.current)
  }
}
