import { type ReactNode, useId, useState } from 'react'
import { AlarmBanner } from '../alarms/alarm-banner.tsx'
import { SoundControl } from '../alarms/sound-control.tsx'
import { StandingWarnings } from '../incidents/standing-warnings.tsx'
import { OperationsLink } from '../operations/operations-link.tsx'
import type { IncidentFacts } from '../shared/api/types.ts'
import type { Address } from '../shared/parts/address.ts'
import { Announcer } from '../shared/parts/announcer.tsx'
import { LanguageChoice } from '../shared/parts/language-choice.tsx'
import { Link } from '../shared/parts/link.tsx'
import { Notices } from '../shared/parts/notices.tsx'
import { OfflineBanner } from '../shared/parts/offline-banner.tsx'
import { ThemeChoice } from '../shared/parts/theme-choice.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { incidentStateWords, roleWords } from '../shared/words/labels.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { IncidentNav } from './incident-nav.tsx'
import { RingsAbove } from './rings-above.tsx'
import { StaleBanner } from './stale-banner.tsx'

interface IncidentFrameProps {
  readonly incident: IncidentFacts
  readonly screen: Address['screen']
  readonly children: ReactNode
}

/** The frame around every screen of an incident: its name, whether it is an exercise, and standing warnings. */
export function IncidentFrame({ incident, screen, children }: IncidentFrameProps) {
  const may = new Set(incident.may)
  // On a phone, rarely used tools are folded away, so that the work gets more space.
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
        <RingsAbove here={incident.id} />
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
