import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { during } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'

/**
 * Installs the packages of the lockfile, unless exactly this lockfile was installed before.
 * @param {string} root
 */
export async function installWorkspace(root) {
  const stampFile = join(root, 'node_modules', '.firsthand-install')
  const wanted = fingerprint(root)
  if (existsSync(join(root, 'node_modules', '.modules.yaml')) && readOr(stampFile, '') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // NODE_ENV=production would leave out the compiler. CI=true makes pnpm ask no question, which nobody could answer
  // without a terminal.
  const env = { ...process.env, NODE_ENV: '', CI: 'true', npm_config_loglevel: 'warn' }
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prod=false', '--reporter=append-only']
  await during('Installing the workspace (once for each change of the lockfile)', () =>
    runQuietly(npx(), args, { cwd: root, env }),
  )
  writeFileSync(stampFile, wanted)
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `)
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * @param {string} file
 * @param {string} otherwise
 */
function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

// The npx that belongs to this Node, or else the one on PATH (distributions package npm separately).
function npx() {
  const beside = join(dirname(process.execPath), 'npx')
  return existsSync(beside) ? beside : 'npx'
}
