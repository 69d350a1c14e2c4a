import type { Result } from '@firsthand/domain'
import type { RenditionRefusal } from '../steps/refusal.ts'
import type { StepRequest } from '../steps/run-step.ts'
import type { Probes } from './probes.ts'

/** The closed set of derived files that an officer's browser may be given. */
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
  /** Absolute, inside the scratch folder that was given; moves nowhere by itself. */
  readonly file: string
  readonly bytes: number
  readonly width?: number
  readonly height?: number
  readonly durationMs?: number
  /** The source ends in mid-way, or could be read only so far. */
  readonly isCutShort?: boolean
  /** Put together from pieces of which some may be shown a few pictures early or late. */
  readonly isInexact?: boolean
  /** Of `page`: counted from 1. */
  readonly page?: number
  /** Of a still: what the decoder found the whole picture to measure, upright. */
  readonly decoded?: { readonly width: number; readonly height: number }
}

export type Rendered = Result<Rendition, RenditionRefusal>

export interface RenderRequest extends StepRequest {
  /** Shared by the copies of one file. */
  readonly probes?: Probes | undefined
  /** Hears how far the work is, 0…1, about once a second. */
  readonly onShare?: ((share: number) => void) | undefined
}
