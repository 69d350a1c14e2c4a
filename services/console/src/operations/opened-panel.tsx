import { Link } from '../shared/parts/link.tsx'
import { Qr } from '../shared/parts/qr.tsx'
import { Members } from './members.tsx'
import { OPENING_WORDS } from './opening-words.ts'
import { OPERATIONS_WORDS } from './operations-words.ts'
import type { PlatformState } from './platform-api.ts'
import type { Line } from './use-preflight.ts'
import { verdictSentence } from './verdict-words.ts'

interface OpenedPanelProps {
  readonly state: PlatformState
  readonly incident: string
  /** The result of the check of the public address. Undefined if the address was not checked. */
  readonly intake: Line | undefined
}

/**
 * Warns that witnesses perhaps cannot open the page, and says why. Used if the check of the public address was not
 * green, or was not made.
 */
const reachWords = (intake: Line | undefined): string =>
  intake ? OPENING_WORDS.openedNotReached(verdictSentence(intake)) : OPENING_WORDS.openedUnchecked

/** The next steps after opening: the address for posters and posts, its QR code, and who sees the incident. */
export function OpenedPanel({ state, incident, intake }: OpenedPanelProps) {
  const found = state.incidents.find(({ id }) => id === incident)
  const address =
    found && state.witnessAddress !== null ? new URL(`/${found.slug}`, state.witnessAddress).href : undefined
  return (
    <section className="panel opening-done" aria-labelledby="opened">
      <h2 id="opened">{OPENING_WORDS.opened}</h2>
      {intake?.state === 'green' ? (
        <p role="status">{found?.isProven === true ? OPENING_WORDS.openedSays : OPENING_WORDS.proving}</p>
      ) : (
        <>
          <p className="operations-warning" role="alert">
            {reachWords(intake)}
          </p>
          {found?.isProven !== true && <p role="status">{OPENING_WORDS.proving}</p>}
        </>
      )}
      {address !== undefined && (
        <>
          <p>
            <a className="opening-address" href={address} target="_blank" rel="noreferrer">
              {address.replace(/^https?:\/\//, '')}
            </a>
          </p>
          <Qr text={address} label={address} />
        </>
      )}
      <h3>{OPERATIONS_WORDS.members}</h3>
      <Members incident={incident} />
      <p className="operations-links">
        <Link href={`/incidents/${incident}`}>{OPERATIONS_WORDS.goTo}</Link>
        <Link href="/operations">{OPERATIONS_WORDS.back}</Link>
      </p>
    </section>
  )
}
