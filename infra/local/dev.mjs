// `npm run dev`: runs the stack of `npm start` from its sources. A changed file takes effect at once.
import { runFromSources } from './bootstrap/from-sources.mjs'
import { requireNode } from './bootstrap/node-version.mjs'

requireNode()
const { prepare, root } = await import('./bootstrap/prepare.mjs')
await prepare({ build: false })
// Only the sandbox's scripts must be built, because they cannot run from sources.
const { bundleDecoders } = await import('./bootstrap/decoders.mjs')
await bundleDecoders(root)
const entry = new URL('./bootstrap/dev-stack.mjs', import.meta.url).pathname
runFromSources([entry, root, ...process.argv.slice(2)])
