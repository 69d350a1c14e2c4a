import type { WordsDoor } from '@firsthand/domain'
import { html } from 'hono/html'
import { doorField } from '../submissions/door-marks.ts'
import type { PageSetting } from './page-setting.ts'

type Unsure = Pick<PageSetting, 'isUnsure'>

/**
 * The address of a page of the same incident. It keeps the mark of a witness who pressed "I am not sure", so that it
 * holds through the links to other languages and doors (decision 101).
 */
export const withUnsure = ({ isUnsure }: Unsure, href: string): string =>
  isUnsure ? `${href}${href.includes('?') ? '&' : '?'}unsure=1` : href

/** The field `door` of a form and of `data-door`: undefined on the ordinary page of a chosen incident. */
export const doorOf = ({ isUnsure }: Unsure, door?: WordsDoor): string | undefined =>
  doorField({ ...(door && { pageDoor: door }), incidentChoice: isUnsure ? 'unsure' : 'chosen' })

/** The field as a hidden input, for a form that is sent without script. */
export const doorInput = (setting: Unsure, door?: WordsDoor) => {
  const value = doorOf(setting, door)
  return value === undefined ? '' : html`<input type="hidden" name="door" value="${value}">`
}
