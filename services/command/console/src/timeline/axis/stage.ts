import type { Row } from '../../api/types.ts'
import type { Brush } from '../brush.ts'
import type { AxisData } from './axis-data.ts'
import type { AxisLane } from './axis-lane.ts'
import { type Found, findAt } from './find-at.ts'
import { AXIS_HEIGHT, boxesOf, type Frame, heightOf, timeOf } from './frame.ts'
import { createLaneViews, type LaneView } from './lane-view.ts'
import { createTicks, paintAxis, paintNow } from './paint-axis.ts'
import { clustersOf, type Heap } from './paint-bins.ts'
import { paintLane } from './paint-lane.ts'
import { type OverState, paintOver } from './paint-over.ts'
import { createHatches } from './shapes.ts'
import type { SpanStore } from './span-store.ts'
import { readTheme, type Theme } from './theme.ts'
import { createThumbs, type Thumbs } from './thumbs.ts'

/**
 * The axis on its two canvases: what stands still below, what moves with the hand and the keyboard above. A frame is
 * drawn only when something changed, and only the canvas on which it did.
 */
export interface Stage {
  readonly thumbs: Thumbs
  setLanes(lanes: readonly AxisLane[]): void
  setRoom(width: number, height: number): void
  /** What lies over the lanes. */
  over(change: Partial<OverState>): void
  readonly state: () => OverState
  touch(): void
  frame(): Frame
  views(): readonly LaneView[]
  find(x: number, y: number): Found
  /** Pieces of a crowded lane that the keyboard walks through. */
  heapsOf(view: LaneView): readonly Heap[]
  rowsOf(view: LaneView): readonly Row[]
  timeAt(x: number): number
  isPainted(): boolean
  close(): void
}

interface Options {
  readonly base: HTMLCanvasElement
  readonly top: HTMLCanvasElement
  readonly box: HTMLElement
  readonly data: AxisData
  readonly spans: SpanStore
  readonly zone: string
  readonly brush: Brush | undefined
  /** After a frame: what is seen changed. */
  readonly onPainted: (views: readonly LaneView[]) => void
}

const HEAP_PX = 52

export function createStage({ base, top, box, data, spans, zone, brush, onPainted }: Options): Stage {
  const pen = base.getContext('2d', { alpha: false })
  const overPen = top.getContext('2d')
  if (!pen || !overPen) throw new Error('this browser draws nothing')
  let theme: Theme = readTheme(box)
  let lanes: readonly AxisLane[] = []
  let room = { width: 0, height: 0 }
  let frameNow: Frame | undefined
  let views: readonly LaneView[] = []
  let state: OverState = {
    brush,
    grip: undefined,
    hover: undefined,
    walk: { lane: undefined, item: undefined },
    heap: undefined,
    cursor: false,
  }
  let request = 0
  let isBaseDirty = true
  let isPainted = false
  const ticks = createTicks(zone)
  const hatch = createHatches()
  const laneView = createLaneViews(data)
  const ask = (): void => {
    request ||= requestAnimationFrame(paint)
  }
  const touch = (): void => {
    isBaseDirty = true
    ask()
  }
  const thumbs = createThumbs(touch)

  const makeFrame = (): Frame => {
    const span = spans.get()
    const boxes = boxesOf(lanes, room.height, theme)
    return {
      span,
      theme,
      boxes,
      width: room.width,
      height: heightOf(boxes, theme),
      perMs: room.width / (span.to - span.from),
    }
  }
  function paint(): void {
    request = 0
    if (!pen || !overPen || room.width === 0) return
    if (isBaseDirty) {
      isBaseDirty = false
      const frame = makeFrame()
      frameNow = frame
      fit(frame)
      data.look(frame.span, frame.width)
      views = frame.boxes.map((one) => laneView(one, frame))
      paintAxis(pen, frame, ticks(frame))
      for (const view of views) paintLane(pen, { frame, view, data, thumbs, hatch })
      paintNow(pen, frame, Date.now())
      isPainted = true
      onPainted(views)
    }
    if (frameNow) paintOver(overPen, { frame: frameNow, views, state })
  }
  /** The canvases in points of the screen, and as high as the lanes are. */
  function fit(frame: Frame): void {
    const dense = Math.min(devicePixelRatio || 1, 2)
    const [width, height] = [Math.round(frame.width * dense), Math.round(frame.height * dense)]
    if (base.width === width && base.height === height) return
    for (const [canvas, own] of [
      [base, pen],
      [top, overPen],
    ] as const) {
      canvas.width = width
      canvas.height = height
      canvas.style.width = `${frame.width}px`
      canvas.style.height = `${frame.height}px`
      own?.setTransform(dense, 0, 0, dense, 0, 0)
    }
    box.style.height = `${frame.height}px`
  }
  const frame = (): Frame => frameNow ?? makeFrame()
  const leave = spans.subscribe(touch)
  const onTheme = (): void => {
    theme = readTheme(box)
    touch()
  }
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', onTheme)
  const clock = setInterval(touch, 30_000)
  return {
    thumbs,
    setLanes(next) {
      lanes = next
      data.setLanes(next)
      touch()
    },
    setRoom(width, height) {
      if (width === room.width && height === room.height) return
      room = { width, height }
      onTheme()
    },
    over(change) {
      state = { ...state, ...change }
      ask()
    },
    state: () => state,
    touch,
    frame,
    views: () => views,
    find: (x, y) => findAt({ frame: frame(), views, heapsOf }, x, y),
    heapsOf,
    rowsOf: ({ laid }) => [...laid.marks.map(({ row }) => row), ...laid.bundles.flatMap(({ rows }) => rows)],
    timeAt: (x) => timeOf(frame(), x),
    isPainted: () => isPainted,
    close() {
      cancelAnimationFrame(request)
      clearInterval(clock)
      dark.removeEventListener('change', onTheme)
      leave()
      thumbs.close()
    },
  }
  function heapsOf(view: LaneView): readonly Heap[] {
    if (view.mode !== 'bins' && view.mode !== 'clusters') return []
    return view.heaps.length > 0 ? view.heaps : clustersOf(data, view.box.lane, frame(), HEAP_PX * theme.size)
  }
}

export const axisHeight = (theme: Theme): number => AXIS_HEIGHT * theme.size
