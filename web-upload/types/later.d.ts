// Scripts that are loaded on demand.

interface Again {
  (file: Blob, like: Item[], fresh: (note?: string) => void): void
  list: (files: readonly BegunFile[]) => void
}

/** Functions that the page calls to inform the queue while it sends. */
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

/** What a file reveals. Nothing is known about a file of an unknown kind. */
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

/** A kept segment: its start, its length, and its SHA-256 over salt and bytes. */
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

/** A still that is being drawn. The job ends exactly once and then releases its resources. */
interface StillJob {
  isOver: boolean
  release: (step: () => void) => void
  url: (blob: Blob) => string
  finish: (blob: Blob | null) => void
}

/** Old Safari's name for `subtle`. */
interface Crypto {
  readonly webkitSubtle?: SubtleCrypto
}

/** A proof of work in progress: tries counters until a result begins with `prefix`. */
interface ProofJob {
  readonly nonce: Uint8Array
  readonly salt: Uint8Array
  readonly cost: number
  readonly prefix: string
  next: number
  until: number
  isOver: boolean
}

/** A challenge in altcha's format: PBKDF2/SHA-256, a counter of 32 bits. */
interface Challenge {
  readonly parameters: {
    readonly algorithm: string
    readonly nonce: string
    readonly salt: string
    readonly cost: number
    readonly keyPrefix: string
  }
}
