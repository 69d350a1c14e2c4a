import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { AlarmBanner } from '../alarms/alarm-banner.tsx'
import { SoundControl } from '../alarms/sound-control.tsx'
import { api, byItself, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { OperationsLink } from '../operations/operations-link.tsx'
import type { Address } from '../parts/address.ts'
import { Announcer } from '../parts/announcer.tsx'
import { LanguageChoice } from '../parts/language-choice.tsx'
import { Link } from '../parts/link.tsx'
import { Notices } from '../parts/notices.tsx'
import { OfflineBanner } from '../parts/offline-banner.tsx'
import { ThemeChoice } from '../parts/theme-choice.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { RingingElsewhere } from '../watch/ringing-elsewhere.tsx'
import { WatchGaps } from '../watch/watch-gaps.tsx'
import { incidentStateWords, roleWords } from '../words/labels.ts'
import { workName } from '../words/work-names.ts'
import { IncidentNav } from './incident-nav.tsx'
import { FRAME_WORDS } from './incident-words.ts'
import { StaleBanner } from './stale-banner.tsx'
import { SILENT_WORDS, WARNING_WORDS } from './warning-words.ts'

interface IncidentFrameProps {
  readonly incident: IncidentFacts
  readonly screen: Address['screen']
  readonly children: ReactNode
}

const STATUS_EVERY_MS = 30_000

/** What stands around every screen of an incident: which one it is, whether it is an exercise, what is not as it should be. */
export function IncidentFrame({ incident, screen, children }: IncidentFrameProps) {
  const may = new Set(incident.may)
  // On a phone what is seldom needed is folded away, so that the screen is left to the work.
  const [isUnfolded, setUnfolded] = useState(false)
  const toolsId = useId()
  return (
    <>
      <a className="skip" href="#content">
        {FRAME_WORDS.skip}
      </a>
      <header className="frame-head">
        {incident.exercise && (
          <p className="exercise">
            <strong>{FRAME_WORDS.exercise}</strong> <span>{FRAME_WORDS.exerciseSays}</span>
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
              {FRAME_WORDS.timesIn(incident.zone)} · {incidentStateWords(incident.state)} ·{' '}
              {FRAME_WORDS.you(roleWords(incident.role))}
            </p>
            <p className="frame-address">
              {FRAME_WORDS.sendAt} <strong>{incident.witnessAddress}</strong>
            </p>
          </div>
          <button
            {...{ type: 'button', className: 'frame-fold', 'aria-expanded': isUnfolded, 'aria-controls': toolsId }}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {FRAME_WORDS.menu}
          </button>
          <div className="frame-tools" id={toolsId} data-unfolded={isUnfolded}>
            {may.has('ringing-read') && <SoundControl />}
            <Link href="/">{FRAME_WORDS.incidents}</Link>
            <OperationsLink />
            <LanguageChoice />
            <ThemeChoice />
            <button type="button" onClick={() => void signOut()}>
              {FRAME_WORDS.signOut}
            </button>
          </div>
        </div>
        <IncidentNav {...{ incident, screen }} />
        {may.has('status-read') && <StandingWarnings incident={incident.id} />}
        <WatchGaps />
        <RingingElsewhere here={incident.id} />
        <OfflineBanner />
        <StaleBanner incident={incident} />
      </header>
      <AlarmBanner incident={incident} />
      <Announcer />
      <Notices />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** `reading files (inspect)`: for who waits, and for who restarts it. */
const whichOf = (silent: readonly string[]): string =>
  silent.length > 2
    ? SILENT_WORDS.many(silent.length)
    : SILENT_WORDS.which(silent.map((one) => `${workName(one)} (${one})`).join(', '))

function StandingWarnings({ incident }: { readonly incident: string }) {
  const asked = useQuery({
    queryKey: ['status', incident],
    queryFn: () => told(api.incidents[':incident'].status.$get({ param: { incident } }, byItself)),
    // Of the platform, and of clocks that run out: no incident tells it.
    refetchInterval: STATUS_EVERY_MS,
  })
  const { warnings = [], silent = [] } = asked.data ?? {}
  if (warnings.length === 0) return null
  return (
    <ul className="standing" aria-label={FRAME_WORDS.standing}>
      {warnings.map((warning) => (
        <li key={warning}>
          {WARNING_WORDS[warning]}
          {warning === 'worker-silent' && ` ${whichOf(silent)}`}
        </li>
      ))}
    </ul>
  )
}
