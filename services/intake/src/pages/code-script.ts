import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** The script of the code's pages. It takes the code out of the address and shows minutes in the phone's own time. */
export const codeScript = ({ assets }: PageSetting) => html`<script src="${assets.lazy['code'] ?? ''}" defer></script>`
