import { stateOf } from '../evidence/item/item-words.ts'
import { Where } from '../evidence/item/where.tsx'
import { ByOneMark } from '../evidence/pins/by-one-mark.tsx'
import { VerificationBadge } from '../evidence/verification/verification-badge.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { howExact } from '../shared/words/interval.ts'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { preciseTime } from '../shared/words/precise.ts'
import { dayAndTime, dayAndTimeBy } from '../shared/words/time.ts'
import { ITEM_WORDS } from './item-page-words.ts'
import { ReviewBar } from './review-bar.tsx'
import { Disagreements } from './time/disagreements.tsx'
import { HowSure } from './time/sure/how-sure.tsx'
import { isLaterThanFloor } from './time/sure/limits.ts'
import { WHEN_WORDS } from './time/when-words.ts'

interface ItemGlanceProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/**
 * Answers the first questions beside the picture: when, where, why we think so (in one sentence), how sure that is, what
 * was decided, and what disagrees.
 */
export function ItemGlance({ page, incident }: ItemGlanceProps) {
  const [why] = page.time.why?.sentences ?? []
  const deciding = page.time.why?.sentences.filter(({ percent }) => percent > 0).length ?? 0
  const conflicts = page.item.placement?.conflicts.length ?? 0
  return (
    <section className="panel glance" aria-labelledby="when">
      <h2 id="when" className="unseen">
        {ITEM_WORDS.glance}
      </h2>
      <dl className="facts">
        <Fact name={ITEM_WORDS.when}>
          <When {...{ page, zone: incident.zone }} />
          {page.item.placement?.provisional && <span className="chip chip-settling">{WHEN_WORDS.settling}</span>}
          <ByOneMark {...{ byOne: page.byOne, incident: incident.id, item: page.item.item }} />
        </Fact>
        <Fact name={ITEM_WORDS.where}>
          <Where page={page} />
        </Fact>
        {why && (
          <Fact name={ITEM_WORDS.why}>
            {why.text} {deciding > 1 && <span className="share">{ITEM_WORDS.strongest(deciding)}</span>}
          </Fact>
        )}
        {page.work.verification.ledger.length > 0 && (
          <Fact name={ITEM_WORDS.stands}>
            <VerificationBadge verification={page.work.verification} />
          </Fact>
        )}
      </dl>
      <HowSure
        key={page.item.item}
        {...{ page, incident }}
        beside={conflicts > 0 && <strong className="glance-conflicts">{ITEM_WORDS.conflicts(conflicts)}</strong>}
      />
      {incident.may.includes('review-decide') && <ReviewBar {...{ page, incident }} />}
      <Disagreements {...{ page, incident }} />
    </section>
  )
}

function When({ page, zone }: { readonly page: ItemPage; readonly zone: string }) {
  const { placement, receivedAt } = page.item
  if (!placement) return ITEM_WORDS.notPlaced(dayAndTime(receivedAt, zone))
  const { earliest, estimate, latest } = placement
  return (
    <>
      <strong className="glance-time">
        {estimate === null ? limitsOf(placement, zone) : preciseTime(estimate, zone, latest - earliest)}
      </strong>{' '}
      {estimate !== null && <span className="muted">{howExact({ earliest, estimate, latest }, zone)}</span>}{' '}
      <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
    </>
  )
}

function limitsOf({ earliest, latest }: { readonly earliest: number; readonly latest: number }, zone: string): string {
  const before = dayAndTimeBy(latest, zone)
  return isLaterThanFloor(earliest)
    ? ITEM_WORDS.afterBefore(dayAndTime(earliest, zone), before)
    : ITEM_WORDS.before(before)
}
