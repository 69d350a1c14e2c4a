/** Layers that can be shown or hidden. The address lists only those that differ from the default. */
export const LAYERS = ['items', 'radii', 'tracks', 'scenes', 'coverage', 'paths', 'grid'] as const
export type Layer = (typeof LAYERS)[number]

const AT_FIRST: ReadonlySet<Layer> = new Set(['items', 'radii', 'tracks', 'scenes', 'paths', 'grid'])

/** The map style's layers that belong to each choice. */
export const STYLE_LAYERS = {
  items: ['cells', 'dots'],
  radii: ['radii'],
  tracks: ['tracks', 'starts'],
  scenes: ['scenes', 'scene'],
  coverage: ['coverage'],
  paths: ['paths', 'stops'],
  grid: ['grid'],
} as const satisfies Record<Layer, readonly string[]>

export function parseLayers(text: string | null): ReadonlySet<Layer> {
  const turned = new Set((text ?? '').split(','))
  return new Set(LAYERS.filter((layer) => AT_FIRST.has(layer) !== turned.has(layer)))
}

/** The value for the address. Undefined if all layers have their default. */
export function layersText(shown: ReadonlySet<Layer>): string | undefined {
  const turned = LAYERS.filter((layer) => AT_FIRST.has(layer) !== shown.has(layer))
  return turned.length === 0 ? undefined : turned.join(',')
}
