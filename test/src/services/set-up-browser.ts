import { findSuitePrograms } from './programs.ts'
import { startServices } from './run-services.ts'

/** Set-up of the project `browser`: finds Chromium and starts the services. */
export async function setup(): Promise<() => Promise<void>> {
  return await startServices(await findSuitePrograms(['browser']))
}
