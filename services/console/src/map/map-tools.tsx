import type { Map as GroundMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Box } from '../evidence/place/map-address.ts'
import { MAP_WORDS } from './map-words.ts'
import type { DrawMode } from './use-area-drag.ts'

interface MapToolsProps {
  readonly map: GroundMap | undefined
  readonly mode: DrawMode
  readonly setMode: (mode: DrawMode) => void
  readonly opening: Box | undefined
}

export function MapTools({ map, mode, setMode, opening }: MapToolsProps) {
  useEffect(() => {
    if (mode === 'none') return
    const end = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setMode('none')
    }
    addEventListener('keydown', end)
    return () => removeEventListener('keydown', end)
  }, [mode, setMode])
  if (!map) return null
  const fit = (): void => {
    if (!opening) return
    const { south, west, north, east } = opening
    map.fitBounds([west, south, east < west ? east + 360 : east, north], { padding: 30, maxZoom: 17, duration: 0 })
  }
  const turn = (to: 'box' | 'circle') => setMode(mode === to ? 'none' : to)
  return (
    <div className="map-tools" role="toolbar" aria-label={MAP_WORDS.tools}>
      <button
        type="button"
        aria-label={MAP_WORDS.zoomOut}
        title={MAP_WORDS.zoomOut}
        onClick={() => map.zoomOut({ duration: 0 })}
      >
        −
      </button>
      <button
        type="button"
        aria-label={MAP_WORDS.zoomIn}
        title={MAP_WORDS.zoomIn}
        onClick={() => map.zoomIn({ duration: 0 })}
      >
        +
      </button>
      <button type="button" onClick={fit} disabled={!opening}>
        {MAP_WORDS.fitAll}
      </button>
      <button type="button" aria-pressed={mode === 'box'} onClick={() => turn('box')}>
        {MAP_WORDS.selectArea}
      </button>
      <button type="button" aria-pressed={mode === 'circle'} onClick={() => turn('circle')}>
        {MAP_WORDS.selectCircle}
      </button>
    </div>
  )
}
