import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts, RevisionChange } from '../shared/api/types.ts'
import { Fact } from '../shared/parts/fact.tsx'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { shifted } from '../shared/words/distance.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { REVISION_PAGE_WORDS } from './revision-page-words.ts'
import {
  changedWords,
  differenceWords,
  heldPins,
  movedWords,
  placedWords,
  readSinceSettled,
  settledWords,
  widthWords,
} from './revision-words.ts'

interface RevisionPageProps {
  readonly incident: IncidentFacts
  readonly number: string
}

/**
 * What one revision changed, item by item, beside what was shown before it. A numbered revision is final and is fetched
 * once.
 */
export function RevisionPage({ incident, number }: RevisionPageProps) {
  const asked = useQuery({
    queryKey: ['revision', incident.id, number],
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].revisions[':revision'].$get({ param: { incident: incident.id, revision: number } }),
      ),
  })
  return (
    <section className="plain wide" aria-labelledby="revision">
      <p>
        <Link href={`/incidents/${incident.id}/revisions`}>{REVISION_PAGE_WORDS.all}</Link>
      </p>
      <h1 id="revision">{REVISION_PAGE_WORDS.revision(number)}</h1>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting />}
      {asked.data && <Change {...{ change: asked.data, incident }} />}
    </section>
  )
}

function Change({ change, incident }: { readonly change: RevisionChange; readonly incident: IncidentFacts }) {
  const { revision, moved, movedTotal, against } = change
  const { zone } = incident
  return (
    <>
      <dl className="facts">
        <Fact name={REVISION_PAGE_WORDS.state}>{settledWords(revision)}</Fact>
        <Fact name={REVISION_PAGE_WORDS.when}>{dayAndTime(revision.at, zone)}</Fact>
        <Fact name={REVISION_PAGE_WORDS.engine}>{revision.engine}</Fact>
        <Fact name={REVISION_PAGE_WORDS.changed}>{`${changedWords(revision)} · ${differenceWords(revision)}`}</Fact>
        <Fact name={REVISION_PAGE_WORDS.input}>{revision.inputDigest}</Fact>
        {revision.resultDigest !== null && <Fact name={REVISION_PAGE_WORDS.result}>{revision.resultDigest}</Fact>}
      </dl>
      {incident.may.includes('revision-export') && (
        <p>
          <a href={`/api/incidents/${incident.id}/revisions/${revision.number}/document`} download>
            {REVISION_PAGE_WORDS.takeOut}
          </a>{' '}
          <span className="muted">
            {REVISION_PAGE_WORDS.asDocument} <code>firsthand timeline replay</code>. {REVISION_PAGE_WORDS.custodyTells}
          </span>
        </p>
      )}
      <Pinned {...{ change, incident }} />
      <Grown {...{ change, incident }} />
      <h2>{against === null ? REVISION_PAGE_WORDS.placedAnew : REVISION_PAGE_WORDS.differs(against)}</h2>
      {moved.length === 0 && <p className="muted">{REVISION_PAGE_WORDS.nothing}</p>}
      {moved.length > 0 && <MovedTable {...{ moved, incident }} />}
      {moved.length < movedTotal && <p className="muted">{REVISION_PAGE_WORDS.farthest(moved.length, movedTotal)}</p>}
    </>
  )
}

type ChangeProps = { readonly change: RevisionChange; readonly incident: IncidentFacts }

/** The number of an item in the difference, with a link to the item. */
function Named({ item, change, incident }: ChangeProps & { readonly item: string }) {
  const seq = change.named.find((one) => one.item === item)?.seq
  return <Link href={`/incidents/${incident.id}/items/${item}`}>№ {seq ?? item}</Link>
}

const MOST_GROWN = 20

/** Items that became less certain. The items that moved are listed beside them. */
function Grown({ change, incident }: ChangeProps) {
  const since = readSinceSettled(change.revision.difference)
  if (since.widest.length === 0) return null
  return (
    <>
      <h2>{REVISION_PAGE_WORDS.grew}</h2>
      <ul className="reasons">
        {since.widest.slice(0, MOST_GROWN).map(({ item, fromMs, toMs }) => (
          <li key={item}>
            <Named {...{ item, change, incident }} /> {widthWords({ fromMs, toMs })}
          </li>
        ))}
      </ul>
      {since.widened > MOST_GROWN && <p className="muted">{REVISION_PAGE_WORDS.andMore(since.widened - MOST_GROWN)}</p>}
    </>
  )
}

/** Names each pinned item that moved, or that its pin held in place: no pinned item may move unnoticed. */
function Pinned({ change, incident }: ChangeProps) {
  const held = heldPins(change.revision.difference)
  const { pinned: moved, against } = readSinceSettled(change.revision.difference)
  if (held.length + moved.length === 0) return null
  return (
    <>
      <h2>{REVISION_PAGE_WORDS.pinnedItems}</h2>
      <ul className="reasons">
        {moved.map(({ item, byMs, fromMs, toMs }) => (
          <li key={`moved ${item}`}>
            <Named {...{ item, change, incident }} />{' '}
            {byMs === 0 ? REVISION_PAGE_WORDS.keptTime : REVISION_PAGE_WORDS.moved(shifted(byMs))}
            {fromMs !== toMs && `, ${widthWords({ fromMs, toMs })}`}
            {against !== null && REVISION_PAGE_WORDS.againstRevision(against)}.
          </li>
        ))}
        {held.map(({ item, byMs }) => (
          <li key={item}>
            <Named {...{ item, change, incident }} /> {REVISION_PAGE_WORDS.wasHeld(shifted(byMs))}
          </li>
        ))}
      </ul>
    </>
  )
}

const heads = () => [
  REVISION_PAGE_WORDS.item,
  REVISION_PAGE_WORDS.movedHead,
  REVISION_PAGE_WORDS.before,
  REVISION_PAGE_WORDS.after,
]

function MovedTable({ moved, incident }: Pick<RevisionChange, 'moved'> & { readonly incident: IncidentFacts }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="table-box claims-box" tabIndex={0} aria-label={REVISION_PAGE_WORDS.table}>
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
          {moved.map((one) => (
            <tr key={one.item}>
              <th scope="row">
                <Link href={`/incidents/${incident.id}/items/${one.item}`}>№ {one.seq}</Link>
              </th>
              <td data-head={REVISION_PAGE_WORDS.movedHead}>{movedWords(one)}</td>
              <td data-head={REVISION_PAGE_WORDS.before}>{placedWords(one.before, incident.zone)}</td>
              <td data-head={REVISION_PAGE_WORDS.after}>{placedWords(one.after, incident.zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
