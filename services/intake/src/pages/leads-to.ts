import type { PublicIncident } from '@firsthand/domain'
import { html } from 'hono/html'
import { titleOf } from './incident-name.ts'
import type { PageSetting } from './page-setting.ts'

/** Says which incident a sending goes to that nobody chose one for, and that officers will see it. */
export const leadsTo = ({ words, language }: PageSetting, incident: PublicIncident) => {
  const [before, after] = words.choice.leadsTo.split('{title}')
  return html`${before}<bdi>${titleOf(incident, language)}</bdi>${after}`
}
