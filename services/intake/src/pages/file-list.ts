import type { Receipt, ReceiptFile } from '@firsthand/database/intake'
import { fill, type Words } from '@firsthand/door-words'
import { html } from 'hono/html'
import { sizeWords } from './size-words.ts'

/** Number, size and state of each file. Never a name, because a perpetrator may hold the receipt. */
export function fileList(words: Words, receipt: Pick<Receipt, 'files' | 'statements'>, isEnded = false) {
  const { page, code } = words
  const rows = receipt.files.map(
    (file) =>
      html`<li><span>${fill(page.file, { number: file.number })}</span> <small>${sizeOf(words, file)}</small> <b class="${file.state}">${page.states[file.state]}</b></li>`,
  )
  const list = rows.length === 0 ? html`<p>${page.receiptNone}</p>` : html`<ol class="files">${rows}</ol>`
  const has = (state: ReceiptFile['state']): boolean => receipt.files.some((file) => file.state === state)
  const help = [
    ...(has('arriving') ? [code.arrivingHelp] : []),
    ...(has('part-missing') ? [code.missingHelp] : []),
    ...(!isEnded && (has('arriving') || has('part-missing')) ? [code.restHelp] : []),
  ]
  return html`${rows.length === 0 && receipt.statements > 0 ? '' : list}${
    help.length === 0 ? '' : html`<p class="small">${help.join(' ')}</p>`
  }${receipt.statements > 0 ? html`<p class="kept">${page.receiptWords}</p>` : ''}`
}

function sizeOf(words: Words, { length, offset }: ReceiptFile): string {
  if (length === null || length === offset) return sizeWords(offset)
  return fill(words.page.ofBytes, { done: sizeWords(offset), all: sizeWords(length) })
}
