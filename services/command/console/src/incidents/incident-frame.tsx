import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import type { Address } from '../parts/address.ts'
import { Announcer } from '../parts/announcer.tsx'
import { Link } from '../parts/link.tsx'
import { OfflineBanner } from '../parts/offline-banner.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { WARNING_WORDS } from './warning-words.ts'

interface IncidentFrameProps {
  readonly incident: IncidentFacts
  readonly screen: Address['screen']
  readonly children: ReactNode
}

const STATUS_EVERY_MS = 30_000

/** What stands around every screen of an incident: which one it is, whether it is an exercise, what is not as it should be. */
export function IncidentFrame({ incident, screen, children }: IncidentFrameProps) {
  const home = `/incidents/${incident.id}`
  const may = new Set(incident.may)
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="frame-head">
        {incident.exercise && (
          <p className="exercise">
            <strong>EXERCISE</strong> <span>This is a drill. Nothing here has happened.</span>
          </p>
        )}
        <div className="frame-bar">
          <div className="frame-title">
            <p className="frame-name">
              <UntrustedText text={incident.title} />
            </p>
            <p className="muted">
              {incident.place !== '' && (
                <>
                  <UntrustedText text={incident.place} /> ·{' '}
                </>
              )}
              times in {incident.zone} · {incident.state}
            </p>
            <p className="frame-address">
              Witnesses send at <strong>{incident.witnessAddress}</strong>
            </p>
          </div>
          <nav aria-label="Incident">
            {may.has('timeline-read') && <NavLink href={home} isHere={screen === 'timeline'} text="Timeline" />}
            {may.has('scenes-read') && <NavLink href={`${home}/scenes`} isHere={screen === 'scenes'} text="Scenes" />}
            {may.has('revisions-read') && (
              <NavLink href={`${home}/revisions`} isHere={screen === 'revisions'} text="Revisions" />
            )}
            {may.has('search-ask') && (
              <NavLink href={`${home}/search`} isHere={screen === 'search'} text="Search words and transcripts" />
            )}
            {may.has('custody-read') && (
              <NavLink href={`${home}/custody`} isHere={screen === 'custody'} text="Custody" />
            )}
            <NavLink href="/" isHere={false} text="Incidents" />
            <button type="button" onClick={() => void signOut()}>
              Sign out
            </button>
          </nav>
        </div>
        {may.has('status-read') && <StandingWarnings incident={incident.id} />}
        <OfflineBanner />
      </header>
      <Announcer />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function NavLink({ href, isHere, text }: { readonly href: string; readonly isHere: boolean; readonly text: string }) {
  return (
    <Link href={href} {...(isHere ? { 'aria-current': 'page' } : {})}>
      {text}
    </Link>
  )
}

function StandingWarnings({ incident }: { readonly incident: string }) {
  const asked = useQuery({
    queryKey: ['status', incident],
    queryFn: () => told(api.incidents[':incident'].status.$get({ param: { incident } }, byItself)),
    refetchInterval: STATUS_EVERY_MS,
  })
  const warnings = asked.data?.warnings ?? []
  if (warnings.length === 0) return null
  return (
    <ul className="standing" aria-label="Standing warnings">
      {warnings.map((warning) => (
        <li key={warning}>{WARNING_WORDS[warning]}</li>
      ))}
    </ul>
  )
}
