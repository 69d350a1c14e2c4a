import type { IncidentFacts, ItemPage } from '../../../shared/api/types.ts'
import { Link } from '../../../shared/parts/link.tsx'
import { decimal, percent } from '../../../shared/words/number.ts'
import { preciseEnd, preciseTime } from '../../../shared/words/precise.ts'
import { isLaterThanFloor } from './limits.ts'
import { RECORD_WORDS } from './record-words.ts'
import { SURE_WORDS } from './sure-words.ts'

/** The option of the command that leaves officers' pins out. */
const WITHOUT_PINS = '--without-anchors'

interface RecordProps {
  readonly page: ItemPage
  readonly placement: NonNullable<ItemPage['item']['placement']>
  readonly incident: IncidentFacts
}

/** Closed until somebody asks: engine, revision, seeds, factor, and how the time is worked out again: for whoever has to check it. */
export function Record({ page, placement, incident }: RecordProps) {
  const { engine, revision, grade, confidence, estimate } = placement
  return (
    <details>
      <summary>{SURE_WORDS.record}</summary>
      <p className="for-the-record">
        {RECORD_WORDS.engine(engine)}{' '}
        <Link href={`/incidents/${incident.id}/revisions/${revision}`}>{RECORD_WORDS.revision(revision)}</Link>.{' '}
        {RECORD_WORDS.grade(grade)} {widthWords(page.time.why?.width ?? null)} {utcWords(placement)}{' '}
        {estimate !== null && `${RECORD_WORDS.confidence(percent(confidence))} `}
        {RECORD_WORDS.replay} <code>firsthand timeline replay</code>; <code>{WITHOUT_PINS}</code>{' '}
        {RECORD_WORDS.withoutPins}
      </p>
    </details>
  )
}

type Width = NonNullable<ItemPage['time']['why']>['width']

function widthWords(width: Width): string {
  if (width === null) return ''
  const set = RECORD_WORDS.factor(decimal(width.factor, 2), width.setOn.join(', '))
  return width.n === 0 ? set : `${set} ${RECORD_WORDS.countedOn(width.countedOn.join(', '))}`
}

function utcWords({ earliest, latest }: RecordProps['placement']): string {
  const width = latest - earliest
  if (!isLaterThanFloor(earliest)) return RECORD_WORDS.utcBefore(preciseEnd(latest, 'UTC', width))
  return RECORD_WORDS.utc(preciseTime(earliest, 'UTC', width), preciseEnd(latest, 'UTC', width))
}
