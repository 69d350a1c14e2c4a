import { type FormEvent, useId, useState } from 'react'
import { type Box, parseBox, parseCircle } from '../evidence/place/map-address.ts'
import { MAP_WORDS } from './map-words.ts'
import type { Area } from './use-area-drag.ts'

interface AreaFormProps {
  /** The map's current view; undefined if there is no map. */
  readonly port: Box | undefined
  readonly onArea: (area: Area) => void
}

/** Lets an officer type an area instead of drawing it. */
export function AreaForm({ port, onArea }: AreaFormProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [box, circle] = [parseBox(text), parseCircle(text)]
    setWrong(!box && !circle)
    if (box) onArea({ box })
    else if (circle) onArea({ circle })
  }
  return (
    <details className="map-area">
      <summary>{MAP_WORDS.areaByNumbers}</summary>
      <form onSubmit={submit}>
        <label htmlFor={id}>{MAP_WORDS.areaHint}</label>
        <div className="map-area-line">
          <input
            {...{ id, type: 'text', inputMode: 'decimal', value: text, placeholder: '60.16, 24.92, 60.18, 24.96' }}
            aria-invalid={isWrong}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit">{MAP_WORDS.useArea}</button>
          {port && (
            <button type="button" onClick={() => onArea({ box: port })}>
              {MAP_WORDS.useView}
            </button>
          )}
        </div>
        <p className="form-error" role="alert">
          {isWrong ? MAP_WORDS.areaWrong : ''}
        </p>
      </form>
    </details>
  )
}
