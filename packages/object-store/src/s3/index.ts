export { applyIntakePolicy, ensureBuckets, type IntakePolicy } from './s3-buckets.ts'
export type { S3Buckets, S3Config } from './s3-config.ts'
export { createS3Stores, createWriteOnlyS3Drop } from './s3-stores.ts'
