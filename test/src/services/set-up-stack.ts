import { SHARED_STACK, startSharedStack } from '../stack/shared-stack.ts'
import { findSuitePrograms } from './programs.ts'
import { allOf, type Stop, startServices } from './run-services.ts'
import { startTestS3 } from './s3.ts'

/**
 * For the project `stack`: the services, and with FIRSTHAND_TEST_SHARE=1 what many files share: one Ceph and one whole
 * stack. A file that is run alone starts what it asks for itself.
 */
export async function setup(): Promise<Stop> {
  const programs = await findSuitePrograms(['stack'])
  const stops: Stop[] = []
  const keep = (stop: Stop): void => void stops.push(stop)
  const shared = process.env['FIRSTHAND_TEST_SHARE'] === '1' ? [startTestS3().then(keep), startStack().then(keep)] : []
  return await allOf([startServices(programs).then(keep), ...shared], async () => {
    await Promise.allSettled(stops.map((stop) => stop()))
  })
}

async function startStack(): Promise<Stop> {
  const { data, stop } = await startSharedStack()
  process.env[SHARED_STACK] = data
  return stop
}
