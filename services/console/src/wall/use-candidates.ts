import { MOST_TILES } from '../evidence/item/wall-address.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { Row } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import type { Wall } from './use-wall.ts'

interface Wanted {
  readonly from: number
  readonly to: number
  readonly kind?: string
  readonly scene?: string
  readonly rig?: string
}

export const MOST_CANDIDATES = 60
const EVERY_MS = 3000

/** Rows of the timeline within a window. They are fetched under the wall's own view, which custody records. */
export function useCandidates({ incident, view }: Pick<Wall, 'incident' | 'view'>, wanted: Wanted, isWanted = true) {
  const { from, to, ...filter } = wanted
  const asked = useFresh({
    queryKey: ['wall-candidates', incident.id, view, wanted],
    ...{ everyMs: EVERY_MS, pollMs: false, isWanted: view !== undefined && isWanted },
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].timeline.$get(
          {
            param: { incident: incident.id },
            query: {
              ...filter,
              ...{
                view: view ?? '',
                limit: String(MOST_CANDIDATES),
                from: String(Math.floor(from)),
                to: String(Math.ceil(to)),
              },
            },
          },
          inBackground,
        ),
      ),
  })
  const rows: readonly Row[] = asked.data && 'arriving' in asked.data ? asked.data.rows : []
  return { rows, isPending: asked.isPending && isWanted, error: asked.error, again: () => void asked.refetch() }
}

/** 1970 to 2100. A rig or a scene is small enough to be fetched without a time window. */
export const ALL_TIME = { from: 0, to: 4_102_444_800_000 } as const

/** The first items of a rig, up to the wall's size. */
export function useRigItems(wall: Wall, rig: string | null): readonly string[] {
  const { rows } = useCandidates(wall, { ...ALL_TIME, ...(rig === null ? {} : { rig }) }, rig !== null)
  return rig === null ? [] : rows.map(({ item }) => item).slice(0, MOST_TILES)
}
