import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3'
import type { Result } from '@firsthand/domain'
import { StoreFault, type StoreRefusal, ZONES } from '../object-store.ts'
import { type Bucket, bucketsOf } from './bucket.ts'
import type { S3Config } from './s3-config.ts'
import { attempt } from './s3-refusal.ts'

const ABANDONED_UPLOAD_DAYS = 7

/**
 * Makes missing buckets. The drop gets versions. The vault gets versions and Object Lock, but no default retention,
 * because preserve locks each object. The keys bucket gets neither, so that a key can really be deleted. Existing
 * buckets keep their settings, except that versioning is enabled on the drop and the vault.
 * @throws StoreFault
 */
export async function ensureBuckets(config: S3Config, signal?: AbortSignal): Promise<void> {
  const buckets = bucketsOf(config)
  for (const zone of ZONES) await ensureBucket(buckets[zone], signal)
}

async function ensureBucket(bucket: Bucket, signal: AbortSignal | undefined): Promise<void> {
  const limit = { limitMs: bucket.limits.call, signal }
  const Bucket = bucket.name
  const found = await attempt(limit, (abortSignal) =>
    bucket.steady.send(new HeadBucketCommand({ Bucket }), { abortSignal }),
  )
  if (!found.ok && found.error.code !== 'missing') throw new StoreFault('bucket', found.error)
  if (!found.ok) await createBucket(bucket, signal)
  if (bucket.zone === 'keys') return
  const versions = new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } })
  // A bucket made with Object Lock always has versions. Some stores refuse a request to enable them again, so a refusal
  // counts only for the drop.
  const versioned = await attempt(limit, (abortSignal) => bucket.steady.send(versions, { abortSignal }))
  if (bucket.zone === 'drop') must('versioning', versioned)
  if (found.ok) return
  must(
    'lifecycle',
    await attempt(limit, (abortSignal) => bucket.steady.send(dropAbandonedUploads(Bucket), { abortSignal })),
  )
}

async function createBucket(bucket: Bucket, signal: AbortSignal | undefined): Promise<void> {
  const command = new CreateBucketCommand({
    Bucket: bucket.name,
    ...(bucket.zone === 'vault' ? { ObjectLockEnabledForBucket: true } : {}),
  })
  const made = await attempt({ limitMs: bucket.limits.send, signal }, (abortSignal) =>
    bucket.once.send(command, { abortSignal }),
  )
  // 409 means that another process made the bucket at the same moment.
  if (!made.ok && !made.error.cause.startsWith('http-409-BucketAlreadyOwnedByYou'))
    throw new StoreFault('bucket', made.error)
}

const dropAbandonedUploads = (Bucket: string): PutBucketLifecycleConfigurationCommand =>
  new PutBucketLifecycleConfigurationCommand({
    Bucket,
    LifecycleConfiguration: {
      Rules: [
        {
          ID: 'abandoned-uploads',
          Status: 'Enabled',
          Filter: { Prefix: '' },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: ABANDONED_UPLOAD_DAYS },
        },
      ],
    },
  })

/** Principals are ARNs; on Ceph `arn:aws:iam:::user/<uid>`. */
export interface IntakePolicy {
  readonly ownerArn: string
  readonly intakeArn: string
}

/**
 * Lets intake put into the drop and do nothing else. The explicit Deny is needed because on Ceph the uploader owns the
 * object and could read it back. The bucket's owner needs an Allow, because the objects belong to intake. The list
 * verbs are denied one by one: on Ceph (tried), denying `s3:List*` does not have the obvious effect, and neither does a
 * Deny with `NotAction`.
 */
export async function applyIntakePolicy(config: S3Config, who: IntakePolicy, signal?: AbortSignal): Promise<void> {
  const { drop } = bucketsOf(config)
  const command = new PutBucketPolicyCommand({
    Bucket: drop.name,
    Policy: JSON.stringify(intakePolicy(drop.name, who)),
  })
  must(
    'policy',
    await attempt({ limitMs: drop.limits.call, signal }, (abortSignal) => drop.steady.send(command, { abortSignal })),
  )
}

function intakePolicy(bucket: string, { ownerArn, intakeArn }: IntakePolicy): object {
  const whole = `arn:aws:s3:::${bucket}`
  const objects = `${whole}/*`
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: [intakeArn] },
        Action: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        Resource: [objects],
      },
      { Effect: 'Allow', Principal: { AWS: [ownerArn] }, Action: ['s3:*'], Resource: [whole, objects] },
      {
        Effect: 'Deny',
        Principal: { AWS: [intakeArn] },
        Action: [
          's3:Get*',
          's3:ListBucket',
          's3:ListBucketVersions',
          's3:ListBucketMultipartUploads',
          's3:Delete*',
          's3:PutObjectAcl',
          's3:PutObjectVersionAcl',
        ],
        Resource: [whole, objects],
      },
    ],
  }
}

function must(what: string, result: Result<unknown, StoreRefusal>): void {
  if (!result.ok) throw new StoreFault(what, result.error)
}
