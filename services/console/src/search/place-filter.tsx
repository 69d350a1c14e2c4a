import { useState } from 'react'
import { FILTER_WORDS } from '../evidence/narrowing/filter-words.ts'

interface PlaceFilterProps {
  /** The circle as `lat,lon,radius`: degrees, and metres. */
  readonly circle: string | undefined
  readonly set: (circle: string | undefined) => void
}

const RADII = [100, 250, 500, 1000, 2500, 5000, 10_000]

/** Degrees in the usual form for copying: `60.1699, 24.9384`. */
export function PlaceFilter({ circle, set }: PlaceFilterProps) {
  const [lat, lon, known] = circle?.split(',') ?? []
  const radius = known ?? '500'
  const [isBad, setBad] = useState(false)
  const choose = (text: string, within: string) => {
    const parts = /^\s*(-?\d{1,3}(?:\.\d{1,7})?)\d*\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,7})?)\d*\s*$/.exec(text)
    const isPlace = parts !== null && Math.abs(Number(parts[1])) <= 90 && Math.abs(Number(parts[2])) <= 180
    setBad(text.trim() !== '' && !isPlace)
    if (text.trim() === '') set(undefined)
    else if (isPlace) set(`${parts[1]},${parts[2]},${within}`)
  }
  return (
    <>
      <label>
        {FILTER_WORDS.place}
        <input
          type="text"
          inputMode="text"
          key={circle}
          placeholder={FILTER_WORDS.placeExample}
          defaultValue={lat === undefined ? '' : `${lat}, ${lon}`}
          aria-invalid={isBad}
          onBlur={(event) => choose(event.target.value, radius)}
        />
        {isBad && <span className="form-error">{FILTER_WORDS.badPlace}</span>}
      </label>
      <label>
        {FILTER_WORDS.radius}
        <select
          value={radius}
          disabled={lat === undefined}
          onChange={(event) => choose(`${lat},${lon}`, event.target.value)}
        >
          {[...new Set([...RADII, Number(radius)])]
            .sort((a, b) => a - b)
            .map((metres) => (
              <option key={metres} value={metres}>
                {metres}
              </option>
            ))}
        </select>
      </label>
    </>
  )
}
