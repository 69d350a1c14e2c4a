import { useState } from 'react'
import { DecideNudge } from '../evidence/nudges/decide-nudge.tsx'
import type { NudgeAnswer } from '../evidence/nudges/nudge-types.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { Proposal } from '../evidence/nudges/proposal.tsx'
import type { Deciding } from '../evidence/nudges/proposal-words.ts'
import { isUndecided, Undecided } from '../evidence/nudges/undecided.tsx'
import { useNudges } from '../evidence/nudges/use-nudges.ts'
import { AnchorLine } from '../evidence/pins/anchor-line.tsx'
import { RecallDialog } from '../evidence/pins/recall-dialog.tsx'
import type { Anchor, IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { spanOf } from './tile-time.ts'
import type { Wall } from './use-wall.ts'

/** Proposals that wait for a second officer, and the latest outcomes. */
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
        {NUDGE_WORDS.proposals} {count > 0 && <span className="chip chip-doubt">{count}</span>}
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

const waits = ({ asksSecond, recalled }: Anchor): boolean => asksSecond?.second === null && recalled === null

/** Pins that rest on one officer's word and can be confirmed or recalled, with the outcomes of earlier ones. */
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

/** If both items are on the wall, a second officer tries the nudge in place before deciding. */
function tryOf(wall: Wall, { item, other, offsetMs }: NudgeAnswer): (() => void) | undefined {
  const [one, two] = [item, other].map((id) => wall.tiles.find((tile) => tile.item === id))
  const [from, to] = [one && spanOf(one)?.from, two && spanOf(two)?.from]
  if (from === undefined || to === undefined) return undefined
  const byMs = offsetMs - (to - from)
  return () => wall.setNudge({ anchorItem: item, movedItem: other, byMs, step: '10' })
}
