import type { RenditionCode, Result } from '@firsthand/domain'
import type { FileFacts } from '../facts/file-facts.ts'
import type { FileType } from '../facts/file-kind.ts'
import type { Ending, Sandbox, SandboxRefusal } from '../sandbox/index.ts'
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

export type { RenditionCode }

export interface RenditionRefusal {
  readonly code: RenditionCode
  readonly message: string
}

export type Rendered = Result<Rendition, RenditionRefusal>

export interface RenderRequest {
  readonly sandbox: Sandbox
  readonly file: string
  /** A folder of this item alone. */
  readonly scratch: string
  readonly inspection: Pick<FileType, 'kind' | 'mediaType'> & { readonly facts: FileFacts }
  readonly signal?: AbortSignal | undefined
  /** Shared by the copies of one file. */
  readonly probes?: Probes | undefined
  /** Hears how far the work is, 0…1, about once a second. */
  readonly onShare?: ((share: number) => void) | undefined
}

const MESSAGES: Readonly<Record<RenditionCode, string>> = {
  undecodable: 'no decoder could read this file',
  'too-large': 'the picture exceeds the limit for safe decoding',
  'timed-out': 'decoding took longer than the limit',
  'sandbox-off': 'previews are off on this machine',
  'no-picture': 'there is nothing to show in this file',
  'no-text': 'there are no words in this file',
  aborted: 'the work was stopped',
  encrypted: 'it opens only with a password',
  'archive-bomb': 'it is made to unpack into more than anybody could keep',
  'not-cleanable': 'no clean copy can be made of this kind of file',
  'program-missing': 'a program that is needed for it, or a part of that, is not installed here',
  'cut-off': 'the file ends before the index that tells where its pictures are',
  'adapter-failed': 'the program that listens ended badly',
  'adapter-malformed': 'the program that listens answered something else than it should',
}

export const renditionRefusal = (code: RenditionCode): { readonly ok: false; readonly error: RenditionRefusal } => ({
  ok: false,
  error: { code, message: MESSAGES[code] },
})

export function codeOfRefusal({ code }: SandboxRefusal): RenditionCode {
  if (code === 'recipe-off') return 'program-missing'
  // a decoder that is not installed is one of several that may read a file
  return code === 'sandbox-off' ? code : 'undecodable'
}

/** How a decoder's end reads to a person. `exited` with a failure means that it could not read the file. */
export function codeOfEnding(ended: Ending): RenditionCode {
  if (ended === 'timed-out') return 'timed-out'
  if (ended === 'aborted') return 'aborted'
  return ended === 'exited' ? 'undecodable' : 'too-large'
}
