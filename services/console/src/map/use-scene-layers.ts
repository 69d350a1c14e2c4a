import { useCoverage, useScenes } from '../evidence/scenes/use-scenes.ts'
import type { IncidentFacts, Scene } from '../shared/api/types.ts'

const NONE: readonly Scene[] = []

/** Scenes, and the coverage while its layer is shown. */
export function useSceneLayers(incident: IncidentFacts, wanted: { readonly coverage: boolean }) {
  const scenes = useScenes(incident)
  const coverage = useCoverage(incident, wanted.coverage)
  return { scenes: scenes.data?.scenes ?? NONE, coverage: wanted.coverage ? coverage.data : undefined }
}
