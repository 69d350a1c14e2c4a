import { words } from '../shared/words/catalog.ts'

/** Of an alarm whose sender asks us not to use what it is about (decision 111). */
export const WITHDRAWN_WORDS = words({
  since: {
    en: (at: string) => `Asked not to use it since ${at}`,
    fi: (at: string) => `Pyydetty olemaan käyttämättä klo ${at} alkaen`,
    sv: (at: string) => `Bett oss att inte använda det sedan kl. ${at}`,
  },
  says: {
    en: 'A call for help is answered all the same. Use it for nothing else.',
    fi: 'Avunpyyntöön vastataan silti. Älä käytä sitä mihinkään muuhun.',
    sv: 'Ett rop på hjälp besvaras ändå. Använd det inte till något annat.',
  },
  withheld: {
    en: 'Its words are shown only to those who answer alarms.',
    fi: 'Sen sanat näytetään vain niille, jotka vastaavat hälytyksiin.',
    sv: 'Orden visas bara för dem som svarar på larm.',
  },
  nowAt: {
    en: (point: string) => `Where they are now: ${point}`,
    fi: (point: string) => `Missä he ovat nyt: ${point}`,
    sv: (point: string) => `Var de är nu: ${point}`,
  },
  thenAt: {
    en: (point: string) => `Where it happened: ${point}`,
    fi: (point: string) => `Missä se tapahtui: ${point}`,
    sv: (point: string) => `Var det hände: ${point}`,
  },
})
