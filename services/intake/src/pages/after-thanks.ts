import { html } from 'hono/html'
import { callLinks } from './call-links.ts'
import type { PageSetting } from './page-setting.ts'

/**
 * The same words whatever was sent: an answer that differed would teach what rings, and who waits here for help must
 * know that nobody reads it now.
 */
export const afterThanks = (setting: PageSetting) => html`<p>${setting.words.page.notAtOnce}</p>${callLinks(setting)}`
