import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, told } from '../api/client.ts'
import { goTo } from '../parts/address.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { dayAndTime } from '../words/time.ts'

/** With one incident there is nothing to choose. */
export function IncidentList() {
  const asked = useQuery({ queryKey: ['incidents'], queryFn: () => told(api.incidents.$get()) })
  const incidents = asked.data?.incidents ?? []
  const only = incidents.length === 1 ? incidents[0] : undefined
  useEffect(() => {
    if (only) goTo(`/incidents/${only.id}`, 'replace')
  }, [only])
  if (asked.isPending || only) return <p className="waiting">Loading…</p>
  return (
    <main className="plain">
      <div className="plain-head">
        <h1>Incidents</h1>
        <button type="button" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && incidents.length === 0 && <p>You are a member of no incident yet. Ask operations to add you.</p>}
      <ul className="incident-list">
        {incidents.map((incident) => (
          <li key={incident.id}>
            <Link href={`/incidents/${incident.id}`} className="incident-link">
              <strong>
                <UntrustedText text={incident.title} />
              </strong>
              <span className={incident.exercise ? 'chip chip-exercise' : `chip chip-${incident.state}`}>
                {incident.exercise ? 'EXERCISE' : incident.state}
              </span>
              <span className="muted">
                {incident.place.trim() !== '' && (
                  <>
                    <UntrustedText text={incident.place} /> ·{' '}
                  </>
                )}
                since {dayAndTime(incident.openedAt, incident.zone)} ({incident.zone}) · you are {incident.role}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
