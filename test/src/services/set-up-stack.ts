import { findSuitePrograms } from './programs.ts'
import { allOf, startServices } from './run-services.ts'
import { startTestS3 } from './s3.ts'

/** For the project `stack`: the services, Ceph, and one whole stack that stories share. */
export async function setup(): Promise<() => Promise<void>> {
  const programs = await findSuitePrograms(['stack'])
  const stops: (() => Promise<void>)[] = []
  const keep = (stop: () => Promise<void>): void => void stops.push(stop)
  return await allOf([startServices(programs).then(keep), startTestS3().then(keep)], async () => {
    await Promise.allSettled(stops.map((stop) => stop()))
  })
}
