import type { Claim } from '../api/types.ts'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { sourceWords, zoneSourceWords } from '../words/sources.ts'
import { dayAndTime } from '../words/time.ts'

interface ClaimsTableProps {
  readonly claims: readonly Claim[]
  readonly zone: string
}

/** Everything that was said about time and place, believed or not. */
export function ClaimsTable({ claims, zone }: ClaimsTableProps) {
  return (
    <section className="panel" aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      {claims.length === 0 ? (
        <p className="muted">Nothing says anything about time or place.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
        <section className="table-box" tabIndex={0} aria-label="Claims about time and place">
          <table>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">As written</th>
                <th scope="col">Read as</th>
                <th scope="col">Zone</th>
                <th scope="col">Trust</th>
              </tr>
            </thead>
            <tbody>
              {claims.map((claim) => (
                <tr key={claim.id}>
                  <th scope="row">
                    {sourceWords(claim.source)}
                    <code className="muted"> {claim.source}</code>
                  </th>
                  <td>
                    <UntrustedText text={claim.raw} />
                  </td>
                  <td>{readAs(claim, zone)}</td>
                  <td>{claim.about === 'time' ? zoneWords(claim) : '–'}</td>
                  <td>{claim.trust}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function readAs(claim: Claim, zone: string): string {
  if (claim.atMs !== null)
    // Without a zone the clock's own digits are all there is.
    return claim.zoneSource === 'none'
      ? `${dayAndTime(claim.atMs, 'UTC')} on its own clock`
      : dayAndTime(claim.atMs, zone)
  if (claim.lat === null || claim.lon === null) return '–'
  const radius = claim.radiusM === null ? '' : ` ± ${Math.round(claim.radiusM)} m`
  return `${claim.lat.toFixed(5)}, ${claim.lon.toFixed(5)}${radius}`
}

const zoneWords = ({ zone, zoneSource }: Claim): string =>
  [zone ?? '', zoneSource === null ? '' : zoneSourceWords(zoneSource)].filter((part) => part !== '').join(', ')
