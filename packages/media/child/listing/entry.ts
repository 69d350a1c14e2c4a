/** One of an archive, as the archive tells it. */
export interface Entry {
  readonly path: string
  readonly bytes: number
  /** Null where a format has none for each. */
  readonly packedBytes: number | null
  readonly isFolder: boolean
}
