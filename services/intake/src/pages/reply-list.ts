import { html } from 'hono/html'
import type { OpenedReplies } from '../receipt/read-replies.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { codeFields } from './code-fields.ts'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/** The officers' replies in their order, each with its minute, and a field to answer in. */
export function replyList(setting: PageSetting, code: string, { replies, broken }: OpenedReplies) {
  const { words } = setting
  const say = words.code
  if (replies.length === 0 && broken === 0) return html`<p class="small">${say.noMessages}</p>`
  const [before, after] = say.messageFrom.split('{time}')
  const shown = replies.map(
    ({ text, sentAt }) =>
      html`<li><div><small>${before}${minute(sentAt)}<span hidden> (${say.phoneTime})</span>${after}</small><p>${peopleText(text)}</p></div></li>`,
  )
  return html`<section id="messages"><h2>${say.messages}</h2>
${shown.length === 0 ? '' : html`<ol class="files">${shown}</ol>`}${broken === 0 ? '' : html`<p class="trouble">${say.messageBroken}</p>`}
<form method="post" action="/receipt/answer" autocomplete="off">${codeFields(setting, code)}<input type="hidden" name="key" value="${newKey()}">
<label for="answer">${say.answer}</label><textarea id="answer" name="words" rows="3" maxlength="20000" required></textarea>
<button>${say.answerSend}</button></form></section>`
}

/** In UTC, for we do not ask where a phone is; the script of the page turns it into the phone's own time. */
function minute(at: number) {
  const iso = new Date(at).toISOString().slice(0, 16)
  return html`<time datetime="${iso}Z" dir="ltr">${iso.replace('T', ' ')} UTC</time>`
}
