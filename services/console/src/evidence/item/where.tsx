import type { ItemPage } from '../../shared/api/types.ts'
import { pointOf } from '../../shared/words/number.ts'
import { placeSourceWords } from '../../shared/words/sources.ts'
import { ITEM_WORDS } from './page-words.ts'

/** The point at which the item is placed, how far it may be off, and who says so. */
export function Where({ page }: { readonly page: ItemPage }) {
  const { lat, lon, radiusM, placeSource } = page.item.placement ?? {}
  if (lat == null || lon == null) return <span className="muted">{ITEM_WORDS.nowhere}</span>
  return (
    <>
      {pointOf(lat, lon)}
      {radiusM != null && ` ±${Math.round(radiusM)} m`}
      {placeSource != null && <span className="muted"> · {placeSourceWords(placeSource)}</span>}
    </>
  )
}
