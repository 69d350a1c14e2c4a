import type { PublicIncident } from '@firsthand/domain'
import { fill } from '@firsthand/door-words'
import { html } from 'hono/html'
import { dialled, link } from './call-links.ts'
import type { PageSetting } from './page-setting.ts'
import { peopleText } from './shown-text.ts'
import { withUnsure } from './unsure.ts'

/** The number for those who look for somebody. Undefined if the incident has none that can be dialled. */
export function lookingNumber({ texts }: PageSetting): string | undefined {
  const number = texts['looking-number']
  return number === undefined || dialled(number) === '' ? undefined : number
}

/** "Looking for someone", a plain link. Empty without a number: the page cannot search, so it promises nothing alone. */
export const lookingLink = (setting: PageSetting, { slug }: Pick<PublicIncident, 'slug'>) =>
  lookingNumber(setting) === undefined
    ? ''
    : html`<a class="line" href="${withUnsure(setting, `/${slug}/looking?lang=${setting.language}`)}">${setting.words.looking.heading}</a>`

/** The number as a link that calls, then what the incident says of it, if it says anything in this language. */
export function lookingCall(setting: PageSetting) {
  const { texts, words, emergencyNumber } = setting
  // A number that breaks in two is misread. Not the red of danger: that link stands above it.
  const number = (lookingNumber(setting) ?? '').replaceAll(' ', '\u00a0')
  const call = link({ style: 'button quiet', scheme: 'tel', icon: '☎', label: words.looking.call, number })
  const said = texts['looking']
  return said === undefined ? call : html`${call}<p>${peopleText(fill(said, { number: emergencyNumber }))}</p>`
}

/** On the page after "Send": the number again. */
export const lookingAgain = (setting: PageSetting) => html`${lookingCall(setting)}<p>${setting.words.looking.after}</p>`
