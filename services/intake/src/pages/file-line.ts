import type { ReceiptFile } from '@firsthand/database/intake'
import { fill, type Words } from '@firsthand/door-words'
import { html } from 'hono/html'
import { minute } from './minute.ts'
import type { PageSetting } from './page-setting.ts'
import { sizeWords } from './size-words.ts'

/** Who reads: the words, and the language in which times are told. */
type Reader = Pick<PageSetting, 'words' | 'language'>

/** Number, size, state and minute of a file, in pieces that a page puts in its own order. */
export const fileFacts = (setting: Reader, file: ReceiptFile) => ({
  name: html`<span>${fill(setting.words.page.file, { number: file.number })}</span> <small>${sizeOf(setting.words, file)}</small>`,
  state: html`<b class="${file.state}">${stateOf(setting, file)}</b>`,
})

/**
 * One line of a list. Never a name: the door has none, and a perpetrator may hold the receipt. The element around it
 * carries `data-number`, by which a page that still has the file can add its picture and name.
 */
export function fileLine(setting: Reader, file: ReceiptFile) {
  const { name, state } = fileFacts(setting, file)
  return html`${name} ${state}`
}

/** Each size keeps its own direction, so that "293 KB" does not fall apart in Arabic. */
const isolated = (bytes: number) => html`<bdi dir="ltr">${sizeWords(bytes)}</bdi>`

function sizeOf({ page }: Words, { length, offset }: ReceiptFile) {
  if (length === null || length === offset) return isolated(offset)
  const parts = page.ofBytes.split(/(\{done\}|\{all\})/)
  return parts.map((part) => (part === '{done}' ? isolated(offset) : part === '{all}' ? isolated(length) : part))
}

function stateOf({ words: { receipt: say }, language }: Reader, { state, arrivedAt }: ReceiptFile) {
  if (state === 'kept' && arrivedAt !== null) {
    const [before, after] = say.at.split('{time}')
    return html`${before}${minute(arrivedAt, language)}${after}`
  }
  return { arriving: say.arriving, kept: say.kept, 'part-missing': say.missing, withdrawn: say.withdrawn }[state]
}
