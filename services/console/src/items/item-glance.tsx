import type { ReactNode } from 'react'
import { stateOf } from '../evidence/item/item-words.ts'
import { ByOneMark } from '../evidence/pins/by-one-mark.tsx'
import { VerificationBadge } from '../evidence/verification/verification-badge.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { howExact } from '../shared/words/interval.ts'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { preciseTime } from '../shared/words/precise.ts'
import { placeSourceWords } from '../shared/words/sources.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { ITEM_WORDS } from './item-page-words.ts'
import { ReviewBar } from './review-bar.tsx'

interface ItemGlanceProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/**
 * Answers the first questions beside the picture: when, where, why we think so (in one sentence), and what was decided.
 */
export function ItemGlance({ page, incident }: ItemGlanceProps) {
  const [why] = page.time.why?.sentences ?? []
  const conflicts = page.item.placement?.conflicts.length ?? 0
  return (
    <section className="panel glance" aria-label={ITEM_WORDS.glance}>
      <dl className="facts">
        <Line name={ITEM_WORDS.when}>
          <When {...{ page, zone: incident.zone }} />
          <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item: page.item.item }} />
        </Line>
        <Line name={ITEM_WORDS.where}>
          <Where page={page} />
        </Line>
        {why && (
          <Line name={ITEM_WORDS.why}>
            {why.text} {why.share > 0 && <span className="share">{ITEM_WORDS.share(Math.round(why.share * 100))}</span>}
            {conflicts > 0 && <strong className="glance-conflicts">{ITEM_WORDS.conflicts(conflicts)}</strong>}
          </Line>
        )}
        {page.work.verification.ledger.length > 0 && (
          <Line name={ITEM_WORDS.stands}>
            <VerificationBadge verification={page.work.verification} />
          </Line>
        )}
      </dl>
      {incident.may.includes('review-decide') && <ReviewBar {...{ page, incident }} />}
    </section>
  )
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function When({ page, zone }: { readonly page: ItemPage; readonly zone: string }) {
  const { placement, receivedAt } = page.item
  if (!placement) return ITEM_WORDS.notPlaced(dayAndTime(receivedAt, zone))
  const { earliest, estimate, latest } = placement
  return (
    <>
      <strong className="glance-time">
        {estimate === null
          ? ITEM_WORDS.before(dayAndTime(latest, zone))
          : preciseTime(estimate, zone, latest - earliest)}
      </strong>{' '}
      {estimate !== null && <span className="muted">{howExact({ earliest, estimate, latest }, zone)}</span>}{' '}
      <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
    </>
  )
}

function Where({ page }: { readonly page: ItemPage }) {
  const { lat, lon, radiusM, placeSource } = page.item.placement ?? {}
  if (lat == null || lon == null) return <span className="muted">{ITEM_WORDS.nowhere}</span>
  return (
    <>
      {lat.toFixed(5)}, {lon.toFixed(5)}
      {radiusM != null && ` ±${Math.round(radiusM)} m`}
      {placeSource != null && <span className="muted"> · {placeSourceWords(placeSource)}</span>}
    </>
  )
}
