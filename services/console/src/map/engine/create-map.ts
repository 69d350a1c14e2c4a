import 'maplibre-gl/dist/maplibre-gl.css'
import { type ExpressionSpecification, Map as GroundMap, setWorkerCount, setWorkerUrl } from 'maplibre-gl'
import type { Box, Viewport } from '../../evidence/place/map-address.ts'
import { WORKER_ADDRESS } from '../worker-policy.ts'
import { type Colours, readColours } from './colours.ts'
import { drawIcon } from './icons.ts'
import { addLayers, SOURCES } from './layers.ts'

export interface MapStart {
  readonly container: HTMLElement
  readonly look: Viewport | undefined
  readonly opening: Box | undefined
  readonly title: string
}

export interface Drawn {
  readonly map: GroundMap
  readonly colours: Colours
}

/** When more images than this were made (labels, counts, stops), all of them are dropped and made again on demand. */
const MOST_IMAGES = 1500
const CLOSEST = 20

/**
 * Creates a map without its ground layers.
 * @throws if the device has no WebGL
 */
export function createMap({ container, look, opening, title }: MapStart): Promise<Drawn> {
  setWorkerUrl(WORKER_ADDRESS)
  setWorkerCount(1)
  const colours = readColours()
  const map = new GroundMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': groundColour(colours) } }],
    },
    ...{ attributionControl: false, boxZoom: false, dragRotate: false, pitchWithRotate: false, touchPitch: false },
    ...{ fadeDuration: 0, maxZoom: CLOSEST, renderWorldCopies: true, maplibreLogo: false },
    locale: { 'Map.Title': title },
    ...whereOf(look, opening),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setMissingStyleImageResolver(imageMaker(map, colours))
  return new Promise((resolve) => {
    map.once('load', () => {
      addLayers(map, colours)
      resolve({ map, colours })
    })
  })
}

/** Returns a function that draws the image that a layer requests by name (icons.ts). */
function imageMaker(map: GroundMap, colours: Colours): (id: string) => void {
  const made = new Set<string>()
  const forget = (): void => {
    for (const old of made) if (map.hasImage(old)) map.removeImage(old)
    made.clear()
  }
  return (id) => {
    const icon = map.hasImage(id) ? undefined : drawIcon(id, colours)
    if (!icon) return
    if (made.size > MOST_IMAGES) forget()
    made.add(id)
    map.addImage(id, icon.image, { pixelRatio: icon.pixelRatio })
  }
}

/**
 * The outlines get rough at close zooms. There the sea's colour fades into the land's, so that the ground does not
 * claim land or water.
 */
const groundColour = (colours: Colours): ExpressionSpecification => [
  ...(['interpolate', ['linear'], ['zoom']] as ['interpolate', ['linear'], ['zoom']]),
  ...[8, colours['map-sea'], 11, colours['map-land']],
]

function whereOf(look: Viewport | undefined, opening: Box | undefined) {
  if (look) return { center: [look.lon, look.lat] as [number, number], zoom: look.zoom }
  if (!opening) return { center: [10, 40] as [number, number], zoom: 1.5 }
  const { south, west, north, east } = opening
  const bounds: [number, number, number, number] = [west, south, east < west ? east + 360 : east, north]
  return { bounds, fitBoundsOptions: { padding: 30, maxZoom: 17 } }
}

/** The lowest layer of the incident. Ground layers are inserted below it. */
export const LOWEST = SOURCES[0]
