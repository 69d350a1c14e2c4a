/**
 * The events on the square, in seconds from the first bang. Pictures and sound are both made from this list, so they
 * match in a film.
 */
export const HAPPENED = {
  /** A gas bottle bursts under a market stall. */
  firstBang: 0,
  /** Windows around the square break. */
  glassFalls: 1.2,
  /** The alarm of a parked car sounds. */
  carAlarm: { from: 2, until: 38 },
  /** A second, smaller bottle bursts. */
  secondBang: 23.4,
  /** The seconds from which the first ambulance is heard, and from which it stands on the square. */
  ambulance: { heardFrom: 75, standsFrom: 110 },
} as const

/** Metres from the centre of the square: to the east, to the north, upwards. */
export interface Spot {
  readonly east: number
  readonly north: number
  readonly up: number
}

/** Where the events happen. */
export const WHERE = {
  firstBang: { east: 12, north: 8, up: 1 },
  secondBang: { east: 16, north: 10, up: 1 },
  carAlarm: { east: -30, north: 20, up: 1 },
  /** The ambulance comes up the street in the south and stops here. */
  ambulanceFrom: { east: 6, north: -220, up: 2 },
  ambulanceStands: { east: 6, north: -14, up: 2 },
} as const satisfies Readonly<Record<string, Spot>>
