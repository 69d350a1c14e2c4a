import type { DoorRefusal } from '@firsthand/database/intake'
import { html } from 'hono/html'
import { answerOf } from '../http/door-answer.ts'
import { logRefusal } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { frame } from './frame.ts'
import { settingOf } from './page-setting.ts'
import { respondPage } from './respond.ts'

interface Unsent {
  readonly refusal: DoorRefusal
  readonly words: string
  readonly language: string | undefined
}

/** Words without script that came after the collection had ended. They are not taken, so they go back to who wrote them. */
export async function answerClosedWords(
  deps: IntakeDeps,
  c: DoorContext,
  { refusal, words, language }: Unsent,
): Promise<Response> {
  const setting = await settingOf(deps, c, { language, exercise: refusal.exercise, here: '/' })
  const { page, receipt: say } = setting.words
  const body = html`<p>${page.closedText}</p><label for="words">${say.copyWords}</label><textarea id="words" rows="6" dir="auto" readonly>${words}</textarea>
<p class="keep">${page.keep}</p>${refusal.codesOpen === true ? html`<p>${page.closedCode}</p>` : ''}<p><a href="/receipt?lang=${setting.language}">${page.receiptLink}</a></p>`
  logRefusal(deps, refusal.code, { route: 'send-form' })
  const shown = frame(setting, { title: page.closedHeading, body, hasDanger: true, hasLanguages: false })
  return respondPage(c, shown, { status: answerOf(refusal.code, setting.words).status })
}
