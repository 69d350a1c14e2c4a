import { useMemo, useRef, useState } from 'react'
import { boxText, circleText, parseBox, parseCircle, parseViewport } from '../evidence/place/map-address.ts'
import { useSubjectPaths } from '../evidence/subjects/subject-queries.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { withParts } from './address-words.ts'
import { AreaForm } from './area-form.tsx'
import { parseLayers } from './layer-choice.ts'
import { LayersPanel } from './layers-panel.tsx'
import { MapCards } from './map-cards.tsx'
import { MapFoot } from './map-foot.tsx'
import { useCells, useGround, useMapView, useStrip } from './map-queries.ts'
import { MapSide } from './map-side.tsx'
import { MapStage } from './map-stage.tsx'
import { MapTools } from './map-tools.tsx'
import { MAP_WORDS } from './map-words.ts'
import { Narrowed } from './narrowed.tsx'
import { TimeStrip } from './time-strip.tsx'
import type { Area, DrawMode } from './use-area-drag.ts'
import { useChosenItem } from './use-chosen-item.ts'
import { startOf, useGroundMap } from './use-ground-map.ts'
import { chosenItem, placeOf, useMapChoice } from './use-map-choice.ts'
import { useMapLayers } from './use-map-layers.ts'
import { useMapScope } from './use-map-scope.ts'
import { usePort } from './use-port.ts'
import { useSceneLayers } from './use-scene-layers.ts'
import { useTracks } from './use-tracks.ts'

interface MapPageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/**
 * The map page: where it happened, as clusters and items, with the precision of each place, scenes, coverage and paths.
 * A list shows the same.
 */
export function MapPage({ incident, query }: MapPageProps) {
  const { id, zone } = incident
  const { scope, window } = useMapScope(id, query)
  const [box, circle] = [parseBox(query.get('box')), parseCircle(query.get('circle'))]
  const view = useMapView(scope)
  const told = useGround(scope, view)
  const facts = told.data
  const container = useRef<HTMLDivElement>(null)
  const start = startOf({ incident: id, facts, look: parseViewport(query.get('port')), box })
  const ground = useGroundMap({ container, start })
  const map = ground.drawn?.map
  const port = usePort(map)
  const cells = useCells(scope, view, port)
  const strip = useStrip(scope, view)
  const shown = useMemo(() => parseLayers(query.get('layers')), [query])
  const { scenes, coverage } = useSceneLayers(incident, { coverage: shown.has('coverage') })
  const paths = useSubjectPaths(incident)
  const onItem = (item: string) => goTo(`/incidents/${id}/items/${item}`)
  const choosing = useMapChoice({ map, cells: cells.data, scenes, onItem })
  const { choice, setChoice } = choosing
  useChosenItem({ scope, view, wanted: query.get('chosen'), choice, setChoice })
  const [mode, setMode] = useState<DrawMode>('none')
  const item = chosenItem(choice)
  const ways = useTracks({ scope, view, port, choice, isShown: shown.has('tracks') })
  const layers = { cells: cells.data, scenes, coverage, window, box, circle, chosen: placeOf(choice), shown }
  useMapLayers(ground.drawn, {
    ...layers,
    tracks: ways.tracks,
    chosenItem: item,
    paths: pathsOf(paths, query.get('subject')),
  })
  const setArea = (area: Area): void => {
    setMode('none')
    goTo(withParts(wordsOf(area)), 'replace')
    announce(MAP_WORDS.areaSet)
  }
  return (
    <div className="map-page">
      <div className="map-head">
        <h1>{MAP_WORDS.title}</h1>
        <p className="muted count" data-count={facts?.items ?? ''}>
          {facts && MAP_WORDS.count(facts.items)}
        </p>
        <MapTools {...{ map, mode, setMode, opening: facts?.opening ?? undefined }} />
        <LayersPanel shown={shown} onChange={(text) => goTo(withParts({ layers: text }), 'replace')} />
      </div>
      <Narrowed {...{ incident: id, query, box, circle }} />
      {told.error && <Trouble cause={told.error} again={() => void told.refetch()} />}
      <div className="map-columns">
        <div className="map-main">
          <div className="map-over">
            <MapStage
              {...{ container, ground, mode, onArea: setArea, tracks: ways.tracks, isCut: ways.isCut }}
              onPick={(picked) => choosing.pick(picked, ways.tracks)}
              {...{ origin: facts?.origin ?? undefined, hasGrid: shown.has('grid') }}
            />
            <MapCards {...{ incident, view, choice, setChoice }} tracks={ways.tracks} />
          </div>
          <TimeStrip {...{ strip: strip.data, zone, from: window.from, to: window.to }} />
          <div className="map-below">
            <MapFoot {...{ facts, trouble: ground.trouble, hasGrid: shown.has('grid') }} />
            <AreaForm port={port?.box} onArea={setArea} />
          </div>
        </div>
        <MapSide
          {...{ scope, view, zone, noPlace: facts?.noPlace ?? 0, spot: choosing.spot, setSpot: choosing.setSpot }}
          {...{ port: ground.trouble === 'no-webgl' ? WORLD : port?.box, isFlight: port?.isFlight === true }}
          {...{ chosen: item, onChoose: choosing.choose }}
        />
      </div>
    </div>
  )
}

/** Without a map the list covers the whole world. */
const WORLD = { south: -90, west: -180, north: 90, east: 180 }

const wordsOf = (area: Area) =>
  'box' in area ? { box: boxText(area.box), circle: undefined } : { box: undefined, circle: circleText(area.circle) }

/** The paths of one subject, if the address names one; otherwise all. */
function pathsOf(paths: ReturnType<typeof useSubjectPaths>, subject: string | null) {
  if (!paths || subject === null) return paths
  return { ...paths, paths: paths.paths.filter((path) => path.subject === subject) }
}
