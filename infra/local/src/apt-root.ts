import { aptEnvironment, knownPackages } from './apt.ts'
import { runProgram } from './run-program.ts'

// Waits for another apt that is running (unattended upgrades, a second start) instead of failing.
const patient = ['-o', 'DPkg::Lock::Timeout=300']

/** Installs packages for the whole system, which only root may do. */
export async function installWithApt(entries: readonly string[]): Promise<void> {
  const apt = (...args: readonly string[]) =>
    runProgram({ command: 'apt-get', args: [...patient, ...args], environment: aptEnvironment() })
  await apt('update', '-qq')
  const packages = await knownPackages(entries, [])
  await apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}
