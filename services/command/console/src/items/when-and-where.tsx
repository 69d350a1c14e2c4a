import type { ItemPage } from '../api/types.ts'
import { conflictLines, reasonSentence } from '../words/reasons.ts'
import { sourceWords } from '../words/sources.ts'
import { dayAndTime, inUtc, plusMinus, span } from '../words/time.ts'

interface WhenAndWhereProps {
  readonly page: ItemPage
  readonly zone: string
}

/** The placement with its interval and its argument: never a time without both. */
export function WhenAndWhere({ page, zone }: WhenAndWhereProps) {
  const { placement, receivedAt } = page.item
  if (!placement)
    return (
      <section className="panel comes-second" aria-labelledby="when">
        <h2 id="when">When</h2>
        <p className="estimate">Not placed yet</p>
        <p className="muted">It arrived by {dayAndTime(receivedAt, zone)}. Its time is being worked out.</p>
      </section>
    )
  const sources = new Map(page.claims.map((claim) => [claim.id, claim.source]))
  const { earliest, estimate, latest, reasons, conflicts, confidence } = placement
  const disagreeing = conflictLines(conflicts, sources)
  return (
    <>
      <section className="panel comes-second" aria-labelledby="when">
        <h2 id="when">When</h2>
        <p className="estimate">
          {estimate === null ? `Before ${dayAndTime(latest, zone)}` : dayAndTime(estimate, zone)}{' '}
          {estimate !== null && <span className="muted">{plusMinus(earliest, latest)}</span>}
        </p>
        {estimate !== null && <p className="muted">{inUtc(estimate)}</p>}
        <dl className="facts">
          {estimate !== null && <Bound name="Not before" at={earliest} zone={zone} />}
          <Bound name="Not after" at={latest} zone={zone} />
          <div>
            <dt>Interval</dt>
            <dd>
              {estimate === null
                ? `open: only its end is known · revision ${placement.revision}`
                : `${span(latest - earliest)} · confidence ${Math.round(confidence * 100)} % · revision ${placement.revision}`}
            </dd>
          </div>
        </dl>
        <h3>Why</h3>
        <ul className="reasons">
          {reasons.map((reason, index) => (
            <li key={`${reason.code} ${reason.claim ?? index}`}>
              {reasonSentence(reason, zone)}
              {reason.share > 0 && <span className="share"> {Math.round(reason.share * 100)} % of the weight</span>}
            </li>
          ))}
        </ul>
        {disagreeing.length > 0 && (
          <>
            <h3>What disagrees</h3>
            <ul className="conflicts">
              {disagreeing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Where placement={placement} />
    </>
  )
}

function Bound({ name, at, zone }: { readonly name: string; readonly at: number; readonly zone: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {dayAndTime(at, zone)} {zone !== 'UTC' && <span className="muted">({inUtc(at)})</span>}
      </dd>
    </div>
  )
}

function Where({ placement }: { readonly placement: NonNullable<ItemPage['item']['placement']> }) {
  const { lat, lon, radiusM, placeSource } = placement
  return (
    <section className="panel" aria-labelledby="where">
      <h2 id="where">Where</h2>
      {lat === null || lon === null ? (
        <p className="muted">Nothing in the file says where.</p>
      ) : (
        <p>
          {lat.toFixed(5)}, {lon.toFixed(5)}
          {radiusM !== null && ` within ${Math.round(radiusM)} m`}
          {placeSource !== null && <span className="muted"> — {sourceWords(placeSource)}</span>}
        </p>
      )}
    </section>
  )
}
