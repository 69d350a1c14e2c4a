// What the witness page's scripts know of one another. Only the compiler reads this: nothing of it is served.

interface Window {
  /** Of the first script to come, empty; each adds what it brings. */
  // biome-ignore lint/suspicious/noExplicitAny: what is empty at first has no type of its own; each script says what it takes it for.
  firsthand: any
}

interface Firsthand {
  tus: Tus
  page: Page
  more: More
  /** There while the witness wants this phone to keep what is sent. */
  kept: Kept | null
  spot: Spot | null
  /** Ends what is being recorded, sends it along, and goes on. */
  speech: ((next: () => void) => void) | null
  /** Ends what is being recorded; nothing of it stays. */
  hush: (() => void) | null
  onLeave?: () => void
  isShown?: boolean
  qr: (code: string, box: HTMLElement, done?: (isDrawn: boolean) => void) => void
  again: Again
  place: (asked: HTMLElement) => void
  voice: (asked: HTMLElement) => void
  keep: Keep
  look: (item: Item) => void
  reveal: (file: Blob, done: (found: Revealed) => void) => void
  canClean: (file: Blob, done: (kind: string | null) => void) => void
  clean: (file: Blob, done: (made: Cleaned) => void) => void
  still: (file: Blob, done: (blob: Blob | null) => void) => void
  compare: Compare
  queue: Queue
  prove: (challenge: Challenge, done: (proof: string | null) => void) => () => void
}

/** Words of the page's language, by their names. */
interface Words {
  readonly [name: string]: string
}

type RevealName =
  | ('time' | 'place' | 'device' | 'owner' | 'serial' | 'none' | 'heading' | 'unknown' | 'always' | 'cannot' | 'close')
  | ('asIs' | 'asIsMeans' | 'without' | 'withoutMeans' | 'onlySend' | 'taking' | 'working' | 'group')
  | ('saidShown' | 'saidRemoved' | 'notCleaned')

interface More {
  readonly lazy: { readonly [script: string]: string }
  readonly later: Words
  readonly reveal: Readonly<Record<RevealName, string>> & { readonly more: Words }
  readonly refusals: Words
}

/** What the door wrote into the page (`data-door`). */
interface Door {
  readonly words: Words
  readonly more: string
  readonly max: number
  readonly slug: string
  readonly door: string
  readonly call: string
  readonly reopened?: { readonly submission: string; readonly code: string; readonly files: readonly BegunFile[] }
}

/** A file of a sending that its code opened again. */
interface BegunFile {
  readonly number: number
  readonly state: string
  readonly offset: number
  readonly length: number | null
}

type Headers_ = Record<string, string>
type Answered = (how: number, xhr: XMLHttpRequest) => void
type Moved = (bytes: number) => void
type About = Record<string, string | number | null | undefined>

/** What a file is read by that lies in the queue. */
type ReadPart = (from: number, to: number, done: (blob: Blob | null) => void) => void

/** An upload, before and after the door knows of it. */
interface Upload {
  blob?: Blob | null
  read?: ReadPart
  size: number
  /** Of a file that had begun elsewhere nobody here has it. */
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
  onStill: (isStill: boolean) => void
  ask: (
    method: string,
    url: string,
    headers: Headers_,
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

/** What the door answers as JSON; a refusal has a code. */
interface Answer extends Digests {
  code: string
  submission: string
  upload: string
  challenge: Challenge
}

/** One line of the list. */
interface Row {
  row: HTMLLIElement
  label: HTMLElement
  state: 'waiting' | 'sending' | 'paused' | 'kept' | 'failed'
}

/** What is known of a file before it has a line. */
interface Begun extends Upload, Partial<Row> {
  shown: number
  /** Undefined while it is made; null where there is none. */
  still: Still | null | undefined
  name?: string
  note?: string
  queued?: boolean
  isLost?: boolean
  isHeld?: boolean
  /** Once it was looked at for what goes next. */
  rank?: number
  panel?: HTMLElement | null
  closeLook?: () => void
  before?: { readonly blob: Blob; readonly about: About } | null
  keptId?: string
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

/** Words on their way. */
interface Told {
  path: string
  what: Said
  key: string
}
interface Note extends Told, Row {
  note?: string
  queued?: boolean
  bar?: undefined
}

/** Takes why something was refused: in words, and by its code. */
type TakeReason = (text: string, why?: string) => void

type FieldName = 'words' | 'where' | 'when' | 'whenKind' | 'whenLocal' | 'nowWhere' | 'way' | 'safeTime'
type Said = Record<string, string | number | boolean | undefined>
type Spot = { lat: number; lon: number; radiusM: number } | { nowLat: number; nowLon: number }

/** What is needed to go on another time. */
interface Sending {
  slug?: string
  submission?: string | null
  code?: string | null
  key?: string
  notes?: readonly Told[]
}

interface Page {
  door: Door
  words: Words
  files: Item[]
  form: SendForm
  submission: () => string | null
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
  readonly elements: HTMLFormControlsCollection &
    Readonly<Record<FieldName | 'key' | 'forSomeoneElse', HTMLInputElement>>
}

/** The page's own elements; null where a page may lack it. */
interface PageElements {
  exit: HTMLAnchorElement | null
  send: SendForm | null
  ask: (HTMLFormElement & { readonly elements: { readonly code: HTMLInputElement } }) | null
  files: HTMLElement
  status: HTMLElement
  title: HTMLElement
  pause: HTMLButtonElement
  pick: HTMLInputElement
  camera: HTMLInputElement
  sum: HTMLElement
  all: HTMLProgressElement
  figures: HTMLElement
  need: HTMLElement
  receipt: HTMLElement
  code: HTMLElement
  copy: HTMLButtonElement
  more: HTMLButtonElement
  picture: HTMLElement
  'picture-ask': HTMLButtonElement
  place: HTMLButtonElement
  'place-answer': HTMLElement
  voice: HTMLButtonElement
  'voice-note': HTMLElement
  keep: HTMLInputElement
  'keep-ask': HTMLElement
  'keep-about': HTMLElement
  kept: HTMLElement
  else: HTMLInputElement
  'when-kind': HTMLSelectElement
  'when-about': HTMLElement
  'when-exact': HTMLElement
}

interface Document {
  getElementById<Id extends keyof PageElements>(elementId: Id): PageElements[Id]
}

interface Again {
  (file: Blob, like: Item[], fresh: (note?: string) => void): void
  list: (files: readonly BegunFile[]) => void
}

/** What the page tells the queue while it sends. */
interface Kept {
  put: (items: Item[]) => void
  opened: () => void
  told: (item: Item) => void
  drop: (item: Item) => void
  done: () => void
}

interface Keep {
  (tick: HTMLInputElement): void
  find: () => void
}

type Known = Extract<Revealed, { kind: 'known' }>

/** What a file reveals; of one that we cannot look into nothing is known. */
type Revealed =
  | { kind: 'unknown' }
  | {
      kind: 'known'
      time: string | null
      place: { lat: number; lon: number } | null
      device: string | null
      owner: boolean
      serial: boolean
      more: string[]
    }

type Cleaned = { ok: true; blob: Blob; removed: string[] } | { ok: false; why: string }

/** A kept piece: where it begins, how long it is, its SHA-256 over salt and bytes. */
interface Segment {
  readonly start: number
  readonly length: number
  readonly sha256: string
}
interface Digests {
  readonly segments: readonly Segment[]
  readonly salt?: string
  readonly offset?: number
  readonly length?: number | null
}
interface Compare {
  (file: Blob, digests: Digests, done: (verdict: 'same' | 'differs' | 'cannot') => void): void
  sha256: () => { add: (bytes: Uint8Array) => void; hex: () => string }
}

/** A still that is being drawn: whatever happens, it ends once and lets go of what it holds. */
interface StillJob {
  isOver: boolean
  release: (step: () => void) => void
  url: (blob: Blob) => string
  finish: (blob: Blob | null) => void
}

/** Old Safari has it under a name of its own. */
interface Crypto {
  readonly webkitSubtle?: SubtleCrypto
}

/** A calculation that goes on until its prefix is found. */
interface ProofJob {
  readonly nonce: Uint8Array
  readonly salt: Uint8Array
  readonly cost: number
  readonly prefix: string
  next: number
  until: number
  isOver: boolean
}

/** altcha's: PBKDF2/SHA-256, a counter of 32 bits. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string
    readonly nonce: string
    readonly salt: string
    readonly cost: number
    readonly keyPrefix: string
  }
}

interface Refused {
  ok: false
  why: 'full' | 'blocked' | 'unreadable' | 'lost'
}
interface KeptNote {
  readonly about: About
  readonly name: string
  readonly url?: string | null
  readonly number?: number | null
}
/** A file as the queue tells of it. */
interface KeptFile {
  id: string
  name: string
  type: string
  size: number
  lastModified?: number
  order: number
  key: string
  note: KeptNote
  slice: ReadPart
}
interface GivenFile {
  readonly file: Blob & { readonly name?: string; readonly lastModified?: number }
  readonly key: string
  readonly note?: KeptNote
}
interface Queue {
  isPossible: (done: (isPossible: boolean) => void) => void
  keep: (
    items: readonly GivenFile[],
    done: (answer: { ok: true; ids: string[] } | (Refused & { ids?: string[] })) => void,
    onProgress?: (bytes: number, of: number) => void,
  ) => void
  remember: (state: Sending, done: (answer: { ok: true } | Refused) => void) => void
  note: (id: string, said: KeptNote, done: (answer: { ok: true } | Refused) => void) => void
  read: (done: (answer: { ok: true; state: Sending | null; items: KeptFile[] } | Refused) => void) => void
  drop: (id: string, done: (answer: { ok: true; left: number } | Refused) => void) => void
  wipe: (done: (answer: { ok: true } | Refused) => void) => void
}

/** A place of the queue: a store of its database, and what lies there under an id. */
type StoreName = 'key' | 'about' | 'piece'
type Stores = (name: StoreName) => IDBObjectStore
interface Sealed {
  readonly iv: Uint8Array
  readonly sealed: ArrayBuffer
}
/** The database, with its key. */
interface Place {
  readonly db: IDBDatabase
  readonly key: CryptoKey
}
type NotDone = Refused & { db?: undefined; key?: undefined; value?: undefined; id?: undefined }
/** Null where there is no database, and none was to be made. */
type Opened = { ok: true; db: IDBDatabase | null; why?: undefined } | NotDone
type Ready = (Place & { ok: true; why?: undefined }) | { ok: true; db: null; why?: undefined } | NotDone
/** With the value of the request that the step gave. */
type Changed<Value = unknown> = { ok: true; value: Value; why?: undefined } | NotDone
type KeptOne = { ok: true; id: string; why?: undefined } | NotDone

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
