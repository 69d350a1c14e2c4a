import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** Every form of the code's pages brings the code in its body, and the language that was chosen. */
export const codeFields = (setting: PageSetting, code: string) =>
  html`<input type="hidden" name="code" value="${code}"><input type="hidden" name="lang" value="${setting.language}">`
