import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const root = fileURLToPath(new URL('../../../', import.meta.url))

interface Decoders {
  readonly bundleDecoders: (root: string) => Promise<void>
}
const parseDecoders = (module: unknown): Decoders => module as Decoders

/**
 * Set-up for all tests that may decode. The sandbox runs only bundled scripts, so they are bundled here, even if vitest
 * was started by itself.
 */
export async function setup(project: TestProject): Promise<void> {
  const url = new URL('../../../infra/local/bootstrap/decoders.mjs', import.meta.url)
  const { bundleDecoders } = parseDecoders(await import(url.href))
  await bundleDecoders(root)
  project.onTestsRerun(async () => await bundleDecoders(root))
}
