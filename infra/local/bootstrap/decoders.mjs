import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withCheckoutLock } from './checkout-lock.mjs'
import { readOr } from './content-stamp.mjs'
import { during } from './progress.mjs'
import { runQuietly } from './run-quietly.mjs'

const media = join('packages', 'media')

/**
 * Bundles the sandbox's scripts if their sources have changed. Only these bundles run in the sandbox. Safe while
 * another process bundles too, or starts such a script.
 * @param {string} root
 */
export async function bundleDecoders(root) {
  const stampFile = join(root, media, 'dist', 'child', '.firsthand-sources')
  if (readOr(stampFile) === stampOf(root)) return
  await withCheckoutLock(join(root, '.firsthand', 'decoders.lock'), async () => {
    // The stamp is computed before the bundling, so that a source that changes meanwhile is bundled next time.
    const stamp = stampOf(root)
    if (readOr(stampFile) === stamp) return
    const script = join(root, media, 'build', 'bundle-child.mjs')
    await during('Bundling the decoders', () => runQuietly(process.execPath, [script], { cwd: join(root, media) }))
    writeFileSync(`${stampFile}.${process.pid}`, stamp)
    renameSync(`${stampFile}.${process.pid}`, stampFile)
  })
}

/**
 * SHA-256 over everything that determines a bundle: the scripts, the bundling itself, and the installed packages.
 * @param {string} root
 */
function stampOf(root) {
  const hash = createHash('sha256')
  const common = ['pnpm-lock.yaml', 'tsconfig.base.json', join(media, 'package.json')]
  for (const file of [...common, ...filesOf(root, 'child'), ...filesOf(root, 'build')])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} folder
 */
const filesOf = (root, folder) =>
  readdirSync(join(root, media, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(media, folder, name))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort()
