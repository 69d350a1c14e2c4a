import { useEffect, useSyncExternalStore } from 'react'
import type { Decision, Whole } from '../evidence/item/decisions.ts'
import { answerOf, api, isSignInNeeded } from '../shared/api/client.ts'
import { createListeners } from '../shared/api/listeners.ts'
import { endSession, onResume } from '../shared/api/session.ts'
import { newPressKey } from '../shared/parts/press-key.ts'
import { createOutbox, isFinal, type Outbox, type Sent } from './outbox.ts'

export interface Pressed {
  readonly item: string
  readonly seq: number
  readonly decision: Decision
  readonly whole: 'item' | Whole
  readonly upTo?: number
  readonly seen?: number
  readonly keepsCovered?: boolean
}

/** An officer's action: a decision, or the undo of one. */
export type Act =
  | ({ readonly kind: 'decide' } & Pressed)
  | { readonly kind: 'undo'; readonly of: string; readonly item: string; readonly seq: number }

export type SentAct = Sent<Act>

export interface Decisions {
  /** The oldest first, including actions that are not sent yet. */
  readonly list: readonly SentAct[]
  readonly decide: (pressed: Pressed) => void
  /** Undoes the last decision. Returns undefined if there is none. */
  readonly undoLast: () => SentAct | undefined
  readonly drop: (wish: string) => void
}

interface Kept {
  readonly outbox: Outbox<Act>
  list: readonly SentAct[]
  readonly listeners: ReturnType<typeof createListeners>
  onAnswered: ((act: Act, isDone: boolean) => void) | undefined
}

/** One outbox for each incident while the page is loaded, so that sending continues on other screens. */
const kept = new Map<string, Kept>()

function keptOf(incident: string, holder: string): Kept {
  const known = kept.get(incident)
  if (known) return known
  const made: Kept = {
    list: [],
    listeners: createListeners(),
    onAnswered: undefined,
    outbox: createOutbox<Act>({
      tell(list) {
        made.list = list
        made.listeners.tell()
      },
      async send(wish, act) {
        try {
          const items = await send(incident, { holder, wish, act })
          made.onAnswered?.(act, true)
          return items
        } catch (cause) {
          if (isSignInNeeded(cause)) endSession()
          else if (isFinal(cause)) made.onAnswered?.(act, false)
          throw cause
        }
      },
    }),
  }
  kept.set(incident, made)
  addEventListener('online', made.outbox.wake)
  onResume(made.outbox.wake)
  addEventListener('beforeunload', (event) => {
    if (made.list.some(({ state }) => state === 'unsent' || state === 'sending')) event.preventDefault()
  })
  return made
}

/**
 * The actions made on this page, sent one by one. Leaving with unsent actions asks for confirmation. `onAnswered` is
 * called for each action that was recorded or finally refused.
 */
export function useOutbox(
  incident: string,
  holder: string,
  onAnswered: (act: Act, isDone: boolean) => void,
): Decisions {
  const store = keptOf(incident, holder)
  const list = useSyncExternalStore(store.listeners.subscribe, () => store.list)
  useEffect(() => {
    store.onAnswered = onAnswered
    return () => {
      store.onAnswered = undefined
    }
  })
  const { outbox } = store
  return {
    list,
    decide: (pressed) => outbox.put(newPressKey(), { kind: 'decide', ...pressed }),
    undoLast() {
      const last = lastToUndo(store.list)
      if (!last) return undefined
      const { item, seq } = last.act
      outbox.put(newPressKey(), { kind: 'undo', of: last.wish, item, seq })
      return last
    },
    drop: outbox.drop,
  }
}

/** The newest decision that is recorded or in flight: a refused one cannot be undone. */
function lastToUndo(list: readonly SentAct[]): SentAct | undefined {
  const undone = new Set(list.flatMap(({ act }) => (act.kind === 'undo' ? [act.of] : [])))
  return list.findLast(
    ({ act, state, wish }) =>
      act.kind === 'decide' && state !== 'refused' && state !== 'overtaken' && !undone.has(wish),
  )
}

interface Sending {
  readonly holder: string
  readonly wish: string
  readonly act: Act
}

async function send(incident: string, { holder, wish, act }: Sending): Promise<number> {
  const { decisions } = api.incidents[':incident'].triage
  if (act.kind === 'undo')
    return (await answerOf(decisions[':wish'].undo.$post({ param: { incident, wish: act.of }, json: { wish } }))).items
  const { item, decision, whole, upTo, seen, keepsCovered } = act
  const json = { wish, holder, item, decision, whole, upTo, seen, keepsCovered }
  return (await answerOf(decisions.$post({ param: { incident }, json }))).items
}
