import { answerOf, api } from '../../shared/api/client.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'

/**
 * The review of an item changes the counts of its scene at once. The scenes themselves change only with the next
 * settled (not provisional) revision.
 */
const SCENES_EVERY_MS = 3000
/** The coverage is large, and changes only with a settled revision. */
const COVERAGE_EVERY_MS = 5000

/** Scenes: events that many witnesses saw at once. Used by the page of scenes, the map's layer and the wall. */
export const useScenes = ({ id, may }: Pick<IncidentFacts, 'id' | 'may'>) =>
  useFresh({
    queryKey: ['scenes', id],
    queryFn: (how) => answerOf(api.incidents[':incident'].scenes.$get({ param: { incident: id } }, how)),
    ...{ everyMs: SCENES_EVERY_MS, pollMs: false, isWanted: may.includes('scenes-read') },
  })

/** How much footage there is, minute by minute. */
export const useCoverage = ({ id, may }: Pick<IncidentFacts, 'id' | 'may'>, isWanted = true) =>
  useFresh({
    queryKey: ['coverage', id],
    queryFn: (how) => answerOf(api.incidents[':incident'].coverage.$get({ param: { incident: id } }, how)),
    ...{ everyMs: COVERAGE_EVERY_MS, pollMs: false, isWanted: isWanted && may.includes('coverage-read') },
  })
