import { SHARED_STACK, startSharedStack } from '../stack/shared-stack.ts'
import { onRunEnd } from '../suite/ending.ts'
import { onceStackStoriesAreOver } from '../suite/stack-stories.ts'
import { TEST_S3_VARIABLE } from './ceph/test-s3.ts'
import { findSuitePrograms } from './programs.ts'
import { allOf, type Stop, startServices } from './run-services.ts'
import { startTestS3 } from './s3.ts'

/**
 * Set-up of the project `stack`: starts the services. With FIRSTHAND_TEST_SHARE=1 it also starts one Ceph and one whole
 * stack, which live until the last of this project's files has ended. A file that runs alone or a second time starts
 * what it needs itself.
 */
export async function setup(): Promise<Stop> {
  const programs = await findSuitePrograms(['stack'])
  const isSharing = process.env['FIRSTHAND_TEST_SHARE'] === '1'
  const shared = isSharing ? [startTestS3(), startStack()] : []
  let stopping: Promise<unknown> | undefined
  const stopShared = (): Promise<unknown> => {
    delete process.env[SHARED_STACK]
    delete process.env[TEST_S3_VARIABLE]
    stopping ??= Promise.allSettled(shared.map(async (started) => await (await started)()))
    return stopping
  }
  const services = startServices(programs)
  onceStackStoriesAreOver(() => void stopShared())
  onRunEnd(stopShared)
  return await allOf([services, ...shared], async () => {
    await stopShared()
    await services.then((stop) => stop())
  })
}

async function startStack(): Promise<Stop> {
  const { data, stop } = await startSharedStack()
  process.env[SHARED_STACK] = data
  return stop
}
