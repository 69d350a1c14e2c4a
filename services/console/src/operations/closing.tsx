import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { Field } from '../shared/parts/field.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { dayAndMinute } from '../shared/words/time.ts'
import { fromWall, toWall } from '../shared/words/wall-time.ts'
import { Ask } from './ask.tsx'
import { OPERATIONS_WORDS } from './operations-words.ts'
import type { PlatformIncident } from './platform-api.ts'

type State = 'drill' | 'active' | 'closing' | 'closed'
type Move = 'closing' | 'closed' | 'again'
const HOUR_MS = 3_600_000

/** The public closing time, and the button that closes the incident. */
export function Closing({ incident }: { readonly incident: PlatformIncident }) {
  const [asking, setAsking] = useState<Move>()
  const [telling, setTelling] = useState<number | null>()
  const queries = useQueryClient()
  const { id, zone, closesAt } = incident
  const refresh = () => void queries.invalidateQueries({ queryKey: ['platform'] })
  const move = useMutation({
    mutationFn: (to: State) =>
      answerOf(
        api.platform.incidents[':incident'].state.$post({
          param: { incident: id },
          json: { from: parseState(incident.state), to },
        }),
      ),
    onSuccess: () => setAsking(undefined),
    onSettled: refresh,
  })
  const set = useMutation({
    mutationFn: (at: number | null) =>
      answerOf(api.platform.incidents[':incident'].closing.$post({ param: { incident: id }, json: { at } })),
    onSuccess: () => setTelling(undefined),
    onSettled: refresh,
  })
  const again = incident.exercise ? 'drill' : 'active'
  const isTaking = incident.state === 'drill' || incident.state === 'active'
  return (
    <section className="operations-closing" aria-label={OPERATIONS_WORDS.closingOf(incident.title)}>
      {isTaking && (
        <p>
          {closesAt === null ? OPERATIONS_WORDS.noClosing : OPERATIONS_WORDS.closesAt(dayAndMinute(closesAt, zone))}
        </p>
      )}
      {isTaking && <ClosingTime {...{ zone, closesAt }} isPending={set.isPending} set={setTelling} />}
      <div className="actions">
        {isTaking ? (
          <button type="button" onClick={() => setAsking('closing')}>
            {OPERATIONS_WORDS.closeNow}
          </button>
        ) : (
          <>
            <button
              type="button"
              onClick={() => (closesAt === null ? move.mutate(again) : setAsking('again'))}
              disabled={move.isPending}
            >
              {OPERATIONS_WORDS.reopen}
            </button>
            <button type="button" onClick={() => setAsking('closed')}>
              {OPERATIONS_WORDS.closeForGood}
            </button>
          </>
        )}
      </div>
      {asking === undefined && move.error && <Trouble cause={move.error} />}
      {asking !== undefined && (
        <Ask
          {...moveWords(asking, closesAt === null ? '' : dayAndMinute(closesAt, zone))}
          {...{ incident: incident.title, error: move.error, isPending: move.isPending }}
          confirm={() => move.mutate(asking === 'again' ? again : asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {telling !== undefined && (
        <Ask
          title={OPERATIONS_WORDS.setClosing}
          says={telling === null ? OPERATIONS_WORDS.tellNone : OPERATIONS_WORDS.tell(dayAndMinute(telling, zone))}
          confirmWord={telling === null ? OPERATIONS_WORDS.noTime : OPERATIONS_WORDS.setClosing}
          {...{ incident: incident.title, error: set.error, isPending: set.isPending }}
          confirm={() => set.mutate(telling)}
          onClose={() => {
            set.reset()
            setTelling(undefined)
          }}
        />
      )}
    </section>
  )
}

function moveWords(asking: Move, told: string) {
  if (asking === 'again')
    return {
      ...{ title: OPERATIONS_WORDS.reopen, says: OPERATIONS_WORDS.reopenDrops(told) },
      confirmWord: OPERATIONS_WORDS.reopen,
    }
  const isForGood = asking === 'closed'
  return {
    title: isForGood ? OPERATIONS_WORDS.closeForGood : OPERATIONS_WORDS.closeNow,
    says: isForGood ? OPERATIONS_WORDS.closeForGoodSays : OPERATIONS_WORDS.closeNowSays,
    confirmWord: OPERATIONS_WORDS.close,
  }
}

const parseState = (text: string): State => {
  const states = ['drill', 'active', 'closing', 'closed'] as const
  return states.find((one) => one === text) ?? 'closed'
}

interface ClosingTimeProps {
  readonly zone: string
  readonly closesAt: number | null
  readonly isPending: boolean
  readonly set: (at: number | null) => void
}

/** The time is typed in the incident's zone. The buttons with hours count from the announced time, or else from now. */
function ClosingTime({ zone, closesAt, isPending, set }: ClosingTimeProps) {
  const [typed, setTyped] = useState('')
  const at = fromWall(typed, zone)
  const from = closesAt ?? Math.ceil(Date.now() / 60_000) * 60_000
  return (
    <div className="operations-closing-time">
      <div className="actions">
        {[1, 6, 24].map((hours) => (
          <button key={hours} type="button" disabled={isPending} onClick={() => set(from + hours * HOUR_MS)}>
            {OPERATIONS_WORDS.plus(hours)}
          </button>
        ))}
        {closesAt !== null && (
          <button type="button" disabled={isPending} onClick={() => set(null)}>
            {OPERATIONS_WORDS.noTime}
          </button>
        )}
      </div>
      <Field
        label={`${OPERATIONS_WORDS.closingTime} (${zone})`}
        type="datetime-local"
        min={toWall(Date.now(), zone).slice(0, 16)}
        value={typed}
        set={setTyped}
      />
      <button type="button" disabled={isPending || at === undefined} onClick={() => at !== undefined && set(at)}>
        {OPERATIONS_WORDS.setClosing}
      </button>
    </div>
  )
}
