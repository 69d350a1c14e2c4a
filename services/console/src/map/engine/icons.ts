import { type Colours, colourOf } from './colours.ts'

/**
 * All text and symbols on the map are images made here, because there is no server of fonts or sprites. The name of an
 * image describes its content: `cell|37|image.5,video.3|conflict`, `dot|video|likely|plain`, `stop|3|subject-sky`,
 * `arrow|video`, `label|Scene 2`.
 */
export interface Icon {
  readonly image: ImageData
  readonly pixelRatio: number
}

const RATIO = 2

export function drawIcon(id: string, colours: Colours): Icon | undefined {
  const [what = '', ...rest] = id.split('|')
  if (what === 'cell') return drawCell(rest, colours)
  if (what === 'dot') return drawDot(rest, colours)
  if (what === 'stop') return drawStop(rest, colours)
  if (what === 'arrow') return drawArrow(rest, colours)
  if (what === 'label' || what === 'place') return drawLabel(rest.join('|'), what === 'place', colours)
  return what === 'hatch' ? drawHatch(rest[0] ?? 'muted', colours) : undefined
}

function canvas(width: number, height: number) {
  const element = document.createElement('canvas')
  element.width = Math.ceil(width) * RATIO
  element.height = Math.ceil(height) * RATIO
  const pen = element.getContext('2d', { willReadFrequently: true })
  pen?.scale(RATIO, RATIO)
  return (
    pen && {
      pen,
      done: (): Icon => ({ image: pen.getImageData(0, 0, element.width, element.height), pixelRatio: RATIO }),
    }
  )
}

const FONT = '"Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'

/** Shortens a count to a few characters. */
function shortCount(count: number): string {
  if (count < 1000) return String(count)
  const [size, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M']
  return `${size < 10 ? size.toFixed(1).replace('.0', '') : Math.round(size)}${unit}`
}

const cellRadius = (items: number): number => Math.min(32, 13 + 5 * Math.log10(Math.max(1, items)))

/** A cluster: a number in a ring of its kinds, with a mark if claims contradict one another. */
function drawCell([count = '1', shares = '', conflict = '']: readonly string[], colours: Colours): Icon | undefined {
  const radius = cellRadius(Number(count))
  const side = 2 * radius + 10
  const made = canvas(side, side)
  if (!made) return undefined
  const { pen, done } = made
  const middle = side / 2
  pen.beginPath()
  pen.arc(middle, middle, radius + 1.5, 0, 2 * Math.PI)
  pen.fillStyle = colours.ground
  pen.fill()
  let turn = -Math.PI / 2
  for (const [kind = 'other', eighths = '8'] of shares.split(',').map((part) => part.split('.'))) {
    const next = turn + (Number(eighths) / 16) * 2 * Math.PI
    pen.beginPath()
    pen.arc(middle, middle, radius - 2, turn, next)
    pen.lineWidth = 5
    pen.strokeStyle = colourOf(colours, kind)
    pen.stroke()
    turn = next
  }
  write(pen, shortCount(Number(count)), { x: middle, y: middle, size: radius > 20 ? 13 : 11.5, colour: colours.text })
  if (conflict === 'conflict') drawMark(pen, middle + radius * 0.72, middle - radius * 0.72, colours)
  return done()
}

function drawMark(pen: CanvasRenderingContext2D, x: number, y: number, colours: Colours): void {
  pen.beginPath()
  pen.arc(x, y, 6, 0, 2 * Math.PI)
  pen.fillStyle = colours.danger
  pen.fill()
  write(pen, '!', { x, y, size: 10, colour: colours.ground })
}

interface Written {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
}

function write(pen: CanvasRenderingContext2D, text: string, { x, y, size, colour }: Written): void {
  pen.font = `600 ${size}px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = colour
  pen.fillText(text, x, y + 0.5)
}

/**
 * An item. The kind gives shape and colour. Filled: placed. Hatched with a dashed edge: likely. Hollow: no exact
 * time.
 */
function drawDot(
  [kind = 'other', state = 'placed', conflict = '']: readonly string[],
  colours: Colours,
): Icon | undefined {
  const side = 28
  const made = canvas(side, side)
  if (!made) return undefined
  const { pen, done } = made
  const colour = colourOf(colours, kind)
  shape(pen, kind, side / 2, 9)
  pen.fillStyle = state === 'placed' ? colour : colours.ground
  pen.fill()
  if (state === 'likely') {
    pen.save()
    pen.clip()
    pen.strokeStyle = colour
    pen.lineWidth = 2
    for (let at = -side; at < side; at += 5) {
      pen.beginPath()
      pen.moveTo(at, side)
      pen.lineTo(at + side, 0)
      pen.stroke()
    }
    pen.restore()
    shape(pen, kind, side / 2, 9)
    pen.setLineDash([3, 2])
  }
  pen.lineWidth = 2
  pen.strokeStyle = state === 'placed' ? colours.ground : colour
  pen.stroke()
  pen.setLineDash([])
  if (conflict === 'conflict') drawMark(pen, side - 7, 7, colours)
  return done()
}

const SIDES: Readonly<Record<string, number>> = { video: 3, document: 4, audio: 4, archive: 6, other: 5 }

function shape(pen: CanvasRenderingContext2D, kind: string, middle: number, radius: number): void {
  const sides = SIDES[kind]
  pen.beginPath()
  if (sides === undefined) {
    pen.arc(middle, middle, radius - 1, 0, 2 * Math.PI)
    return
  }
  // A film's triangle points right, a sound's shape stands on its corner, a document's lies on its side.
  const turn = kind === 'document' ? Math.PI / 4 : kind === 'video' ? 0 : -Math.PI / 2
  for (let corner = 0; corner < sides; corner += 1) {
    const angle = turn + (corner / sides) * 2 * Math.PI
    const [x, y] = [middle + Math.cos(angle) * radius, middle + Math.sin(angle) * radius]
    if (corner === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.closePath()
}

/** A numbered stop of a subject's path. */
function drawStop([number = '', colour = '']: readonly string[], colours: Colours): Icon | undefined {
  const side = 26
  const made = canvas(side, side)
  if (!made) return undefined
  const { pen, done } = made
  pen.beginPath()
  pen.arc(side / 2, side / 2, 11, 0, 2 * Math.PI)
  pen.fillStyle = colourOf(colours, colour)
  pen.fill()
  pen.lineWidth = 2
  pen.strokeStyle = colours.ground
  pen.stroke()
  write(pen, number, { x: side / 2, y: side / 2, size: 12, colour: colours.ground })
  return done()
}

/** An arrow, drawn to the right. The map rotates it with the line. */
function drawArrow([kind = 'other']: readonly string[], colours: Colours): Icon | undefined {
  const side = 16
  const made = canvas(side, side)
  if (!made) return undefined
  const { pen, done } = made
  pen.beginPath()
  pen.moveTo(4, 2.5)
  pen.lineTo(13.5, 8)
  pen.lineTo(4, 13.5)
  pen.lineTo(6, 8)
  pen.closePath()
  pen.fillStyle = colourOf(colours, kind)
  pen.fill()
  pen.lineWidth = 1.5
  pen.strokeStyle = colours.ground
  pen.stroke()
  return done()
}

const MOST_LETTERS = 40

function drawLabel(text: string, isQuiet: boolean, colours: Colours): Icon | undefined {
  const shown = text.slice(0, MOST_LETTERS)
  const size = isQuiet ? 11 : 12
  const ruler = document.createElement('canvas').getContext('2d')
  if (!ruler || shown === '') return undefined
  ruler.font = `600 ${size}px ${FONT}`
  const made = canvas(ruler.measureText(shown).width + 12, size + 9)
  if (!made) return undefined
  const { pen, done } = made
  const [x, y] = [(ruler.measureText(shown).width + 12) / 2, (size + 9) / 2]
  pen.font = ruler.font
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineWidth = 4
  pen.lineJoin = 'round'
  pen.strokeStyle = colours.ground
  pen.strokeText(shown, x, y)
  pen.fillStyle = isQuiet ? colours.muted : colours.text
  pen.fillText(shown, x, y)
  return done()
}

/** The pattern of areas with footage. */
function drawHatch(colour: string, colours: Colours): Icon | undefined {
  const made = canvas(8, 8)
  if (!made) return undefined
  made.pen.strokeStyle = colourOf(colours, colour)
  made.pen.lineWidth = 1.2
  for (const at of [-8, 0, 8]) {
    made.pen.beginPath()
    made.pen.moveTo(at, 8)
    made.pen.lineTo(at + 8, 0)
    made.pen.stroke()
  }
  return made.done()
}
