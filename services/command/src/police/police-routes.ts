import { randomBytes } from 'node:crypto'
import { findIncidentKey, listMaterials, openMaterial } from '@firsthand/database/command'
import { makeId, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import { askedLanguage } from '../door/asked-language.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { parseCount } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { makeNote } from '../items/reason-note.ts'
import { logRoutes } from './log-routes.ts'
import { makeMaterialSecret } from './material-secret.ts'
import { parseMaterial, SIGNED_ADDRESS } from './material-wish.ts'
import { pieceRoutes } from './piece-routes.ts'

const PAGE = 50

/** What officers bring themselves: files, captures of the web, logs. It goes through the same door as a witness's. */
export const policeRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/police',
      may(deps, 'police-read'),
      validator('query', (query: { readonly before?: string; readonly submission?: string }) => query),
      async (c) => {
        const { id: incident, role } = c.get('incident')
        const { before, submission } = c.req.valid('query')
        const materials = await listMaterials(deps.db, {
          ...{ incident, officer: c.get('session').officer, limit: PAGE, withReasons: mayReadReasons(role) },
          before: before === undefined ? undefined : parseCount(before),
          submission: submission === undefined ? undefined : (parseId('submission', submission) ?? 'none'),
        })
        const last = materials.length === PAGE ? materials.at(-1) : undefined
        return c.json({ materials, cursor: last ? String(last.seq) : null, canSend: deps.intakeUrl !== undefined })
      },
    )
    .post(
      '/:incident/police',
      may(deps, 'police-add'),
      validator('json', (body, c) => {
        const wish = parseMaterial(body, deps.clock()) ?? refuse(c, 'malformed')
        if (wish !== 'signed-address') return wish
        return refuseInWords(c, { code: 'malformed', message: SIGNED_ADDRESS[askedLanguage(c)] })
      }),
      async (c) => {
        const { reason, web, ...wish } = c.req.valid('json')
        const incident = c.get('incident').id
        if (deps.intakeUrl === undefined) return refuse(c, 'busy')
        const key = await findIncidentKey(deps.db, incident)
        const made = key && makeMaterialSecret(key.recipient)
        if (!key || !made) return refuse(c, 'busy')
        const [id, submission] = [makeId('material', randomBytes(16)), makeId('submission', randomBytes(16))]
        const refused = await openMaterial(deps.db, {
          ...{ incident, officer: c.get('session').officer, id, submission, web, note: makeNote(reason) },
          ...{ ...wish, ...made, key: key.key },
        })
        return refused ? refuse(c, refused) : c.json({ material: id, submission }, 201)
      },
    )
    .route('/', pieceRoutes(deps))
    .route('/', logRoutes(deps))
