import type { TrailEntry } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { CUSTODY_WORDS } from './custody-words.ts'
import { isPerson, trailSentence, trailTime } from './trail-words.ts'

interface TrailListProps {
  readonly entries: readonly TrailEntry[]
  readonly zone: string
  /** Also names the item of each entry. */
  readonly subjects?: boolean
}

export function TrailList({ entries, zone, subjects = false }: TrailListProps) {
  if (entries.length === 0) return <p className="muted">{CUSTODY_WORDS.none}</p>
  const hasProcess = entries.some(({ actor }) => !isPerson(actor))
  return (
    <>
      {hasProcess && <p className="muted">{CUSTODY_WORDS.processTimes}</p>}
      <TrailEntries {...{ entries, zone, subjects }} />
    </>
  )
}

function TrailEntries({ entries, zone, subjects }: Required<TrailListProps>) {
  return (
    <ol className="trail">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <TrailTime entry={entry} zone={zone} />
          <span>
            <UntrustedText text={trailSentence(entry)} />
            {entry.reason !== null && (
              <>
                {' '}
                <q className="reason">
                  <UntrustedText text={entry.reason} />
                </q>
              </>
            )}
          </span>
          {subjects && <code>{entry.subject}</code>}
          <code className="muted" title={CUSTODY_WORDS.entry(entry.seq, entry.hash)}>
            #{entry.seq} {entry.hash.slice(0, 10)}
          </code>
        </li>
      ))}
    </ol>
  )
}

function TrailTime({ entry, zone }: { readonly entry: TrailEntry; readonly zone: string }) {
  const { at, text } = trailTime(entry, zone)
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}
