/** The name of a clock. Each clock has one object, so readings of one clock are matched by identity, not by text. */
export interface ClockName {
  /** `<device>|<family>`. */
  readonly clock: string
  /** The device. A phone's wall-time clock and its UTC clock share it, because one oscillator drives both. */
  readonly device: string
  /**
   * Index among all clocks of a solve. The device's other family has the adjacent index. −1 for fixes, anchors and
   * memories, whose error is not estimated.
   */
  readonly index: number
}

export type Family = 'utc' | 'wall'

interface Families extends Partial<Record<Family, ClockName | undefined>> {
  readonly index: number
}

/** The clocks of a solve. The two families of a device have adjacent indices. */
export class ClockNames {
  readonly #devices = new Map<string, Families>()

  of(device: string, family: Family): ClockName {
    const at = this.#devices.get(device) ?? this.#add(device)
    const known = at[family]
    if (known) return known
    const name = { clock: `${device}|${family}`, device, index: at.index + (family === 'utc' ? 0 : 1) }
    at[family] = name
    return name
  }

  #add(device: string): Families {
    const families = { index: this.size, utc: undefined, wall: undefined }
    this.#devices.set(device, families)
    return families
  }

  /** Looks up each clock of this solve in a map that may cover many more clocks. */
  pick<T>(from: ReadonlyMap<string, T>): (T | undefined)[] {
    const picked: (T | undefined)[] = new Array(this.size).fill(undefined)
    if (from.size === 0) return picked
    for (const { utc, wall } of this.#devices.values()) {
      if (utc) picked[utc.index] = from.get(utc.clock)
      if (wall) picked[wall.index] = from.get(wall.clock)
    }
    return picked
  }

  get size(): number {
    return 2 * this.#devices.size
  }
}

/** A name without an index, for fixes, anchors and memories. */
export const unlisted = (device: string, family: Family): ClockName => ({
  clock: `${device}|${family}`,
  device,
  index: -1,
})

/** The index of the same device's other clock: its wall-time clock for its UTC clock, and the reverse. */
export const siblingOf = (index: number): number => index ^ 1
export const deviceAt = (index: number): number => index >> 1
