import type { View } from './view.ts'

/** Camera positions. Each shows the same square from another side. */
export const VIEWS = {
  'north-balcony': {
    from: { east: -3, north: 34.2, up: 9 },
    looksAt: { east: 9.5, north: 4, up: 4 },
    degrees: 66,
    hand: 11,
  },
  'west-balcony': {
    from: { east: -39, north: 6, up: 8.5 },
    looksAt: { east: 10, north: 7, up: 4 },
    degrees: 58,
    hand: 12,
  },
  'south-street': {
    from: { east: 4, north: -58, up: 1.7 },
    looksAt: { east: 9, north: 8, up: 5 },
    degrees: 44,
    hand: 13,
  },
  fountain: { from: { east: -22, north: -11, up: 1.6 }, looksAt: { east: 10, north: 8, up: 4 }, degrees: 62, hand: 14 },
  'between-stalls': {
    from: { east: 27, north: -5, up: 1.6 },
    looksAt: { east: 12, north: 9, up: 3 },
    degrees: 68,
    hand: 15,
  },
  'tram-stop': {
    from: { east: -35.2, north: -22.8, up: 1.7 },
    looksAt: { east: 8, north: 8, up: 4 },
    degrees: 56,
    hand: 16,
  },
  'side-street': {
    from: { east: -46, north: -20.2, up: 1.7 },
    looksAt: { east: 12, north: 8, up: 4 },
    degrees: 40,
    hand: 17,
  },
  'east-window': {
    from: { east: 39.2, north: 16, up: 12 },
    looksAt: { east: 6, north: 6, up: 2 },
    degrees: 62,
    hand: 18,
  },
  'south-window': {
    from: { east: 26, north: -34.4, up: 11 },
    looksAt: { east: 8, north: 8, up: 3 },
    degrees: 60,
    hand: 19,
  },
  'church-tower': {
    from: { east: -30, north: 49, up: 30 },
    looksAt: { east: 9, north: 5, up: 0 },
    degrees: 50,
    hand: 20,
  },
  'hill-with-zoom': {
    from: { east: -165, north: -135, up: 52 },
    looksAt: { east: 6, north: 6, up: 15 },
    degrees: 21,
    hand: 21,
  },
  'north-pavement': {
    from: { east: 20, north: 34.3, up: 4.4 },
    looksAt: { east: 13, north: 8, up: 4 },
    degrees: 48,
    hand: 22,
    portrait: true,
  },
} as const satisfies Readonly<Record<string, View>>
