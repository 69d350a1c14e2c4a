import { cpuSeconds } from '../../stack/cpu-use.ts'
import type { Stack } from '../../stack/start-stack.ts'

/** CPU seconds of each process of a stack, by its name. */
export type Cpu = Readonly<Record<string, number>>

export const cpuOf = (stack: Stack): Cpu =>
  Object.fromEntries(Object.entries(stack.run().processes).map(([name, pid]) => [name, cpuSeconds(pid)]))

export const cpuBetween = (before: Cpu, after: Cpu): Cpu =>
  Object.fromEntries(Object.entries(after).map(([name, spent]) => [name, Math.max(0, spent - (before[name] ?? 0))]))
