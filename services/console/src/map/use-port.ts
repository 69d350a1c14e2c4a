import type { Map as GroundMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { viewportText } from '../evidence/place/map-address.ts'
import { goTo } from '../shared/parts/address.ts'
import { withParts } from './address-words.ts'
import type { Port } from './map-queries.ts'

export const portOf = (map: GroundMap, isFlight = false): Port => {
  const bounds = map.getBounds()
  const box = {
    ...{ south: Math.max(-90, bounds.getSouth()), west: bounds.getWest() },
    ...{ north: Math.min(90, bounds.getNorth()), east: bounds.getEast() },
  }
  return { box, zoom: map.getZoom(), isFlight }
}

/** How long the map must rest before the service is asked. Meanwhile the previous answer stays. */
const REST_MS = 120

/** The map's view when it rests. It is also written to the address, so that a link shows the same view. */
export function usePort(map: GroundMap | undefined): Port | undefined {
  const [port, setPort] = useState<Port>()
  useEffect(() => {
    if (!map) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = (isFlight: boolean): void => {
      setPort(portOf(map, isFlight))
      const { lat, lng } = map.getCenter().wrap()
      goTo(withParts({ port: viewportText({ lat, lon: lng, zoom: map.getZoom() }) }), 'replace')
    }
    const rest = (event: { readonly type: string; readonly isFlight?: boolean }): void => {
      clearTimeout(timer)
      timer = setTimeout(() => settle(event.isFlight === true), REST_MS)
    }
    setPort(portOf(map))
    map.on('moveend', rest)
    map.on('resize', rest)
    return () => {
      clearTimeout(timer)
      map.off('moveend', rest)
      map.off('resize', rest)
    }
  }, [map])
  return port
}
