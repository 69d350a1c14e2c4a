import type { ItemPage } from '../../api/types.ts'
import { placeSourceWords } from '../../words/sources.ts'

export function WherePanel({ page }: { readonly page: ItemPage }) {
  const { placement } = page.item
  if (!placement) return null
  const { lat, lon, radiusM, placeSource } = placement
  return (
    <section className="panel comes-third" aria-labelledby="where">
      <h2 id="where">Where</h2>
      {lat === null || lon === null ? (
        <p className="muted">Nothing in the file says where.</p>
      ) : (
        <p>
          {lat.toFixed(5)}, {lon.toFixed(5)}
          {radiusM !== null && ` within ${Math.round(radiusM)} m`}
          {placeSource !== null && <span className="muted"> — {placeSourceWords(placeSource)}</span>}
        </p>
      )}
    </section>
  )
}
