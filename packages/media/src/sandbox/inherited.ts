import { readdir, readFile } from 'node:fs/promises'

/** O_CLOEXEC as fdinfo prints it: octal, the same on every machine of ours. */
const CLOSES_ON_EXEC = 0o2000000
const MOST = 1024

/**
 * Descriptors that this process inherited (from a shell, a supervisor) and that every program it starts would inherit
 * too: Node sets close-on-exec only on its own. Those above the ones that we pass are covered with /dev/null.
 */
export async function inheritedDescriptors(above: number): Promise<readonly number[]> {
  const names = await readdir('/proc/self/fd').catch(() => [])
  const numbers = names.map(Number).filter((fd) => fd > above && fd < MOST)
  const found = await Promise.all(
    numbers.map(async (fd) => {
      const info = await readFile(`/proc/self/fdinfo/${fd}`, 'ascii').catch(() => '')
      const flags = /^flags:\s*([0-7]+)/m.exec(info)?.[1]
      return flags !== undefined && (Number.parseInt(flags, 8) & CLOSES_ON_EXEC) === 0 ? [fd] : []
    }),
  )
  return found.flat()
}
