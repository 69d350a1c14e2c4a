import { findSuitePrograms } from './programs.ts'

/** Set-up of the project `programs`: finds the programs and starts nothing. */
export async function setup(): Promise<void> {
  await findSuitePrograms(['programs'])
}
