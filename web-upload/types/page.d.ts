// Types of the page: its lines, words being sent, elements, and functions for other scripts.

/** One line of the list. */
interface Row {
  row: HTMLLIElement
  label: HTMLElement
  state: 'waiting' | 'sending' | 'paused' | 'kept' | 'failed'
}

/** A file before it has a line in the list. */
interface Begun extends Upload, Partial<Row> {
  shown: number
  /** Undefined while the still is being made; null if no still could be made. */
  still: Still | null | undefined
  name?: string
  note?: string
  queued?: boolean
  isLost?: boolean
  isHeld?: boolean
  /** Its class in the order of sending (lower goes first); undefined until it was considered. */
  rank?: number
  panel?: HTMLElement | null
  closeLook?: () => void
  before?: { readonly blob: Blob; readonly about: About } | null
  keptId?: string
  /** Its picture among what was chosen. */
  tile?: HTMLElement
  isDrawn?: boolean
  /** The picture that was drawn of it; null if none could be made. */
  picture?: Blob | null
  /** A line below it says what became of it. */
  isNoted?: boolean
  isCompared?: boolean
  bar?: HTMLProgressElement
  look?: HTMLButtonElement
  drop?: HTMLButtonElement
  again?: HTMLButtonElement
}

interface Item extends Begun, Row {
  row: HTMLLIElement
  label: HTMLElement
  state: Row['state']
  name: string
  bar: HTMLProgressElement
  look: HTMLButtonElement
  drop: HTMLButtonElement
  again: HTMLButtonElement
  rank: number
  what?: undefined
}

interface Still extends Upload {
  blob: Blob
}

/** What this device knows of a file that it sent. */
interface OwnFile {
  readonly name: string
  readonly number?: number | null
  readonly blob?: Blob | null
  readonly before?: { readonly blob: Blob } | null
  picture?: Blob | null
}

/** Words that are being sent. */
interface Told {
  path: string
  what: Said
  key: string
  /** What happens if they are not accepted. */
  undo?: () => void
}
interface Note extends Told, Row {
  note?: string
  queued?: boolean
  bar?: undefined
}

/** Receives the reason of a refusal: the words, and the code. */
type TakeReason = (text: string, why?: string) => void

/** What is being sent: files and bytes. */
interface Sum {
  kept: number
  count: number
  /** Those of them that can be sent. */
  able: number
  done: number
  all: number
  isAny: boolean
}

/** A question. `title`, `other` and `why` name words; `put` puts its fields in and returns the reader of the answer. */
interface Card {
  readonly title: string
  readonly other: string
  readonly why: string
  readonly path: string
  readonly put: (into: HTMLElement, next: () => void) => () => Said | null
  /** The fields once they were shown, and their reader, if the answer was given before and not accepted. */
  fields?: HTMLElement
  readonly answer?: () => Said | null
}

type Said = Record<string, string | number | boolean | undefined>
type Spot = { lat: number; lon: number; radiusM: number } | { nowLat: number; nowLon: number }

/** The state that is needed to resume at another time. */
interface Sending {
  slug?: string
  submission?: string | null
  code?: string | null
  digits?: string
  key?: string
  notes?: readonly Told[]
}

interface Page {
  door: Door
  words: Words
  files: Item[]
  form: SendForm
  submission: () => string | null
  tell: (path: string, what: Said, name: string, undo: () => void) => void
  say: (text: string) => void
  speak: (its: Door, headings: Readonly<Record<string, string>>, pause: string, pick: string) => void
  /** What is true at this moment. */
  now: () => {
    hasSaid: boolean
    isRunning: boolean
    isStill: boolean
    isAwake: boolean | null
    hasQueue: unknown
    isClosed: boolean
  }
  plural: (text: string, n: number) => string
  drawBar: () => void
  held: () => void
  lazily: (name: 'keep' | 'voice', isOffered: unknown) => void
  add: (file: Blob, about: About, name: string) => Item
  swap: (item: Item, blob: Blob, about: About) => boolean
  release: (item: Item) => void
  show: (item: Begun, name: string) => asserts item is Item
  take: (file: File, origin: string) => void
  draw: (item: Item) => void
  fail: (item: Item | Note, text: string) => void
  goOn: (item: Item, file: Blob) => void
  remove: (item: Item) => void
  reopen: (state: Sending) => boolean
  sending: () => Sending
  enqueue: (fresh: Item[]) => void
  need: (names: readonly string[], done: (isThere: boolean) => void) => void
  wantStill: (item: Item) => void
  make: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text?: string, name?: string) => HTMLElementTagNameMap[Tag]
  button: (text: string, about: string, press?: () => void) => HTMLButtonElement
  fill: (text: string, values: Readonly<Record<string, string | number>>) => string
  sizeWords: (bytes: number) => string
  byId: <Id extends keyof PageElements>(id: Id) => PageElements[Id]
}

interface SendForm extends HTMLFormElement {
  readonly elements: HTMLFormControlsCollection & Readonly<Record<'words' | 'key', HTMLInputElement>>
}

/** Elements of the page by id. Null where a page may lack the element. */
interface PageElements {
  exit: HTMLAnchorElement | null
  send: SendForm | null
  files: HTMLElement
  status: HTMLElement
  title: HTMLElement
  pause: HTMLButtonElement
  pick: HTMLInputElement
  camera: HTMLInputElement
  film: HTMLInputElement
  sum: HTMLElement
  all: HTMLProgressElement
  figures: HTMLElement
  need: HTMLElement
  receipt: HTMLElement
  code: HTMLElement
  more: HTMLButtonElement
  picture: HTMLElement
  place: HTMLButtonElement
  'place-answer': HTMLElement
  voice: HTMLButtonElement
  'voice-note': HTMLElement
  keep: HTMLInputElement
  'keep-about': HTMLElement | null
  kept: HTMLElement
  back: HTMLAnchorElement | null
  doors: HTMLElement | null
  call: HTMLElement | null
  choose: HTMLElement
  say: HTMLElement
  bar: HTMLElement
  extra: HTMLElement
  go: HTMLButtonElement
  questions: HTMLElement
  ask: (HTMLFormElement & { readonly elements: { readonly code: HTMLInputElement } }) | null
  after: HTMLElement
  digits: HTMLElement
  check: HTMLElement | null
  'check-pick': HTMLInputElement
  'check-says': HTMLElement
  withdraw: HTMLFormElement | null
}

interface Document {
  getElementById<Id extends keyof PageElements>(elementId: Id): PageElements[Id]
}
