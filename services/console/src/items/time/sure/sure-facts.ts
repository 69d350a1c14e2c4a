import { isTooWide } from '@firsthand/timeline'
import type { ItemPage } from '../../../shared/api/types.ts'
import { conflictLines } from '../../../shared/words/conflicts.ts'

type Placement = NonNullable<ItemPage['item']['placement']>
type Reason = Placement['reasons'][number]
type SurePlacement = Pick<Placement, 'status' | 'grade' | 'reasons' | 'conflicts' | 'earliest' | 'latest'>

/** What the sentences of "How sure?" are made from. Times are epoch ms, widths ms. */
export interface SureFacts {
  readonly status: 'placed' | 'likely' | 'open'
  readonly grade: string
  /** Codes of the reasons. */
  readonly codes: ReadonlySet<string>
  readonly widthMs: number
  /** What was counted of this kind of evidence. Null if nothing is counted of it: limits, and officers' pins. */
  readonly counted: {
    readonly n: number
    readonly share: number
    /** On the width that the clocks alone give. Below 1 the interval was made narrower. */
    readonly factor: number
    readonly isPast: boolean
  } | null
  /** Clocks, satellite times and pins that agree. 0 if the item stands by itself. */
  readonly clocks: number
  /** Separate sendings of what agrees, 0 if no claim is named. `isLeast`: more clocks agree than are named. */
  readonly senders: number
  readonly isLeast: boolean
  /** Lines of what disagrees, as the page lists them. */
  readonly conflicts: number
  /** Where the clocks that agree on another time put the item, from where it stands. */
  readonly rivalByMs: number | undefined
  /** Why the item is no more than likely, in one sentence. Null if it is placed. */
  readonly doubt: string | null
  readonly hasSound: boolean
}

/** The parts of an item's page that the facts are read from. */
interface SurePage {
  readonly item: Pick<ItemPage['item'], 'kind'>
  readonly time: Pick<ItemPage['time'], 'named' | 'why'>
}

export function sureFacts({ item, time }: SurePage, placement: SurePlacement): SureFacts {
  const { status, grade, reasons, conflicts, earliest, latest } = placement
  const agreeing = agreeingClaims(reasons)
  // An officer's pin was sent by nobody.
  const named = time.named.filter(({ claim, source }) => agreeing.has(claim) && !source.startsWith('officer.'))
  const clocks = numberIn(
    reasons.find(({ code }) => code === 'rig.position' || code === 'anchor.of-rig'),
    'clocks',
  )
  return {
    status: status === 'placed' || status === 'likely' ? status : 'open',
    ...{ grade, codes: new Set(reasons.map(({ code }) => code)), widthMs: latest - earliest },
    counted: time.why?.width ?? null,
    ...{ clocks, senders: new Set(named.map(({ sender }) => sender)).size, isLeast: clocks > named.length },
    ...{
      conflicts: conflictLines(time.why?.conflicts ?? []).length,
      rivalByMs: conflicts.find(({ code }) => code === 'conflict.rig')?.byMs,
    },
    doubt: time.why?.doubt ?? null,
    hasSound: item.kind === 'video' || item.kind === 'audio',
  }
}

/** Ids of the claims that agree on the time: those of the recordings that are tied to the item, and its own. */
const agreeingClaims = (reasons: readonly Reason[]): ReadonlySet<string> =>
  new Set(
    reasons
      .filter((reason) => /^(claim|agrees|rig|anchor|clock)\b/.test(reason.code) && !isTooWide(reason))
      .flatMap(({ claim, values }) => [
        ...(claim === undefined ? [] : [claim]),
        ...String(values['claims'] ?? '').split(' '),
      ])
      .filter((id) => id !== ''),
  )

function numberIn(reason: Reason | undefined, key: string): number {
  const value = reason?.values[key]
  return typeof value === 'number' ? value : 0
}
