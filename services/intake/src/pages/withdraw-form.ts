import type { Receipt } from '@firsthand/database/intake'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { codeFields } from './code-fields.ts'
import type { PageSetting } from './page-setting.ts'

/** Asks not to use one file, or all. The next page explains this and asks for confirmation. */
export function withdrawForm(setting: PageSetting, code: string, receipt: Pick<Receipt, 'files' | 'statements'>) {
  const { code: say, page } = setting.words
  const files = receipt.files.filter(({ state }) => state !== 'withdrawn')
  if (files.length === 0 && receipt.statements === 0) return ''
  const options = files.map(({ number }) => html`<option value="${number}">${fill(page.file, { number })}</option>`)
  return html`<details><summary>${say.withdraw}</summary><p>${say.withdrawAbout}</p>
<form method="post" action="/receipt/withdraw" autocomplete="off">${codeFields(setting, code)}
<label for="number">${say.withdrawWhich}</label>
<select id="number" name="number">${options}<option value="all">${say.withdrawAll}</option></select>
<button class="quiet">${say.withdraw}</button></form></details>`
}
