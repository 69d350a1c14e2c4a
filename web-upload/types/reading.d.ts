// Types for reading a file before it leaves: what it reveals, and a copy without these details.

/** Visits a box of a file: its four letters, the bounds of its content, and where the box itself begins. */
type VisitBox = (type: string, from: number, to: number, at: number) => unknown
/** Returns bytes of a block. Throws if the block does not have them. */
type GetBytes = (at: number, length: number) => Uint8Array

/** Values of a TIFF list by tag number: text, a number or several, as the file states them. */
interface Tags {
  // biome-ignore lint/suspicious/noExplicitAny: each value is looked at as text or as numbers where it is used.
  [tag: number]: any
  next: number
}

/** A reading in progress. Its reads are bounded, and it answers once. */
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

/** Where an item of a HEIF file is stored. */
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

/** A cleaning in progress: it reads bounded slices, collects the parts to keep, and answers once. */
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

/** What is known about a track of a film. */
interface Track extends Record<TableName, number> {
  kind: string
  isTrack: boolean
  frame: number
  entries: { readonly from: number; readonly to: number }
}

/** What is known about a film, including the boxes of the track that is being read. */
interface Movie extends Track {
  ranges: [number, number][]
}

/** A top-level box of a film, or bytes that replace one. */
interface Top {
  at: number
  from: number
  to: number
  bytes?: Uint8Array
  isKept?: boolean
  isMedia?: boolean
}
