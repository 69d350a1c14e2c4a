import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder infra/edge. */
export const EDGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'infra', 'edge')

export type EdgeSettings = Readonly<Record<`EDGE_${string}`, string>>

/**
 * Replaces `${NAME}` of our own settings as `envsubst` does. Any other `$` stays, because nginx has variables of its
 * own.
 */
export function fillTemplate(name: string, settings: EdgeSettings, to: string): string {
  let text = readFileSync(join(EDGE_FOLDER, name), 'utf8')
  for (const [key, value] of Object.entries(settings)) text = text.replaceAll(`\${${key}}`, value)
  const left = text.match(/\$\{EDGE_[A-Z_]+\}/)
  if (left) throw new Error(`${name} wants ${left[0]}, which is not set`)
  writeFileSync(to, text, { mode: 0o600 })
  return to
}

export interface MadeCertificate {
  /** PEM files. */
  readonly certificate: string
  readonly key: string
  /** Base64 of the SHA-256 of the public key, by which a browser can be told to trust it. */
  readonly keyHash: string
}

/** Makes a certificate for `localhost` in the folder. `more`: further extensions, as OpenSSL writes them. */
export function makeCertificate(folder: string, more: readonly string[] = []): MadeCertificate {
  const certificate = join(folder, 'edge.crt')
  const key = join(folder, 'edge.key')
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
      ...more.flatMap((one) => ['-addext', one]),
    ],
    { stdio: 'ignore' },
  )
  const { publicKey } = new X509Certificate(readFileSync(certificate))
  const keyHash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
  return { certificate, key, keyHash }
}
