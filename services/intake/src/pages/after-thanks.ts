import { html } from 'hono/html'
import { callLinks } from './call-links.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * The same words for every sending. A different answer would teach what rings, and somebody who waits for help must
 * know that nobody reads it now.
 */
export const afterThanks = (setting: PageSetting) => html`<p>${setting.words.page.notAtOnce}</p>${callLinks(setting)}`
