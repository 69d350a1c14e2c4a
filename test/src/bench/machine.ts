import { cpus, loadavg } from 'node:os'

/** What was measured on, and how busy it was: a figure without it says little. */
export function machineNote(): string {
  const [cpu] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}, load averages ${load.join(' ')}`
}
