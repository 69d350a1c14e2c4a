import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { clockTime, dayOf, inUtc } from '../shared/words/time.ts'
import { looped, paced, played, RATES } from './clock.ts'
import { jumpBy, jumpTo, stepFrames } from './moves.ts'
import { parseTyped, wallClock } from './typed-time.ts'
import { useClockState, useWallTime } from './use-clock.ts'
import type { Wall } from './use-wall.ts'
import { CLOCK_WORDS, WALL_WORDS } from './wall-words.ts'

/** The clock's controls: play, rate, steps, jumps and the loop. */
export function Transport({ wall }: { readonly wall: Wall }) {
  const { clock, tiles } = wall
  const state = useClockState(clock)
  // On a phone only the play controls are shown beside the clock, and the others unfold, so that the clips keep the
  // screen.
  const [isUnfolded, setUnfolded] = useState(false)
  const waiting = tiles.filter(({ item }) => state.heldBy.has(item)).map(({ seq }) => seq)
  return (
    <section className="wall-transport" aria-label={CLOCK_WORDS.clock} data-unfolded={isUnfolded}>
      <Reading wall={wall} />
      <div className="wall-buttons">
        <Sign words={CLOCK_WORDS.back} sign="−10 s" isFar act={() => jumpBy(clock, -10_000)} />
        <Sign words={CLOCK_WORDS.frameBack} sign="◂|" act={() => stepFrames(wall, -1)} />
        <button
          type="button"
          className="primary wall-play"
          onClick={() => clock.change((now, at) => played(now, at, !now.isPlaying))}
        >
          {state.isPlaying ? CLOCK_WORDS.pause : CLOCK_WORDS.play}
        </button>
        <Sign words={CLOCK_WORDS.frameForth} sign="|▸" act={() => stepFrames(wall, 1)} />
        <Sign words={CLOCK_WORDS.forth} sign="+10 s" isFar act={() => jumpBy(clock, 10_000)} />
      </div>
      <button
        {...{ type: 'button', className: 'wall-fold', 'aria-expanded': isUnfolded, 'aria-label': CLOCK_WORDS.more }}
        title={CLOCK_WORDS.more}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        ⋯
      </button>
      <label className="wall-speed">
        {CLOCK_WORDS.speed}{' '}
        <select
          value={state.rate}
          onChange={(event) => clock.change((now, at) => paced(now, at, Number(event.target.value)))}
        >
          {RATES.map((rate) => (
            <option key={rate} value={rate}>
              {CLOCK_WORDS.frame(rate)}
            </option>
          ))}
        </select>
      </label>
      <Loop wall={wall} />
      <Jump wall={wall} />
      <p className="wall-held" role="status">
        {state.isPlaying && waiting.length > 0 && WALL_WORDS.held(waiting.join(', '))}
      </p>
    </section>
  )
}

interface SignProps {
  readonly words: string
  readonly sign: string
  /** True for less frequent controls, which are hidden if there is little room. */
  readonly isFar?: boolean
  readonly act: () => void
}

const Sign = ({ words, sign, isFar = false, act }: SignProps) => (
  <button type="button" aria-label={words} title={words} onClick={act} className={isFar ? 'wall-far' : undefined}>
    {sign}
  </button>
)

/**
 * The clock's time. It is painted with each animation frame, bypassing React, because nobody trusts a clock that
 * stutters.
 */
function Reading({ wall }: { readonly wall: Wall }) {
  const { clock, incident } = wall
  const face = useRef<HTMLTimeElement>(null)
  const slow = useWallTime(clock, 500)
  const { zone } = incident
  useEffect(
    () =>
      clock.everyFrame(() => {
        if (face.current) face.current.textContent = wallClock(clock.at(), zone)
      }),
    [clock, zone],
  )
  return (
    <p className="wall-reading">
      <time ref={face} className="wall-face" dateTime={new Date(Math.floor(slow)).toISOString()} />
      <span className="muted">
        <span>{dayOf(slow, zone)} ·</span>{' '}
        <span>{dayOf(slow, zone) === dayOf(slow, 'UTC') ? `${clockTime(slow, 'UTC')} UTC` : inUtc(slow)}</span>
      </span>
    </p>
  )
}

function Loop({ wall }: { readonly wall: Wall }) {
  const { clock } = wall
  const { loop } = useClockState(clock)
  const [from, setFrom] = useState<number>()
  return (
    <div className="wall-loop">
      <button type="button" aria-pressed={from !== undefined} onClick={() => setFrom(clock.at())}>
        {CLOCK_WORDS.loopFrom}
      </button>
      <button
        type="button"
        disabled={from === undefined}
        onClick={() => {
          clock.change((now, at) => looped(now, at, from === undefined ? undefined : [from, clock.at()]))
          setFrom(undefined)
        }}
      >
        {CLOCK_WORDS.loopTo}
      </button>
      {loop && (
        <button type="button" onClick={() => clock.change((now, at) => looped(now, at, undefined))}>
          {CLOCK_WORDS.loopOff}
        </button>
      )}
    </div>
  )
}

function Jump({ wall }: { readonly wall: Wall }) {
  const { clock, incident } = wall
  const id = useId()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const at = parseTyped(text, clock.at(), incident.zone)
    setWrong(at === undefined)
    if (at !== undefined) jumpTo(clock, at)
  }
  return (
    <form className="wall-jump" onSubmit={submit}>
      <label htmlFor={id}>{CLOCK_WORDS.jumpTo}</label>
      <input
        {...{ id, value: text, placeholder: '14:02:31', autoComplete: 'off', title: CLOCK_WORDS.jumpHint }}
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': `${id}-wrong` } : {})}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{CLOCK_WORDS.jump}</button>
      {isWrong && (
        <span id={`${id}-wrong`} className="form-error" role="alert">
          {CLOCK_WORDS.noTime}
        </span>
      )}
    </form>
  )
}
