import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'
import { withUnsure } from './unsure.ts'

/**
 * The door to the path without reading: a camera and a loudspeaker, in a blue that is seen on white and on black, with
 * any colour of text. It has the fewest bytes, since it comes with the first page.
 */
export const picturesLink = (setting: PageSetting, { slug }: Pick<PublicIncident, 'slug'>) =>
  html`<a id="by" class="entry" href="${withUnsure(setting, `/${slug}/pictures?lang=${setting.language}`)}" aria-label="${setting.words.pictures.link}"><svg width="44" height="40"><path fill="#4585c9" d="M0 12h7l2-4h9l2 4h7v20H0zm13 4a6 6 0 1 0 1 0M31 17h5l8-7v24l-8-7h-5"/></svg></a>`
