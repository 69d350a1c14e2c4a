/** What the files of a device say of its zone. */
interface Said {
  /** The offset that its files state, ms east of UTC; NaN if they state several. */
  stated: number | undefined
  /** The offset at the places of its files, ms; NaN if there are several. */
  placed: number | undefined
  /** The offset that satellite times show, by which a wall time of the same file differs from them, ms; NaN if several. */
  shown: number | undefined
  isDisputed: boolean
}

/** The zones of devices, as their own files tell them. `device`: the name of a device. */
export class DeviceZones {
  readonly #said = new Map<string, Said>()

  /** `by`: whether the file states the offset, its place has it, or its satellite time shows it. Offsets in ms. */
  note(device: string, by: 'stated' | 'placed' | 'shown', offsetMs: number): void {
    const said = this.#of(device)
    said[by] = said[by] === undefined || said[by] === offsetMs ? offsetMs : Number.NaN
  }

  /** Notes that the place of a file contradicts the zone that the file states. */
  noteDispute(device: string): void {
    this.#of(device).isDisputed = true
  }

  /**
   * The offset of the device's display, ms: the one that satellite times show, else the one that all of its files state. A camera shows only one time, so
   * without a statement its display is in the zone of its places. Undefined if unknown.
   */
  of(device: string, isCamera: boolean): number | undefined {
    const said = this.#said.get(device)
    const offsetMs = said?.shown ?? said?.stated ?? (isCamera ? said?.placed : undefined)
    return offsetMs === undefined || Number.isNaN(offsetMs) ? undefined : offsetMs
  }

  /** Whether its files state a zone. */
  isStated(device: string): boolean {
    return this.#said.get(device)?.stated !== undefined
  }

  /** The offset of the display that satellite times show, ms. */
  shownOf(device: string): number | undefined {
    const shown = this.#said.get(device)?.shown
    return Number.isNaN(shown) ? undefined : shown
  }

  /** Whether a place contradicts the stated zone: then the device's UTC is right, or its display is. */
  isDisputed(device: string): boolean {
    const said = this.#said.get(device)
    return said?.isDisputed === true || this.isApart(device)
  }

  /** Whether a file states one zone, and satellite times of the device show another. */
  isApart(device: string): boolean {
    const said = this.#said.get(device)
    return said?.shown !== undefined && said.stated !== undefined && said.shown !== said.stated
  }

  #of(device: string): Said {
    const known = this.#said.get(device)
    if (known) return known
    const made: Said = { stated: undefined, placed: undefined, shown: undefined, isDisputed: false }
    this.#said.set(device, made)
    return made
  }
}
