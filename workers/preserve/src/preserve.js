import { parseId } from '@firsthand/domain'
import { dead } from '@firsthand/queues'
import { keepArrival } from './keep-arrival.js'
import { moveItems } from './move-item.js'
import { preservePartial, preserveUpload } from './preserve-upload.js'
import { proveKey } from './prove-key.js'
import { applyWithdrawal, keepContact, readStatement } from './read-statement.js'
import { removeCheck } from './remove-check.js'
import { settled } from './setback.js'
/** What one row of the queue `preserve` asks for; every task may run twice and at the same time as itself. */
export const createPreserve = (deps) => (work, job) =>
  settled(() => run(deps, work, { signal: job.signal, isRepeat: work.attempt > 1 }))
function run(deps, work, job) {
  const { subject, incident } = work
  const upload = parseId('upload', subject)
  switch (work.task) {
    case 'prove-key':
      return proveKey(deps, subject)
    case 'preserve-upload':
      return upload ? preserveUpload(deps, upload, job) : unknown('upload-unknown')
    case 'preserve-partial':
      return upload ? preservePartial(deps, upload, job) : unknown('upload-unknown')
    case 'keep-arrival':
      return upload ? keepArrival(deps, upload, job) : unknown('upload-unknown')
    case 'keep-contact':
      return keepContact(deps, subject)
    case 'read-statement':
      return readStatement(deps, subject)
    case 'apply-withdrawal':
      return applyWithdrawal(deps, subject)
    case 'move-item':
      return moveItems(deps, { incident, subject, to: work.detail['to'] }, job)
    case 'remove-check':
      return removeCheck(deps, subject, job)
    case 'inspect-arrival':
    case 'inspect-item':
    case 'normalise-item':
    case 'reconstruct-incident':
      return unknown('task-unknown')
  }
}
const unknown = async (code) => dead(code)
//# sourceMappingURL=preserve.js.map
