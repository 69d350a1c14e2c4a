import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, asJson, inBackground } from '../../shared/api/client.ts'
import { goTo } from '../../shared/parts/address.ts'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { plainTitle } from './plain-title.ts'
import { WATCH_WORDS } from './watch-words.ts'

const WATCH = ['watch'] as const
const EVERY_MS = 5_000

type Gap = InferResponseType<typeof api.watch.$get, 200>['gaps'][number]

/** Every console polls this, whatever it shows. */
export const useWatch = (everyMs = EVERY_MS) =>
  useQuery({
    queryKey: WATCH,
    queryFn: () => answerOf(api.watch.$get({}, inBackground)),
    refetchInterval: everyMs,
  })

/**
 * Shown on every screen: incidents whose alarms nobody may hear, with a button to watch them for officers who may take
 * alarms.
 */
export function WatchGaps() {
  const gaps = useWatch().data?.gaps ?? []
  if (gaps.length === 0) return null
  return (
    <section className="watch-gaps" aria-label={WATCH_WORDS.gaps}>
      {gaps.map((gap) => (
        <GapLine key={gap.incident} gap={gap} />
      ))}
    </section>
  )
}

function GapLine({ gap: { incident, title, watcher, mayWatch } }: { readonly gap: Gap }) {
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: () => answerOf(api.incidents[':incident'].watch.$post({ param: { incident } }, asJson)),
    onSuccess: () => {
      goTo(`/incidents/${incident}/alarms`)
      return queries.invalidateQueries({ queryKey: WATCH })
    },
  })
  const shown = plainTitle(title)
  return (
    <div className="watch-gap">
      <p>{watcher === null ? WATCH_WORDS.nobody(shown) : WATCH_WORDS.gone(plainTitle(watcher), shown)}</p>
      {mayWatch && (
        <button
          type="button"
          disabled={take.isPending}
          aria-label={WATCH_WORDS.iWatchOf(shown)}
          onClick={() => take.mutate()}
        >
          {WATCH_WORDS.iWatch}
        </button>
      )}
      {take.error && <Trouble cause={take.error} />}
    </div>
  )
}
