import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { publicAddress } from '../receipt/public-address.ts'
import { forceMark } from './force.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

/**
 * The page "How to check this address". It shows the addresses, but it can prove nothing: a copy of it could show
 * anything. So it sends the reader to places that a copy cannot change.
 */
export async function answerAbout(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const setting = await settingOf(deps, c, { here: '/about' })
  const { check: say, page } = setting.words
  const { site, names } = setting.force
  const address = deps.publicUrl ?? publicAddress(deps, c)
  const steps = [
    say.link,
    site === undefined
      ? say.ownSite
      : html`${say.theirSite} <a href="${site.href}" rel="noreferrer">${breakable(site)}</a>`,
    ...(site === undefined ? [] : [say.typeSite]),
    say.radio,
    say.type,
    say.compare,
  ]
  const body = html`<p>${say.intro}</p>
${address === undefined ? '' : html`<h2>${say.address}</h2>${big(address)}`}
<h2>${say.how}</h2><ul class="plain">${steps.map((step) => html`<li>${step}</li>`)}</ul>
${names.size === 0 ? '' : html`<p>${forceMark(setting)}</p>`}
<p>${say.crest}</p>
<p>${say.unsure}</p>
${deps.onion === undefined || deps.onion === address ? '' : html`<h2>${say.onion}</h2>${big(deps.onion)}`}
<p><a href="/?lang=${setting.language}">${page.home}</a></p>`
  return respondPage(c, frame(setting, { title: say.title, body }))
}

/** An address is read from left to right in every script. */
const big = (address: string) => html`<p class="words" dir="ltr">${breakable(new URL(address))}</p>`

/** A long name may break after a dot, an onion address after every eighth letter. What is copied has no breaks. */
function breakable(address: URL) {
  const path = address.pathname === '/' ? '' : address.pathname
  const pieces = `${address.host}${path}`.match(/[^./-]{1,8}[./-]*/g) ?? []
  return html`<bdi dir="ltr">${address.protocol}//${pieces.map((piece) => html`<wbr>${piece}`)}</bdi>`
}
