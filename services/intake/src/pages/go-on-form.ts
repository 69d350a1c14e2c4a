import type { ReceiptFile } from '@firsthand/database/intake'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { newKey } from '../submissions/capability-maker.ts'
import { codeFields } from './code-fields.ts'
import type { PageSetting } from './page-setting.ts'

export interface GoOn {
  readonly code: string
  /** The incident that takes the rest of the file. */
  readonly slug: string
  /** Whether the page has the form with the script's chooser (`#pick`), which compares a chosen file by itself. */
  readonly hasPicker: boolean
}

/**
 * The chooser for one unfinished file. With script its label opens the chooser of the form below, and again.js then puts
 * the file's own line with its progress here. Without script the plain form recognises what an earlier plain form began.
 */
export function goOnForm(
  setting: PageSetting,
  { number }: Pick<ReceiptFile, 'number'>,
  { code, slug, hasPicker }: GoOn,
) {
  const say = setting.words.receipt
  const id = `again-${number}`
  const choose = fill(say.goOnFile, { number })
  const plain = html`<form class="wide" method="post" enctype="multipart/form-data" autocomplete="off" action="/${slug}/send"><input type="hidden" name="key" value="${newKey()}">${codeFields(setting, code)}
<label for="${id}">${choose}</label><input id="${id}" type="file" name="file" required><p class="small">${say.goOnPlain}</p><button class="quiet">${fill(say.goOnSend, { number })}</button></form>`
  return html`<small class="wide">${say.goOn}</small>${
    hasPicker
      ? html`<div class="only-script wide"><label class="button quiet" for="pick">${choose}</label></div><noscript>${plain}</noscript>`
      : plain
  }`
}
