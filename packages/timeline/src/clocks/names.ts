/** What names a clock, made once for each: that two readings ride on one clock is seen without reading letters. */
export interface ClockName {
  /** `<device>|<family>`. */
  readonly clock: string
  /** A phone's wall time and its UTC are one clock. */
  readonly device: string
  /** Its place among all clocks of a solve, its sibling's beside it; −1 of what speaks for itself (fixes, anchors, memories). */
  readonly index: number
}

export type Family = 'utc' | 'wall'

interface Families extends Partial<Record<Family, ClockName | undefined>> {
  readonly index: number
}

/** The clocks of a solve; those of one device lie side by side. */
export class ClockNames {
  readonly #devices = new Map<string, Families>()
  /** By device, whether every zone that its files tell is the incident's. */
  readonly #isHere: (boolean | undefined)[] = []

  tellZone(device: string, isHere: boolean): void {
    const at = deviceAt((this.#devices.get(device) ?? this.#add(device)).index)
    this.#isHere[at] = isHere && this.#isHere[at] !== false
  }

  /** Its device keeps the incident's zone: what it shows is off by as much as what it holds for UTC. */
  isHere(clock: number): boolean {
    return this.#isHere[deviceAt(clock)] === true
  }

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

  /** Of a map by clock, what it holds of these. A part of a world has few clocks, and all of the world may be known. */
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

/** Of what speaks for itself. */
export const unlisted = (device: string, family: Family): ClockName => ({
  clock: `${device}|${family}`,
  device,
  index: -1,
})

/** The other family of the same device. */
export const siblingOf = (index: number): number => index ^ 1
export const deviceAt = (index: number): number => index >> 1
