import type { Kind, Row } from '../../shared/api/types.ts'
import { KINDS } from '../../shared/api/types.ts'
import { KIND_PATHS } from '../../shared/parts/kind-icon.tsx'
import type { AxisData } from './axis-data.ts'
import { AXIS_WORDS } from './axis-words.ts'
import type { Frame } from './frame.ts'
import { clusterX, type LaneView } from './lane-view.ts'
import type { Mark } from './lay-marks.ts'
import { paintBins } from './paint-bins.ts'
import { paintItems, paintPlate, TRACK, trackY, widthOf } from './paint-items.ts'
import type { Pen } from './shapes.ts'
import { THUMB, type Thumbs } from './thumbs.ts'

export interface LanePaint {
  readonly frame: Frame
  readonly view: LaneView
  readonly data: AxisData
  readonly thumbs: Thumbs
  readonly hatch: (pen: Pen, colour: string) => CanvasPattern | string
}

export function paintLane(pen: Pen, paint: LanePaint): void {
  const { frame, view, data, hatch } = paint
  const { box, mode, peak } = view
  const colour = colourOfLane(paint)
  pen.save()
  pen.beginPath()
  pen.rect(0, box.top, frame.width, box.height)
  pen.clip()
  if (mode === 'bins' || mode === 'clusters') {
    if (mode === 'clusters') pen.globalAlpha = 0.35
    if (peak > 0) paintBins(pen, { data, frame, box, colour, hatch: hatch(pen, colour), peak })
    pen.globalAlpha = 1
    if (mode === 'clusters') paintClusters(pen, paint, colour)
  }
  if (mode === 'items') paintDeep(pen, paint)
  pen.restore()
  paintName(pen, paint, colour)
}

const colourOfLane = ({ frame: { theme }, view }: LanePaint): string =>
  view.box.lane.kind === undefined ? theme.accent : (theme.kinds[view.box.lane.kind] ?? theme.text)

const colourOfRow = ({ frame: { theme } }: LanePaint, { kind }: Row): string =>
  theme.kinds[KINDS.indexOf(kind)] ?? theme.text

function paintClusters(pen: Pen, { frame, view }: LanePaint, colour: string): void {
  const y = view.box.top + view.box.height / 2 + 8 * frame.theme.size
  for (const cluster of view.clusters)
    paintPlate(pen, { text: shortCount(cluster.count), x: clusterX(frame, cluster), y, frame, colour })
}

function paintDeep(pen: Pen, paint: LanePaint): void {
  const { frame, view, hatch } = paint
  const { laid, shift, floor, box } = view
  paintThumbs(pen, paint)
  const colourOf = (mark: Mark): string => colourOfRow(paint, mark.row)
  paintItems(pen, { frame, box, laid, shift, floor, colourOf, hatchOf: (colour) => hatch(pen, colour) })
  const y = trackY(floor, Math.max(0, topTrack(view)), frame.theme.size)
  for (const bundle of laid.bundles) {
    const x = (bundle.left + bundle.right) / 2 + shift
    if (x > -40 && x < frame.width + 40)
      paintPlate(pen, {
        text: `+${bundle.rows.length}`,
        x,
        y: y - TRACK * frame.theme.size * 0.2,
        frame,
        colour: frame.theme.muted,
      })
  }
  paintStrip(pen, paint)
}

const topTrack = ({ laid }: LaneView): number => laid.marks.reduce((top, { track }) => Math.max(top, track), 0)

/** Paints the strip of items whose interval covers the whole view, and so says nothing about any part of it. */
function paintStrip(pen: Pen, { frame, view }: LanePaint): void {
  const { theme, width } = frame
  const count = view.laid.wide.length + view.left
  if (count === 0) return
  const height = 12 * theme.size
  const top = view.box.top + view.box.height - height - 4
  pen.strokeStyle = theme.muted
  pen.lineWidth = 1
  pen.setLineDash([5, 4])
  pen.strokeRect(-4, top, width + 8, height)
  pen.setLineDash([])
  const text = AXIS_WORDS.wide(shortCount(count))
  pen.font = theme.small
  const wide = widthOf(pen, theme.small, text) + 12
  const left = Math.max(4, width - wide - 6)
  pen.fillStyle = theme.surface
  pen.fillRect(left, top - 2, wide, height + 4)
  pen.fillStyle = theme.muted
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.fillText(text, left + 6, top + height / 2 + 0.5)
}

function paintThumbs(pen: Pen, { frame, view, thumbs }: LanePaint): void {
  const { theme } = frame
  const [width, height] = [THUMB.width * theme.size, THUMB.height * theme.size]
  const top = view.box.top + 18 * theme.size
  pen.imageSmoothingEnabled = true
  for (const { mark, x } of view.thumbs) {
    paintSight(pen, { x, top, width, height, frame }, { row: mark.row, picture: thumbs.get(mark.row) })
    pen.strokeStyle = mark.row.review === 'urgent' ? theme.danger : theme.line
    pen.lineWidth = mark.row.review === 'urgent' ? 2 : 1
    pen.strokeRect(x + 0.5, top + 0.5, width - 1, height - 1)
    if (mark.row.durationMs !== null) {
      // A film is marked by a small triangle, as in every player.
      pen.fillStyle = theme.text
      pen.beginPath()
      pen.moveTo(x + 5, top + height - 12)
      pen.lineTo(x + 13, top + height - 7.5)
      pen.lineTo(x + 5, top + height - 3)
      pen.fill()
    }
    pen.strokeStyle = theme.muted
    pen.lineWidth = 1
    pen.beginPath()
    pen.moveTo(x + width / 2, top + height)
    pen.lineTo(mark.at + view.shift, trackY(view.floor, mark.track, theme.size) - 6)
    pen.stroke()
  }
}

interface Place {
  readonly x: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly frame: Frame
}

interface Shown {
  readonly row: Row
  readonly picture: CanvasImageSource | undefined
}

function paintSight(pen: Pen, place: Place, { row, picture }: Shown): void {
  const { x, top, width, height, frame } = place
  pen.fillStyle = frame.theme.raised
  pen.fillRect(x, top, width, height)
  if (row.restricted) paintRestricted(pen, place)
  else if (picture) pen.drawImage(picture, x, top, width, height)
  else paintKind(pen, place, row.kind)
}

/** Paints the kind's icon while the item's colours are not loaded. */
function paintKind(pen: Pen, { x, top, width, height, frame: { theme } }: Place, kind: Kind): void {
  const side = height * 0.6
  pen.save()
  pen.translate(x + (width - side) / 2, top + (height - side) / 2)
  pen.scale(side / 24, side / 24)
  pen.strokeStyle = theme.muted
  pen.lineWidth = 1.8
  pen.stroke(new Path2D(KIND_PATHS[kind]))
  pen.restore()
}

/** A lock in place of a restricted item's picture. */
function paintRestricted(pen: Pen, { x, top, width, height, frame: { theme } }: Place): void {
  const [mx, my] = [x + width / 2, top + height / 2]
  pen.strokeStyle = theme.warn
  pen.lineWidth = 2
  pen.beginPath()
  pen.arc(mx, my - 4, 5, Math.PI, 0)
  pen.stroke()
  pen.fillStyle = theme.warn
  pen.fillRect(mx - 8, my - 3, 16, 11)
}

function paintName(pen: Pen, { frame, view }: LanePaint, colour: string): void {
  const { theme } = frame
  const { box, mode, mass } = view
  const y = box.top + 10 * theme.size
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.font = theme.bold
  const name = box.lane.label
  const more = mode === 'waiting' ? AXIS_WORDS.loading : mode === 'items' ? '' : AXIS_WORDS.about(shortCount(mass))
  const nameWidth = widthOf(pen, theme.bold, name)
  pen.font = theme.small
  const moreWidth = more === '' ? 0 : widthOf(pen, theme.small, more) + 10
  pen.globalAlpha = 0.85
  pen.fillStyle = theme.surface
  pen.fillRect(2, y - 9 * theme.size, nameWidth + moreWidth + 12, 18 * theme.size)
  pen.globalAlpha = 1
  pen.fillStyle = theme.muted
  if (more !== '') pen.fillText(more, 8 + nameWidth + 10, y)
  pen.font = theme.bold
  pen.fillStyle = colour
  pen.fillText(name, 8, y)
}

/** Shortens a count for a plate: "12", "1 240", "34 k". */
function shortCount(count: number): string {
  if (count < 9.5) return String(Math.max(1, Math.round(count)))
  if (count < 9999.5) return inThousands(Math.round(count))
  return count < 999_500 ? `${Math.round(count / 1000)} k` : `${(count / 1_000_000).toFixed(1)} M`
}

/** Formatted by hand: a frame has a hundred numbers, and the browser's formatting takes longer than all drawing. */
const inThousands = (count: number): string =>
  count < 1000 ? String(count) : `${Math.floor(count / 1000)}\u00a0${String(count % 1000).padStart(3, '0')}`

export const thumbAt = (view: LaneView, frame: Frame, x: number, y: number): Mark | undefined => {
  const size = frame.theme.size
  const top = view.box.top + 18 * size
  if (y < top || y > top + THUMB.height * size) return undefined
  return view.thumbs.find((thumb) => x >= thumb.x && x <= thumb.x + THUMB.width * size)?.mark
}

export const markRect = (view: LaneView, frame: Frame, mark: Mark) => {
  const size = frame.theme.size
  const y = trackY(view.floor, mark.track, size)
  const left = Math.max(Math.min(mark.left, mark.at - 7 * size) + view.shift, 2)
  const right = Math.min(Math.max(mark.right, mark.at + 7 * size, mark.ends) + view.shift, frame.width - 2)
  return { x: left, y: y - 8 * size, width: Math.max(right - left, 4), height: 16 * size }
}
