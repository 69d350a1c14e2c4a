import type { Taken } from '@firsthand/database/command/members'
import type { Context } from 'hono'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'

const SELF = {
  en: 'Nobody takes their own role: ask a commander of this incident, or who may open incidents.',
  fi: 'Kukaan ei ota pois omaa rooliaan: pyydä tapahtuman tilannejohtajaa tai henkilöä, joka saa avata tapahtumia.',
  sv: 'Ingen tar bort sin egen roll: be en insatsledare i händelsen, eller någon som får öppna händelser.',
} as const

export const refuseRoleRemoval = (c: Context, why: Exclude<Taken, 'taken'>) =>
  why === 'self'
    ? refuseInWords(c, { code: 'not-allowed', message: SELF[requestedLanguage(c)] })
    : refuse(c, 'not-found')
