import type { CommandKit } from './command.test-kit.ts'
import { serveApp } from './serve-app.ts'

/** Runs the service on a free port, for tests that call it from outside. */
export async function serveForTest(app: CommandKit['app']) {
  const served = await serveApp(app, { host: '127.0.0.1', port: 0 })
  return { url: `http://127.0.0.1:${served.port}`, close: () => served.close() }
}
