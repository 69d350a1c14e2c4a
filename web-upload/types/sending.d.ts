// Types of uploads and of requests to the tus client.

type HeaderLines = Record<string, string>
type Answered = (how: number, xhr: XMLHttpRequest) => void
type Moved = (bytes: number) => void
type About = Record<string, string | number | null | undefined>

/** Reads a part of a file that is in the queue. */
type ReadPart = (from: number, to: number, done: (blob: Blob | null) => void) => void

/** An upload, before and after the door knows of it. */
interface Upload {
  blob?: Blob | null
  read?: ReadPart
  size: number
  /** Undefined for a file whose upload began elsewhere: its key is not known here. */
  key?: string
  about: About
  url?: string | null
  number?: number | null
  offset: number
  length?: number
  piece?: number
  isUnsure?: boolean
  isSizeOwed?: boolean
}

interface Tus {
  active: XMLHttpRequest | null
  proof: string | null
  /** The bytes that left by any request. */
  moved: number
  onStill: (isStill: boolean) => void
  ask: (
    method: string,
    url: string,
    headers: HeaderLines,
    body: Blob | string | null,
    done: Answered,
    onMoved?: Moved,
  ) => void
  answer: (xhr: XMLHttpRequest) => Answer
  key: () => string
  post: (url: string, what: object, key: string | null, done: Answered) => void
  create: (submission: string, upload: Upload, done: Answered) => void
  look: (upload: Upload, done: Answered, onMoved?: Moved) => void
  step: (upload: Upload, done: Answered, onMoved?: Moved) => void
}

/** The door's JSON answer. A refusal has a code. */
interface Answer extends Digests {
  code: string
  submission: string
  digits: string
  upload: string
  challenge: Challenge
  /** Until when a code works; of a receipt. */
  until: { day: string; isLeast: boolean }
}
