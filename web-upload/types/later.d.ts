// Scripts that are loaded on demand.

interface Again {
  (file: Blob, like: Item[], fresh: (note?: string) => void): void
  list: (files: readonly BegunFile[]) => void
}

/** The page's calls to the queue while it sends. */
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

/** What a file reveals; nothing is known of a file that we cannot look into. */
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

/** A kept piece: its start, its length, and its SHA-256 over salt and bytes. */
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

/** A still that is being drawn: it ends exactly once and releases what it holds. */
interface StillJob {
  isOver: boolean
  release: (step: () => void) => void
  url: (blob: Blob) => string
  finish: (blob: Blob | null) => void
}

/** Old Safari's own name for it. */
interface Crypto {
  readonly webkitSubtle?: SubtleCrypto
}

/** A calculation that runs until its prefix is found. */
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
