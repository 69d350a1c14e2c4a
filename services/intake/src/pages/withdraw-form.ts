import type { Receipt } from '@firsthand/database/intake'
import { html } from 'hono/html'
import { codeFields } from './code-fields.ts'
import type { PageSetting } from './page-setting.ts'

/** Leads to the page on which one chooses what shall not be used. Absent if nothing is left to choose. */
export const withdrawForm = (
  setting: PageSetting,
  code: string,
  { files, statements, withdrawn }: Pick<Receipt, 'files' | 'statements' | 'withdrawn'>,
) =>
  withdrawn || (statements === 0 && files.every(({ state }) => state === 'withdrawn'))
    ? ''
    : html`<form method="post" action="/receipt/withdraw">${codeFields(setting, code)}<button class="quiet">${setting.words.receipt.asked}</button></form>`
