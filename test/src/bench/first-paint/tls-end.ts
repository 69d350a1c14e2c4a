// Stands in for the edge: terminates TLS and forwards the contents unchanged.
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'

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
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  // Padded to the size of a certificate with its issuer's certificate, about 2.5 KB for ECDSA.
  const padding = `nsComment=${'x'.repeat(2000)}`
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', [...made, '-subj', '/CN=localhost', '-addext', padding, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  })
  const pem = readFileSync(cert)
  const certificate = new X509Certificate(pem)
  const server = createServer(
    { key: readFileSync(key), cert: pem, ALPNProtocols: ['http/1.1'], noDelay: true },
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
    keyHash: createHash('sha256')
      .update(certificate.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
