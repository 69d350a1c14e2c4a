import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { thumbAddress } from '../../evidence/sensitive/picture-address.ts'
import { useSights } from '../../evidence/sensitive/use-sight.tsx'
import type { Row } from '../../shared/api/types.ts'
import { useWidth } from '../../shared/parts/use-width.ts'
import type { AxisProps } from './axis.tsx'
import { makeAxisAsk } from './axis-ask.ts'
import { type AxisAsk, type AxisData, createAxisData } from './axis-data.ts'
import { listenToPointer } from './axis-input.ts'
import type { Found } from './find-at.ts'
import { type LaneSummary, summariesOf } from './lane-summary.ts'
import { closer, type Peeked, peekOf } from './peeked.ts'
import { createStage, type Stage } from './stage.ts'

export interface AxisStage {
  readonly stage: RefObject<Stage | undefined>
  readonly box: RefObject<HTMLElement | null>
  readonly base: RefObject<HTMLCanvasElement | null>
  readonly top: RefObject<HTMLCanvasElement | null>
  readonly width: number
  /** The content of each lane, for screen readers. */
  readonly summaries: readonly LaneSummary[]
  /** The item under the pointer. */
  readonly hovered: Peeked | undefined
  /** The item that was clicked, or reached by keyboard. */
  readonly chosen: Peeked | undefined
  readonly setChosen: (peeked: Peeked | undefined) => void
}

const QUIET_MS = 350

/** Nothing is requested before a view is open. */
const NOBODY: AxisAsk = {
  density: () => new Promise<never>(() => undefined),
  items: () => new Promise<never>(() => undefined),
}

/** A little less than half of the window, so that the top of the list below is visible. */
const roomOf = (): number => Math.min(Math.max(innerHeight * 0.48, 300), 640)

/**
 * Starts the stage on the canvases, and passes it the page's data. `point` is called with the time under the pointer.
 */
export function useAxisStage(now: RefObject<AxisProps>, point: RefObject<(time: number) => void>): AxisStage {
  const { incident, zone, view, spans, onFault } = now.current
  const box = useRef<HTMLElement>(null)
  const [base, top] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)]
  const stage = useRef<Stage | undefined>(undefined)
  const [summaries, setSummaries] = useState<readonly LaneSummary[]>([])
  const [hovered, setHovered] = useState<Peeked>()
  const [chosen, setChosen] = useState<Peeked>()
  const width = useWidth(box)
  const sights = useSights()
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
    const delayed = delaySummaries(setSummaries)
    const made = createStage({
      ...{ base: base.current, top: top.current, box: box.current, data, spans, zone, sights },
      brush: now.current.brush,
      onPainted: delayed.tell,
    })
    stage.current = made
    const stopListening = listenToPointer({
      ...{ box: box.current, stage: made, spans },
      brush: () => now.current.brush,
      isSelecting: () => now.current.isSelecting,
      setBrush: (next) => now.current.setBrush(next),
      click: (found) => {
        const row = clickOn(made, found)
        setChosen(row && peekOf(row, made, undefined))
        if (found.what === 'cluster' || found.what === 'bundle') spans.glide(() => closer(found))
      },
      hover: (found, time) => {
        const row = found?.what === 'item' ? found.mark.row : undefined
        if (made.state().hover !== row?.item) made.over({ hover: row?.item })
        setHovered((last) => row && peekOf(row, made, last))
        point.current(time)
      },
    })
    return () => {
      delayed.stop()
      stopListening()
      made.close()
      data.close()
      stage.current = undefined
    }
  }, [data, spans, zone, sights, now, point])
  useFollowing(now, { stage, data, width })
  return { stage, box, base, top, width, summaries, hovered, chosen, setChosen }
}

/** The keyboard continues from the clicked item. */
function clickOn(stage: Stage, found: Found): Row | undefined {
  if (found.what !== 'item') {
    stage.over({ walk: { lane: undefined, item: undefined }, cluster: undefined })
    return undefined
  }
  const { row } = found.mark
  stage.over({ walk: { lane: found.view.box.lane.key, item: row.item }, cluster: undefined })
  return row
}

/** The summaries for screen readers are updated only when the view has stopped moving. */
function delaySummaries(set: (change: (last: readonly LaneSummary[]) => readonly LaneSummary[]) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    tell: (views: Parameters<typeof summariesOf>[0]) => {
      clearTimeout(timer)
      timer = setTimeout(() => set((last) => summariesOf(views, last)), QUIET_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

interface Following {
  readonly stage: RefObject<Stage | undefined>
  readonly data: AxisData
  readonly width: number
}

/** Passes the page's data to the stage as it changes. */
function useFollowing(now: RefObject<AxisProps>, { stage, data, width }: Following): void {
  const { incident, view, lanes, brush, feed } = now.current
  useEffect(() => {
    // Depends on `stage`, because a new stage has no lanes yet.
    if (lanes && data) stage.current?.setLanes(lanes)
  }, [lanes, data, stage])
  useLayoutEffect(() => {
    if (data) stage.current?.setRoom(width, roomOf())
  }, [width, data, stage])
  useEffect(() => {
    if (data) stage.current?.over({ brush })
  }, [brush, data, stage])
  useEffect(() => {
    if (!data) return
    stage.current?.thumbs.setAddress(view === undefined ? undefined : (item) => thumbAddress(incident, item, view))
  }, [incident, view, data, stage])
  useEffect(() => feed?.hear((rows) => (rows ? data.hear(rows) : data.expireAll())), [feed, data])
}
