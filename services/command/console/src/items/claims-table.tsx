import type { Claim } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { clockWords, errorWords, readAs, refWords, zoneWords } from '../words/claims.ts'
import { bareSource, placeSourceWords, sourceWords } from '../words/sources.ts'

interface ClaimsTableProps {
  readonly claims: readonly Claim[]
  readonly zone: string
  /** Claims of officers that were taken back: they are in the record, and count no longer. */
  readonly recalled: ReadonlySet<string>
}

const HEADS = ['Source', 'As written', 'Read as', 'Speaks of', 'Zone', 'How exact', 'Clock', 'Trust']

/** Everything that was said about time and place, believed or not. */
export function ClaimsTable({ claims, zone, recalled }: ClaimsTableProps) {
  return (
    <section className="panel" aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      {claims.length === 0 ? (
        <p className="muted">Nothing says anything about time or place.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="table-box claims-box" tabIndex={0} aria-label="Claims about time and place">
          <table className="claims">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} zone={zone} isRecalled={recalled.has(claim.id)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

interface ClaimRowProps {
  readonly claim: Claim
  readonly zone: string
  readonly isRecalled: boolean
}

const ClaimRow = ({ claim, zone, isRecalled }: ClaimRowProps) => (
  <tr id={claim.id} tabIndex={-1} data-claim={claim.source}>
    <th scope="row">
      {claim.about === 'place' ? placeSourceWords(claim.source) : sourceWords(claim.source)}
      <code className="muted"> {bareSource(claim.source)}</code>
      {isRecalled && <span className="chip">taken back</span>}
    </th>
    <td data-head="As written">
      <UntrustedText text={claim.raw} />
    </td>
    <td data-head="Read as">{readAs(claim, zone)}</td>
    <td data-head="Speaks of">{refWords(claim)}</td>
    <td data-head="Zone">{claim.about === 'time' ? zoneWords(claim) : '–'}</td>
    <td data-head="How exact">{errorWords(claim)}</td>
    <td data-head="Clock">{clockWords(claim.clock)}</td>
    <td data-head="Trust">{claim.trust}</td>
  </tr>
)
