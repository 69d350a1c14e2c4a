import { createPrivateKey, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import initC2pa, { WasmBuilder } from '@contentauth/c2pa-wasm'

/**
 * Key and certificate of a signer, made with openssl for these tests, valid until 2119. The key is public and nobody
 * relies on it.
 */
const KEY =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6QOtRwjcDIv34uFyU++NEE4mNGevA18mWCNTZrShtPahRANCAAQc6z+eniGvhE9PFiCIBm6tfFeh+OlBPI1lh1gdWBgdjYLwNvDL5dezdzp3BTLYhlrgegGE1f0+CPGu0vRoEEQn'
const SIGNER =
  'MIIBvjCCAWWgAwIBAgIULtORJ2knUkkaGjRGEpmq353YUiswCgYIKoZIzj0EAwIwITEQMA4GA1UEAwwHTWFkZSBDQTENMAsGA1UECgwETWFkZTAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MDEwMTAwMDAwMFowJTEUMBIGA1UEAwwLTWFkZSBTaWduZXIxDTALBgNVBAoMBE1hZGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQc6z+eniGvhE9PFiCIBm6tfFeh+OlBPI1lh1gdWBgdjYLwNvDL5dezdzp3BTLYhlrgegGE1f0+CPGu0vRoEEQno3UwczAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAKBggrBgEFBQcDBDAdBgNVHQ4EFgQUv6D3UJJVG35F6poy2KG0np5WxBEwHwYDVR0jBBgwFoAUcJXiIfYNWfpPEVvYRwIGKV8uJrcwCgYIKoZIzj0EAwIDRwAwRAIgGfsg3IUJlbry2oeKXrt1LSzVf26OH0DwbRw0BX/tKhoCIDSaeD89puAsc2ok1KwN/TIqhZ0t7UkEDTmB7dIXuqad'
const ROOT =
  'MIIBiDCCAS6gAwIBAgIUMeMmzDl0fJVPjgokbduy1Zg9yK4wCgYIKoZIzj0EAwIwITEQMA4GA1UEAwwHTWFkZSBDQTENMAsGA1UECgwETWFkZTAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MDEwMTAwMDAwMFowITEQMA4GA1UEAwwHTWFkZSBDQTENMAsGA1UECgwETWFkZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA/zaKQD09+oNm6hTOUy4ELca9mwEZFcNMw+1xB+xE7DkoTN5B3hnvSnMcSWVgC29J0PPfsJcqqf47bkExWE/J6jQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBRwleIh9g1Z+k8RW9hHAgYpXy4mtzAKBggqhkjOPQQDAgNIADBFAiAJ3LeDm9RfjngETM+L3u5K+XW3TymaId6hnR2c5Ef1VwIhAJ0/rZFXr5bdHSOSE0A/DXffy05+vNFAQynMTwkSkB7l'
export const MADE_ANCHOR = `-----BEGIN CERTIFICATE-----\n${ROOT.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** A Blob that can be read synchronously, as the builder does in a browser's worker. */
class BlobAtOnce extends Blob {
  readonly held: Buffer
  constructor(bytes: Buffer, type: string) {
    super([new Uint8Array(bytes)], { type })
    this.held = bytes
  }
  override slice(start = 0, end = this.held.length): Blob {
    return new BlobAtOnce(this.held.subarray(start, end), this.type)
  }
}
class FileReaderAtOnce {
  readAsArrayBuffer(blob: BlobAtOnce): ArrayBuffer {
    return new Uint8Array(blob.held).buffer
  }
}

// RFC 8949: heads of byte strings (2), text strings (3), arrays (4) and maps (5)
const head = (major: number, n: number): Buffer => {
  if (n < 24) return Buffer.from([(major << 5) | n])
  if (n < 256) return Buffer.from([(major << 5) | 24, n])
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}
const bytesOf = (data: Buffer): Buffer => Buffer.concat([head(2, data.length), data])
const textOf = (text: string): Buffer => Buffer.concat([head(3, text.length), Buffer.from(text)])

const RESERVED = 4096

/** COSE_Sign1 (RFC 9052 §4.4), ES256, with its certificates in the protected header, padded to the reserved length. */
async function coseSign(claim: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const chain = [SIGNER, ROOT].map((text) => bytesOf(Buffer.from(text, 'base64')))
  const header = Buffer.concat([head(5, 2), Buffer.from([1, 0x26]), head(0, 33), head(4, chain.length), ...chain])
  const nothing = bytesOf(Buffer.alloc(0))
  const signed = Buffer.concat([head(4, 4), textOf('Signature1'), bytesOf(header), nothing, head64k(claim)])
  const key = createPrivateKey({ key: Buffer.from(KEY, 'base64'), format: 'der', type: 'pkcs8' })
  const signature = sign('sha256', signed, { key, dsaEncoding: 'ieee-p1363' })
  const whole = (pad: number): Buffer =>
    Buffer.concat([
      Buffer.from([0xd2, 0x84]),
      bytesOf(header),
      Buffer.concat([head(5, 1), textOf('pad'), bytesOf(Buffer.alloc(pad))]),
      Buffer.from([0xf6]),
      bytesOf(signature),
    ])
  const spare = RESERVED - whole(256).length + 256
  return new Uint8Array(whole(spare))
}

const head64k = (claim: Uint8Array): Buffer => bytesOf(Buffer.from(claim))

/** Adds a manifest of `c2pa.created` at `when` to a picture. Its signer is in nobody's trust list. */
export async function signedStill(still: Buffer, when: string): Promise<Buffer> {
  Reflect.set(globalThis, 'FileReaderSync', FileReaderAtOnce)
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')
  await initC2pa({ module_or_path: await readFile(wasm) })
  const camera = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture'
  const manifest = {
    claim_generator_info: [{ name: 'made-by-a-test', version: '1' }],
    assertions: [
      {
        label: 'c2pa.actions',
        data: { actions: [{ action: 'c2pa.created', when, digitalSourceType: camera }] },
      },
    ],
  }
  const builder = WasmBuilder.fromJson(
    JSON.stringify(manifest),
    JSON.stringify({ verify: { verify_after_sign: false } }),
  )
  const signer = { alg: 'es256', reserveSize: RESERVED, sign: coseSign }
  return Buffer.from(await builder.sign(signer, [], 'image/jpeg', new BlobAtOnce(still, 'image/jpeg')))
}
