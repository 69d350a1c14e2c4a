// Stands in for the edge: terminates TLS and forwards the contents unchanged.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { createServer } from 'node:tls'
import { makeCertificate } from '../../edge/edge-settings.ts'

export interface TlsEnd {
  readonly port: number
  /** The size of the certificate as sent. */
  readonly certificateBytes: number
  /**
   * Base64 of the SHA-256 of the public key. A browser told to trust this key accepts the certificate without retrying,
   * as it would a valid one.
   */
  readonly keyHash: string
  close(): Promise<void>
}

/** Starts the TLS end with a key and a certificate made in `folder`. The key protects nothing. */
export async function startTlsEnd(folder: string, to: number): Promise<TlsEnd> {
  // Padded to the size of a certificate with its issuer's certificate, about 2.5 KB for ECDSA.
  const made = makeCertificate(folder, [`nsComment=${'x'.repeat(2000)}`])
  const pem = readFileSync(made.certificate)
  const certificate = new X509Certificate(pem)
  const server = createServer(
    { key: readFileSync(made.key), cert: pem, ALPNProtocols: ['http/1.1'], noDelay: true },
    (near) => {
      const far = connect({ port: to, host: '127.0.0.1', noDelay: true })
      near.pipe(far).pipe(near)
      near.on('error', () => far.destroy())
      far.on('error', () => near.destroy())
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the TLS end has no port')
  return {
    port: address.port,
    certificateBytes: certificate.raw.length,
    keyHash: made.keyHash,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
