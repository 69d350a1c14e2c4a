import type { Result } from '@firsthand/domain'
import type { RenditionRefusal } from '../steps/refusal.ts'
import type { StepRequest } from '../steps/run-step.ts'
import type { Probes } from './probes.ts'

/** Kinds of derived files that an officer's browser may receive. The list is closed. */
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
  /** Absolute path inside the given scratch folder. The caller moves the file. */
  readonly file: string
  readonly bytes: number
  readonly width?: number
  readonly height?: number
  readonly durationMs?: number
  /** True if the source ends early, or could be read only in part. */
  readonly isCutShort?: boolean
  /** True if the copy was joined from pieces, some of which may be shown a few frames early or late. */
  readonly isInexact?: boolean
  /** For `page`: its number, from 1. */
  readonly page?: number
  /** For a still: size of the whole picture as the decoder measured it, upright. */
  readonly decoded?: { readonly width: number; readonly height: number }
}

export type Rendered = Result<Rendition, RenditionRefusal>

export interface RenderRequest extends StepRequest {
  /** Cached probes, shared by the copies of one file. */
  readonly probes?: Probes | undefined
  /** Receives the progress, 0…1, about once a second. */
  readonly onShare?: ((share: number) => void) | undefined
}
