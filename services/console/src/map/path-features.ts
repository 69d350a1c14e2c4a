import type { Feature, FeatureCollection } from 'geojson'
import type { SubjectPaths } from '../evidence/subjects/subject-queries.ts'
import type { Colours } from './engine/colours.ts'
import { collection } from './engine/features.ts'
import { pathColour } from './engine/layers.ts'

/** Stops of every path, with the mark and the colour of their subject. */
function stopsOf(paths: SubjectPaths) {
  const marks = new Map(paths.marks.map((mark) => [mark.mark, mark]))
  const colours = new Map(paths.subjects.map(({ subject, colour }) => [subject, colour]))
  return paths.paths.map(({ subject, stops }) => ({
    colour: colours.get(subject) ?? 'sky',
    stops: stops.flatMap((stop) => {
      const mark = marks.get(stop.mark)
      return mark && mark.lat !== null && mark.lon !== null
        ? [{ ...stop, item: mark.item, at: [mark.lon, mark.lat] }]
        : []
    }),
  }))
}

/** A line from each stop to the next; dashed if their order is uncertain. */
export function pathFeatures(paths: SubjectPaths | undefined, colours: Colours | undefined): FeatureCollection {
  if (!paths || !colours) return collection([])
  const pieces = stopsOf(paths).flatMap(({ colour, stops }) =>
    stops.slice(1).map(
      (stop, index): Feature => ({
        type: 'Feature',
        properties: { colour: pathColour(colours, colour), isUncertain: stop.isUncertain },
        geometry: { type: 'LineString', coordinates: [stops[index]?.at ?? stop.at, stop.at] },
      }),
    ),
  )
  return collection(pieces)
}

export function stopFeatures(paths: SubjectPaths | undefined): FeatureCollection {
  if (!paths) return collection([])
  return collection(
    stopsOf(paths).flatMap(({ colour, stops }) =>
      stops.map(
        (stop): Feature => ({
          type: 'Feature',
          properties: { what: 'stop', item: stop.item, icon: `stop|${stop.number}|subject-${colour}` },
          geometry: { type: 'Point', coordinates: stop.at },
        }),
      ),
    ),
  )
}
