import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { briefHref } from '../briefs/brief-address.ts'
import { canBeBriefed } from '../briefs/brief-draft.ts'
import { BRIEFS_WORDS } from '../briefs/briefs-words.ts'
import { goTo } from '../parts/address.ts'
import { announce } from '../parts/announcer.tsx'
import { notify } from '../parts/notices.tsx'
import { VerificationDialog } from '../verification/verification-dialog.tsx'
import { DECISION_WORDS } from '../words/labels.ts'
import { DecisionBar } from './decision-bar.tsx'
import type { Decision } from './decisions.ts'
import { GroupDialog, type GroupWish } from './group-dialog.tsx'
import { instantShown, openOrPlay } from './open-or-play.ts'
import { SentList } from './sent-list.tsx'
import { TriageItem } from './triage-item.tsx'
import { TRIAGE_WORDS } from './triage-words.ts'
import { useCorrection } from './use-correction.ts'
import { useKeys } from './use-keys.ts'
import { type SentAct, useOutbox } from './use-outbox.ts'
import type { Leased, Queue } from './use-queue.ts'

interface TriageDeskProps {
  readonly incident: IncidentFacts
  readonly queue: Queue
  readonly holder: string
  readonly isPutOffToo: boolean
  /** What stands there while there is no item. */
  readonly children: ReactNode
}

/** The item, the keys, and what this page decided so far. */
export function TriageDesk({ incident, queue, holder, isPutOffToo, children }: TriageDeskProps) {
  const [asking, setAsking] = useState<'group' | 'verify'>()
  const desk = useDesk({ incident, queue, holder, isPutOffToo })
  const { current, decisions } = desk
  const ask = (what: 'group' | 'verify') => (current && !current.restricted ? () => setAsking(what) : undefined)
  const close = () => setAsking(undefined)
  const brief = useBriefing(incident, current)
  useDeskKeys(incident.id, desk, { group: ask('group'), verify: ask('verify'), brief })
  return (
    <div className="triage-desk">
      <div className="triage-stage">
        {queue.hasLost && <p className="triage-lost">{TRIAGE_WORDS.lost}</p>}
        {queue.items.map((leased) => (
          <TriageItem key={leased.item} {...{ leased, incident, isCurrent: leased === current }} />
        ))}
        {!current && children}
      </div>
      <DecisionBar
        {...{ decide: desk.decide, undo: desk.undo, openGroup: ask('group'), verify: ask('verify'), brief }}
        isReady={current !== undefined}
        canUndo={decisions.list.length > 0}
      />
      <p className="triage-keys muted">{TRIAGE_WORDS.keys}</p>
      <SentList {...{ list: decisions.list, incident: incident.id, drop: decisions.drop, again: decisions.decide }} />
      {asking === 'group' && current && (
        <GroupDialog
          {...{ incident: incident.id, item: current.item, holder }}
          onClose={close}
          onDecide={(wish) => {
            close()
            desk.decideGroup(wish)
          }}
        />
      )}
      {asking === 'verify' && current && (
        <VerificationDialog incident={incident.id} item={current.item} onClose={close} />
      )}
    </div>
  )
}

function useDesk({ incident, queue, holder, isPutOffToo }: Omit<TriageDeskProps, 'children'>) {
  const queries = useQueryClient()
  const [current, next] = queue.items
  const decisions = useOutbox(incident.id, holder, (act) => {
    void queries.invalidateQueries({ queryKey: ['triage', incident.id] })
    // A group may have taken what was next; what was taken back comes again at once.
    queue.refill({ putOffToo: isPutOffToo, ...(act.kind === 'undo' ? { first: act.item } : {}) })
  })
  const press = (decision: Decision, group?: Omit<GroupWish, 'decision'>) => {
    if (!current) return
    const page = queries.getQueryData<ItemPage>(['triage-item', incident.id, current.item])
    const { item, seq } = current
    const seen = page === undefined ? {} : { seen: page.reviews[0]?.seq ?? 0 }
    decisions.decide({ item, seq, decision, ...(group ?? { whole: 'item', ...seen }) })
    queue.advance([item])
    const then = next === undefined ? '' : ` ${TRIAGE_WORDS.next(next.seq)}`
    announce(`${TRIAGE_WORDS.said(DECISION_WORDS[decision] ?? decision, seq)}${then}`)
  }
  const waits = useCorrection({
    back: queue.awaited ?? decisions.list.find(isBeingUndone)?.act.item,
    current: current?.item,
    decide: press,
  })
  return {
    ...{ current, decisions },
    decide(decision: Decision) {
      if (!waits(decision)) press(decision)
    },
    decideGroup: ({ decision, ...group }: GroupWish) => press(decision, group),
    undo() {
      const last = decisions.undoLast()
      announce(last ? `${TRIAGE_WORDS.undoing}: № ${last.act.seq}.` : TRIAGE_WORDS.nothingToUndo)
    },
  }
}

const isBeingUndone = ({ act, state }: SentAct): boolean => act.kind === 'undo' && state === 'sending'

/** To the page where its brief is written, at the instant that is shown; undefined where no brief may be made. */
function useBriefing({ id, may }: IncidentFacts, current: Leased | undefined): (() => void) | undefined {
  const queries = useQueryClient()
  if (!current || current.restricted || !may.includes('brief-make')) return undefined
  return () => {
    const page = queries.getQueryData<ItemPage>(['triage-item', id, current.item])
    if (page && !canBeBriefed(page)) notify({ text: BRIEFS_WORDS.cannot })
    else goTo(briefHref(id, current.item, { atMs: instantShown() }))
  }
}

type Desk = ReturnType<typeof useDesk>
type Asks = Readonly<Record<'group' | 'verify' | 'brief', (() => void) | undefined>>

function useDeskKeys(incident: string, { current, decide, undo }: Desk, { group, verify, brief }: Asks): void {
  useKeys({
    r: () => decide('relevant'),
    n: () => decide('not-relevant'),
    u: () => decide('urgent'),
    c: () => decide('undecided'),
    z: undo,
    'ctrl+z': undo,
    g: () => group?.(),
    v: () => verify?.(),
    b: () => brief?.(),
    o: () => current && goTo(`/incidents/${incident}/items/${current.item}`),
    ' ': openOrPlay,
  })
}
