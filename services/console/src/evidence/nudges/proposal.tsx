import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../../shared/words/time.ts'
import { wallHref } from '../item/wall-address.ts'
import { byWords } from './by-words.ts'
import { isMovable } from './effect-box.tsx'
import type { NudgeAnswer } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Pins } from './pins.tsx'
import { type Deciding, endWords, proposalWords } from './proposal-words.ts'
import { Standing } from './standing.tsx'

interface ProposalProps {
  readonly incident: IncidentFacts
  readonly nudge: NudgeAnswer
  readonly tryIt?: (() => void) | undefined
  readonly decide?: (decision: Deciding['decision']) => void
}

/** One nudge that an officer proposed: what it would move, who proposed it, and how it ended. */
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

/** The officer who proposed gets no confirm button; the service would refuse, too. */
function Decisions({ nudge, decide }: Required<Pick<ProposalProps, 'nudge' | 'decide'>>) {
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
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
        disabled={!isMovable({ pinned: nudge.pins?.pinned ?? 'none', standing: nudge.standing })}
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
