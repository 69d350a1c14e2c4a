import type { Sights } from '../../evidence/sensitive/sights.ts'
import type { Row } from '../../shared/api/types.ts'
import type { Brush } from '../brush.ts'
import type { AxisData } from './axis-data.ts'
import type { AxisLane } from './axis-lane.ts'
import { type Found, findAt } from './find-at.ts'
import { boxesOf, type Frame, heightOf, timeOf } from './frame.ts'
import { capacityOf, createLaneViews, type LaneView } from './lane-view.ts'
import { createTicks, paintAxis, paintNow } from './paint-axis.ts'
import { type Cluster, clustersOf } from './paint-bins.ts'
import { paintLane } from './paint-lane.ts'
import { type OverState, paintOver } from './paint-over.ts'
import { createHatches, type Pen } from './shapes.ts'
import type { SpanStore } from './span-store.ts'
import { readTheme, type Theme, watchTheme } from './theme.ts'
import { createThumbs, type Thumbs } from './thumbs.ts'

/**
 * The axis on two canvases. The lower one has the lanes; the upper one has everything that changes with pointer and
 * keyboard. A frame is drawn only after a change, and only on the canvas that changed.
 */
export interface Stage {
  readonly thumbs: Thumbs
  setLanes(lanes: readonly AxisLane[]): void
  setRoom(width: number, height: number): void
  /** Changes the layer over the lanes. */
  over(change: Partial<OverState>): void
  readonly state: () => OverState
  /** Redraws the lower canvas with the next frame. */
  touch(): void
  frame(): Frame
  views(): readonly LaneView[]
  find(x: number, y: number): Found
  /** Bars of a crowded lane, through which the keyboard can step. */
  clustersIn(view: LaneView): readonly Cluster[]
  rowsOf(view: LaneView): readonly Row[]
  timeAt(x: number): number
  close(): void
}

interface Options {
  readonly base: HTMLCanvasElement
  readonly top: HTMLCanvasElement
  readonly box: HTMLElement
  readonly data: AxisData
  readonly spans: SpanStore
  readonly zone: string
  readonly sights: Sights
  readonly brush: Brush | undefined
  /** Called after a frame whose content differs from that of the previous frame. */
  readonly onPainted: (views: readonly LaneView[]) => void
}

const CLUSTER_PX = 52
/** How often the line of the current time is moved. */
const NOW_EVERY_MS = 30_000

/** Everything that a frame needs. */
interface Scene extends Options {
  readonly pens: readonly [base: Pen, top: Pen]
  readonly ticks: ReturnType<typeof createTicks>
  readonly hatch: ReturnType<typeof createHatches>
  readonly laneView: ReturnType<typeof createLaneViews>
  theme: Theme
  lanes: readonly AxisLane[]
  room: { readonly width: number; readonly height: number }
  frame: Frame | undefined
  views: readonly LaneView[]
  state: OverState
  isDirty: boolean
}

export function createStage(options: Options): Stage {
  const scene = makeScene(options)
  const { data, spans, box } = options
  let request = 0
  const ask = (): void => {
    request ||= requestAnimationFrame(() => {
      request = 0
      paint(scene, thumbs)
    })
  }
  const touch = (): void => {
    scene.isDirty = true
    ask()
  }
  const thumbs = createThumbs(touch, options.sights)
  const onTheme = (): void => {
    scene.theme = readTheme(box)
    touch()
  }
  const leave = [spans.subscribe(touch), watchTheme(onTheme)]
  const clock = setInterval(touch, NOW_EVERY_MS)
  const frame = (): Frame => scene.frame ?? makeFrame(scene)
  const clustersIn = (view: LaneView): readonly Cluster[] => clustersOfView(scene, view, frame())
  return {
    thumbs,
    setLanes(next) {
      scene.lanes = next
      data.setLanes(next)
      touch()
    },
    setRoom(width, height) {
      if (width === scene.room.width && height === scene.room.height) return
      scene.room = { width, height }
      onTheme()
    },
    over(change) {
      scene.state = { ...scene.state, ...change }
      ask()
    },
    state: () => scene.state,
    touch,
    frame,
    views: () => scene.views,
    find: (x, y) => findAt({ frame: frame(), views: scene.views, clustersIn }, x, y),
    clustersIn,
    rowsOf: ({ laid }) => [...laid.marks.map(({ row }) => row), ...laid.bundles.flatMap(({ rows }) => rows)],
    timeAt: (x) => timeOf(frame(), x),
    close() {
      cancelAnimationFrame(request)
      clearInterval(clock)
      for (const stop of leave) stop()
      thumbs.close()
    },
  }
}

function makeScene(options: Options): Scene {
  const { base, top, box, data, zone, brush } = options
  const pens = [base.getContext('2d', { alpha: false }), top.getContext('2d')] as const
  if (!pens[0] || !pens[1]) throw new Error('this browser draws nothing')
  const walk = { lane: undefined, item: undefined }
  return {
    ...options,
    ...{ pens: [pens[0], pens[1]], ticks: createTicks(zone), hatch: createHatches(), laneView: createLaneViews(data) },
    ...{ theme: readTheme(box), lanes: [], room: { width: 0, height: 0 }, frame: undefined, views: [], isDirty: true },
    state: { brush, grip: undefined, hover: undefined, walk, cluster: undefined, cursor: false },
  }
}

function makeFrame({ spans, lanes, room, theme }: Scene): Frame {
  const span = spans.get()
  const boxes = boxesOf(lanes, room.height, theme)
  const perMs = room.width / (span.to - span.from)
  return { span, theme, boxes, perMs, width: room.width, height: heightOf(boxes, theme) }
}

function paint(scene: Scene, thumbs: Thumbs): void {
  if (scene.room.width === 0) return
  if (scene.isDirty) paintBase(scene, thumbs)
  if (scene.frame) paintOver(scene.pens[1], { frame: scene.frame, views: scene.views, state: scene.state })
}

function paintBase(scene: Scene, thumbs: Thumbs): void {
  const { data, hatch, ticks, laneView, onPainted } = scene
  const [pen] = scene.pens
  scene.isDirty = false
  const frame = makeFrame(scene)
  scene.frame = frame
  fit(scene, frame)
  data.setCapacity(capacityOf(frame))
  data.look(frame.span, frame.width)
  scene.views = frame.boxes.map((one) => laneView(one, frame))
  paintAxis(pen, frame, ticks(frame))
  for (const view of scene.views) paintLane(pen, { frame, view, data, thumbs, hatch })
  paintNow(pen, frame, Date.now())
  // Marks that the first complete picture is drawn. The benchmark of the console waits for this attribute.
  if (scene.views.length > 0 && scene.views.every(({ mode }) => mode !== 'waiting')) scene.box.dataset['drawn'] = 'true'
  onPainted(scene.views)
}

/** Sizes the canvases in device pixels, as high as the lanes. */
function fit({ base, top, box, pens }: Scene, frame: Frame): void {
  const dense = Math.min(devicePixelRatio || 1, 2)
  const [width, height] = [Math.round(frame.width * dense), Math.round(frame.height * dense)]
  if (base.width === width && base.height === height) return
  for (const [n, canvas] of [base, top].entries()) {
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${frame.width}px`
    canvas.style.height = `${frame.height}px`
    pens[n]?.setTransform(dense, 0, 0, dense, 0, 0)
  }
  box.style.height = `${frame.height}px`
}

function clustersOfView({ data, theme }: Scene, view: LaneView, frame: Frame): readonly Cluster[] {
  if (view.mode !== 'bins' && view.mode !== 'clusters') return []
  return view.clusters.length > 0 ? view.clusters : clustersOf(data, view.box.lane, frame, CLUSTER_PX * theme.size)
}
