// The child process of dev.mjs, which resolves packages to their sources. Arguments: ROOT [--seed]
// [--inspect[=NAME,NAME]].
import { runDev } from '../src/dev/run-dev.ts'
import { bundleDecoders } from './decoders.mjs'
import { say } from './progress.mjs'

const [, , root = '', ...args] = process.argv
try {
  await runDev({ root, environment: process.env, args, say, bundleDecoders: () => bundleDecoders(root) })
} catch (error) {
  process.stderr.write(`\nFirsthand could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
