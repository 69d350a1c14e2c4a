import { html } from 'hono/html'
import { callLinks } from './call-links.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * The words are the same for every sending. A difference would teach an abuser which words raise an alarm. Somebody who
 * waits for help must know that nobody reads the message at once.
 */
export const afterThanks = (setting: PageSetting) => html`<p>${setting.words.page.notAtOnce}</p>${callLinks(setting)}`
