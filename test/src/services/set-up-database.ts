import { findSuitePrograms } from './programs.ts'
import { startServices } from './run-services.ts'

/** Set-up of the project `database`: one Postgres and one Valkey for the whole run, whichever projects it has. */
export async function setup(): Promise<() => Promise<void>> {
  return await startServices(await findSuitePrograms(['database']))
}
