import { useState } from 'react'
import { AnchorLine } from '../../evidence/pins/anchor-line.tsx'
import { PIN_WORDS } from '../../evidence/pins/pin-words.ts'
import { RecallDialog } from '../../evidence/pins/recall-dialog.tsx'
import type { Anchor, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { ItemProposals } from './item-proposals.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PinPlaceDialog } from './pin-place-dialog.tsx'
import { PinTimeDialog } from './pin-time-dialog.tsx'

interface AnchorsPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The facts that officers pinned, with officer, reason and source, and the buttons to pin more. */
export function AnchorsPanel({ page, incident }: AnchorsPanelProps) {
  const [asking, setAsking] = useState<'time' | 'place' | 'link' | Anchor>()
  const { anchors } = page.time
  const may = new Set(incident.may)
  const close = () => setAsking(undefined)
  if (anchors.length === 0 && !may.has('anchor-set')) return null
  return (
    <section className="panel comes-third" aria-labelledby="pinned">
      <h2 id="pinned">{PIN_WORDS.title}</h2>
      {anchors.length === 0 && <p className="muted">{PIN_WORDS.none}</p>}
      <ul className="anchors">
        {anchors.map((anchor) => (
          <AnchorLine
            key={anchor.anchor}
            {...{ anchor, incident, item: page.item.item }}
            recall={may.has('anchor-recall') ? () => setAsking(anchor) : undefined}
          />
        ))}
      </ul>
      <ItemProposals {...{ incident, item: page.item.item }} />
      {may.has('anchor-set') && (
        <div className="actions actions-wrap">
          <button type="button" onClick={() => setAsking('time')}>
            {PIN_WORDS.pinTimeMore}
          </button>
          <button type="button" onClick={() => setAsking('place')}>
            {PIN_WORDS.pinPlaceMore}
          </button>
          <button type="button" onClick={() => setAsking('link')}>
            {PIN_WORDS.linkMore}
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
