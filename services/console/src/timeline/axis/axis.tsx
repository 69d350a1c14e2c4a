import { useId, useRef } from 'react'
import type { RestsOnOne } from '../../evidence/pins/rests-on-one.ts'
import { goTo } from '../../shared/parts/address.ts'
import type { Brush } from '../brush.ts'
import type { Feed } from '../feed.ts'
import type { Span } from '../window.ts'
import { keyActs } from './axis-acts.ts'
import { typeOnAxis } from './axis-keys.ts'
import type { AxisLane } from './axis-lane.ts'
import { AXIS_WORDS } from './axis-words.ts'
import type { LaneSummary } from './lane-summary.ts'
import { Peek } from './peek.tsx'
import type { SpanStore } from './span-store.ts'
import { useAxisStage } from './use-axis-stage.ts'
import { useFilm } from './use-film.ts'

export interface AxisProps {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
  readonly lanes: readonly AxisLane[] | undefined
  readonly spans: SpanStore
  readonly brush: Brush | undefined
  readonly setBrush: (brush: Brush | undefined) => void
  readonly isSelecting: boolean
  readonly feed: Feed | undefined
  readonly reach: Span | undefined
  readonly fitAll: () => void
  readonly restsOnOne: RestsOnOne
  readonly onFault: (cause: unknown) => void
}

/**
 * The zoomable time axis. Its canvases are one picture for screen readers; the text beside them and the table say what
 * they show.
 */
export function Axis(props: AxisProps) {
  const { incident, zone, view, lanes, isSelecting, spans } = props
  const now = useRef(props)
  now.current = props
  const point = useRef<(time: number) => void>(() => undefined)
  const { stage, box, base, top, width, summaries, hovered, chosen, setChosen } = useAxisStage(now, point)
  const film = useFilm({ incident, row: chosen?.row, thumbs: () => stage.current?.thumbs })
  point.current = film.point
  const [help, summary] = [useId(), useId()]
  const onKey = (event: KeyboardEvent): void => {
    const made = stage.current
    if (!made) return
    const isOurs = typeOnAxis(event, { stage: made, spans, ...keyActs({ now, stage: made, film, setChosen }) })
    if (isOurs) event.preventDefault()
    if (event.key === 'Escape' && made.state().walk.item === undefined) setChosen(undefined)
  }
  const shown = chosen ?? hovered
  const isReady = summaries.length > 0 && summaries.every(({ mode }) => mode !== 'waiting')
  return (
    <div className="axis-box">
      <section
        ref={box}
        className="axis-canvas"
        data-selecting={isSelecting ? 'true' : undefined}
        data-ready={isReady ? 'true' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move on it, as its description says
        tabIndex={0}
        role="application"
        aria-label={AXIS_WORDS.name}
        aria-describedby={`${help} ${summary}`}
        onKeyDown={(event) => onKey(event.nativeEvent)}
        onFocus={(event) => stage.current?.over({ cursor: event.currentTarget.matches(':focus-visible') })}
        onBlur={() => stage.current?.over({ cursor: false })}
        onDoubleClick={() => chosen && goTo(`/incidents/${incident}/items/${chosen.row.item}`)}
      >
        <canvas ref={base} />
        <canvas ref={top} />
      </section>
      <p id={help} className="unseen">
        {AXIS_WORDS.help}
      </p>
      <Summary id={summary} summaries={summaries} />
      {lanes?.length === 0 && <p className="axis-empty muted">{AXIS_WORDS.nothing}</p>}
      {shown && (
        <Peek
          {...{ incident, zone, view, width, film, peeked: shown, isChosen: chosen !== undefined }}
          restsOnOne={props.restsOnOne}
          close={() => {
            setChosen(undefined)
            film.putAway()
            box.current?.focus()
          }}
        />
      )}
    </div>
  )
}

const Summary = ({ id, summaries }: { readonly id: string; readonly summaries: readonly LaneSummary[] }) => (
  <ul id={id} className="unseen">
    {summaries.map(({ key, mode, count, text }) => (
      <li key={key} data-lane={key} data-mode={mode} data-count={count}>
        {text}
      </li>
    ))}
  </ul>
)
