import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** The code and the chosen language as hidden fields. Every form on the code's pages sends them in its body. */
export const codeFields = (setting: PageSetting, code: string) =>
  html`<input type="hidden" name="code" value="${code}"><input type="hidden" name="lang" value="${setting.language}">`
