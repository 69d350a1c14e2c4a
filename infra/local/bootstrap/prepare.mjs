import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWorkspace } from './build.mjs'
import { withCheckoutLock } from './checkout-lock.mjs'
import { installWorkspace } from './install.mjs'

/** The checkout that contains this file. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/**
 * Installs the checkout's packages and, with `build`, compiles it.
 * @param {{ build: boolean }} wanted
 */
export async function prepare({ build }) {
  await withCheckoutLock(join(root, '.firsthand', 'checkout.lock'), async () => {
    await installWorkspace(root)
    if (build) await buildWorkspace(root)
  })
}
