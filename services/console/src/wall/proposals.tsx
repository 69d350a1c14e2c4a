import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, byItself, told } from '../api/client.ts'
import type { Anchor, IncidentFacts } from '../api/types.ts'
import { AnchorLine } from '../items/time/anchor-line.tsx'
import { RecallDialog } from '../items/time/recall-dialog.tsx'
import { useFresh } from '../live/use-fresh.ts'
import { Link } from '../parts/link.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { dayAndTime } from '../words/time.ts'
import { byWords } from './by-words.ts'
import { DecideNudge } from './decide-nudge.tsx'
import { isFree } from './effect-box.tsx'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Pins } from './pins.tsx'
import { type Deciding, endWords, proposalWords } from './proposal-words.ts'
import { Standing } from './standing.tsx'
import { spanOf } from './tile-time.ts'
import type { Wall } from './use-wall.ts'
import { wallHref } from './wall-address.ts'
import type { NudgeTold } from './wall-types.ts'

export const useNudges = (incident: string, item?: string, isWanted = true) =>
  useFresh({
    queryKey: ['nudges', incident, item ?? ''],
    isWanted,
    queryFn: () =>
      told(
        api.incidents[':incident'].nudges.$get(
          { param: { incident }, query: item === undefined ? {} : { item } },
          byItself,
        ),
      ),
  })

/** What waits for a second officer, and how the last ones ended. */
export function Proposals({ wall }: { readonly wall: Wall }) {
  const { incident } = wall
  const asked = useNudges(incident.id, undefined, incident.may.includes('nudges-read'))
  const [deciding, setDeciding] = useState<Deciding>()
  const nudges = asked.data?.nudges ?? []
  const open = nudges.filter(({ ended }) => ended === null)
  const ended = nudges.filter((nudge) => nudge.ended !== null && !isUndecided(nudge))
  const undecided = nudges.filter(isUndecided)
  const pins = asked.data?.pins ?? []
  const byOne = pins.filter(waits)
  const ofTwo = pins.filter((pin) => !waits(pin))
  const [count, decided] = [open.length + byOne.length, ended.length + ofTwo.length]
  if (count + decided + undecided.length === 0) return null
  return (
    <section className="wall-proposals panel" aria-labelledby="proposals">
      <h2 id="proposals">
        {NUDGE_WORDS.proposals} {count > 0 && <span className="chip chip-tentative">{count}</span>}
      </h2>
      {count === 0 && <p className="muted">{NUDGE_WORDS.none}</p>}
      <PinList {...{ incident, pins: byOne }} />
      <ul>
        {open.map((nudge) => (
          <Proposal
            key={nudge.nudge}
            {...{ incident, nudge, tryIt: tryOf(wall, nudge) }}
            decide={(decision) => setDeciding({ nudge, decision })}
          />
        ))}
      </ul>
      <Undecided {...{ incident, nudges: undecided }} />
      {decided > 0 && (
        <details>
          <summary>
            {NUDGE_WORDS.decidedToday} ({decided})
          </summary>
          <PinList {...{ incident, pins: ofTwo }} />
          <ul>
            {ended.map((nudge) => (
              <Proposal key={nudge.nudge} {...{ incident, nudge }} />
            ))}
          </ul>
        </details>
      )}
      {deciding && <DecideNudge {...{ incident, deciding, nudges }} onClose={() => setDeciding(undefined)} />}
    </section>
  )
}

const isUndecided = ({ ended }: NudgeTold): boolean => ended?.outcome === 'expired'

/** What ended by itself within the last day: open to sight, for nobody decided and it may have to be proposed anew. */
export function Undecided({
  incident,
  nudges,
}: {
  readonly incident: IncidentFacts
  readonly nudges: readonly NudgeTold[]
}) {
  const undecided = nudges.filter(isUndecided)
  if (undecided.length === 0) return null
  return (
    <details open>
      <summary>
        <span role="status">{NUDGE_WORDS.endedUndecided(undecided.length)}</span>
      </summary>
      <ul>
        {undecided.map((nudge) => (
          <Proposal key={nudge.nudge} {...{ incident, nudge }} />
        ))}
      </ul>
    </details>
  )
}

const waits = ({ asksSecond, recalled }: Anchor): boolean => asksSecond?.second === null && recalled === null

/** Pins that count by one officer's word, to be confirmed or taken back; and how such ended. */
function PinList({ incident, pins }: { readonly incident: IncidentFacts; readonly pins: readonly Anchor[] }) {
  const [recalling, setRecalling] = useState<Anchor>()
  if (pins.length === 0) return null
  const mayRecall = incident.may.includes('anchor-recall')
  return (
    <>
      <ul className="anchors">
        {pins.map((anchor) => (
          <AnchorLine
            key={anchor.anchor}
            {...{ anchor, incident, item: anchor.item }}
            recall={mayRecall && waits(anchor) ? () => setRecalling(anchor) : undefined}
          >
            <Link href={`/incidents/${incident.id}/items/${anchor.item}`}>№ {anchor.itemSeq}</Link>{' '}
          </AnchorLine>
        ))}
      </ul>
      {recalling && (
        <RecallDialog
          {...{ incident, item: recalling.item, anchor: recalling }}
          onClose={() => setRecalling(undefined)}
        />
      )}
    </>
  )
}

/** Where both stand on the wall, a second officer tries the nudge in place, before deciding. */
function tryOf(wall: Wall, { item, other, offsetMs }: NudgeTold): (() => void) | undefined {
  const [one, two] = [item, other].map((id) => wall.tiles.find((tile) => tile.item === id))
  const [from, to] = [one && spanOf(one)?.from, two && spanOf(two)?.from]
  if (from === undefined || to === undefined) return undefined
  const byMs = offsetMs - (to - from)
  return () => wall.setNudge({ anchorItem: item, movedItem: other, byMs, step: '10' })
}

interface ProposalProps {
  readonly incident: IncidentFacts
  readonly nudge: NudgeTold
  readonly tryIt?: (() => void) | undefined
  readonly decide?: (decision: Deciding['decision']) => void
}

export function Proposal({ incident, nudge, tryIt, decide }: ProposalProps) {
  const { items, shiftMs, ended, pins, standing } = nudge
  const seqs = [nudge.itemSeq, nudge.otherSeq] as const
  return (
    <li className="wall-proposal" data-nudge={nudge.nudge} data-outcome={ended?.outcome ?? 'open'}>
      <p>
        <strong>{proposalWords(nudge)}</strong>{' '}
        {ended === null && !tryIt && (
          <Link href={wallHref(incident.id, [nudge.item, nudge.other])}>{NUDGE_WORDS.see}</Link>
        )}
        {tryIt && (
          <button type="button" onClick={tryIt}>
            {NUDGE_WORDS.tryIt}
          </button>
        )}
      </p>
      {standing === null && <p>{NUDGE_WORDS.wouldMove(items, byWords(shiftMs))}</p>}
      <Standing {...{ standing, seqs }} />
      {pins && <Pins {...{ pins, seqs }} />}
      <p className="muted">
        <UntrustedText text={NUDGE_WORDS.proposedBy(nudge.officer)} /> · {dayAndTime(nudge.at, incident.zone)}
        {ended && <> · {endWords(ended)}</>}
      </p>
      <Reason text={nudge.reason} />
      {ended && <Reason text={ended.reason} />}
      {decide && incident.may.includes('nudge-decide') && <Decisions {...{ nudge, decide }} />}
    </li>
  )
}

const Reason = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <q className="reason">
      <UntrustedText text={text} />
    </q>
  )

/** Who proposed it sees no button to confirm it: the service would refuse it, too. */
function Decisions({ nudge, decide }: Required<Pick<ProposalProps, 'nudge' | 'decide'>>) {
  const me = useQuery({ queryKey: ['me'], queryFn: () => told(api.me.$get()), staleTime: 60_000 })
  if (!me.data) return null
  if (me.data.officer === nudge.officerId)
    return (
      <div className="actions actions-wrap">
        <span className="muted">{NUDGE_WORDS.yours}</span>
        <button type="button" onClick={() => decide('taken-back')}>
          {NUDGE_WORDS.takeBack}
        </button>
      </div>
    )
  return (
    <div className="actions actions-wrap">
      <button
        type="button"
        className="primary"
        disabled={!isFree({ pinned: nudge.pins?.pinned ?? 'none', standing: nudge.standing })}
        onClick={() => decide('confirmed')}
      >
        {NUDGE_WORDS.confirm}
      </button>
      <button type="button" onClick={() => decide('rejected')}>
        {NUDGE_WORDS.reject}
      </button>
    </div>
  )
}
