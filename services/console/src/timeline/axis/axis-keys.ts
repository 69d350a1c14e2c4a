import type { Row } from '../../shared/api/types.ts'
import { type Brush, setEnd } from '../brush.ts'
import { middleOf } from '../row-order.ts'
import { pan, reveal, zoom } from '../window.ts'
import type { LaneView } from './lane-view.ts'
import type { Cluster } from './paint-bins.ts'
import type { SpanStore } from './span-store.ts'
import type { Stage } from './stage.ts'
import { chooseLane, stepItem } from './walk.ts'

/** The page's reactions to keys on the axis. */
export interface KeyActs {
  readonly brush: () => Brush | undefined
  readonly setBrush: (brush: Brush | undefined) => void
  readonly fitAll: () => void
  readonly ends: (end: 'first' | 'last') => void
  readonly open: (row: Row) => void
  /** Announces where the focus moved: to an item, a bar of a crowded lane, a lane, or the end. */
  readonly tell: (
    what: { readonly row: Row } | { readonly cluster: Cluster } | { readonly lane: LaneView } | 'end',
  ) => void
  /** Opens or covers the picture. */
  readonly show: (row: Row) => void
  /** Moves by frames within the shown film. Returns false if no film is shown. */
  readonly scrub: (by: number) => boolean
  /** Closes what is shown of an item. Returns false if nothing is shown. */
  readonly putAway: () => boolean
}

interface Options extends KeyActs {
  readonly stage: Stage
  readonly spans: SpanStore
}

const ZOOM = 0.6
const PAN = 0.15

/** Returns whether the axis handled the key. */
export function typeOnAxis(event: KeyboardEvent, options: Options): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const act = KEYS[event.key]
  return act ? act(options, event) : false
}

type Act = (options: Options, event: KeyboardEvent) => boolean

const did =
  (act: (options: Options) => void): Act =>
  (options) => {
    act(options)
    return true
  }

const sideways =
  (by: 1 | -1): Act =>
  (options) => {
    if (!options.scrub(by)) options.spans.glide((span) => pan(span, by * PAN))
    return true
  }
const lane = (by: 1 | -1): Act =>
  did(({ stage, tell }) => {
    const views = stage.views()
    const walk = chooseLane(
      stage.state().walk,
      views.map(({ box }) => box.lane.key),
      by,
    )
    stage.over({ walk, cluster: undefined })
    const view = views.find(({ box }) => box.lane.key === walk.lane)
    if (view) tell({ lane: view })
  })
const end = (which: 'from' | 'to'): Act =>
  did(({ stage, spans, brush, setBrush }) => {
    const span = spans.get()
    const row = focused(stage)
    setBrush(setEnd(brush(), which, row ? middleOf(row) : (span.from + span.to) / 2, span))
  })

const KEYS: Readonly<Record<string, Act>> = {
  ArrowLeft: sideways(-1),
  ArrowRight: sideways(1),
  ArrowUp: lane(-1),
  ArrowDown: lane(1),
  PageUp: did(({ spans }) => spans.glide((span) => pan(span, -0.9))),
  PageDown: did(({ spans }) => spans.glide((span) => pan(span, 0.9))),
  Home: did(({ ends }) => ends('first')),
  End: did(({ ends }) => ends('last')),
  '+': did(({ spans, stage }) => spans.glide((span) => zoom(span, ZOOM, anchor(stage)))),
  '=': did(({ spans, stage }) => spans.glide((span) => zoom(span, ZOOM, anchor(stage)))),
  '-': did(({ spans, stage }) => spans.glide((span) => zoom(span, 1 / ZOOM, anchor(stage)))),
  '0': did(({ fitAll }) => fitAll()),
  '[': end('from'),
  ']': end('to'),
  Escape: stepBack,
  Tab: (options, event) => step(options, event.shiftKey ? -1 : 1),
  Enter: enter,
  s: (options) => showFocused(options),
  S: (options) => showFocused(options),
}

/** The focused item's position, which stays fixed while zooming. */
function anchor(stage: Stage): number {
  const row = focused(stage)
  const { span } = stage.frame()
  const at = row ? (middleOf(row) - span.from) / (span.to - span.from) : 0.5
  return at >= 0 && at <= 1 ? at : 0.5
}

const focused = (stage: Stage): Row | undefined => {
  const { lane: key, item } = stage.state().walk
  const view = stage.views().find(({ box }) => box.lane.key === key)
  return view && item !== undefined ? stage.rowsOf(view).find((row) => row.item === item) : undefined
}

function showFocused({ stage, show }: Options): boolean {
  const row = focused(stage)
  if (row) show(row)
  return row !== undefined
}

/** Closes one thing at a time, in this order: the picture, the item, the lane, the chosen time. */
function stepBack({ stage, brush, setBrush, putAway }: Options): boolean {
  const { walk } = stage.state()
  if (putAway()) return true
  if (walk.item !== undefined || stage.state().cluster)
    stage.over({ walk: { ...walk, item: undefined }, cluster: undefined })
  else if (walk.lane !== undefined) stage.over({ walk: { lane: undefined, item: undefined } })
  else if (brush()) setBrush(undefined)
  else return false
  return true
}

/** Tab moves only within a chosen lane. Without a chosen lane, or at its ends, Tab leaves the axis. */
function step(options: Options, by: 1 | -1): boolean {
  const { stage, spans, tell } = options
  const { walk } = stage.state()
  const view = stage.views().find(({ box }) => box.lane.key === walk.lane)
  if (!view) return false
  const span = spans.get()
  const middle = (span.from + span.to) / 2
  if (view.mode !== 'items') return stepCluster(options, view, by)
  const next = stepItem(stage.rowsOf(view), walk.item, by, middle)
  if (!next) return leave(options)
  stage.over({ walk: { ...walk, item: next.item }, cluster: undefined })
  const revealed = reveal(span, middleOf(next))
  if (revealed.from !== span.from) spans.glide(() => revealed)
  tell({ row: next })
  return true
}

/** Moves from bar to bar in a crowded lane. */
function stepCluster(options: Options, view: LaneView, by: 1 | -1): boolean {
  const { stage, tell } = options
  const { cluster } = stage.state()
  const clusters = stage.clustersIn(view)
  const at = cluster ? clusters.findIndex(({ from }) => from === cluster.from) : -1
  const next = at < 0 ? clusters.at(by > 0 ? 0 : -1) : clusters[at + by]
  if (!next) return leave(options)
  stage.over({ cluster: next })
  tell({ cluster: next })
  return true
}

function leave({ stage, tell }: Options): false {
  stage.over({ walk: { lane: undefined, item: undefined }, cluster: undefined })
  tell('end')
  return false
}

function enter(options: Options): boolean {
  const { stage, spans, open } = options
  const row = focused(stage)
  const { cluster, walk } = stage.state()
  if (row) open(row)
  else if (cluster) {
    stage.over({ cluster: undefined })
    spans.glide(() => ({
      from: cluster.from - (cluster.to - cluster.from) * 0.1,
      to: cluster.to + (cluster.to - cluster.from) * 0.1,
    }))
  } else if (walk.lane !== undefined) return step(options, 1)
  else return lane(1)(options, new KeyboardEvent('keydown'))
  return true
}
