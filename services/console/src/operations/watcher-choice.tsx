import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { Select } from '../shared/parts/select.tsx'
import { DUTY_CALL_WORDS } from './duty-call-words.ts'
import type { Draft } from './opening.ts'

const EVERY_MS = 5_000
const NOBODY = 'nobody'

interface WatcherChoiceProps {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
}

/**
 * Chooses the officer who watches for alarms, from those with an open alarm screen. A real incident opens only with a
 * watcher or after the duty phone was answered.
 */
export function WatcherChoice({ draft, set }: WatcherChoiceProps) {
  const asked = useQuery({
    queryKey: ['watchers'],
    queryFn: () => answerOf(api.platform.watchers.$get({}, inBackground)),
    refetchInterval: EVERY_MS,
  })
  const watchers = asked.data?.watchers ?? []
  const isThere = watchers.some(({ id }) => id === draft.watcher)
  const isGone = asked.data !== undefined && draft.watcher !== undefined && !isThere
  useEffect(() => {
    // If the watcher has closed the alarm screen, the choice is removed.
    if (isGone) set({ watcher: undefined })
  })
  if (asked.data && watchers.length === 0)
    return <p className="muted">{DUTY_CALL_WORDS.nobodyWatches(new URL('/watch', location.href).href)}</p>
  return (
    <>
      <Select
        label={DUTY_CALL_WORDS.watcher}
        choices={[
          { id: NOBODY, label: DUTY_CALL_WORDS.noWatcher },
          ...watchers.map(({ id, name }) => ({ id, label: name })),
        ]}
        value={isThere ? (draft.watcher ?? NOBODY) : NOBODY}
        onChange={(id) => set({ watcher: id === NOBODY ? undefined : id })}
      />
      <p className="muted">{DUTY_CALL_WORDS.watcherSays}</p>
    </>
  )
}
