import { Readable } from 'node:stream'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import { exactly } from '../body.ts'
import type { ObjectKey } from '../object-key.ts'
import { type GetOptions, type GetRefusal, type ObjectContent, StoreFault } from '../object-store.ts'
import { LimitStruck, startLimit, type TimeLimit, whileAlive } from '../time-limit.ts'
import type { Bucket } from './bucket.ts'
import { missingIfBadVersion } from './s3-head.ts'
import { attempt, narrow, s3Refusal } from './s3-refusal.ts'

export async function getObject(
  bucket: Bucket,
  key: ObjectKey,
  options: GetOptions,
): Promise<Result<ObjectContent, GetRefusal>> {
  const { range, versionId, signal } = options
  if (range !== undefined && (range.start < 0 || range.start >= range.end)) {
    return err({ code: 'range-not-satisfiable', cause: 'range' })
  }
  const Range = range === undefined ? undefined : `bytes=${range.start}-${range.end - 1}`
  const answer = await attempt({ limitMs: bucket.limits.call, signal }, (abortSignal) =>
    bucket.steady.send(new GetObjectCommand({ Bucket: bucket.name, Key: key, VersionId: versionId, Range }), {
      abortSignal,
    }),
  )
  if (!answer.ok) {
    return err(narrow(missingIfBadVersion(answer.error, versionId), ['missing', 'range-not-satisfiable']))
  }
  const { Body, ContentLength } = answer.value
  if (!(Body instanceof Readable) || ContentLength === undefined) {
    return err({ code: 'unavailable', cause: 'unreadable-answer' })
  }
  return ok({ body: readBody(Body, ContentLength, holdOpen(Body, bucket.limits.idle, signal)), length: ContentLength })
}

/** Closes a response, and its socket, if nobody reads from it for the idle limit. */
function holdOpen(body: Readable, idleMs: number, signal: AbortSignal | undefined): TimeLimit {
  const limit = startLimit(idleMs, signal)
  const drop = (): void => void body.destroy()
  // A reader gets errors through the iterator. Without a reader, an error has no consequence.
  body.on('error', () => undefined)
  body.once('close', () => limit.end())
  if (limit.signal.aborted) drop()
  else limit.signal.addEventListener('abort', drop, { once: true })
  return limit
}

async function* readBody(body: Readable, length: number, limit: TimeLimit): AsyncGenerator<Buffer> {
  try {
    limit.renew()
    yield* exactly(whileAlive(body, limit), length)
  } catch (error) {
    const how = error instanceof LimitStruck ? error.how : limit.struck()
    if (how !== undefined) throw new StoreFault('reading', { code: 'unavailable', cause: how })
    throw asFault(error)
  } finally {
    limit.end()
    body.destroy()
  }
}

function asFault(error: unknown): unknown {
  if (error instanceof Error && !('code' in error))
    return new StoreFault('reading', { code: 'unavailable', cause: 'cut-short' })
  return new StoreFault('reading', s3Refusal(error))
}
