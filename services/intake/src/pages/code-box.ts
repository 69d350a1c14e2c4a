import { codeDigits } from '@firsthand/sealing'
import { html } from 'hono/html'
import { codeScript } from './code-script.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * A code in large type, and below it in digits for who does not read its letters. With spaces instead of hyphens a line
 * can break between any two words.
 */
export function codeText(code: string) {
  const digits = codeDigits(code)
  return html`<p class="words" dir="ltr">${code.replaceAll('-', ' ')}</p>${digits === undefined ? '' : html`<p dir="ltr">${digits}</p>`}`
}

/** The code, its purpose, and with script a button that makes a picture of it to save. */
export function codeBox(setting: PageSetting, code: string) {
  const { page, code: say } = setting.words
  return html`<section class="code"><h2>${page.code}</h2>${codeText(code)}<p>${page.codeUse}</p><noscript><p class="small">${say.hidePlain}</p></noscript><button id="save-code" type="button" class="quiet" data-code="${code}" data-digits="${codeDigits(code) ?? ''}" hidden>${say.pictureName}</button><div id="saved-code"></div></section>${codeScript(setting)}`
}
