import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { fieldsOf } from '../officers-door/outside-fields.ts'
import { explained } from '../timeline/explained.ts'

export const timelineExplain: Command = {
  name: 'timeline explain',
  summary: 'why one item stands where it stands, in sentences',
  help: `firsthand timeline explain ITEM [--incident INCIDENT]

When it began, and whether it is placed, likely or open, and why. Then each
reason with its part in the time, what disagrees, and what officers pinned.
The last line is for whoever checks the width again: grade, factor and seeds.

${OFFICER_HELP}

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run(context) {
    const [item = ''] = context.args
    if (!/^it_[a-z2-7]{26}$/.test(item)) throw new CliError('usage', 'ITEM is an id as "timeline" lists them: it_…')
    const { door, incident } = await openOfficersIncident(context)
    const page = fieldsOf(await door.call({ method: 'GET', path: `/api/incidents/${incident.id}/items/${item}` }))
    const time = fieldsOf(page.get('time'))
    const placement = fieldsOf(page.get('item')).get('placement') ?? null
    const document = { incident, item, placement, ...Object.fromEntries(time) }
    return { document, text: explained(item, time, fieldsOf(placement)) }
  },
}
