import { useState } from 'react'
import { byWords } from '../evidence/nudges/by-words.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { distance } from '../shared/words/distance.ts'
import { type Nudge, nudged, STEPS, type Step, stepMs, swapped } from './nudge.ts'
import { SaveNudge } from './save-nudge.tsx'
import type { Flicker } from './use-flicker.ts'
import type { Wall } from './use-wall.ts'
import { WavePair } from './wave-pair.tsx'

interface NudgePanelProps {
  readonly wall: Wall
  readonly nudge: Nudge
  readonly flicker: Flicker
}

/** Tries to move one tile earlier or later against another. Nothing is stored before saving. */
export function NudgePanel({ wall, nudge, flicker }: NudgePanelProps) {
  const { tiles, setNudge } = wall
  const [isSaving, setSaving] = useState(false)
  const anchor = tiles.find(({ item }) => item === nudge.anchorItem)
  const moved = tiles.find(({ item }) => item === nudge.movedItem)
  if (!anchor || !moved) return null
  const press = (sign: 1 | -1) => () =>
    setNudge((now) => nudged(now, sign * stepMs(now.step, wall.frameOf(now.movedItem))))
  return (
    <section className="wall-nudge panel" aria-labelledby="nudge">
      <div className="wall-nudge-row">
        <h2 id="nudge">{NUDGE_WORDS.title}</h2>
        <p role="status" className="wall-tried-words">
          {NUDGE_WORDS.nowBy(moved.seq, byWords(nudge.byMs))}
        </p>
      </div>
      <div className="wall-nudge-row">
        <Pair {...{ wall, nudge }} />
        <Steps {...{ nudge }} choose={(step) => setNudge((now) => ({ ...now, step }))} />
        <div className="wall-buttons">
          <button type="button" onClick={press(-1)} aria-keyshortcuts=",">
            {NUDGE_WORDS.earlier} <kbd>,</kbd>
          </button>
          <button type="button" onClick={press(1)} aria-keyshortcuts=".">
            {NUDGE_WORDS.later} <kbd>.</kbd>
          </button>
          <button type="button" onClick={() => setNudge((now) => ({ ...now, byMs: 0 }))} disabled={nudge.byMs === 0}>
            {NUDGE_WORDS.back}
          </button>
        </div>
        <Flickering flicker={flicker} />
      </div>
      <WavePair {...{ wall, anchor, moved }} />
      <div className="actions actions-wrap">
        <button type="button" className="primary" onClick={() => setSaving(true)}>
          {NUDGE_WORDS.save}
        </button>
        <button type="button" onClick={() => setNudge(undefined)}>
          {NUDGE_WORDS.done}
        </button>
      </div>
      {isSaving && <SaveNudge {...{ wall, nudge, anchor, moved }} onClose={() => setSaving(false)} />}
    </section>
  )
}

/** Chooses which of the two tiles stays. With two tiles on the wall the only choice is to swap them. */
function Pair({ wall, nudge }: { readonly wall: Wall; readonly nudge: Nudge }) {
  const { tiles, setNudge } = wall
  const placed = tiles.filter((tile) => wall.spanOf(tile) !== undefined)
  const choose = (side: 'anchorItem' | 'movedItem', item: string) =>
    setNudge((now) => {
      const other = side === 'anchorItem' ? now.movedItem : now.anchorItem
      return item === other ? swapped(now) : { ...now, [side]: item, byMs: 0 }
    })
  return (
    <div className="wall-pair">
      <ChoiceOf
        label={`A: ${NUDGE_WORDS.stays}`}
        value={nudge.anchorItem}
        tiles={placed}
        choose={(item) => choose('anchorItem', item)}
      />
      <ChoiceOf
        label={`B: ${NUDGE_WORDS.moves}`}
        value={nudge.movedItem}
        tiles={placed}
        choose={(item) => choose('movedItem', item)}
      />
      <button type="button" onClick={() => setNudge(swapped)}>
        {NUDGE_WORDS.turnRound}
      </button>
    </div>
  )
}

interface ChoiceOfProps {
  readonly label: string
  readonly value: string
  readonly tiles: readonly Tile[]
  readonly choose: (item: string) => void
}

const ChoiceOf = ({ label, value, tiles, choose }: ChoiceOfProps) => (
  <label>
    {label}{' '}
    <select value={value} onChange={(event) => choose(event.target.value)}>
      {tiles.map(({ item, seq }) => (
        <option key={item} value={item}>
          № {seq}
        </option>
      ))}
    </select>
  </label>
)

function Steps({ nudge, choose }: { readonly nudge: Nudge; readonly choose: (step: Step) => void }) {
  const wordsOf = (step: Step): string => (step === 'frame' ? NUDGE_WORDS.frame : distance(Number(step)))
  return (
    <fieldset className="wall-steps">
      <legend>{NUDGE_WORDS.step}</legend>
      {STEPS.map((step) => (
        <label key={step}>
          <input type="radio" name="nudge-step" checked={nudge.step === step} onChange={() => choose(step)} />
          {wordsOf(step)}
        </label>
      ))}
    </fieldset>
  )
}

function Flickering({ flicker }: { readonly flicker: Flicker }) {
  if (flicker.shown === undefined)
    return (
      <button type="button" onClick={flicker.start}>
        {NUDGE_WORDS.flicker}
      </button>
    )
  return (
    <div className="wall-buttons">
      <button type="button" onClick={flicker.flip} aria-keyshortcuts="b">
        {NUDGE_WORDS.flip} <kbd>B</kbd>
      </button>
      <button type="button" onClick={flicker.stop}>
        {NUDGE_WORDS.sideBySide}
      </button>
    </div>
  )
}
