import { useState } from 'react'
import type { Anchor, IncidentFacts, ItemPage } from '../../api/types.ts'
import { Link } from '../../parts/link.tsx'
import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { SOURCE_WORDS } from '../../words/anchors.ts'
import { apart, within90 } from '../../words/distance.ts'
import { dayAndTime, span } from '../../words/time.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PinPlaceDialog } from './pin-place-dialog.tsx'
import { PinTimeDialog } from './pin-time-dialog.tsx'
import { RecallDialog } from './recall-dialog.tsx'

interface AnchorsPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** What officers pinned, with who, why and from what; and the ways to pin more. */
export function AnchorsPanel({ page, incident }: AnchorsPanelProps) {
  const [asking, setAsking] = useState<'time' | 'place' | 'link' | Anchor>()
  const { anchors } = page.time
  const may = new Set(incident.may)
  const close = () => setAsking(undefined)
  if (anchors.length === 0 && !may.has('anchor-set')) return null
  return (
    <section className="panel comes-third" aria-labelledby="pinned">
      <h2 id="pinned">Pinned by officers</h2>
      {anchors.length === 0 && <p className="muted">Nothing. The files alone say when and where it was.</p>}
      <ul className="anchors">
        {anchors.map((anchor) => (
          <AnchorLine
            key={anchor.anchor}
            {...{ anchor, incident, item: page.item.item }}
            recall={may.has('anchor-recall') ? () => setAsking(anchor) : undefined}
          />
        ))}
      </ul>
      {may.has('anchor-set') && (
        <div className="actions actions-wrap">
          <button type="button" onClick={() => setAsking('time')}>
            Pin its time…
          </button>
          <button type="button" onClick={() => setAsking('place')}>
            Pin its place…
          </button>
          <button type="button" onClick={() => setAsking('link')}>
            Link it with another item…
          </button>
        </div>
      )}
      {asking === 'time' && <PinTimeDialog {...{ incident, page }} onClose={close} />}
      {asking === 'place' && <PinPlaceDialog {...{ incident, page }} onClose={close} />}
      {asking === 'link' && <LinkDialog {...{ incident, page }} onClose={close} />}
      {typeof asking === 'object' && (
        <RecallDialog {...{ incident, item: page.item.item, anchor: asking }} onClose={close} />
      )}
    </section>
  )
}

interface AnchorLineProps {
  readonly anchor: Anchor
  readonly incident: IncidentFacts
  readonly item: string
  readonly recall: (() => void) | undefined
}

function AnchorLine({ anchor, incident, item, recall }: AnchorLineProps) {
  const { zone } = incident
  const { recalled } = anchor
  return (
    <li data-anchor={anchor.about} className={recalled ? 'recalled' : undefined}>
      <p className="anchor-fact">
        <AnchorFact {...{ anchor, incident, item }} /> {recalled && <span className="chip">taken back</span>}
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
      {recalled && (
        <p className="muted">
          Taken back by <UntrustedText text={recalled.officer} />, {dayAndTime(recalled.at, zone)}
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

function AnchorFact({ anchor, incident, item }: Omit<AnchorLineProps, 'recall'>) {
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
