import { CLEANING_WORDS } from '../../evidence/boxes/cleaning-words.ts'
import type { Cleaning, IncidentFacts } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { byteSize, dayAndTime } from '../../shared/words/time.ts'
import { MakingLine } from '../making-panel.tsx'

interface CleaningLineProps {
  readonly cleaning: Cleaning
  readonly incident: IncidentFacts
  readonly item: string
}

export function CleaningLine({ cleaning, incident, item }: CleaningLineProps) {
  const { state, share, code, boxes, bytes } = cleaning
  const hidden = boxes.length === 0 ? CLEANING_WORDS.nothingHidden : CLEANING_WORDS.hidden(boxes.length)
  return (
    <li data-cleaning={cleaning.cleaning} data-state={state}>
      <p>
        {CLEANING_WORDS.askedBy} <UntrustedText text={cleaning.officer} />, {dayAndTime(cleaning.at, incident.zone)} ·{' '}
        {hidden}
      </p>
      {state === 'done' && bytes !== null ? (
        <>
          {incident.may.includes('cleaning-read') && (
            <p>
              <a href={`/api/incidents/${incident.id}/items/${item}/cleanings/${cleaning.cleaning}`} download>
                {CLEANING_WORDS.download(byteSize(bytes))}
              </a>
            </p>
          )}
          <p className="reply-warning">{CLEANING_WORDS.stillIdentifies}</p>
        </>
      ) : (
        <MakingLine making={{ kind: 'clean', state, share, code }} />
      )}
    </li>
  )
}
