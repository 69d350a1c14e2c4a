import { useQuery } from '@tanstack/react-query'
import { api, byItself, told } from '../api/client.ts'
import type { IncidentFacts, Scene } from '../api/types.ts'

const FRESH_MS = 30_000
const NONE: readonly Scene[] = []

/** Scenes, and where footage lies while that is looked at. */
export function useSceneLayers({ id, may }: IncidentFacts, wanted: { readonly coverage: boolean }) {
  const param = { incident: id }
  const scenes = useQuery({
    queryKey: ['scenes', id],
    queryFn: () => told(api.incidents[':incident'].scenes.$get({ param }, byItself)),
    enabled: may.includes('scenes-read'),
    staleTime: FRESH_MS,
  })
  const coverage = useQuery({
    queryKey: ['coverage', id],
    queryFn: () => told(api.incidents[':incident'].coverage.$get({ param }, byItself)),
    enabled: wanted.coverage && may.includes('coverage-read'),
    staleTime: FRESH_MS,
  })
  return { scenes: scenes.data?.scenes ?? NONE, coverage: wanted.coverage ? coverage.data : undefined }
}
