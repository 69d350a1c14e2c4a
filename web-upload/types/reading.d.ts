// Reading a file before it leaves: what it reveals, and a copy without that.

/** A box of a file: its four letters, where its content begins and ends, and where the box itself begins. */
type VisitBox = (type: string, from: number, to: number, at: number) => unknown
/** Returns bytes of a block; throws if the block has none there. */
type GetBytes = (at: number, length: number) => Uint8Array

/** Values of a TIFF list by tag number: text, a number or several, as the file states them. */
interface Tags {
  // biome-ignore lint/suspicious/noExplicitAny: each value is looked at as text or as numbers where it is used.
  [tag: number]: any
  next: number
}

/** A reading in progress: bounded, and answered once. */
interface RevealJob {
  readonly file: Blob
  readonly size: number
  readonly found: {
    time: string | null
    rank: number
    lat: number | null
    lon: number | null
    make: string
    model: string
    owner: boolean
    serial: boolean
  }
  readonly more: Record<string, 1>
  answer: (what: Revealed) => void
  unknown: () => void
  known: () => void
  guard: (step: () => void) => void
  read: (at: number, length: number, then: (bytes: Uint8Array) => void) => void
}

/** Where an item of HEIF lies. */
interface Lying {
  readonly id: number
  readonly at: number
  readonly length: number
  readonly isElsewhere: boolean
}

type CleanAnswer = Cleaned | { ok?: undefined; kind: string | null }

/** A part of the file that is kept unchanged. */
interface FilePart {
  readonly from: number
  to: number
}
type Piece = FilePart | (Blob & { to?: undefined }) | (Uint8Array & { to?: undefined })

/** A cleaning in progress: reads by bounded slices, collects what is kept, answers once. */
interface CleanJob {
  readonly file: Blob
  readonly size: number
  readonly parts: Piece[]
  readonly found: Record<string, 1>
  answer: (what: CleanAnswer) => void
  fail: (why: string) => void
  read: (at: number, length: number, then: (bytes: Uint8Array) => void) => void
  guard: (then: (bytes: Uint8Array) => void, at: number, length?: number) => void
  keep: (from: number, to: number) => void
  put: (bytes: Uint8Array | Blob) => void
  finish: (type: string) => void
}

interface Area {
  readonly from: number
  readonly to: number
  depth: number
}
interface BoxAt {
  readonly from: number
  readonly to: number
  readonly at: number
}

/** The sample tables of a track, by the names of their boxes. */
type TableName = 'stsc' | 'stsz' | 'stco' | 'co64'

/** Facts about a track of a film. */
interface Track extends Record<TableName, number> {
  kind: string
  isTrack: boolean
  frame: number
  entries: { readonly from: number; readonly to: number }
}

/** Facts about the film itself, whose boxes include those of a track. */
interface Movie extends Track {
  ranges: [number, number][]
}

/** A box at the top of a film, or bytes in place of one. */
interface Top {
  at: number
  from: number
  to: number
  bytes?: Uint8Array
  isKept?: boolean
  isMedia?: boolean
}
