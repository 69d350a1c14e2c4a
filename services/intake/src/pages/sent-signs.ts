import type { Receipt } from '@firsthand/database/intake'
import type { Result } from '@firsthand/domain'
import { html } from 'hono/html'
import { hear } from './hear.ts'
import type { PageSetting } from './page-setting.ts'
import { callByPictures } from './pictures-page.ts'
import { sign } from './signs.ts'

/** Above this many signs nobody counts them. */
const MOST = 12

/**
 * The answer to the form of the path without reading, in signs beside its words: what arrived, the code, what to do next.
 * A sign is green only for a file whose every byte is acknowledged. Empty for every other form.
 */
export function sentSigns(setting: PageSetting, receipt: Result<Counted, unknown>, isByPictures: boolean | undefined) {
  if (!isByPictures) return { arrived: '', code: '', next: '', frame: {} }
  const names = receipt.ok ? namesOf(receipt.value) : (['failed'] as const)
  return {
    arrived: html`<p>${names.map((name) => sign(setting, name, 64))}</p>${names.includes('failed') ? '' : hear(setting, 'arrived')}`,
    // The code is a key, and it is written down.
    code: html`<p>${sign(setting, 'code')} ${sign(setting, 'write')}</p>${hear(setting, 'code')}`,
    next: html`<p>${sign(setting, 'keep')}</p>${hear(setting, 'done')}${callByPictures(setting)}`,
    frame: { hasOwnCall: true, exitSign: sign(setting, 'hide', 36) },
  }
}

type Counted = Pick<Receipt, 'files' | 'statements'>

function namesOf({ files, statements }: Counted): readonly ('arrived' | 'failed')[] {
  const counted = files.filter(({ state }) => state !== 'withdrawn').slice(0, MOST)
  if (counted.length > 0) return counted.map(({ state }) => (state === 'kept' ? 'arrived' : 'failed'))
  return [statements > 0 ? 'arrived' : 'failed']
}
