import { html } from 'hono/html'
import type { OpenedReplies } from '../receipt/read-replies.ts'
import { newKey } from '../submissions/capability-maker.ts'
import { codeFields } from './code-fields.ts'
import { minute } from './minute.ts'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'

/**
 * The officers' replies in order, each with its minute, and a field for an answer. Without a reply the field is shown
 * only if the page has no other field to write in.
 */
export function replyList(
  setting: PageSetting,
  code: string,
  { replies, broken, isOnlyField }: OpenedReplies & { readonly isOnlyField: boolean },
) {
  const { words } = setting
  const say = words.code
  if (replies.length === 0 && broken === 0) {
    const form = isOnlyField
      ? answerForm(setting, code, { label: words.receipt.writeMore, press: words.page.send })
      : ''
    return html`<p id="messages" class="small">${say.noMessages}</p>${form}`
  }
  const [before, after] = say.messageFrom.split('{time}')
  const shown = replies.map(
    ({ text, sentAt }) =>
      html`<li><div><small>${before}${minute(sentAt, setting.language)}<span hidden> (${say.phoneTime})</span>${after}</small><p>${peopleText(text)}</p></div></li>`,
  )
  return html`<section id="messages"><h2>${say.messages}</h2>
${shown.length === 0 ? '' : html`<ol class="files">${shown}</ol>`}${broken === 0 ? '' : html`<p class="trouble">${say.messageBroken}</p>`}
${answerForm(setting, code, {
  ...{ label: say.answer, press: say.answerSend },
  // Where files can be added, that is the next step, and one button of a screen is filled.
  style: isOnlyField ? '' : 'quiet',
})}</section>`
}

const answerForm = (
  setting: PageSetting,
  code: string,
  { label, press, style = '' }: { readonly label: string; readonly press: string; readonly style?: string },
) =>
  html`<form method="post" action="/receipt/answer" autocomplete="off">${codeFields(setting, code)}<input type="hidden" name="key" value="${newKey()}">
<label for="answer">${label}</label><textarea id="answer" name="words" rows="3" maxlength="20000" required></textarea>
<button class="${style}">${press}</button></form>`
