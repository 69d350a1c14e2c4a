import { findSuitePrograms } from './programs.ts'

/** For the project `programs`: finds them and starts nothing. */
export async function setup(): Promise<void> {
  await findSuitePrograms(['programs'])
}
