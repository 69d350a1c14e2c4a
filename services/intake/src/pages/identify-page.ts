import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

const list = (texts: readonly string[]) => html`<ul class="plain">${texts.map((text) => html`<li>${text}</li>`)}</ul>`

/**
 * The page "What could still identify you": what others can know, what a file can reveal, what we keep and do not keep,
 * and what one can do.
 */
export async function answerIdentify(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const setting = await settingOf(deps, c, { here: '/identify' })
  const { identify: say, page } = setting.words
  const tor = deps.onion === undefined ? [] : [fill(say.tor, { address: deps.onion })]
  const body = html`<p>${say.intro}</p>
<h2>${say.others}</h2>${list([say.phone, say.network, say.names, say.history, say.people])}
<h2>${say.inside}</h2>${list([say.details, say.voices, say.faces, say.view, say.words, say.arrival])}
<h2>${say.record}</h2><p>${say.recordText}</p><p>${say.log}</p>
<h2>${say.notRecord}</h2><p>${say.notRecordText}</p>
<h2>${say.deeds}</h2>${list([say.safety, ...tor, say.torNone, say.private, say.exit, say.elsewhere, say.without, say.keepCode])}
<p><a href="/?lang=${setting.language}">${page.home}</a></p>`
  return respondPage(c, frame(setting, { title: say.title, body }))
}
