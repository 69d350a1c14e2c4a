import type { Result } from '@firsthand/domain'
import type { ChildRun, SandboxRefusal } from '../sandbox/index.ts'
import type { TagSet } from './tag-set.ts'

/** The outcome of one tool on one file. It is kept with the extraction, so that an absent claim can be explained. */
export interface ToolRun {
  readonly tool: TagSet['reader'] | 'file-type' | 'sharp' | 'c2pa' | 'motion' | 'track' | 'inside'
  readonly version: string
  readonly outcome: 'read' | 'silent' | 'failed' | 'timed-out' | 'too-large' | 'off'
  /** A stable code. It is never the tool's own message, which may quote the file. */
  readonly reason?: string
}

export interface ReaderRun {
  readonly set: TagSet
  readonly run: ToolRun
}

type Reader = TagSet['reader']

/** Converts a child's result to tags and an outcome. `read` returns undefined if the output is unreadable. */
export function readerRun(
  reader: Reader,
  run: Result<ChildRun, SandboxRefusal>,
  read: (stdout: Buffer) => Pick<TagSet, 'tags' | 'version'> | undefined,
): ReaderRun {
  if (!run.ok) return without(reader, 'off', run.error.code)
  const { ended, exitCode, stdout } = run.value
  if (ended === 'timed-out') return without(reader, 'timed-out', 'time-limit')
  if (ended !== 'exited') return without(reader, ended === 'aborted' ? 'failed' : 'too-large', ended)
  const found = read(stdout)
  if (found === undefined) return without(reader, 'failed', exitCode === null ? 'killed' : 'no-answer')
  const outcome = found.tags.size === 0 ? 'silent' : 'read'
  return { set: { reader, ...found }, run: { tool: reader, version: found.version, outcome } }
}

export const without = (reader: Reader, outcome: ToolRun['outcome'], reason: string): ReaderRun => ({
  set: { reader, version: 'unknown', tags: new Map() },
  run: { tool: reader, version: 'unknown', outcome, reason },
})
