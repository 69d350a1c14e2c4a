// Started by dev.mjs, with packages resolved to their sources: ROOT [--seed] [--inspect[=NAME,NAME]].
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
