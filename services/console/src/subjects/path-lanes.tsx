import { useState } from 'react'
import { metresText } from '../evidence/place/metric-grid.ts'
import type { Mark, Subject, SubjectPaths } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import type { IncidentFacts, Kind } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { KIND_WORDS } from '../shared/words/labels.ts'
import { pointOf } from '../shared/words/number.ts'
import { dayAndTime, playingTime, plusMinus } from '../shared/words/time.ts'
import { RecallDialog } from './recall-dialog.tsx'

interface PathLanesProps {
  readonly subject: Subject
  readonly told: SubjectPaths
  readonly incident: IncidentFacts
}

/**
 * The path as a chronological list. Each stop's interval is a bar on a common axis, with a note if the order is
 * uncertain.
 */
export function PathLanes({ subject, told, incident }: PathLanesProps) {
  const [recalling, setRecalling] = useState<string>()
  const marks = told.marks.filter((mark) => mark.subject === subject.subject)
  const path = told.paths.find((one) => one.subject === subject.subject)
  const stops = new Map(path?.stops.map((stop) => [stop.mark, stop]))
  const ends = marks.flatMap(({ earliest, latest }) => (earliest === null || latest === null ? [] : [earliest, latest]))
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const share = (at: number): number => (high > low ? ((at - low) / (high - low)) * 100 : 0)
  // The same order as the path's numbers. A stop without a place has no number and is sorted by its time.
  const sorted = [...marks].sort((a, b) => timeOf(a) - timeOf(b) || a.seq - b.seq)
  return (
    <ol className="path-lanes" aria-label={SUBJECT_WORDS.path}>
      {sorted.map((mark) => {
        const stop = stops.get(mark.mark)
        return (
          <li key={mark.mark} data-mark={mark.mark} data-uncertain={stop?.isUncertain ? 'true' : undefined}>
            <span className={`path-number subject-${subject.colour}`} aria-hidden={stop === undefined}>
              {stop?.number ?? '–'}
            </span>
            <div className="path-what">
              <Link
                href={`/incidents/${incident.id}/items/${mark.item}${mark.atMs === null ? '' : `?at=${mark.atMs}`}`}
              >
                {SUBJECT_WORDS.item(KIND_WORDS[mark.kind as Kind], mark.itemSeq)}
              </Link>{' '}
              <span>{whenOf(mark, incident.zone)}</span>
              <span className="muted"> {whereOf(mark)}</span>
              {stop?.isUncertain && <p className="path-unsure">{SUBJECT_WORDS.orderUnsure}</p>}
              {mark.note !== null && (
                <p>
                  <UntrustedText text={mark.note} /> <span className="muted">— {mark.by}</span>
                </p>
              )}
            </div>
            {mark.earliest !== null && mark.latest !== null && high > low && (
              <span className="path-bar" aria-hidden="true">
                <span
                  className={`path-interval subject-${subject.colour}`}
                  style={{
                    left: `${share(mark.earliest)}%`,
                    width: `${Math.max(1, share(mark.latest) - share(mark.earliest))}%`,
                  }}
                />
              </span>
            )}
            {incident.may.includes('mark-recall') && (
              <button type="button" className="quiet" onClick={() => setRecalling(mark.mark)}>
                {SUBJECT_WORDS.recall}
              </button>
            )}
          </li>
        )
      })}
      {recalling !== undefined && (
        <RecallDialog {...{ mark: recalling, incident: incident.id }} onClose={() => setRecalling(undefined)} />
      )}
    </ol>
  )
}

const timeOf = ({ estimate, earliest, latest }: Mark): number =>
  estimate ?? (earliest === null || latest === null ? (latest ?? Number.MAX_SAFE_INTEGER) : (earliest + latest) / 2)

function whenOf(mark: Mark, zone: string): string {
  const into = mark.atMs === null ? '' : ` · ${SUBJECT_WORDS.into(playingTime(mark.atMs))}`
  if (mark.latest === null) return `${SUBJECT_WORDS.noTimeStop}${into}`
  const exact = mark.earliest === null ? '' : ` ${plusMinus(mark.earliest, mark.latest)}`
  return `${dayAndTime(Math.round(timeOf(mark)), zone)}${exact}${into}`
}

const whereOf = ({ lat, lon, radiusM }: Mark): string =>
  lat === null || lon === null
    ? SUBJECT_WORDS.noPlaceStop
    : radiusM === null
      ? pointOf(lat, lon)
      : SUBJECT_WORDS.placeWithin(metresText(radiusM))
