import { TRACK_WORDS } from '../evidence/place/track-words.ts'
import { LAYERS, type Layer, layersText } from './layer-choice.ts'
import { MAP_WORDS } from './map-words.ts'

interface LayersPanelProps {
  readonly shown: ReadonlySet<Layer>
  readonly onChange: (text: string | undefined) => void
}

const nameOf = (layer: Layer): string =>
  ({
    items: MAP_WORDS.layerItems,
    radii: MAP_WORDS.layerRadii,
    tracks: TRACK_WORDS.layer,
    scenes: MAP_WORDS.layerScenes,
    coverage: MAP_WORDS.layerCoverage,
    paths: MAP_WORDS.layerPaths,
    grid: MAP_WORDS.layerGrid,
  })[layer]

/** Chooses which layers are shown, and explains their marks. */
export function LayersPanel({ shown, onChange }: LayersPanelProps) {
  const toggle = (layer: Layer): void => {
    const next = new Set(shown)
    if (!next.delete(layer)) next.add(layer)
    onChange(layersText(next))
  }
  return (
    <details className="map-layers">
      <summary>{MAP_WORDS.layers}</summary>
      <div className="map-layers-body">
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} /> {nameOf(layer)}
          </label>
        ))}
        {shown.has('coverage') && <p className="muted">{MAP_WORDS.coverageSays}</p>}
        <h2>{MAP_WORDS.legend}</h2>
        <ul className="map-legend">
          <li data-sign="placed">{MAP_WORDS.legendPlaced}</li>
          <li data-sign="likely">{MAP_WORDS.legendLikely}</li>
          <li data-sign="open">{MAP_WORDS.legendOpen}</li>
          <li data-sign="ring">{MAP_WORDS.legendRing}</li>
          <li data-sign="conflict">{MAP_WORDS.legendConflict}</li>
          <li data-sign="track">{TRACK_WORDS.legend}</li>
        </ul>
        <p className="muted">{TRACK_WORDS.says}</p>
      </div>
    </details>
  )
}
