import type { Cleaning, IncidentFacts } from '../../api/types.ts'
import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { byteSize, dayAndTime } from '../../words/time.ts'
import { MakingLine } from '../making-panel.tsx'

interface CleaningLineProps {
  readonly cleaning: Cleaning
  readonly incident: IncidentFacts
  readonly item: string
}

export function CleaningLine({ cleaning, incident, item }: CleaningLineProps) {
  const { state, share, code, boxes, bytes } = cleaning
  const hidden = boxes.length === 0 ? 'nothing hidden' : `${boxes.length} part${boxes.length === 1 ? '' : 's'} hidden`
  return (
    <li data-cleaning={cleaning.cleaning} data-state={state}>
      <p>
        Asked for by <UntrustedText text={cleaning.officer} />, {dayAndTime(cleaning.at, incident.zone)} · {hidden}
      </p>
      {state === 'done' && bytes !== null ? (
        <>
          {incident.may.includes('cleaning-read') && (
            <p>
              <a href={`/api/incidents/${incident.id}/items/${item}/cleanings/${cleaning.cleaning}`} download>
                Download the copy ({byteSize(bytes)})
              </a>
            </p>
          )}
          <p className="reply-warning">
            Metadata removed. Faces and places in the picture itself, and voices, may still identify somebody.
          </p>
        </>
      ) : (
        <MakingLine making={{ kind: 'clean', state, share, code }} />
      )}
    </li>
  )
}
