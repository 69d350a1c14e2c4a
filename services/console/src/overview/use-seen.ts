import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import type { Overview } from './overview-types.ts'

/** A visit shorter than this is no look. */
const LOOKED_MS = 8000

const saveSeen = (incident: string, snapshot: Overview['snapshot']) =>
  answerOf(
    api.incidents[':incident'].overview.seen.$post(
      { param: { incident }, json: { snapshot } },
      // Sent even while the page unloads.
      { init: { keepalive: true } },
    ),
  )

/**
 * Records what the officer saw when they leave the screen; the next visit is compared with it. The recorded snapshot is
 * what the screen showed, not what came since.
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
