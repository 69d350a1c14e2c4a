import { HeadBucketCommand } from '@aws-sdk/client-s3'
import type { Bucket } from './bucket.ts'
import { attempt } from './s3-refusal.ts'

/**
 * Takes the `Date` header of any response, even of a refusal (RFC 9110 §6.6.1). So a write-only credential can ask for
 * the time, too.
 */
export async function serverClock(bucket: Bucket, signal: AbortSignal | undefined): Promise<Date | undefined> {
  const command = new HeadBucketCommand({ Bucket: bucket.name })
  let said: string | undefined
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      said = dateOf(result.response)
      return result
    },
    { step: 'deserialize', name: 'serverClock', priority: 'low' },
  )
  await attempt({ limitMs: bucket.limits.call, signal }, (abortSignal) => bucket.once.send(command, { abortSignal }))
  const date = new Date(said ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function dateOf(response: unknown): string | undefined {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined
  const { headers } = response
  if (typeof headers !== 'object' || headers === null || !('date' in headers)) return undefined
  return typeof headers.date === 'string' ? headers.date : undefined
}
