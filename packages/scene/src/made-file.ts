/** A file as a phone stores it. */
export interface MadeFile {
  readonly name: string
  /** When the phone last wrote it, epoch ms; the page sends this along. */
  readonly modifiedAt: number
  readonly bytes: Uint8Array
}

/** The files and words that one person sends at once. */
export interface Sending {
  /** For the operator who shows the demonstration: who sends this, and what is unusual about it. */
  readonly who: string
  readonly words?: WitnessWords | undefined
  /** Each file is made when it is requested. */
  readonly files: readonly (() => Promise<MadeFile>)[]
}

/** What a witness writes into the page's form. */
export interface WitnessWords {
  readonly language: string
  readonly words: string
  readonly where?: string
  readonly when?: string
  /** Whether the witness used "I am in danger". */
  readonly isInDanger?: boolean
}

/** Material that officers upload through the police entrance. */
export interface PoliceMaterial {
  readonly who: string
  readonly kind: 'file' | 'log'
  readonly origin: 'body-camera' | 'emergency-calls'
  readonly reason: string
  readonly file: () => Promise<MadeFile>
}
