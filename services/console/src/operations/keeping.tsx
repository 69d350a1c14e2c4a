import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { Field } from '../shared/parts/field.tsx'
import { dayOf } from '../shared/words/time.ts'
import { fromWall, toWall } from '../shared/words/wall-time.ts'
import { Ask } from './ask.tsx'
import { KEEPING_WORDS } from './keeping-words.ts'
import type { PlatformIncident } from './platform-api.ts'

const DAY_MS = 24 * 3_600_000

/** How long an incident is kept and its files stay locked. Both can be extended here, even after closing. */
export function Keeping({ incident }: { readonly incident: PlatformIncident }) {
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState<number>()
  const queries = useQueryClient()
  const { id, title, zone, keepUntil } = incident
  const keep = useMutation({
    mutationFn: (until: number) =>
      answerOf(api.platform.incidents[':incident'].keep.$post({ param: { incident: id }, json: { until } })),
    onSuccess: () => {
      setAsking(undefined)
      setTyped('')
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['platform'] }),
  })
  // The end of the typed day in the incident's zone.
  const until = fromWall(`${typed}T23:59`, zone)
  const isLonger = until !== undefined && until > keepUntil
  return (
    <section className="operations-closing" aria-label={KEEPING_WORDS.of(title)}>
      <LockAlarm incident={incident} />
      <p>
        {KEEPING_WORDS.keptUntil(dayOf(keepUntil, zone))} {lockSays(incident)}
      </p>
      <div className="operations-closing-time">
        <Field
          label={`${KEEPING_WORDS.day} (${zone})`}
          type="date"
          min={toWall(keepUntil + DAY_MS, zone).slice(0, 10)}
          value={typed}
          set={setTyped}
          problem={until === undefined || isLonger ? undefined : KEEPING_WORDS.onlyLonger(dayOf(keepUntil, zone))}
        />
        <button type="button" disabled={keep.isPending || !isLonger} onClick={() => isLonger && setAsking(until)}>
          {KEEPING_WORDS.longer}
        </button>
      </div>
      {asking !== undefined && (
        <Ask
          title={KEEPING_WORDS.longer}
          says={KEEPING_WORDS.says(dayOf(asking, zone))}
          confirmWord={KEEPING_WORDS.confirm}
          {...{ incident: title, error: keep.error, isPending: keep.isPending }}
          confirm={() => keep.mutate(asking)}
          onClose={() => {
            keep.reset()
            setAsking(undefined)
          }}
        />
      )}
    </section>
  )
}

/** Empty if no file is locked; a drill's card says that nothing is locked. */
function lockSays(incident: PlatformIncident): string {
  const { locksUntil, keepUntil, zone } = incident
  if (locksUntil === null) return ''
  const day = dayOf(locksUntil, zone)
  return locksUntil < keepUntil && !isLockAlarm(incident) ? KEEPING_WORDS.lockedUntil(day) : KEEPING_WORDS.lockedTo(day)
}

/**
 * Whether the incident's locks are about to expire. If they are, a closed incident is listed among the open ones until
 * its locks are extended.
 */
export const isLockAlarm = ({ locksRefusedAt, areLocksBehind }: PlatformIncident): boolean =>
  locksRefusedAt !== null || areLocksBehind

/** Shown until the store extends the locks again, because evidence whose lock expires can be removed. */
function LockAlarm({ incident }: { readonly incident: PlatformIncident }) {
  const { locksUntil, locksRefusedAt, zone } = incident
  if (!isLockAlarm(incident)) return null
  const day = dayOf(locksUntil ?? locksRefusedAt ?? Date.now(), zone)
  return (
    <p className="operations-warning operations-danger" role="alert">
      {locksRefusedAt === null ? KEEPING_WORDS.behind(day) : KEEPING_WORDS.refused(day)}
    </p>
  )
}
