import type { ReactNode } from 'react'
import type { Statement } from '../api/types.ts'
import { Said } from '../items/witness-words.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'

interface StatementFactsProps {
  readonly statement: Statement
  readonly zone: string
}

const WHEN: Readonly<Record<string, string>> = {
  now: 'now, as it was written',
  'earlier-today': 'earlier that day',
  exact: 'at an exact time',
}

/** One message of a witness, all of it claims: where then and where now are never mixed. */
export function StatementFacts({ statement, zone }: StatementFactsProps) {
  const { words, whereWords, whenWords, whenKind, whenLocal, nowWords, nowLat, nowLon } = statement
  return (
    <>
      {statement.forSomeoneElse && (
        <p>
          <span className="chip chip-tentative">sent by a helper for someone else</span>
        </p>
      )}
      {words !== null && <UntrustedText text={words} lines />}
      <dl className="facts">
        <Said name="Where then" text={whereWords} />
        {statement.lat !== null && statement.lon !== null && (
          <Fact name="Point then">
            {point(statement.lat, statement.lon)}
            {statement.radiusM !== null && ` ± ${Math.round(statement.radiusM)} m`}
            <span className="muted"> confirmed by the witness</span>
          </Fact>
        )}
        <Said name="When" text={whenWords} />
        {whenKind !== null && (
          <Fact name="When, chosen">
            {WHEN[whenKind] ?? whenKind}
            {whenLocal !== null && (
              <>
                : <UntrustedText text={whenLocal.replace('T', ' ')} />
                <span className="muted"> local time as given, without a zone: a claim</span>
              </>
            )}
          </Fact>
        )}
        <Said name="Where now" text={nowWords} />
        {nowLat !== null && nowLon !== null && (
          <Fact name="Point now">
            {point(nowLat, nowLon)} <span className="muted">where they wrote, not where it happened</span>
          </Fact>
        )}
      </dl>
      <footer className="muted">received by {dayAndTime(statement.receivedAt, zone)}</footer>
    </>
  )
}

const point = (lat: number, lon: number): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
