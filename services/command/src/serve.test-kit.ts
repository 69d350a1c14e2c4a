import type { CommandKit } from './command.test-kit.ts'
import { serveApp } from './serve-app.ts'

/** The service on a free port, for what speaks to it from outside. */
export async function serveForTest(app: CommandKit['app']) {
  const served = await serveApp(app, { host: '127.0.0.1', port: 0 })
  return { url: `http://127.0.0.1:${served.port}`, close: () => served.close() }
}
