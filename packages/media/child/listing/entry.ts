/** An entry of an archive, as the archive describes it. */
export interface Entry {
  readonly path: string
  readonly bytes: number
  /** Null if the format has no packed size per entry. */
  readonly packedBytes: number | null
  readonly isFolder: boolean
}
