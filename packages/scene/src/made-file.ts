/** A file as a phone stores it. */
export interface MadeFile {
  readonly name: string
  /** When the phone last wrote it, epoch ms; the page sends this along. */
  readonly modifiedAt: number
  readonly bytes: Uint8Array
}

/** What one person sends at once. */
export interface Sending {
  /** For viewers of the demonstration: who it is, and what is unusual about it. */
  readonly who: string
  readonly words?: WitnessWords | undefined
  /** Made one after another, when requested. */
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

/** Material that officers bring through their own entrance. */
export interface PoliceMaterial {
  readonly who: string
  readonly kind: 'file' | 'log'
  readonly origin: 'body-camera' | 'emergency-calls'
  readonly reason: string
  readonly file: () => Promise<MadeFile>
}
