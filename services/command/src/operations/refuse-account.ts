import type { Changed, Making } from '@firsthand/database/command/operations'
import type { Context } from 'hono'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'

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

export function refuseChange(c: Context, why: Exclude<Changed, 'done' | 'same'>) {
  switch (why) {
    case 'last-opener':
    case 'not-found':
    case 'not-allowed':
      return refuse(c, why)
    default:
      return refuseInWords(c, {
        code: why === 'self' ? 'not-allowed' : 'illegal-state',
        message: NOT_CHANGED[why][requestedLanguage(c)],
      })
  }
}

const NOT_MADE = {
  'name-taken': {
    en: 'There is, or was, an account of this name. Choose another name, or begin that account anew: it stands in the list.',
    fi: 'Tämän niminen tili on tai oli jo. Valitse toinen nimi tai aloita se tili alusta: se on luettelossa.',
    sv: 'Det finns, eller fanns, ett konto med detta namn. Välj ett annat namn, eller börja om med kontot: det står i listan.',
  },
  past: NOT_CHANGED.past,
} as const

export function refuseAccountCreation(c: Context, why: Exclude<Making, 'made'>) {
  if (why === 'no-incident') return refuse(c, 'not-found')
  if (why === 'not-allowed') return refuse(c, why)
  return refuseInWords(c, { code: 'illegal-state', message: NOT_MADE[why][requestedLanguage(c)] })
}
