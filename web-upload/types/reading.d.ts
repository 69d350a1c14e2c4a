// What reads a file before it leaves: what it reveals, and its copy without that.

/** A box of a file: its four letters, where its content begins and ends, where it begins itself. */
type VisitBox = (type: string, from: number, to: number, at: number) => unknown
/** Bytes of a block; throws where it has none. */
type GetBytes = (at: number, length: number) => Uint8Array

/** Values of a TIFF list by their numbers: text, a number or several, whatever the file says. */
interface Tags {
  // biome-ignore lint/suspicious/noExplicitAny: each value is looked at as text or as numbers where it is used.
  [tag: number]: any
  next: number
}

/** A reading that is going on: bounded, and answered once. */
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

/** A part of the file that stays as it is. */
interface FilePart {
  readonly from: number
  to: number
}
type Piece = FilePart | (Blob & { to?: undefined }) | (Uint8Array & { to?: undefined })

/** A cleaning that is going on: reads by bounded slices, gathers what is kept, answers once. */
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

/** Where the tables of samples of a track lie, by the names of their boxes. */
type TableName = 'stsc' | 'stsz' | 'stco' | 'co64'

/** What is known of a track of a film. */
interface Track extends Record<TableName, number> {
  kind: string
  isTrack: boolean
  frame: number
  entries: { readonly from: number; readonly to: number }
}

/** What is known of the film itself, whose boxes are those of a track as well. */
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
