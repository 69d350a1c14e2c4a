// `npm start`. This file is plain JavaScript, because it runs on a bare Node before anything is installed.
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
try {
  const { prepare, root } = await import('./bootstrap/prepare.mjs')
  await prepare({ build: true })
  // The supervisor runs in this process, so that there is one pid to signal, and the children end with it.
  const { main } = await import(new URL('./dist/process/main.js', import.meta.url).href)
  const { say } = await import('./bootstrap/progress.mjs')
  await main({ root, environment: process.env, say })
} catch (error) {
  process.stderr.write(`\nFirsthand could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
