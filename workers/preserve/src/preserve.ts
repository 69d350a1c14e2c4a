import { assertNever, parseId, type Work } from '@firsthand/domain'
import { dead, type HandleContext, type HandlerOutcome } from '@firsthand/queues'
import { settled } from '@firsthand/worker'
import { extendLocks } from './extend-locks.ts'
import { keepArrival } from './keep-arrival.ts'
import { moveItems } from './move-item.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'
import { preservePartial, preserveUpload } from './preserve-upload.ts'
import { proveKey } from './prove-key.ts'
import { applyWithdrawal, keepContact, readStatement } from './read-statement.ts'
import { removeCheck } from './remove-check.ts'

/** Handles one row of the queue `preserve`. Every task may run twice, even concurrently. */
export const createPreserve =
  (deps: PreserveDeps) =>
  (work: Work, job: Pick<HandleContext, 'signal'>): Promise<HandlerOutcome> =>
    settled(() => run(deps, work, { signal: job.signal, isRepeat: work.attempt > 1 }), outcomeOfRefusal)

function run(deps: PreserveDeps, work: Work, job: JobContext): Promise<HandlerOutcome> {
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
    case 'extend-locks':
      return extendLocks(deps, subject, job)
    case 'inspect-arrival':
    case 'inspect-item':
    case 'inspect-statement':
    case 'find-twins':
    case 'find-sound':
    case 'normalise-item':
    case 'normalise-short':
    case 'normalise-video':
    case 'normalise-later':
    case 'clean-item':
    case 'reconstruct-incident':
    case 'settle-incident':
    case 'link-item':
      return unknown('task-unknown')
    default:
      return assertNever(work.task)
  }
}

const unknown = async (code: string): Promise<HandlerOutcome> => dead(code)
