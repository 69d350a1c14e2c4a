import type { Claim } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { clockWords, errorWords, readAs, refWords, zoneWords } from '../shared/words/claims.ts'
import { bareSource, placeSourceWords, sourceWords } from '../shared/words/sources.ts'
import { FILE_WORDS } from './file-words.ts'

interface ClaimsTableProps {
  readonly claims: readonly Claim[]
  readonly zone: string
  /** Ids of officers' claims that were recalled. They stay in the record but no longer count. */
  readonly recalled: ReadonlySet<string>
}

const heads = () => [
  ...[FILE_WORDS.source, FILE_WORDS.asWritten, FILE_WORDS.readAs, FILE_WORDS.speaksOf],
  ...[FILE_WORDS.zone, FILE_WORDS.howExact, FILE_WORDS.clock, FILE_WORDS.trust],
]

/** All claims about time and place, whether or not the reconstruction uses them. */
export function ClaimsTable({ claims, zone, recalled }: ClaimsTableProps) {
  return (
    <section className="panel" aria-labelledby="claims">
      <h2 id="claims">{FILE_WORDS.claims}</h2>
      {claims.length === 0 ? (
        <p className="muted">{FILE_WORDS.noClaims}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="table-box claims-box" tabIndex={0} aria-label={FILE_WORDS.claimsTable}>
          <table className="claims">
            <thead>
              <tr>
                {heads().map((head) => (
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
      {isRecalled && <span className="chip">{FILE_WORDS.takenBack}</span>}
    </th>
    <td data-head={FILE_WORDS.asWritten}>
      <UntrustedText text={claim.raw} />
    </td>
    <td data-head={FILE_WORDS.readAs}>{readAs(claim, zone)}</td>
    <td data-head={FILE_WORDS.speaksOf}>{refWords(claim)}</td>
    <td data-head={FILE_WORDS.zone}>{claim.about === 'time' ? zoneWords(claim) : '–'}</td>
    <td data-head={FILE_WORDS.howExact}>{errorWords(claim)}</td>
    <td data-head={FILE_WORDS.clock}>{clockWords(claim.clock)}</td>
    <td data-head={FILE_WORDS.trust}>{claim.trust}</td>
  </tr>
)
