import { encodeDocument } from '@firsthand/domain'
import { sidecarKey } from '@firsthand/object-store'
import { sealBytes } from '@firsthand/sealing'
import { proveLock, refusedPut } from './prove-lock.js'
/** Beside the as-received object, so that buckets and keys alone tell what it is. Answers its version. */
export async function writeSidecar(vault, { incident, item, recipient, lock, document }, job) {
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const put = await vault.put(sidecarKey(incident, item), sealed, {
    length: sealed.length,
    signal: job.signal,
    ...(lock === undefined ? {} : { lock }),
  })
  if (!put.ok) throw refusedPut(put.error, { object: 'sidecar', lock })
  const { key, versionId } = put.value
  await proveLock(vault, { object: 'sidecar', key, versionId, length: sealed.length, lock }, job)
  return versionId
}
export const sidecarOf = (of) => ({
  v: 1,
  type: 'sidecar',
  item: of.item,
  upload: of.upload.id,
  number: of.upload.number,
  partial: of.partial,
  bytes: of.bytes,
  sha256: of.sha256.toString('hex'),
  receivedAt: of.upload.receivedAt,
  declaration: of.declaration,
  segments: of.upload.segments.map(({ start, length, saltedSha256 }) => ({
    start,
    length,
    sha256: saltedSha256.toString('hex'),
  })),
  from: of.declaration.from,
})
//# sourceMappingURL=write-sidecar.js.map
