import { findSuitePrograms } from './programs.ts'

/** For the project `programs`: they are found, and nothing is started. */
export async function setup(): Promise<void> {
  await findSuitePrograms(['programs'])
}
