import { useState } from 'react'
import { findRendition } from '../../evidence/media/media-view.ts'
import type { IncidentFacts, ItemPage, Twin } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { TWIN_WORDS } from './twin-catalog.ts'
import { bestWords, groupSize, likenessWords, sizeWords } from './twin-words.ts'

interface TwinsPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The group that the lists show as one card; nothing of it was dropped, and each item has its own page. */
export function TwinsPanel({ page, incident }: TwinsPanelProps) {
  const [compared, setCompared] = useState<Twin>()
  const { twins, item } = page
  if (twins.length === 0) return null
  const best = twins.find(({ isBest }) => isBest)
  const isBest = item.foldedInto === null && item.hidden === null
  const canCompare = findRendition(page, 'preview') !== undefined || item.hasThumb
  return (
    <section className="panel twins" aria-labelledby="twins">
      <h2 id="twins">{TWIN_WORDS.sent(groupSize(page))}</h2>
      {isBest && <p>{TWIN_WORDS.standsHere(bestWords(item, twins))}</p>}
      {item.foldedInto !== null && (
        <p data-folded={item.foldedInto}>
          {TWIN_WORDS.inTheLists}{' '}
          <Link href={`/incidents/${incident.id}/items/${item.foldedInto}`}>
            {best === undefined ? TWIN_WORDS.anotherItem : `№ ${best.seq}`}
          </Link>{' '}
          {TWIN_WORDS.standsForThis}
          {best !== undefined && `: ${bestWords(best, [...twins.filter((one) => one !== best), item])}`}.
        </p>
      )}
      <ul>
        {twins.map((twin) => (
          <li key={twin.item} data-twin={twin.item}>
            <p>
              <Link href={`/incidents/${incident.id}/items/${twin.item}`}>№ {twin.seq}</Link>{' '}
              {twin.isBest && <span className="chip chip-placed">{TWIN_WORDS.standsForGroup}</span>}
            </p>
            <p className="muted">
              {likenessWords(twin)} · {sizeWords(twin)} ·{' '}
              {twin.submission === item.submission ? TWIN_WORDS.sameSending : TWIN_WORDS.otherSending}
            </p>
            {canCompare && twin.hasThumb && (
              <button type="button" onClick={() => setCompared(twin)}>
                {TWIN_WORDS.compare}
                <span className="unseen">{TWIN_WORDS.with(twin.seq)}</span>
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
