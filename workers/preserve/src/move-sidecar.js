import { parseDocument } from '@firsthand/domain'
import { sidecarKey } from '@firsthand/object-store'
import { dead } from '@firsthand/queues'
import { openIterable } from '@firsthand/sealing'
import { outcomeOfRefusal, Setback } from './setback.js'
import { writeSidecar } from './write-sidecar.js'
/** The moved item's sidecar names the object that it lies over, for `rebuild` finds no as-received beside it. */
export async function moveSidecar(vault, { item, to, pair, lock }, job) {
  const old = await readSidecar(vault, item, pair, job)
  const asReceived = { key: item.vaultKey, version: item.vaultVersion ?? null }
  const document = { ...old, item: to.id, asReceived }
  return await writeSidecar(
    vault,
    { incident: to.incident, item: to.id, recipient: pair.recipient, lock, document },
    job,
  )
}
async function readSidecar(vault, item, pair, { signal }) {
  const got = await vault.get(sidecarKey(item.incident, item.id), { signal })
  if (!got.ok) throw new Setback(got.error.code === 'missing' ? dead('sidecar-missing') : outcomeOfRefusal(got.error))
  const chunks = []
  for await (const chunk of openIterable([pair.identity], got.value.body)) chunks.push(chunk)
  const document = parseDocument(Buffer.concat(chunks).toString('utf8'))
  if (!document.ok || document.value.type !== 'sidecar') throw new Setback(dead('sidecar-malformed'))
  return document.value
}
//# sourceMappingURL=move-sidecar.js.map
