// `npm run dev`: the stack of `npm start` from its sources. A changed file is running at once, one of the console on screen.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const { prepare, root } = await import('./bootstrap/prepare.mjs')
await prepare({ build: false })
// Of all that is built, what runs in the sandbox alone has no other form.
const { bundleDecoders } = await import('./bootstrap/decoders.mjs')
await bundleDecoders(root)
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const flags = ['--conditions=@firsthand/source', '--enable-source-maps', '--import', tsx]
const entry = new URL('./bootstrap/dev-stack.mjs', import.meta.url).pathname
const child = spawn(process.execPath, [...flags, entry, root, ...process.argv.slice(2)], { stdio: 'inherit' })
/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
