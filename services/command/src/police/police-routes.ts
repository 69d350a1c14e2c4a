import { randomBytes } from 'node:crypto'
import { findIncidentKey, listMaterials, openMaterial } from '@firsthand/database/command/police'
import { makeId, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, orUndefined } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated } from '../door/validated.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { logRoutes } from './log-routes.ts'
import { isSignedAddress, materialRequest, SIGNED_ADDRESS } from './material-request.ts'
import { makeMaterialSecret } from './material-secret.ts'
import { pieceRoutes } from './piece-routes.ts'

const PAGE = 50
/** An invalid id is treated as that of an unknown submission. */
const submission = z
  .string()
  .transform((text) => parseId('submission', text) ?? 'none')
  .optional()
const policeQuery = z.object({ before: orUndefined(countText), submission })

/** What officers add themselves: files, web captures, logs. These enter through intake like a witness's files. */
export const policeRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/police', may(deps, 'police-read'), validated('query', policeQuery), async (c) => {
      const { id: incident, role } = c.get('incident')
      const { before, submission } = c.req.valid('query')
      const materials = await listMaterials(deps.db, {
        ...{ incident, officer: c.get('session').officer, limit: PAGE, withReasons: mayReadReasons(role) },
        ...{ before, submission },
      })
      const last = materials.length === PAGE ? materials.at(-1) : undefined
      return c.json({ materials, cursor: last ? String(last.seq) : null, canSend: deps.intakeUrl !== undefined })
    })
    .post(
      '/:incident/police',
      may(deps, 'police-add'),
      validated('json', materialRequest(deps), (c, { issues }) =>
        isSignedAddress(issues)
          ? refuseInWords(c, { code: 'malformed', message: SIGNED_ADDRESS[requestedLanguage(c)] })
          : refuse(c, 'malformed'),
      ),
      async (c) => {
        const { reason, ...wish } = c.req.valid('json')
        const incident = c.get('incident').id
        if (deps.intakeUrl === undefined) return refuse(c, 'busy')
        const key = await findIncidentKey(deps.db, incident)
        const made = key && makeMaterialSecret(key.recipient)
        if (!key || !made) return refuse(c, 'busy')
        const [id, submission] = [makeId('material', randomBytes(16)), makeId('submission', randomBytes(16))]
        const refused = await openMaterial(deps.db, {
          ...{ incident, officer: c.get('session').officer, id, submission, note: makeNote(reason) },
          ...{ ...wish, ...made, key: key.key },
        })
        return refused ? refuse(c, refused) : c.json({ material: id, submission }, 201)
      },
    )
    .route('/', pieceRoutes(deps))
    .route('/', logRoutes(deps))
