import type { RenditionCode } from '@firsthand/domain'
import type { Ending, SandboxRefusal } from '../sandbox/index.ts'

export type { RenditionCode }

export interface RenditionRefusal {
  readonly code: RenditionCode
  readonly message: string
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
  // If the program is missing, the code is the same as for an unreadable file, because other decoders may still read
  // the file.
  return code === 'sandbox-off' ? code : 'undecodable'
}

/** Converts how a decoder ended to a code. `exited` with a failure means that it could not read the file. */
export function codeOfEnding(ended: Ending): RenditionCode {
  if (ended === 'timed-out') return 'timed-out'
  if (ended === 'aborted') return 'aborted'
  return ended === 'exited' ? 'undecodable' : 'too-large'
}
