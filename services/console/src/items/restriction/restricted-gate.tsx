import { useQuery } from '@tanstack/react-query'
import { BackToTimeline } from '../../evidence/item/back-to-timeline.tsx'
import { answerOf, api } from '../../shared/api/client.ts'
import type { IncidentFacts, Restriction } from '../../shared/api/types.ts'
import { ExposureTable } from './exposure-table.tsx'
import { Readers } from './readers.tsx'
import { RestrictPanel } from './restrict-panel.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'

interface RestrictedGateProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly restriction: Restriction
  readonly onConfirm: () => void
}

/** Shown in place of a restricted item. The two readers are asked to confirm; other officers are told whom to ask. */
export function RestrictedGate({ incident, item, restriction, onConfirm }: RestrictedGateProps) {
  // Uses the answer that the sign-in has already cached.
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
  const isReader = restriction.readers.some(({ id }) => id === me.data?.officer)
  return (
    <div className="plain" data-restricted={isReader ? 'reader' : 'other'}>
      <BackToTimeline incident={incident.id} />
      <h1>{RESTRICTION_WORDS.item}</h1>
      <p>
        {RESTRICTION_WORDS.gate} <Readers restriction={restriction} />. {RESTRICTION_WORDS.noPicture}
      </p>
      {isReader ? (
        <section className="panel" aria-labelledby="confirm">
          <h2 id="confirm">{RESTRICTION_WORDS.openIt}</h2>
          <p>
            {RESTRICTION_WORDS.youAreOne} <strong>{RESTRICTION_WORDS.willBeCounted}</strong>
            {RESTRICTION_WORDS.willBeCountedMore}
          </p>
          <button type="button" className="primary" onClick={onConfirm}>
            {RESTRICTION_WORDS.openRestricted}
          </button>
        </section>
      ) : (
        <p className="muted">{RESTRICTION_WORDS.notOne}</p>
      )}
      <section className="panel" aria-labelledby="looks">
        <h2 id="looks">{RESTRICTION_WORDS.whoLooked}</h2>
        <ExposureTable exposures={restriction.exposures} zone={incident.zone} />
      </section>
      <RestrictPanel {...{ incident, item, restriction }} />
    </div>
  )
}
