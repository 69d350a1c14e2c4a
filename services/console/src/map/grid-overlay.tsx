import type { Feature } from 'geojson'
import type { Map as GroundMap } from 'maplibre-gl'
import { type CSSProperties, useEffect, useState } from 'react'
import type { LatLon } from '../evidence/place/local-metres.ts'
import type { Box } from '../evidence/place/map-address.ts'
import {
  type GridLine,
  type MetricGrid,
  metresText,
  metricGrid,
  type NoGrid,
  scaleBar,
} from '../evidence/place/metric-grid.ts'
import type { Drawn } from './engine/create-map.ts'
import { collection } from './engine/features.ts'
import { setData } from './engine/layers.ts'
import { MAP_WORDS } from './map-words.ts'
import { portOf } from './use-port.ts'

interface GridOverlayProps {
  readonly drawn: Drawn
  readonly origin: LatLon | undefined
  readonly isShown: boolean
}

interface From {
  readonly lat: number | undefined
  readonly lon: number | undefined
}

interface Label {
  readonly key: string
  readonly text: string
  readonly style: CSSProperties
  readonly axis: GridLine['axis']
}

interface Placed {
  readonly labels: readonly Label[]
  readonly bar: { readonly text: string; readonly pixels: number }
}

const BAR_PIXELS = 120
/** Labels closer than this to an edge are left out, because they would overlap the corner or the scale bar. */
const EDGE = 34

/** Grid lines every 10 m to 100 km from the incident's place, labelled with their distances, and a scale bar. */
export function GridOverlay({ drawn, origin, isShown }: GridOverlayProps) {
  const [placed, setPlaced] = useState<Placed>()
  const [why, setWhy] = useState<NoGrid>()
  const [lat, lon] = [origin?.lat, origin?.lon]
  useEffect(() => {
    const { map } = drawn
    const draw = (): void => {
      const { box } = portOf(map)
      const grid = isShown ? gridOf(map, box, { lat, lon }) : undefined
      const { lines, stepM } = typeof grid === 'object' ? grid : NONE
      setData(map, 'grid', collection(lines.map((line) => lineFeature(line, box))))
      setPlaced({ labels: labelsOf(map, lines, stepM), bar: barOf(map) })
      setWhy(typeof grid === 'object' ? undefined : grid)
    }
    draw()
    map.on('move', draw)
    map.on('resize', draw)
    return () => {
      map.off('move', draw)
      map.off('resize', draw)
    }
  }, [drawn, lat, lon, isShown])
  if (!placed) return null
  return (
    <>
      {why && <p className="map-no-grid">{why === 'far' ? MAP_WORDS.noGridFar : MAP_WORDS.noGridWide}</p>}
      <div className="map-grid" aria-hidden="true">
        {placed.labels.map(({ key, text, style, axis }) => (
          <span key={key} className={`map-grid-label map-grid-${axis}`} style={style}>
            {text}
          </span>
        ))}
        <span className="map-scale" style={{ width: `${placed.bar.pixels}px` }}>
          {placed.bar.text}
        </span>
      </div>
    </>
  )
}

function gridOf(map: GroundMap, box: Box, { lat, lon }: From): MetricGrid | NoGrid | undefined {
  if (lat === undefined || lon === undefined) return undefined
  return metricGrid(box, map.getContainer().clientWidth, { lat, lon })
}

const NONE: MetricGrid = { stepM: 1000, lines: [] }

const lineFeature = ({ axis, at }: GridLine, { south, west, north, east }: Box): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'LineString',
    coordinates:
      axis === 'east'
        ? [
            [at, south],
            [at, north],
          ]
        : [
            [west, at],
            [east, at],
          ],
  },
})

/** Labels along the upper and the left edge. */
function labelsOf(map: GroundMap, lines: readonly GridLine[], stepM: number): Placed['labels'] {
  const { clientWidth, clientHeight } = map.getContainer()
  const { lat, lng } = map.getCenter()
  return lines.flatMap((line) => {
    const isEast = line.axis === 'east'
    const spot = map.project(isEast ? [line.at, lat] : [lng, line.at])
    const [along, length] = isEast ? [spot.x, clientWidth] : [spot.y, clientHeight]
    if (along < EDGE || along > length - EDGE) return []
    const style = isEast ? { left: `${along}px` } : { top: `${along}px` }
    return [{ key: `${line.axis}${line.metres}`, text: lineText(line, stepM), style, axis: line.axis }]
  })
}

/** The earth's circumference in metres: the width of a web map at the equator. */
const AROUND_M = 40_075_016.686

function barOf(map: GroundMap): Placed['bar'] {
  const metresPerPixel = (Math.cos((map.getCenter().lat * Math.PI) / 180) * AROUND_M) / (512 * 2 ** map.getZoom())
  const { metres, pixels } = scaleBar(metresPerPixel, BAR_PIXELS)
  return { text: metresText(metres), pixels }
}

function lineText({ axis, metres }: GridLine, stepM: number): string {
  if (metres === 0) return '0'
  const [ahead, behind] = axis === 'east' ? [MAP_WORDS.east, MAP_WORDS.west] : [MAP_WORDS.north, MAP_WORDS.south]
  return `${metresText(metres, stepM)} ${metres > 0 ? ahead : behind}`
}
