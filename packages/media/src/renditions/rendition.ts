import type { Result } from '@firsthand/domain'
import type { RenditionRefusal } from '../steps/refusal.ts'
import type { StepRequest } from '../steps/run-step.ts'
import type { Probes } from './probes.ts'

/** The closed set of derived files that an officer's browser may receive. */
export type RenditionKind =
  | 'thumb'
  | 'preview'
  | 'phone-preview'
  | 'video'
  | 'audio'
  | 'waveform'
  | 'filmstrip'
  | 'filmstrip-index'
  | 'page'
  | 'listing'
  | 'clean'

export interface Rendition {
  readonly kind: RenditionKind
  readonly mediaType: 'image/webp' | 'image/jpeg' | 'video/mp4' | 'audio/mp4' | 'application/json'
  /** Absolute, inside the given scratch folder; the caller moves it. */
  readonly file: string
  readonly bytes: number
  readonly width?: number
  readonly height?: number
  readonly durationMs?: number
  /** The source ends early, or could be read only in part. */
  readonly isCutShort?: boolean
  /** Joined from pieces of which some may be shown a few frames early or late. */
  readonly isInexact?: boolean
  /** For `page`: counted from 1. */
  readonly page?: number
  /** For a still: the size of the whole picture as the decoder measured it, upright. */
  readonly decoded?: { readonly width: number; readonly height: number }
}

export type Rendered = Result<Rendition, RenditionRefusal>

export interface RenderRequest extends StepRequest {
  /** Shared by the copies of one file. */
  readonly probes?: Probes | undefined
  /** Receives the progress, 0…1, about once a second. */
  readonly onShare?: ((share: number) => void) | undefined
}
