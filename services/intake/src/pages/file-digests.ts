import type { ReceiptFile } from '@firsthand/database/intake'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** What a computer has to compute the same digest without us. */
const COMMANDS = ['sha256sum FILE', 'certutil -hashfile FILE SHA256'] as const

/**
 * The digest that preserve computed over each whole file, folded away, and a way to check a file against them. check.js
 * reads the digests out of this list and needs no network.
 */
export function fileDigests(setting: PageSetting, files: readonly ReceiptFile[]) {
  const { page, receipt: say } = setting.words
  const whole = files.filter(({ state }) => state === 'kept')
  if (whole.length === 0) return ''
  const rows = whole.map(
    ({ number, offset, sha256 }) =>
      html`<li data-number="${number}"><span>${fill(page.file, { number })}</span> ${
        sha256 === null
          ? html`<small>${say.noDigest}</small>`
          : html`<code class="wide small" dir="ltr" data-number="${number}" data-bytes="${offset}">${sha256}</code>`
      }</li>`,
  )
  return html`<details id="digests"><summary>${say.details}</summary><p class="small">${say.digests}</p><ol class="digests">${rows}</ol>${
    whole.some(({ sha256 }) => sha256 !== null) ? check(setting) : ''
  }</details>`
}

function check({ words: { receipt: say }, assets }: PageSetting) {
  const told = { busy: say.checkBusy, same: say.checkSame, other: say.checkOther, fails: say.checkFails }
  const scripts = ['compare', 'check'].map((name) => html`<script src="${assets.lazy[name] ?? ''}" defer></script>`)
  return html`<div id="check" hidden data-words="${JSON.stringify(told)}"><h2>${say.check}</h2><p class="small">${say.checkAbout}</p>
<label class="button quiet" for="check-pick">${say.checkPick}</label><input id="check-pick" class="file" type="file"><p id="check-says" role="status"></p></div>
<noscript><p class="small">${say.checkPlain}</p>${COMMANDS.map((one) => html`<p dir="ltr"><code>${one}</code></p>`)}</noscript>${scripts}`
}
