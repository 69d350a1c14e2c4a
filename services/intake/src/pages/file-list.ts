import type { Receipt } from '@firsthand/database/intake'
import { html } from 'hono/html'
import { fileLine } from './file-line.ts'
import { type GoOn, goOnForm } from './go-on-form.ts'
import type { PageSetting } from './page-setting.ts'
import { isUnfinished } from './receipt-headline.ts'

/** Every file of a receipt. `goOn`: how an unfinished one is finished; undefined if nothing more is taken. */
export function fileList(
  setting: PageSetting,
  receipt: Pick<Receipt, 'files' | 'statements' | 'withdrawn'>,
  goOn?: GoOn,
) {
  const { words } = setting
  const { files, statements } = receipt
  if (files.length === 0) return ''
  const rows = files.map(
    (file) =>
      html`<li data-number="${file.number}">${fileLine(setting, file)}${goOn && isUnfinished(file) ? goOnForm(setting, file, goOn) : ''}</li>`,
  )
  const rest = !goOn && files.some(isUnfinished) ? html`<p class="small">${words.receipt.noRest}</p>` : ''
  return html`<ol id="arrived" class="files">${rows}</ol>${rest}${statements > 0 && !receipt.withdrawn ? html`<p class="kept">${words.receipt.wordsToo}</p>` : ''}`
}
