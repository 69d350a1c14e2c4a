/** A file as a phone keeps it. */
export interface MadeFile {
  readonly name: string
  /** When the phone last wrote it, epoch ms: the page sends that along. */
  readonly modifiedAt: number
  readonly bytes: Uint8Array
}

/** What one person sends in one go. */
export interface Sending {
  /** For whoever watches the demonstration: who it is, and what is odd about it. */
  readonly who: string
  readonly words?: WitnessWords | undefined
  /** Made one after the other, when they are asked for. */
  readonly files: readonly (() => Promise<MadeFile>)[]
}

/** What a witness writes into the page's form. */
export interface WitnessWords {
  readonly language: string
  readonly words: string
  readonly where?: string
  readonly when?: string
  /** Sent through "I am in danger". */
  readonly isInDanger?: boolean
}

/** What officers bring by their own door. */
export interface PoliceMaterial {
  readonly who: string
  readonly kind: 'file' | 'log'
  readonly origin: 'body-camera' | 'emergency-calls'
  readonly reason: string
  readonly file: () => Promise<MadeFile>
}
