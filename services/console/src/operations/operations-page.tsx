import { useEffect } from 'react'
import { goTo, useAddress } from '../shared/parts/address.ts'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { LanguageChoice } from '../shared/parts/language-choice.tsx'
import { Link } from '../shared/parts/link.tsx'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { clockTime, span } from '../shared/words/time.ts'
import { WARNING_WORDS } from '../shared/words/warning-words.ts'
import { workName } from '../shared/words/work-names.ts'
import { ACCOUNT_WORDS } from './account-words.ts'
import { Accounts, NobodyOpensSoon } from './accounts.tsx'
import { DutyCallPanel } from './duty-call.tsx'
import { IncidentCard } from './incident-card.tsx'
import { isLockAlarm } from './keeping.tsx'
import { OpenForm } from './open-form.tsx'
import { OPERATIONS_WORDS } from './operations-words.ts'
import { type PlatformIncident, type PlatformState, useMayOpen, usePlatform } from './platform-api.ts'
import { PreflightPanel } from './preflight.tsx'
import { usePreflight } from './use-preflight.ts'
import { zoneHere } from './zones.ts'

/** Opens, looks after and closes incidents. Made for a phone at three in the morning. */
export function OperationsPage() {
  const mayOpen = useMayOpen()
  const { query } = useAddress()
  const asked = usePlatform(mayOpen === true)
  useEffect(() => {
    document.title = `${OPERATIONS_WORDS.title} · Firsthand`
  }, [])
  const isOpening = query.get('open') !== null
  return (
    <main className="plain operations">
      <div className="plain-head">
        {isOpening ? (
          <Link href="/operations">{OPERATIONS_WORDS.back}</Link>
        ) : (
          <Link href="/">{PARTS_WORDS.allIncidents}</Link>
        )}
        <LanguageChoice />
      </div>
      <h1>{isOpening ? OPERATIONS_WORDS.open : OPERATIONS_WORDS.title}</h1>
      {mayOpen === false && <p>{OPERATIONS_WORDS.notAllowed}</p>}
      {asked.error && !asked.data && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.error && asked.data && (
        <p className="operations-warning" role="status">
          {OPERATIONS_WORDS.stale}
        </p>
      )}
      {asked.data && (isOpening ? <OpenForm state={asked.data} /> : <Overview state={asked.data} />)}
    </main>
  )
}

function Overview({ state }: { readonly state: PlatformState }) {
  const preflight = usePreflight()
  const isOpen = (one: PlatformIncident) => (one.state !== 'closed' && one.state !== 'dormant') || isLockAlarm(one)
  const open = state.incidents.filter(isOpen)
  const closed = state.incidents.filter((one) => !isOpen(one))
  return (
    <>
      <button type="button" className="primary operations-open" onClick={() => goTo('/operations?open=')}>
        {OPERATIONS_WORDS.open}
      </button>
      {state.warnings.map((warning) => (
        <p key={warning} className="operations-warning">
          {WARNING_WORDS[warning]}
        </p>
      ))}
      <NobodyOpensSoon />
      <DutyCallPanel />
      <section aria-label={OPERATIONS_WORDS.incidents} className="operations-list">
        {open.length === 0 && <p className="muted">{OPERATIONS_WORDS.none}</p>}
        {open.map((incident) => (
          <IncidentCard key={incident.id} {...{ incident, state }} />
        ))}
      </section>
      <section aria-labelledby="check" className="panel">
        <h2 id="check">{OPERATIONS_WORDS.check}</h2>
        <PreflightPanel preflight={preflight} />
      </section>
      <Disclosure title={ACCOUNT_WORDS.title}>
        <Accounts />
      </Disclosure>
      <Disclosure title={OPERATIONS_WORDS.work}>
        <Work work={state.work} stuck={state.stuck} />
      </Disclosure>
      {closed.length > 0 && (
        <Disclosure title={OPERATIONS_WORDS.closedOnes(closed.length)}>
          <div className="operations-list">
            {closed.map((incident) => (
              <IncidentCard key={incident.id} {...{ incident, state }} />
            ))}
          </div>
        </Disclosure>
      )}
      <p className="muted">{OPERATIONS_WORDS.asOf(clockTime(state.now, zoneHere()))}</p>
    </>
  )
}

/** Waiting work by queue: what the queue does, beside its name on the command line. */
function Work({ work, stuck }: Pick<PlatformState, 'work' | 'stuck'>) {
  const queues = [...new Set(work.map(({ queue }) => queue))].sort()
  if (queues.length === 0) return <p className="muted">{OPERATIONS_WORDS.nothingWaits}</p>
  return (
    <ul className="operations-work">
      {queues.map((queue) => {
        const rows = work.filter((row) => row.queue === queue)
        const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
        const oldest = Math.max(0, ...rows.map(({ oldestSeconds }) => oldestSeconds))
        return (
          <li key={queue}>
            <strong>{workName(queue)}</strong> <span className="muted">({queue})</span>{' '}
            {stuck.includes(queue) && <strong className="operations-still">{OPERATIONS_WORDS.still}</strong>}{' '}
            {OPERATIONS_WORDS.waiting}: {countOf(sum((row) => row.waiting + row.running))} · {OPERATIONS_WORDS.oldest}:{' '}
            {span(oldest * 1000)} · {OPERATIONS_WORDS.dead}: {countOf(sum((row) => row.dead))}
          </li>
        )
      })}
    </ul>
  )
}
