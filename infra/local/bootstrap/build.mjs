import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { during } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'

const console_ = join('services', 'command', 'console')
// What a bundle of the console can hold: its own files and those of the packages that it may import.
const consoleSources = [console_, join('services', 'command', 'src'), join('packages', 'domain', 'src')]

const bundler = join('infra', 'local', 'bootstrap', 'bundle-processes.mjs')
const media = join('packages', 'media')

/** Compiles what changed, and bundles the processes, the console and the sandbox's scripts when their sources changed. */
export async function buildWorkspace(root) {
  await Promise.all([compile(root), bundleConsole(root), bundleChild(root)])
}

async function compile(root) {
  const stampFile = join(root, 'node_modules', '.firsthand-build')
  const rooms = ['packages', 'services', 'workers', 'infra', 'test']
  const stamp = contentStamp(root, rooms, (name) => isCompiled(name) || name.endsWith(bundler))
  if (readOr(stampFile) === stamp && existsSync(join(root, 'infra', 'local', 'dist', 'process', 'main.js'))) return
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await during('Compiling', async () => {
    await runQuietly(process.execPath, [tsc, '-b'], { cwd: root })
    await runQuietly(process.execPath, [join(root, bundler)], { cwd: root })
  })
  writeFileSync(stampFile, stamp)
}

/** A test is never compiled: who changes one waits for nothing. */
const isCompiled = (name) => /\.(ts|tsx|json)$/.test(name) && !/\.(test|test-kit)\.tsx?$/.test(name)

async function bundleConsole(root) {
  const folder = join(root, console_)
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(join(folder, 'vite.config.ts'))) return
  const stampFile = join(folder, 'dist', '.firsthand-sources')
  const stamp = contentStamp(root, consoleSources, (name) => !/\.test\.tsx?$/.test(name))
  if (readOr(stampFile) === stamp) return
  await during('Bundling the console', () => runQuietly(process.execPath, [vite, 'build'], { cwd: folder }))
  writeFileSync(stampFile, stamp)
}

/** @param {string} root */
export async function bundleChild(root) {
  const folder = join(root, media)
  const stampFile = join(folder, 'dist', 'child', '.firsthand-sources')
  const stamp = contentStamp(root, [join(media, 'child'), join(media, 'build')], () => true)
  if (readOr(stampFile) === stamp) return
  const script = join(folder, 'build', 'bundle-child.mjs')
  await during('Bundling the decoders', () => runQuietly(process.execPath, [script], { cwd: folder }))
  writeFileSync(stampFile, stamp)
}

/** SHA-256 over names and contents of the files below `folders` that `counts` accepts. */
function contentStamp(root, folders, counts) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')))
  for (const file of ['tsconfig.json', 'tsconfig.base.json']) hash.update(readFileSync(join(root, file)))
  for (const folder of folders) {
    for (const file of filesBelow(join(root, folder)).filter(counts)) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (['node_modules', 'dist', 'screenshots'].includes(entry.name)) return []
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return entry.isFile() ? [path] : []
    })
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
