// Writes straight to the store: the SDK puts the same parts, made in advance, with as many in flight as intake has.
import { randomBytes } from 'node:crypto'
import { Agent, createServer } from 'node:http'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'

const env = (name: string): string => process.env[name] ?? ''
const part = randomBytes(Number(env('PART_BYTES')))
const client = new S3Client({
  endpoint: env('S3_ENDPOINT'),
  region: env('S3_REGION'),
  forcePathStyle: true,
  credentials: { accessKeyId: env('S3_ACCESS_KEY_ID'), secretAccessKey: env('S3_SECRET_ACCESS_KEY') },
  // The same settings as intake's: no checksum trailer, the payload's SHA-256 in the signature.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  maxAttempts: 1,
  requestHandler: new NodeHttpHandler({ httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }) }),
})

async function put(prefix: string, lane: number, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const Key = `${prefix}/${lane}/${n}`
    await client.send(new PutObjectCommand({ Bucket: env('S3_BUCKET'), Key, Body: part, ContentLength: part.length }))
  }
}

/**
 * Answers `POST /<lanes>/<parts per lane>` with the milliseconds that the puts took. Here a lane is one of several
 * series of puts that run at the same time.
 */
const server = createServer((request, response) => {
  const [lanes = 0, count = 0] = (request.url ?? '').split('/').slice(1).map(Number)
  const prefix = randomBytes(8).toString('hex')
  const began = performance.now()
  Promise.all(Array.from({ length: lanes }, (_, lane) => put(prefix, lane, count))).then(
    () => response.end(String(performance.now() - began)),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
      response.writeHead(500).end()
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.stdout.write(`${JSON.stringify({ event: 'process.ready', port })}\n`)
})
process.once('SIGTERM', () => process.exit(0))
