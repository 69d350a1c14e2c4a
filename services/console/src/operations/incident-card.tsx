import { goTo } from '../shared/parts/address.ts'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Fact } from '../shared/parts/fact.tsx'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { incidentStateWords } from '../shared/words/labels.ts'
import { countOf, decimal } from '../shared/words/number.ts'
import { dayAndMinute, span } from '../shared/words/time.ts'
import { Closing } from './closing.tsx'
import { Keeping } from './keeping.tsx'
import { Members } from './members.tsx'
import { OPERATIONS_WORDS } from './operations-words.ts'
import type { PlatformIncident, PlatformState } from './platform-api.ts'

interface IncidentCardProps {
  readonly incident: PlatformIncident
  readonly state: PlatformState
}

const WINDOW_MINUTES = 10

/**
 * One incident as its operator sees it, without evidence: whether it accepts files, how many arrive, and what waits.
 */
export function IncidentCard({ incident, state }: IncidentCardProps) {
  const { id, title, place, zone, exercise, slug } = incident
  const dead = sumOf(state, id, ({ dead: count }) => count)
  const address = state.witnessAddress === null ? undefined : new URL(`/${slug}`, state.witnessAddress).href
  const isTaking = incident.state === 'drill' || incident.state === 'active'
  return (
    <article
      className="panel operations-card"
      data-state={incident.state}
      data-exercise={exercise}
      aria-labelledby={`of-${id}`}
    >
      <div className="operations-card-head">
        <h2 id={`of-${id}`}>
          <UntrustedText text={title} />
        </h2>
        <span className={exercise ? 'chip chip-exercise' : 'chip chip-urgent'}>
          {exercise ? FRAME_WORDS.exercise : OPERATIONS_WORDS.real}
        </span>
        <span className={`chip chip-${incident.state}`}>{incidentStateWords(incident.state)}</span>
      </div>
      <p className="muted">
        {place !== '' && (
          <>
            <UntrustedText text={place} /> ·{' '}
          </>
        )}
        {dayAndMinute(incident.openedAt, zone)} ({zone})
      </p>
      {isTaking && !incident.isProven && <p className="operations-warning">{OPERATIONS_WORDS.notProven}</p>}
      {dead > 0 && <p className="operations-warning">{OPERATIONS_WORDS.deadSays(dead)}</p>}
      <Figures {...{ incident, state }} />
      <p className="operations-links">
        <Link href={`/incidents/${id}`}>{OPERATIONS_WORDS.goTo}</Link>
        {address !== undefined && isTaking && (
          <a href={address} target="_blank" rel="noreferrer">
            {OPERATIONS_WORDS.witnessPage}: {address.replace(/^https?:\/\//, '')}
          </a>
        )}
        {exercise && (
          <button type="button" onClick={() => goTo(`/operations?open=&like=${id}`)}>
            {OPERATIONS_WORDS.forReal}
          </button>
        )}
      </p>
      {incident.state !== 'closed' && <Closing incident={incident} />}
      <Keeping incident={incident} />
      <Disclosure title={OPERATIONS_WORDS.members}>
        <Members incident={id} />
      </Disclosure>
    </article>
  )
}

type Row = PlatformState['work'][number]
const sumOf = ({ work }: PlatformState, id: string, of: (row: Row) => number): number =>
  work.filter(({ incident }) => incident === id).reduce((total, row) => total + of(row), 0)

function Figures({ incident, state }: IncidentCardProps) {
  const oldest = Math.max(
    0,
    ...state.work.filter((row) => row.incident === incident.id).map((row) => row.oldestSeconds),
  )
  const waiting = sumOf(state, incident.id, (row) => row.waiting + row.running)
  const figures = [
    [OPERATIONS_WORDS.perMinute, decimal(incident.arrivedLately / WINDOW_MINUTES, 1)],
    [OPERATIONS_WORDS.arriving, countOf(incident.arriving)],
    [OPERATIONS_WORDS.items, countOf(incident.items)],
    [OPERATIONS_WORDS.submissions, countOf(incident.submissions)],
    [OPERATIONS_WORDS.waiting, countOf(waiting)],
    [OPERATIONS_WORDS.oldest, waiting === 0 ? '–' : span(oldest * 1000)],
  ] as const
  return (
    <dl className="operations-figures">
      {figures.map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </dl>
  )
}
