import { useEffect, useState } from 'react'
import { wallHref } from '../evidence/item/wall-address.ts'
import type { Box } from '../evidence/place/map-address.ts'
import { Link } from '../shared/parts/link.tsx'
import { MapList } from './map-list.tsx'
import { type Dot, type MapScope, useMapItems } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'

interface MapSideProps {
  readonly scope: MapScope
  readonly view: string | undefined
  readonly zone: string
  readonly noPlace: number
  readonly port: Box | undefined
  /** True if the console moved the map. The list stays the same then. */
  readonly isFlight: boolean
  /** The area of one cluster, if only that cluster is listed. */
  readonly spot: Box | undefined
  readonly setSpot: (spot: Box | undefined) => void
  readonly chosen: string | undefined
  readonly onChoose: (dot: Dot) => void
}

/** The list beside the map: the items in view, the items of one cluster, or the items without a place. */
export function MapSide({ scope, view, zone, noPlace, port, isFlight, spot, setSpot, chosen, onChoose }: MapSideProps) {
  const [isNowhere, setNowhere] = useState(false)
  const [wall, setWall] = useState<ReadonlyMap<string, Dot>>(new Map())
  const [held, setHeld] = useState<Box>()
  useEffect(() => {
    if (!isFlight) setHeld(undefined)
  }, [isFlight, port])
  const items = useMapItems(scope, view, isNowhere ? 'none' : (spot ?? held ?? port))
  const choose = (dot: Dot): void => {
    setHeld((now) => now ?? port)
    onChoose(dot)
  }
  const rows = items.pages.flatMap((page) => page.rows)
  const toggle = (item: string): void =>
    setWall((now) => {
      const next = new Map(now)
      const row = rows.find((one) => one.item === item)
      if (!next.delete(item) && row) next.set(item, row)
      return next
    })
  const title = isNowhere ? MAP_WORDS.withoutPlace : spot ? MAP_WORDS.inCluster : MAP_WORDS.itemsHere
  const starts = [...wall.values()].flatMap(({ earliest, estimate }) => estimate ?? earliest ?? [])
  const at = starts.length === 0 ? undefined : Math.min(...starts)
  return (
    <section className="map-side" aria-labelledby="map-list">
      <div className="map-side-head">
        <h2 id="map-list">{title}</h2>
        {(isNowhere || spot) && (
          <button
            type="button"
            onClick={() => {
              setNowhere(false)
              setSpot(undefined)
            }}
          >
            {MAP_WORDS.backToView}
          </button>
        )}
      </div>
      {noPlace > 0 && !isNowhere && (
        <p className="map-nowhere" data-count={noPlace}>
          {MAP_WORDS.noPlace(noPlace)}{' '}
          <button type="button" onClick={() => setNowhere(true)}>
            {MAP_WORDS.showNoPlace}
          </button>
        </p>
      )}
      <MapList
        {...{
          items,
          incident: scope.incident,
          zone,
          chosen,
          onChoose: choose,
          wall: new Set(wall.keys()),
          onWall: toggle,
        }}
      />
      {wall.size > 0 && (
        <p className="map-to-wall">
          <Link className="button" href={wallHref(scope.incident, [...wall.keys()], at)}>
            {MAP_WORDS.toWall(wall.size)}
          </Link>
          <button type="button" onClick={() => setWall(new Map())}>
            {MAP_WORDS.clearChoice}
          </button>
        </p>
      )}
    </section>
  )
}
