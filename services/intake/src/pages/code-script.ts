import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/**
 * The script of the code's pages. It removes the code from the address, and converts the times of replies from UTC to
 * the phone's own time.
 */
export const codeScript = ({ assets }: PageSetting) => html`<script src="${assets.lazy['code'] ?? ''}" defer></script>`
