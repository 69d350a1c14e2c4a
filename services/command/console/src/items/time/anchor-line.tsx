import type { ReactNode } from 'react'
import type { Anchor, IncidentFacts } from '../../api/types.ts'
import { Link } from '../../parts/link.tsx'
import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { SOURCE_WORDS } from '../../words/anchors.ts'
import { apart, within90 } from '../../words/distance.ts'
import { dayAndTime, span } from '../../words/time.ts'

interface AnchorLineProps {
  readonly anchor: Anchor
  readonly incident: IncidentFacts
  readonly item: string
  readonly recall?: (() => void) | undefined
  /** Before the fact: whose it is, where the page is not that item's. */
  readonly children?: ReactNode
}

/** One pinned fact with who, from what and why; struck from what counts, but told, where it was taken back. */
export function AnchorLine({ anchor, incident, item, recall, children }: AnchorLineProps) {
  const { zone } = incident
  const { recalled, idle } = anchor
  return (
    <li data-anchor={anchor.about} className={recalled || idle ? 'recalled' : undefined}>
      <p className="anchor-fact">
        {children}
        <AnchorFact {...{ anchor, incident, item }} />{' '}
        {recalled && <span className="chip">{recalled.replacedBy === null ? 'taken back' : 'replaced'}</span>}
        {idle && <span className="chip">no longer counts</span>}
      </p>
      <p>
        <UntrustedText text={anchor.officer} />, from {SOURCE_WORDS[anchor.source]}{' '}
        <span className="muted">· {dayAndTime(anchor.at, zone)}</span>
      </p>
      {anchor.reason !== null && (
        <q className="reason">
          <UntrustedText text={anchor.reason} />
        </q>
      )}
      {idle && (
        <p className="muted">
          It counts no longer: № {idle.itemSeq} {IDLE_WORDS[idle.why]}.
        </p>
      )}
      {recalled && (
        <p className="muted">
          {recalled.replacedBy === null ? 'Taken back by' : 'Replaced by the newer pin of'}{' '}
          <UntrustedText text={recalled.officer} />, {dayAndTime(recalled.at, zone)}
          {recalled.reason !== null && (
            <>
              {': '}
              <q className="reason">
                <UntrustedText text={recalled.reason} />
              </q>
            </>
          )}
        </p>
      )}
      {!recalled && recall && (
        <button type="button" onClick={recall}>
          Take it back…
        </button>
      )}
    </li>
  )
}

const IDLE_WORDS: Readonly<Record<NonNullable<Anchor['idle']>['why'], string>> = {
  withdrawn: 'was withdrawn by who sent it',
  superseded: 'was replaced by a fuller copy of itself',
  moved: 'was moved to another incident',
  check: 'is the platform’s own check',
}

/** The fact alone, as a sentence. */
export function AnchorFact({ anchor, incident, item }: Omit<AnchorLineProps, 'recall' | 'children'>) {
  const { time, place, link } = anchor
  const { zone } = incident
  if (time && time.fromMs === time.toMs) return <>It began at {dayAndTime(time.fromMs, zone)}.</>
  if (time)
    return (
      <>
        It began between {dayAndTime(time.fromMs, zone)} and {dayAndTime(time.toMs, zone)} (
        {span(time.toMs - time.fromMs)}).
      </>
    )
  if (place)
    return (
      <>
        It was at {place.lat.toFixed(5)}, {place.lon.toFixed(5)}, within {Math.round(place.radiusM)} m.
      </>
    )
  if (!link) return null
  const isFirst = anchor.item === item
  const other = isFirst ? { id: link.other, seq: link.otherSeq } : { id: anchor.item, seq: anchor.itemSeq }
  return (
    <>
      <Link href={`/incidents/${incident.id}/items/${other.id}`}>№ {other.seq}</Link> began{' '}
      {apart(isFirst ? link.offsetMs : -link.offsetMs)}, {within90(link.sdMs)}.
    </>
  )
}
