import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleConsole } from './console-bundle.mjs'
import { contentStamp, readOr } from './content-stamp.mjs'
import { bundleDecoders } from './decoders.mjs'
import { during } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'

const bundler = join('infra', 'local', 'bootstrap', 'bundle-processes.mjs')

/**
 * Compiles what changed. Also bundles the processes, the console and the sandbox's scripts if their sources changed.
 * @param {string} root
 */
export async function buildWorkspace(root) {
  await Promise.all([compile(root), bundleConsole(root), bundleDecoders(root)])
}

/** @param {string} root */
async function compile(root) {
  const stampFile = join(root, 'node_modules', '.firsthand-build')
  const rooms = ['packages', 'services', 'workers', 'infra', 'test', 'web-upload']
  const stamp = contentStamp(root, rooms, (name) => isCompiled(name) || isPageScript(name) || name.endsWith(bundler))
  if (readOr(stampFile) === stamp && existsSync(join(root, 'infra', 'local', 'dist', 'process', 'main.js'))) return
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await during('Compiling', async () => {
    await runQuietly(process.execPath, [tsc, '-b'], { cwd: root })
    await runQuietly(process.execPath, [join(root, bundler)], { cwd: root })
  })
  writeFileSync(stampFile, stamp)
}

/**
 * The build shortens the witness page's scripts.
 * @param {string} name
 */
const isPageScript = (name) => /[\\/]web-upload[\\/][a-z]+\.js$/.test(name)

/**
 * Whether a changed file causes a build. Tests are never compiled, so they cause none.
 * @param {string} name
 */
const isCompiled = (name) => /\.(ts|tsx|json)$/.test(name) && !/\.(test|test-kit)\.tsx?$/.test(name)
