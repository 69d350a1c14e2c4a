import { MEDIA_WORDS } from '../evidence/media/media-words.ts'
import { Covered } from '../evidence/sensitive/covered.tsx'
import { Picture } from '../evidence/sensitive/picture.tsx'
import { stillAddress } from '../evidence/sensitive/picture-address.ts'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import type { Arrival } from '../shared/api/types.ts'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { Link } from '../shared/parts/link.tsx'
import { byteSize } from '../shared/words/time.ts'
import { ARRIVAL_WORDS, BLANK_WORDS, progressWords, senderWords, shareWords } from './arrival-words.ts'

interface ArrivalCardProps {
  readonly arrival: Arrival
  readonly incident: string
  readonly view: string
}

/** A file that is still arriving: the preview that the phone sent, and how much has arrived. */
export function ArrivalCard({ arrival, incident, view }: ArrivalCardProps) {
  const { id, number, length, share, progress, still, partialItem } = arrival
  const what = ARRIVAL_WORDS.preview(number)
  const opened = useOpened(what, still === 'ready' ? id : undefined)
  return (
    <li className={`arrival arrival-${progress}`} data-arrival={id} data-progress={progress}>
      {still === 'ready' ? (
        <figure className="arrival-picture">
          <Covered {...{ opened, what, kind: 'other' }} size="card">
            <Picture src={stillAddress(incident, id, view)} alt={what} decoding="async" />
          </Covered>
          <figcaption>{MEDIA_WORDS.notEvidence}</figcaption>
        </figure>
      ) : (
        <div className="arrival-picture arrival-blank">
          <KindIcon kind="other" />
          <span>{BLANK_WORDS[still]}</span>
        </div>
      )}
      <p className="arrival-name">
        {ARRIVAL_WORDS.file(number)} {length !== null && <span className="muted">{byteSize(length)}</span>}
      </p>
      <p className="arrival-share">
        {share !== null && <progress max={100} value={share} aria-label={ARRIVAL_WORDS.shareOf(number)} />}
        {shareWords(arrival)}
      </p>
      <p className="arrival-progress">{progressWords(arrival)}</p>
      <p className="muted">
        {ARRIVAL_WORDS.sender} <code>{senderWords(arrival)}</code>
        {partialItem !== null && (
          <>
            {' · '}
            <Link href={`/incidents/${incident}/items/${partialItem}`}>{ARRIVAL_WORDS.whatCame}</Link>
          </>
        )}
      </p>
    </li>
  )
}
