import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Row } from '../../api/types.ts'
import { goTo } from '../../parts/address.ts'
import { announce } from '../../parts/announcer.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { countOf } from '../../words/number.ts'
import { dayAndTime } from '../../words/time.ts'
import type { Brush } from '../brush.ts'
import type { Feed } from '../feed.ts'
import { spokenFully } from '../row-words.ts'
import type { Span } from '../window.ts'
import { makeAxisAsk } from './axis-ask.ts'
import { createAxisData } from './axis-data.ts'
import { listenToHand } from './axis-input.ts'
import { typeOnAxis } from './axis-keys.ts'
import type { AxisLane } from './axis-lane.ts'
import { AXIS_WORDS } from './axis-words.ts'
import type { Found } from './find-at.ts'
import type { LaneView } from './lane-view.ts'
import { Peek, type Peeked } from './peek.tsx'
import type { SpanStore } from './span-store.ts'
import { createStage, type Stage } from './stage.ts'
import { type Told, toldOf } from './told.ts'
import { useFilm } from './use-film.ts'

interface AxisProps {
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
  readonly onFault: (cause: unknown) => void
}

const QUIET_MS = 350

/** The zoomable line of time: everything that happens on it, by hand and by keyboard. */
export function Axis(props: AxisProps) {
  const { incident, zone, view, lanes, spans, brush, isSelecting, feed, onFault } = props
  const box = useRef<HTMLElement>(null)
  const [base, top] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)]
  const stage = useRef<Stage | undefined>(undefined)
  const now = useRef(props)
  now.current = props
  const [told, setTold] = useState<readonly Told[]>([])
  const [hovered, setHovered] = useState<Peeked>()
  const [chosen, setChosen] = useState<Peeked>()
  const film = useFilm({ incident, row: chosen?.row, thumbs: () => stage.current?.thumbs })
  const acts = useRef({ setHovered, setChosen, film })
  acts.current = { setHovered, setChosen, film }
  const width = useWidth(box)
  const ids = [useId(), useId()] as const

  const data = useMemo(
    () =>
      createAxisData({
        onFault,
        tell: () => stage.current?.touch(),
        ask: view === undefined ? NOBODY : makeAxisAsk(incident, view),
      }),
    [incident, view, onFault],
  )
  useLayoutEffect(() => {
    if (!box.current || !base.current || !top.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const made = createStage({
      ...{ base: base.current, top: top.current, box: box.current, data, spans, zone, brush: now.current.brush },
      onPainted: (views) => {
        timer ??= setTimeout(() => {
          timer = undefined
          setTold((last) => toldOf(views, last))
        }, QUIET_MS)
      },
    })
    stage.current = made
    const stopHand = listenToHand({
      ...{ box: box.current, stage: made, spans },
      brush: () => now.current.brush,
      isSelecting: () => now.current.isSelecting,
      setBrush: (next) => now.current.setBrush(next),
      click: (found) => onClick(found),
      hover: (found, time) => {
        const row = found?.what === 'item' ? found.mark.row : undefined
        if (made.state().hover !== row?.item) made.over({ hover: row?.item })
        acts.current.setHovered((last) => (row ? peekOf(row, made, last) : undefined))
        acts.current.film.point(time)
      },
    })
    const onClick = (found: Found): void => {
      if (found.what === 'item') {
        const { row } = found.mark
        made.over({ walk: { lane: found.view.box.lane.key, item: row.item } })
        acts.current.setChosen(peekOf(row, made, undefined))
      } else if (found.what === 'heap' || found.what === 'bundle') {
        acts.current.setChosen(undefined)
        spans.glide(() => closer(found))
      } else {
        acts.current.setChosen(undefined)
        made.over({ walk: { lane: undefined, item: undefined } })
      }
    }
    return () => {
      clearTimeout(timer)
      stopHand()
      made.close()
      data.close()
      stage.current = undefined
    }
  }, [data, spans, zone])
  useEffect(() => {
    if (lanes) stage.current?.setLanes(lanes)
  }, [lanes, data])
  useLayoutEffect(() => {
    stage.current?.setRoom(width, roomOf())
  }, [width, data])
  useEffect(() => stage.current?.over({ brush }), [brush, data])
  useEffect(() => {
    stage.current?.thumbs.setAddress(
      view === undefined ? undefined : (item) => `/api/incidents/${incident}/items/${item}/thumb?view=${view}`,
    )
  }, [incident, view, data])
  useEffect(() => feed?.hear((rows) => (rows ? data.hear(rows) : data.expireAll())), [feed, data])

  const onKey = (event: KeyboardEvent): void => {
    const made = stage.current
    if (!made) return
    const isOurs = typeOnAxis(event, {
      ...{ stage: made, spans, fitAll: () => now.current.fitAll() },
      brush: () => now.current.brush,
      setBrush: (next) => {
        now.current.setBrush(next)
        made.over({ brush: next })
      },
      ends: (end) => {
        const { reach } = now.current
        if (reach)
          spans.glide(({ from, to }) => {
            const by = end === 'first' ? reach.from - (to - from) * 0.05 - from : reach.to + (to - from) * 0.05 - to
            return { from: from + by, to: to + by }
          })
      },
      open: (row) => goTo(`/incidents/${incident}/items/${row.item}`),
      show: (row) => film.toggle(row),
      scrub: film.scrub,
      putAway: film.putAway,
      tell: (what) => {
        if (what === 'end') return announce(AXIS_WORDS.lastOne)
        if ('row' in what) {
          setChosen(peekOf(what.row, made, undefined))
          return announce(spokenFully(what.row, zone))
        }
        setChosen(undefined)
        if ('lane' in what) return announce(`${AXIS_WORDS.chosen(what.lane.box.lane.label)} ${laneWords(what.lane)}`)
        const { from, to, count } = what.heap
        announce(AXIS_WORDS.heap(countOf(Math.max(1, Math.round(count))), dayAndTime(from, zone), dayAndTime(to, zone)))
      },
    })
    if (isOurs) event.preventDefault()
    if (event.key === 'Escape' && made.state().walk.item === undefined) setChosen(undefined)
  }
  const shown = chosen ?? hovered
  const isEmpty = lanes?.length === 0
  return (
    <div className="axis-box">
      <section
        ref={box}
        className="axis-canvas"
        data-selecting={isSelecting ? 'true' : undefined}
        data-ready={told.length > 0 && told.every(({ mode }) => mode !== 'waiting') ? 'true' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a canvas of its own that keys move on, as its description says
        tabIndex={0}
        role="application"
        aria-label={AXIS_WORDS.name}
        aria-describedby={ids.join(' ')}
        onKeyDown={(event) => onKey(event.nativeEvent)}
        onFocus={(event) => stage.current?.over({ cursor: event.currentTarget.matches(':focus-visible') })}
        onBlur={() => stage.current?.over({ cursor: false })}
        onDoubleClick={() => chosen && goTo(`/incidents/${incident}/items/${chosen.row.item}`)}
      >
        <canvas ref={base} aria-hidden="true" />
        <canvas ref={top} aria-hidden="true" />
      </section>
      <p id={ids[0]} className="unseen">
        {AXIS_WORDS.help}
      </p>
      <ul id={ids[1]} className="unseen">
        {told.map(({ key, mode, count, text }) => (
          <li key={key} data-lane={key} data-mode={mode} data-count={count}>
            {text}
          </li>
        ))}
      </ul>
      {isEmpty && <p className="axis-empty muted">{AXIS_WORDS.nothing}</p>}
      {shown && (
        <Peek
          {...{ incident, zone, view, width, film, peeked: shown, isChosen: chosen !== undefined }}
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

const NOBODY = {
  density: () => new Promise<never>(() => undefined),
  items: () => new Promise<never>(() => undefined),
}

/** A little less than half of the window: what is listed below must be seen to be there. */
const roomOf = (): number => Math.min(Math.max(innerHeight * 0.48, 300), 640)

function peekOf(row: Row, stage: Stage, last: Peeked | undefined): Peeked {
  if (last?.row === row) return last
  const found = stage.views().find((view) => view.laid.marks.some((mark) => mark.row.item === row.item))
  const mark = found?.laid.marks.find((one) => one.row.item === row.item)
  const { box } = found ?? {}
  return {
    row,
    x: (mark?.at ?? 0) + (found?.shift ?? 0),
    top: box?.top ?? 0,
    bottom: (box?.top ?? 0) + (box?.height ?? 0),
  }
}

function closer(found: Extract<Found, { what: 'heap' | 'bundle' }>): Span {
  if (found.what === 'heap') {
    const { from, to } = found.heap
    return { from: from - (to - from) * 0.5, to: to + (to - from) * 0.5 }
  }
  const { rows } = found.bundle
  const times = rows.map((row) => row.estimate ?? row.latest)
  const [low, high] = [Math.min(...times), Math.max(...times)]
  const room = Math.max((high - low) * 0.3, 2000)
  return { from: low - room, to: high + room }
}

const laneWords = ({ mode, mass, laid, left, box }: LaneView): string => {
  if (mode !== 'items') return AXIS_WORDS.laneHeaps(box.lane.label, countOf(Math.round(Number.isNaN(mass) ? 0 : mass)))
  const wide = laid.wide.length + left
  const count = laid.marks.length + laid.bundles.reduce((sum, { rows }) => sum + rows.length, 0)
  return `${AXIS_WORDS.laneItems(box.lane.label, count)}${wide > 0 ? `. ${AXIS_WORDS.wideSays(countOf(wide))}` : ''}`
}
