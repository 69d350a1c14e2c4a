import { freePortPair, isPortFree } from './free-port.ts'
import { BadSetting } from './settings.ts'

/** Returns the public port and the officers' port next to it. Throws BadSetting if one is taken. */
export async function choosePorts(wanted: number, host: string): Promise<{ intake: number; command: number }> {
  const intake = wanted === 0 ? await freePortPair(host) : wanted
  for (const port of [intake, intake + 1]) {
    if (await isPortFree(port, host)) continue
    const other = 'Choose another with FIRSTHAND_PORT (intake listens there, command on the next one).'
    throw new BadSetting(`Port ${port} of ${host} is used by another program. ${other}`)
  }
  return { intake, command: intake + 1 }
}
