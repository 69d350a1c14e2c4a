import {
  type Changed,
  changeOfficer,
  listAccounts,
  OFFICER_ACTS,
  type OfficerChange,
  openersLeft,
} from '@firsthand/database/command'
import { type Id, ok, parseId, type Result } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayOpen } from '../access/platform-access.ts'
import { askedLanguage } from '../door/asked-language.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import type { SignInRefusal } from '../sign-in/sign-in.ts'

/** Officers come and go: by who may open incidents, never by one about himself. */
export const accountRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/accounts', mayOpen('accounts-read'), async (c) => {
      const [accounts, openers] = await Promise.all([listAccounts(deps.db), openersLeft(deps.db)])
      return c.json({ accounts, openersInAWeek: openers.inAWeek })
    })
    .post(
      '/accounts/:officer/changes',
      mayOpen('account-change'),
      validator('json', (body, c) => parseChange(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const officer = parseId('officer', c.req.param('officer'))
        if (!officer) return refuse(c, 'not-found')
        const wanted = await changeOf(deps, officer, c.req.valid('json'))
        if (!wanted.ok) return refuse(c, wanted.error.code, wanted.error.retryAfter)
        const { change, link } = wanted.value
        const by = c.get('session').officer
        const changed = await changeOfficer(deps.db, change, { actor: by, officer: by })
        if (changed !== 'done' && changed !== 'same') return refuseChange(c, changed)
        return c.json({ changed: changed === 'done', link: changed === 'done' ? link : null })
      },
    )

type Wish = { readonly act: (typeof OFFICER_ACTS)[number]; readonly until: number | null }

/** A reset makes its link here: it is told in this one answer, and is nowhere else. */
async function changeOf(
  { setUp, publicUrl }: Pick<CommandDeps, 'publicUrl' | 'setUp'>,
  officer: Id<'officer'>,
  { act, until }: Wish,
): Promise<Result<{ readonly change: OfficerChange; readonly link: string | null }, SignInRefusal>> {
  if (act === 'until') return ok({ change: { officer, act, until }, link: null })
  if (act !== 'reset') return ok({ change: { officer, act }, link: null })
  const begun = await setUp.begin()
  if (!begun.ok) return begun
  const { capability, ...fresh } = begun.value
  return ok({ change: { officer, act, fresh }, link: new URL(`/set-up#${capability}`, publicUrl).href })
}

function parseChange(body: unknown): Wish | undefined {
  if (typeof body !== 'object' || body === null || !('act' in body)) return undefined
  const act = OFFICER_ACTS.find((one) => one === body.act)
  if (act === undefined) return undefined
  const until = 'until' in body ? body.until : null
  const isTime = until === null || (typeof until === 'number' && Number.isSafeInteger(until) && until > 0)
  return isTime && (act !== 'until' || 'until' in body) ? { act, until } : undefined
}

const NOT_CHANGED = {
  self: {
    en: 'Nobody does this to their own account: ask another officer with this right.',
    fi: 'Kukaan ei tee tätä omalle tililleen: pyydä toista, jolla on tämä oikeus.',
    sv: 'Ingen gör detta med sitt eget konto: be någon annan med denna rätt.',
  },
  ended: {
    en: 'This account was ended for good. Make a new one under another name.',
    fi: 'Tämä tili on päätetty pysyvästi. Tee uusi tili toisella nimellä.',
    sv: 'Det här kontot är avslutat för gott. Gör ett nytt under ett annat namn.',
  },
  past: {
    en: 'That time is over. Choose a later one, or end the account now.',
    fi: 'Aika on jo mennyt. Valitse myöhempi aika tai päätä tili heti.',
    sv: 'Den tiden har redan gått. Välj en senare, eller avsluta kontot nu.',
  },
} as const

function refuseChange(c: Context, why: Exclude<Changed, 'done' | 'same'>) {
  switch (why) {
    case 'last-opener':
    case 'not-found':
    case 'not-allowed':
      return refuse(c, why)
    default:
      return refuseInWords(c, {
        code: why === 'self' ? 'not-allowed' : 'illegal-state',
        message: NOT_CHANGED[why][askedLanguage(c)],
      })
  }
}
