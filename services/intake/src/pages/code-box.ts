import { html } from 'hono/html'
import { codeLink } from '../receipt/public-address.ts'
import { qrMarkup } from './code-qr.ts'
import type { PageSetting } from './page-setting.ts'

/** A code has seven words. With spaces instead of hyphens a line can break between any two of them. */
const spaced = (code: string): string => code.replaceAll('-', ' ')

/**
 * The code in large type, its purpose, and its QR picture. If the door has no known public address, the picture is left
 * out.
 */
export function codeBox(setting: PageSetting, code: string, address: string | undefined) {
  const { words } = setting
  const picture =
    address === undefined
      ? ''
      : html`<p>${qrMarkup(codeLink(address, { code, language: setting.language }), words.code.pictureName)}</p><p class="small">${words.code.picture}</p>`
  return html`<section class="code"><h2>${words.page.code}</h2><p class="words" dir="ltr">${spaced(code)}</p><p>${words.page.codeUse}</p><noscript><p class="small">${words.code.hidePlain}</p></noscript>${picture}</section>`
}
