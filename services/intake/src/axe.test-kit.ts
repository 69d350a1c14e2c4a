import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

// Its small form, half the words to read. `AxeBuilder` would put the large one into the page twice for each judgement.
const ours = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
let script: string | undefined

/**
 * Axe stands in each document once, however often it is judged. Judged in the page itself: the other mode opens a second
 * page for each judgement, at three times the work.
 */
export async function axeOf(page: Page): Promise<AxeBuilder> {
  script ??= readFileSync(ours.resolve('axe-core/axe.min.js'), 'utf8')
  for (const frame of page.frames()) if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(script)
  const axeSource = 'void 0'
  return new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode()
}
