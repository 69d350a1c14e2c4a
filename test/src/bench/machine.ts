import { cpus, loadavg } from 'node:os'

/** The machine of the measurement and its load. Without these a figure says little. */
export function machineNote(): string {
  const [cpu] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}, load averages ${load.join(' ')}`
}
