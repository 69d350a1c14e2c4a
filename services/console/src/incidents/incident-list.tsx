import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { goTo } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { OfflineBanner } from '../shared/parts/offline-banner.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { incidentStateWords, roleWords } from '../shared/words/labels.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { LIST_WORDS } from './list-words.ts'

interface IncidentListProps {
  readonly above: ReactNode
  /** Links to other pages, beside the title. */
  readonly children: ReactNode
}

/** Lists the officer's incidents. A single incident is opened at once. */
export function IncidentList({ above, children }: IncidentListProps) {
  const asked = useQuery({ queryKey: ['incidents'], queryFn: () => answerOf(api.incidents.$get()) })
  const incidents = asked.data?.incidents ?? []
  const only = incidents.length === 1 ? incidents[0] : undefined
  useEffect(() => {
    if (only) goTo(`/incidents/${only.id}`, 'replace')
  }, [only])
  if (asked.isPending || only) return <Waiting />
  return (
    <>
      {above}
      <main className="plain">
        <OfflineBanner />
        <div className="plain-head">
          <h1>{FRAME_WORDS.incidents}</h1>
          {children}
        </div>
        {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
        {asked.data && incidents.length === 0 && <p>{LIST_WORDS.none}</p>}
        <ul className="incident-list">
          {incidents.map((incident) => (
            <li key={incident.id}>
              <Link href={`/incidents/${incident.id}`} className="incident-link">
                <strong>
                  <UntrustedText text={incident.title} />
                </strong>
                <span className={incident.exercise ? 'chip chip-exercise' : `chip chip-${incident.state}`}>
                  {incident.exercise ? FRAME_WORDS.exercise : incidentStateWords(incident.state)}
                </span>
                <span className="muted">
                  {incident.place.trim() !== '' && (
                    <>
                      <UntrustedText text={incident.place} /> ·{' '}
                    </>
                  )}
                  {LIST_WORDS.since(dayAndTime(incident.openedAt, incident.zone), incident.zone)} ·{' '}
                  {FRAME_WORDS.you(roleWords(incident.role))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
