import { join } from 'node:path'
import { type FoundPrograms, prepareValkey } from '@firsthand/local'
import { noRegistry } from './no-registry.ts'

/** The run's Valkey. All test files share it, each with a key prefix of its own. */
export async function startTestValkey(
  folder: string,
  programs: FoundPrograms,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { valkey, setpriv, unshare } = programs.paths
  if (valkey === undefined) throw new Error('there is no valkey-server: run the tests by npm test')
  const server = await prepareValkey({
    program: valkey,
    environment: programs.environment,
    folder: join(folder, 'valkey'),
    logFile: join(folder, 'valkey.log'),
    tools: { setpriv, unshare },
    registry: noRegistry,
  })
  const child = await server.launch()
  return { url: server.url, stop: child.stop }
}
