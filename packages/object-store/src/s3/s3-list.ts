import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
} from '@aws-sdk/client-s3'
import type { Result } from '@firsthand/domain'
import { parseObjectKey } from '../object-key.ts'
import { type ListedObject, type ListOptions, StoreFault, type StoreRefusal } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { versionOf } from './s3-head.ts'
import { attempt } from './s3-refusal.ts'

/**
 * Lists versions, because freeing an object needs its VersionId, which ListObjectsV2 does not return. Skips objects
 * whose keys are not ours, which a stranger put into the bucket.
 */
export async function* listObjects(bucket: Bucket, prefix: string, options: ListOptions): AsyncGenerator<ListedObject> {
  for await (const page of pagesOf(bucket, prefix, options.signal)) {
    for (const version of page.Versions ?? []) {
      const listed = options.allVersions === true || version.IsLatest === true ? listedOf(version) : undefined
      if (listed !== undefined) yield listed
    }
  }
}

interface Markers {
  readonly KeyMarker?: string
  readonly VersionIdMarker?: string
}

async function* pagesOf(
  bucket: Bucket,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListObjectVersionsCommandOutput> {
  let from: Markers | undefined = {}
  while (from !== undefined) {
    const which: ListObjectVersionsCommandInput = { Bucket: bucket.name, Prefix: prefix, ...from }
    const page: Result<ListObjectVersionsCommandOutput, StoreRefusal> = await attempt(
      { limitMs: bucket.limits.call, signal },
      (abortSignal) => bucket.steady.send(new ListObjectVersionsCommand(which), { abortSignal }),
    )
    if (!page.ok) throw new StoreFault('list', page.error)
    yield page.value
    from = page.value.IsTruncated === true ? markersOf(page.value) : undefined
  }
}

/** Refuses a truncated page without a marker: the next request would return the first page again, for ever. */
function markersOf(page: ListObjectVersionsCommandOutput): Markers {
  const { NextKeyMarker, NextVersionIdMarker } = page
  if (NextKeyMarker === undefined) throw new StoreFault('list', { code: 'unavailable', cause: 'no-next-marker' })
  return {
    KeyMarker: NextKeyMarker,
    ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }),
  }
}

function listedOf(version: ObjectVersion): ListedObject | undefined {
  const key = parseObjectKey(version.Key)
  if (key === undefined) return undefined
  return {
    key,
    length: version.Size ?? 0,
    lastModified: version.LastModified ?? new Date(0),
    ...versionOf(version.VersionId),
  }
}
