import type { ReactNode } from 'react'
import type { Anchor, IncidentFacts } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { SOURCE_WORDS } from '../../shared/words/anchors.ts'
import { apart, within90 } from '../../shared/words/distance.ts'
import { pointOf } from '../../shared/words/number.ts'
import { dayAndTime, span } from '../../shared/words/time.ts'
import { IDLE_WORDS, PIN_WORDS } from './pin-words.ts'
import { ConfirmPin, SecondOfficer } from './second-officer.tsx'
import { SECOND_WORDS } from './second-words.ts'

interface AnchorLineProps {
  readonly anchor: Anchor
  readonly incident: IncidentFacts
  readonly item: string
  readonly recall?: (() => void) | undefined
  /** Shown before the fact. On other pages than the item's own, it names the item. */
  readonly children?: ReactNode
}

/**
 * One pinned fact with its officer, source and reason. A recalled fact no longer counts; it stays listed, struck
 * through.
 */
export function AnchorLine({ anchor, incident, item, recall, children }: AnchorLineProps) {
  const { zone } = incident
  const { recalled, idle } = anchor
  return (
    <li data-anchor={anchor.about} className={classOf(anchor)}>
      <p className="anchor-fact">
        {children}
        <AnchorFact {...{ anchor, incident, item }} />{' '}
        {recalled && (
          <span className="chip">{recalled.replacedBy === null ? PIN_WORDS.takenBack : PIN_WORDS.replaced}</span>
        )}
        {idle && <span className="chip">{PIN_WORDS.noLonger}</span>}
        {isByOneOfficer(anchor) && <span className="chip chip-doubt">{SECOND_WORDS.byOne}</span>}
      </p>
      <p>
        <UntrustedText text={anchor.officer} />
        {PIN_WORDS.from(SOURCE_WORDS[anchor.source])} <span className="muted">· {dayAndTime(anchor.at, zone)}</span>
      </p>
      {anchor.reason !== null && (
        <q className="reason">
          <UntrustedText text={anchor.reason} />
        </q>
      )}
      <SecondOfficer {...{ anchor, incident }} />
      {idle && <p className="muted">{PIN_WORDS.countsNoLonger(idle.itemSeq, IDLE_WORDS[idle.why])}</p>}
      {recalled && <TakenBack {...{ recalled, zone }} />}
      {!recalled && (
        <div className="actions actions-wrap">
          {isByOneOfficer(anchor) && <ConfirmPin {...{ anchor, incident }} />}
          {recall && (
            <button type="button" onClick={recall}>
              {PIN_WORDS.takeBackMore}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

/** True if the pin counts, moved more than five items, and no second officer has confirmed it yet. */
const isByOneOfficer = ({ asksSecond, recalled, idle }: Anchor): boolean =>
  asksSecond?.second === null && recalled === null && idle === null

const classOf = (anchor: Anchor): string | undefined =>
  anchor.recalled || anchor.idle ? 'recalled' : isByOneOfficer(anchor) ? 'by-one-pin' : undefined

/** Who recalled the pin, and why. */
function TakenBack({ recalled, zone }: { readonly recalled: NonNullable<Anchor['recalled']>; readonly zone: string }) {
  const { officer, at, reason, replacedBy } = recalled
  return (
    <p className="muted">
      {replacedBy === null ? PIN_WORDS.takenBackBy : PIN_WORDS.replacedBy} <UntrustedText text={officer} />,{' '}
      {dayAndTime(at, zone)}
      {reason !== null && (
        <>
          {': '}
          <q className="reason">
            <UntrustedText text={reason} />
          </q>
        </>
      )}
    </p>
  )
}

/** Only the fact, as a sentence. */
export function AnchorFact({ anchor, incident, item }: Omit<AnchorLineProps, 'recall' | 'children'>) {
  const { time, place, link } = anchor
  const { zone } = incident
  if (time && time.fromMs === time.toMs) return PIN_WORDS.beganAt(dayAndTime(time.fromMs, zone))
  if (time)
    return PIN_WORDS.beganBetween(
      dayAndTime(time.fromMs, zone),
      dayAndTime(time.toMs, zone),
      span(time.toMs - time.fromMs),
    )
  if (place) return PIN_WORDS.wasAt(pointOf(place.lat, place.lon), Math.round(place.radiusM))
  // The place of a restricted item is shown only to the item's two readers.
  if (!link) return anchor.about === 'place' ? PIN_WORDS.placeKeptBack : null
  const isFirst = anchor.item === item
  const other = isFirst ? { id: link.other, seq: link.otherSeq } : { id: anchor.item, seq: anchor.itemSeq }
  return (
    <>
      <Link href={`/incidents/${incident.id}/items/${other.id}`}>№ {other.seq}</Link>{' '}
      {PIN_WORDS.began(apart(isFirst ? link.offsetMs : -link.offsetMs), within90(link.sdMs))}
    </>
  )
}
