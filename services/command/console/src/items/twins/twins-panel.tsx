import { useState } from 'react'
import type { IncidentFacts, ItemPage, Twin } from '../../api/types.ts'
import { Link } from '../../parts/link.tsx'
import { findRendition } from '../media/media-view.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { bestWords, groupSize, likenessWords, sizeWords } from './twin-words.ts'

interface TwinsPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The group that the lists show as one card; nothing of it was dropped, and each has its own page. */
export function TwinsPanel({ page, incident }: TwinsPanelProps) {
  const [compared, setCompared] = useState<Twin>()
  const { twins, item } = page
  if (twins.length === 0) return null
  const best = twins.find(({ isBest }) => isBest)
  const isBest = item.foldedInto === null && item.hidden === null
  const canCompare = findRendition(page, 'preview') !== undefined || item.hasThumb
  return (
    <section className="panel twins" aria-labelledby="twins">
      <h2 id="twins">Sent {groupSize(page)} times</h2>
      {isBest && (
        <p>
          This one stands for the group in every list: {bestWords(item, twins)}. They count as one; all of them are
          kept.
        </p>
      )}
      {item.foldedInto !== null && (
        <p data-folded={item.foldedInto}>
          In the lists{' '}
          <Link href={`/incidents/${incident.id}/items/${item.foldedInto}`}>
            {best === undefined ? 'another item' : `№ ${best.seq}`}
          </Link>{' '}
          stands for this one
          {best !== undefined && `: ${bestWords(best, [...twins.filter((one) => one !== best), item])}`}.
        </p>
      )}
      <ul>
        {twins.map((twin) => (
          <li key={twin.item} data-twin={twin.item}>
            <p>
              <Link href={`/incidents/${incident.id}/items/${twin.item}`}>№ {twin.seq}</Link>{' '}
              {twin.isBest && <span className="chip chip-placed">stands for the group</span>}
            </p>
            <p className="muted">
              {likenessWords(twin)} · {sizeWords(twin)} ·{' '}
              {twin.submission === item.submission ? 'from the same sending' : 'from another sending'}
            </p>
            {canCompare && twin.hasThumb && (
              <button type="button" onClick={() => setCompared(twin)}>
                Compare<span className="unseen"> with № {twin.seq}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {compared && (
        <CompareDialog {...{ page, twin: compared, incident: incident.id }} onClose={() => setCompared(undefined)} />
      )}
    </section>
  )
}
