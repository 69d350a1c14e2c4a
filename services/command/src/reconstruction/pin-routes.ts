import { findItem } from '@firsthand/database/command/items'
import { confirmPin, findAnchor, foreseePin } from '@firsthand/database/command/reconstruction'
import { parseId } from '@firsthand/domain'
import type { Language } from '@firsthand/timeline'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated, validatedOrNot } from '../door/validated.ts'
import { refuseWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { restrictionFor } from '../evidence/restriction-for.ts'
import { pinSpan } from './anchor-request.ts'

/**
 * The effect of pinning a time, shown before saving; and a second officer's confirmation of a pin that moved much. Such
 * a pin counts before it is confirmed.
 */
export const pinRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/items/:item/pin-effect',
      may(deps, 'pin-effect'),
      restrictedGate(deps),
      validatedOrNot('query', pinSpan),
      async (c) => {
        const incident = c.get('incident').id
        const item = parseId('item', c.req.param('item'))
        if (!item || !(await findItem(deps.db, { incident, item }))) return refuse(c, 'not-found')
        const { wish: span } = c.req.valid('query')
        return span ? c.json(await foreseePin(deps.db, { incident, item, ...span })) : refuse(c, 'malformed')
      },
    )
    .post(
      '/:incident/anchors/:anchor/confirmation',
      may(deps, 'pin-confirm'),
      validated('json', reasonRequest),
      async (c) => {
        const anchor = parseId('anchor', c.req.param('anchor'))
        if (!anchor) return refuse(c, 'not-found')
        const { items } = await findAnchor(deps.db, { incident: c.get('incident').id, anchor })
        const restriction = await restrictionFor(c, deps, items)
        if (restriction) return refuse(c, restriction)
        const withdrawn = await refuseWithdrawn(c, deps, items)
        if (withdrawn) return withdrawn
        const { reason } = c.req.valid('json')
        return reason === undefined ? refuse(c, 'reason-needed') : confirm(c, deps, { anchor, reason })
      },
    )

async function confirm(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { anchor, reason }: Readonly<Record<'anchor' | 'reason', string>>,
) {
  const scope = { incident: c.get('incident').id, officer: c.get('session').officer }
  const outcome = await confirmPin(db, { ...scope, anchor, note: makeNote(reason) })
  const says = PIN_SAYS[requestedLanguage(c)]
  switch (outcome) {
    case 'confirmed':
      return c.json({ confirmed: anchor }, 201)
    case 'own':
      return refuseInWords(c, { code: 'not-allowed', message: says.own })
    case 'already':
    case 'taken-back':
      return refuseInWords(c, { code: 'illegal-state', message: says[outcome] })
    default:
      return refuse(c, outcome)
  }
}

const PIN_SAYS: Readonly<Record<Language, Readonly<Record<'own' | 'already' | 'taken-back', string>>>> = {
  en: {
    own: 'You pinned it: another officer has to confirm it. You may take it back.',
    already: 'Another officer has confirmed it already.',
    'taken-back': 'It was taken back, or a newer pin took its place: there is nothing to confirm.',
  },
  fi: {
    own: 'Sinä kiinnitit sen: toisen virkailijan on vahvistettava se. Voit perua sen.',
    already: 'Toinen virkailija on jo vahvistanut sen.',
    'taken-back': 'Se on peruttu tai korvattu uudemmalla kiinnityksellä: vahvistettavaa ei ole.',
  },
  sv: {
    own: 'Du fäste den: en annan tjänsteman måste bekräfta. Du kan ta tillbaka den.',
    already: 'En annan tjänsteman har redan bekräftat den.',
    'taken-back': 'Den har tagits tillbaka eller ersatts av ett nyare fäste: det finns inget att bekräfta.',
  },
}
