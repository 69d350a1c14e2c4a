import type { Conflict, Reason } from '@firsthand/domain'

/** One item as its page shows it; times in epoch ms, `sha256` in lower-case hex. */
export interface ItemDetail {
  readonly item: string
  readonly seq: number
  readonly kind: string
  readonly mediaType: string
  readonly stage: string
  readonly hidden: string | null
  readonly supersededBy: string | null
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly flags: readonly string[]
  readonly hasThumb: boolean
  readonly bytes: number
  readonly partial: boolean
  readonly source: string
  readonly sha256: string
  readonly submission: string
  readonly number: number
  readonly movedFrom: string | null
  readonly receivedAt: number
  /** By how much the clock that wrote `receivedAt` may have been wrong; null where no check found it off. */
  readonly clockDoubtMs: number | null
  /** Until when its objects' locks stand; null: nothing is locked, or it was not looked at yet. */
  readonly lockedUntil: number | null
  readonly declaration: ItemDeclaration | null
  readonly placement: ItemPlacement | null
  /** Opened by two named officers alone; no thumb anywhere. */
  readonly restricted: boolean
  /** The best of its twins, which stands for it in the lists; null for that one itself. */
  readonly foldedInto: string | null
  /** How often the same was sent; of the best of a group. */
  readonly sent: number
  /** False once the key was erased: nothing of its files can be opened. */
  readonly hasKey: boolean
  /** The phone sent a still before the file; it is no evidence. */
  readonly hasPhonePreview: boolean
}

/**
 * What the witness's page said of the file: claims, all of it. `origin` and `handling` are codes, the rest untrusted text.
 * The file's name can identify somebody: it is told after a reason alone (`readIdentifying`).
 */
export interface ItemDeclaration {
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly origin: string | null
  readonly handling: string | null
  /** Sent through "I am in danger". */
  readonly danger: boolean
}

export interface ItemPlacement {
  readonly revision: number
  readonly earliest: number
  readonly estimate: number | null
  readonly latest: number
  readonly status: string
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly placeSource: string | null
  /** The kind of evidence that its interval was calibrated for. */
  readonly grade: string
  readonly rig: string | null
  /** Placed among its neighbours alone; a settled revision follows. */
  readonly provisional: boolean
}
