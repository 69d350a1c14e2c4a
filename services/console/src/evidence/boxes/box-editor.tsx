import type { KeyboardEvent } from 'react'
import type { BlurBox } from '../../shared/api/types.ts'
import { Covered } from '../sensitive/covered.tsx'
import { Picture } from '../sensitive/picture.tsx'
import type { Opened } from '../sensitive/use-opened.ts'
import { boxWords, middleBox, moveBox, resizeBox } from './blur-boxes.ts'
import { CLEANING_WORDS } from './cleaning-words.ts'
import { useBoxDrag } from './use-box-drag.ts'

interface BoxEditorProps {
  readonly src: string
  readonly boxes: readonly BlurBox[]
  readonly opened: Opened
  readonly what: string
  /** Explains how to draw boxes and what they are for, if not for hiding. */
  readonly hint?: string
  readonly alt?: string
  readonly setBoxes: (change: (boxes: readonly BlurBox[]) => readonly BlurBox[]) => void
}

const STEP = 0.02
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] },
}

/**
 * The picture with boxes over what shall be hidden. Boxes are buttons, so that arrow keys move them and Delete removes
 * them.
 */
export function BoxEditor({ src, boxes, setBoxes, opened, what, hint, alt }: BoxEditorProps) {
  const drag = useBoxDrag(boxes, setBoxes)
  const remove = (at: number) => setBoxes((now) => now.filter((_, index) => index !== at))
  const onKey = (event: KeyboardEvent, at: number) => {
    const arrow = ARROWS[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') remove(at)
    else if (arrow) {
      const change = event.shiftKey ? resizeBox : moveBox
      setBoxes((now) => now.map((box, index) => (index === at ? change(box, ...arrow) : box)))
    } else return
    event.preventDefault()
  }
  return (
    <div className="box-editor">
      <Covered {...{ opened, what }} note={CLEANING_WORDS.showToDraw}>
        <div className="box-stage" {...drag}>
          <Picture src={src} alt={alt ?? CLEANING_WORDS.copyShows} draggable={false} />
          {boxes.map((box, at) => (
            <button
              key={at}
              type="button"
              className="blur-box"
              data-box={at}
              style={placeOf(box)}
              aria-label={CLEANING_WORDS.box(at + 1, boxWords(box))}
              aria-describedby="box-keys"
              onKeyDown={(event) => onKey(event, at)}
            >
              <span aria-hidden="true">{at + 1}</span>
              <span className="blur-corner" aria-hidden="true" />
            </button>
          ))}
        </div>
      </Covered>
      <p id="box-keys" className="muted">
        {hint ?? CLEANING_WORDS.keys}
      </p>
      <div className="actions" inert={!opened.isOpen}>
        <button
          type="button"
          disabled={!opened.isOpen}
          onClick={() => setBoxes((now) => [...now, middleBox(now.length)])}
        >
          {CLEANING_WORDS.addBox}
        </button>
        {boxes.map((_, at) => (
          <button key={at} type="button" onClick={() => remove(at)}>
            {CLEANING_WORDS.removeBox(at + 1)}
          </button>
        ))}
      </div>
    </div>
  )
}

const percent = (share: number): string => `${share * 100}%`

const placeOf = ({ x, y, width, height }: BlurBox) => ({
  ...{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) },
})
