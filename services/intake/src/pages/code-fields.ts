import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** Every form on the code's pages carries the code and the chosen language in its body. */
export const codeFields = (setting: PageSetting, code: string) =>
  html`<input type="hidden" name="code" value="${code}"><input type="hidden" name="lang" value="${setting.language}">`
