import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, told } from '../api/client.ts'
import { OperationsLink } from '../operations/operations-link.tsx'
import { goTo } from '../parts/address.ts'
import { Link } from '../parts/link.tsx'
import { OfflineBanner } from '../parts/offline-banner.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { RingingElsewhere } from '../watch/ringing-elsewhere.tsx'
import { WatchGaps } from '../watch/watch-gaps.tsx'
import { WATCH_WORDS } from '../watch/watch-words.ts'
import { incidentStateWords, roleWords } from '../words/labels.ts'
import { dayAndTime } from '../words/time.ts'
import { FRAME_WORDS } from './incident-words.ts'
import { LIST_WORDS } from './list-words.ts'

/** With one incident there is nothing to choose. */
export function IncidentList() {
  const asked = useQuery({ queryKey: ['incidents'], queryFn: () => told(api.incidents.$get()) })
  const incidents = asked.data?.incidents ?? []
  const only = incidents.length === 1 ? incidents[0] : undefined
  useEffect(() => {
    if (only) goTo(`/incidents/${only.id}`, 'replace')
  }, [only])
  if (asked.isPending || only) return <Waiting />
  return (
    <>
      <WatchGaps />
      <RingingElsewhere />
      <main className="plain">
        <OfflineBanner />
        <div className="plain-head">
          <h1>{FRAME_WORDS.incidents}</h1>
          <Link href="/watch">{WATCH_WORDS.title}</Link>
          <OperationsLink />
          <button type="button" onClick={() => void signOut()}>
            {FRAME_WORDS.signOut}
          </button>
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
