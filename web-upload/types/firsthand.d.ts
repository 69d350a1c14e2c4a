// Types that the witness page's scripts share. Only the compiler reads this file; it is not served.

interface Window {
  /** The first script creates it empty, and each script adds its functions. */
  // biome-ignore lint/suspicious/noExplicitAny: what is empty at first has no type of its own; each script says what it takes it for.
  firsthand: any
}

interface Firsthand {
  tus: Tus
  page: Page
  more: More
  /** Set while the witness wants this phone to keep the files until they are sent. */
  kept: Kept | null
  spot: Spot | null
  /** Stops the recording, adds it to the sending, then calls `next`. */
  speech: ((next: () => void) => void) | null
  /** Stops the recording and discards it. */
  hush: (() => void) | null
  onLeave?: () => void
  isShown?: boolean
  codePicture: (code: string, digits: string | null, box: HTMLElement, done?: (isDrawn: boolean) => void) => boolean
  /** The words of codes (words.js), and what a typed code is read as (mend.js): its words, or null. */
  codeWords?: readonly string[]
  readCode?: (typed: string) => string | null
  hold: (code: string, digits: string) => void
  follow?: (link: HTMLAnchorElement) => boolean
  leaf: (link: HTMLAnchorElement) => void
  /** Shows another page of ours over this one, or in the place of the one that lies there. */
  over: (other: Document, into?: HTMLElement | null) => HTMLElement
  /** What puts its words in anew after another language was chosen. */
  reworded?: (() => void)[]
  arrived: (isWhole: boolean) => void
  /** Puts pictures, names and times of this device into the door's lists. */
  dress: (root: ParentNode) => void
  /** Files that this device sent before a receipt took the place of their page. */
  mine?: readonly OwnFile[]
  check: () => void
  isTicked: (form: HTMLFormElement) => boolean
  /** The fields of a form, as its request holds them. */
  bodyOf: (form: HTMLFormElement) => string
  tellTimes: () => void
  timeWords: (at: Date) => string
  pace?: (sum: Sum) => void
  chosen: () => void
  asking: () => void
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

/** Words of the page's language, by name. */
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
  readonly sending: Words
  readonly arrived: Words
  /** Support for the days after, and what to do with the originals. */
  readonly after: readonly string[]
  /** What could identify somebody: a sentence, and the name of the page about it. */
  readonly who: readonly string[]
  readonly reveal: Readonly<Record<RevealName, string>> & { readonly more: Words }
  readonly refusals: Words
}

/** What the door wrote into the page (`data-door`). */
interface Door {
  readonly words: Words
  more: string
  readonly max: number
  readonly slug: string
  door?: string
  readonly call: string
  readonly reopened?: {
    readonly submission: string
    readonly code: string
    readonly digits?: string
    readonly files: readonly BegunFile[]
  }
}

/** A file of a sending that its code reopened. */
interface BegunFile {
  readonly number: number
  readonly state: string
  readonly offset: number
  readonly length: number | null
}

declare namespace Intl {
  /** Missing in the browsers of 2018, so it is looked for before it is used. */
  const PluralRules: (new (language: string) => { select: (n: number) => string }) | undefined
}
