import { readdir, readFile } from 'node:fs/promises'

/** O_CLOEXEC as fdinfo prints it: in octal, the same on every architecture that we use. */
const CLOSES_ON_EXEC = 0o2000000
const MOST = 1024

/**
 * Descriptors above those that we pass, which this process inherited from a shell or a supervisor. Every program that
 * it starts would inherit them, too, because Node sets close-on-exec only on its own descriptors. They are covered with
 * /dev/null.
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
