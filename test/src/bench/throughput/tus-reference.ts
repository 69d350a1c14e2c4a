// The reference: @tus/server with its S3 store, configured as in its manual.
import { createServer } from 'node:http'
import { S3Store } from '@tus/s3-store'
import { Server } from '@tus/server'

const env = (name: string): string => process.env[name] ?? ''
const datastore = new S3Store({
  partSize: 8 * 1024 * 1024,
  s3ClientConfig: {
    bucket: env('S3_BUCKET'),
    endpoint: env('S3_ENDPOINT'),
    region: env('S3_REGION'),
    forcePathStyle: true,
    credentials: { accessKeyId: env('S3_ACCESS_KEY_ID'), secretAccessKey: env('S3_SECRET_ACCESS_KEY') },
  },
})
const tus = new Server({ path: '/files', datastore, relativeLocation: true })
const server = createServer((request, response) => {
  tus.handle(request, response).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    response.destroy()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.stdout.write(`${JSON.stringify({ event: 'process.ready', port })}\n`)
})
process.once('SIGTERM', () => process.exit(0))
