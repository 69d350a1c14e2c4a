import type { ItemPage } from '../../shared/api/types.ts'
import { pointOf } from '../../shared/words/number.ts'
import { placeSourceWords } from '../../shared/words/sources.ts'
import { TrackLine } from './track-line.tsx'
import { WHEN_WORDS } from './when-words.ts'

interface WherePanelProps {
  readonly page: ItemPage
  readonly incident: string
}

export function WherePanel({ page, incident }: WherePanelProps) {
  const { placement } = page.item
  if (!placement) return null
  const { lat, lon, radiusM, placeSource } = placement
  return (
    <section className="panel comes-third" aria-labelledby="where">
      <h2 id="where">{WHEN_WORDS.where}</h2>
      {lat === null || lon === null ? (
        <p className="muted">{WHEN_WORDS.noPlace}</p>
      ) : (
        <p>
          {pointOf(lat, lon)}
          {radiusM !== null && WHEN_WORDS.within(Math.round(radiusM))}
          {placeSource !== null && <span className="muted"> — {placeSourceWords(placeSource)}</span>}
        </p>
      )}
      {page.track && <TrackLine track={page.track} incident={incident} item={page.item.item} />}
    </section>
  )
}
