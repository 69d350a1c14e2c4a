import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { briefHref } from '../evidence/brief-draft/brief-address.ts'
import { canBeBriefed } from '../evidence/brief-draft/brief-draft.ts'
import { BRIEF_DRAFT_WORDS } from '../evidence/brief-draft/brief-draft-words.ts'
import type { Decision } from '../evidence/item/decisions.ts'
import { CLEAR_KEY } from '../evidence/sensitive/clear-button.tsx'
import { KEEP_KEY } from '../evidence/sensitive/keep-covered.tsx'
import { useClearing } from '../evidence/sensitive/use-clearing.ts'
import { VerificationDialog } from '../evidence/verification/verification-dialog.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { notify } from '../shared/parts/notices.tsx'
import { useKeys } from '../shared/parts/use-keys.ts'
import { wordFor } from '../shared/words/catalog.ts'
import { DECISION_WORDS } from '../shared/words/labels.ts'
import { DecisionBar } from './decision-bar.tsx'
import { type GroupDecision, GroupDialog } from './group-dialog.tsx'
import { instantShown, openOrPlay } from './open-or-play.ts'
import { SentList } from './sent-list.tsx'
import { TriageItem, useTriagePage } from './triage-item.tsx'
import { TRIAGE_WORDS } from './triage-words.ts'
import { useCorrection } from './use-correction.ts'
import { type SentAct, useOutbox } from './use-outbox.ts'
import type { Leased, Queue } from './use-queue.ts'
import { useReady } from './use-ready.ts'

interface TriageDeskProps {
  readonly incident: IncidentFacts
  readonly queue: Queue
  readonly holder: string
  readonly isPutOffToo: boolean
  /** Content while there is no item. */
  readonly children: ReactNode
}

/** The current item, the keys, and the decisions made on this page. */
export function TriageDesk({ incident, queue, holder, isPutOffToo, children }: TriageDeskProps) {
  const [asking, setAsking] = useState<Asking>()
  const desk = useDesk({ incident, queue, holder, isPutOffToo })
  const { current, decisions, isReady } = desk
  // A dialog concerns the item on which it was opened, even if another item is shown behind it by now.
  const ask = (what: Asking['what']) =>
    current && !current.restricted ? () => setAsking({ what, leased: current }) : undefined
  const close = () => setAsking(undefined)
  const brief = useBriefing(incident, current)
  const clearing = useClearing({ incident, item: desk.pictured })
  useDeskKeys(incident.id, desk, { group: ask('group'), verify: ask('verify'), brief, clear: clearing?.toggle })
  return (
    <div className="triage-desk">
      <div className="triage-stage">
        {queue.hasLost && <p className="triage-lost">{TRIAGE_WORDS.lost}</p>}
        {queue.items.map((leased) => (
          <TriageItem
            {...{ leased, incident, isCurrent: leased === current, isReady: leased === current && isReady }}
            key={leased.item}
          />
        ))}
        {!current && children}
      </div>
      <DecisionBar
        {...{ decide: desk.decide, undo: desk.undo, openGroup: ask('group'), verify: ask('verify'), brief }}
        {...{ clearing, isKept: desk.isKept, setKept: desk.setKept }}
        {...{ isHere: current !== undefined, isReady }}
        canUndo={decisions.list.length > 0}
      />
      {desk.tooSoon === undefined ? (
        <p className="triage-keys muted">{TRIAGE_WORDS.keys}</p>
      ) : (
        <p className="triage-keys triage-soon">{TRIAGE_WORDS.tooSoon(desk.tooSoon)}</p>
      )}
      <SentList {...{ list: decisions.list, incident: incident.id, drop: decisions.drop, again: decisions.decide }} />
      {asking?.what === 'group' && (
        <GroupDialog
          {...{ incident: incident.id, item: asking.leased.item, holder }}
          onClose={close}
          onDecide={(wish) => {
            close()
            desk.decideGroup(asking.leased, wish)
          }}
        />
      )}
      {asking?.what === 'verify' && (
        <VerificationDialog incident={incident.id} item={asking.leased.item} onClose={close} />
      )}
    </div>
  )
}

interface Asking {
  readonly what: 'group' | 'verify'
  readonly leased: Leased
}

function useDesk({ incident, queue, holder, isPutOffToo }: Omit<TriageDeskProps, 'children'>) {
  const queries = useQueryClient()
  const [current, next] = queue.items
  const page = useTriagePage(incident.id, current)
  const [tooSoon, setTooSoon] = useState<number>()
  const [kept, setKept] = useState<string>()
  const isKnown = current !== undefined && queue.named === current.item
  const isReady = useReady({
    item: current?.item,
    isShown: current?.restricted === true || !page.isPending,
    ...{ isSurprise: queue.hasLost, isKnown },
  })
  const decisions = useOutbox(incident.id, holder, (act, isDone) => {
    queue.settled(act.item)
    void queries.invalidateQueries({ queryKey: ['triage', incident.id] })
    // The queue is requested again for two reasons. A group decision may have taken the next items. An item whose
    // decision was undone must return at once.
    queue.refill({ putOffToo: isPutOffToo, ...(act.kind === 'undo' && isDone ? { first: act.item } : {}) })
  })
  const press = ({ item, seq }: Leased, decision: Decision, group?: Omit<GroupDecision, 'decision'>) => {
    const shown = queries.getQueryData<ItemPage>(['triage-item', incident.id, item])
    const seen = shown === undefined ? {} : { seen: shown.reviews[0]?.seq ?? 0 }
    const keepsCovered = kept === item
    decisions.decide({ item, seq, decision, keepsCovered, ...(group ?? { whole: 'item', ...seen }) })
    queue.advance(item, group !== undefined)
    setTooSoon(undefined)
    const then = group || next === undefined ? '' : ` ${TRIAGE_WORDS.next(next.seq)}`
    announce(`${TRIAGE_WORDS.said(wordFor(DECISION_WORDS, decision) ?? decision, seq)}${then}`)
  }
  const waits = useCorrection({
    back: queue.awaited ?? decisions.list.find(isBeingUndone)?.act.item,
    isOnItsWay: decisions.list.some(isToBeUndone),
    ...{ current: current?.item, isKnown, isReady },
    decide: (decision) => current && press(current, decision),
  })
  return {
    ...{ current, decisions, isReady, tooSoon: tooSoon === current?.seq ? tooSoon : undefined },
    /** The item whose picture can be cleared. */
    pictured: current?.restricted || page.data?.item.kind === 'audio' ? undefined : current?.item,
    isKept: current !== undefined && kept === current.item,
    setKept: (isKept: boolean) => setKept(isKept ? current?.item : undefined),
    decide(decision: Decision) {
      if (waits(decision) || !current) return
      if (isReady) return press(current, decision)
      setTooSoon(current.seq)
      announce(TRIAGE_WORDS.tooSoon(current.seq))
    },
    decideGroup: (leased: Leased, { decision, ...group }: GroupDecision) => press(leased, decision, group),
    undo() {
      const last = decisions.undoLast()
      announce(last ? `${TRIAGE_WORDS.undoing}: № ${last.act.seq}.` : TRIAGE_WORDS.nothingToUndo)
    },
  }
}

const isBeingUndone = ({ act, state }: SentAct): boolean => act.kind === 'undo' && state === 'sending'

const isToBeUndone = ({ act, state }: SentAct): boolean =>
  act.kind === 'undo' && (state === 'sending' || state === 'unsent')

/** Opens the form for a brief of the item, at the shown instant. Undefined if no brief may be made. */
function useBriefing({ id, may }: IncidentFacts, current: Leased | undefined): (() => void) | undefined {
  const queries = useQueryClient()
  if (!current || current.restricted || !may.includes('brief-make')) return undefined
  return () => {
    const page = queries.getQueryData<ItemPage>(['triage-item', id, current.item])
    if (page && !canBeBriefed(page)) notify({ text: BRIEF_DRAFT_WORDS.cannot })
    else goTo(briefHref(id, current.item, { atMs: instantShown() }))
  }
}

type Desk = ReturnType<typeof useDesk>
type Asks = Readonly<Record<'group' | 'verify' | 'brief' | 'clear', (() => void) | undefined>>

function useDeskKeys(incident: string, desk: Desk, { group, verify, brief, clear }: Asks): void {
  const { current, decide, undo, isKept, setKept } = desk
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
    [CLEAR_KEY]: () => clear?.(),
    [KEEP_KEY]: () => setKept(!isKept),
    o: () => current && goTo(`/incidents/${incident}/items/${current.item}`),
    ' ': openOrPlay,
  })
}
