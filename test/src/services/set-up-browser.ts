import { findSuitePrograms } from './programs.ts'
import { startServices } from './run-services.ts'

/** For the project `browser`: Chromium is found, and the services started. */
export async function setup(): Promise<() => Promise<void>> {
  return await startServices(await findSuitePrograms(['browser']))
}
