import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { S3Client } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Zone } from '../object-store.ts'

export type S3Buckets = { readonly [Z in Zone]: string }

/** `endpoint` is a URL, or undefined for AWS itself. `forcePathStyle` defaults to true if there is an endpoint. */
export interface S3Config {
  readonly endpoint?: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly buckets: S3Buckets
  readonly forcePathStyle?: boolean
  readonly limits?: Partial<S3Limits>
}

/**
 * Time limits in milliseconds. `call`: a verb without a body. `send`: one object or part of at most 16 MiB. `idle`: the
 * pause between two chunks of a body.
 */
export interface S3Limits {
  readonly call: number
  readonly send: number
  readonly idle: number
}

const LIMITS: S3Limits = { call: 15_000, send: 60_000, idle: 120_000 }
const CONNECT_MS = 5_000
const MAX_SOCKETS = 64
const quiet = (): void => undefined
const NO_LOG = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet }

/**
 * `once` sends a call one time: if the outcome of a put is unknown, the caller repeats the put under a new key.
 * `steady` retries idempotent calls.
 */
export interface S3Clients {
  readonly once: S3Client
  readonly steady: S3Client
  readonly limits: S3Limits
}

export function createClients(config: S3Config): S3Clients {
  const shared = {
    region: config.region,
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint }),
    forcePathStyle: config.forcePathStyle ?? config.endpoint !== undefined,
    // By default the SDK would leave `Content-Encoding: aws-chunked` on objects in Ceph, and cost more CPU than
    // encryption (toolchain trap 10).
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Keys are always new, so the store accepts the body: asking first (Expect: 100-continue) would only cost a round
    // trip.
    expectContinueHeader: false,
    // The SDK logs keys and addresses.
    logger: NO_LOG,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECT_MS,
      httpAgent: new HttpAgent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
      httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: MAX_SOCKETS }),
      logger: NO_LOG,
    }),
  } as const
  return {
    once: new S3Client({ ...shared, maxAttempts: 1 }),
    steady: new S3Client({ ...shared, maxAttempts: 3 }),
    limits: { ...LIMITS, ...config.limits },
  }
}
