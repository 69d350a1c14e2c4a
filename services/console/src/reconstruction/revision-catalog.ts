import { words } from '../shared/words/catalog.ts'

const plural = (count: number): string => (count === 1 ? '' : 's')

/** What a revision did, in few words. */
export const REVISION_WORDS = words({
  provisional: { en: 'provisional', fi: 'väliaikainen', sv: 'provisorisk' },
  settled: { en: 'settled', fi: 'vakiintunut', sv: 'fastställd' },
  nothingMoved: {
    en: (items: number) => `none of ${items} item${plural(items)} changed`,
    fi: (items: number) => `mikään ${items} kohteesta ei muuttunut`,
    sv: (items: number) => `inget av ${items} objekt ändrades`,
  },
  placedAnew: {
    en: (changed: number, items: number) => `${changed} of ${items} item${plural(items)} changed`,
    fi: (changed: number, items: number) => `${changed} / ${items} kohteesta muuttui`,
    sv: (changed: number, items: number) => `${changed} av ${items} objekt ändrades`,
  },
  neighbourhood: {
    en: 'the touched neighbourhood alone; a settled one follows',
    fi: 'vain muuttunut lähialue; vakiintunut versio seuraa',
    sv: 'bara det berörda grannskapet; en fastställd följer',
  },
  held: {
    en: (count: number) => `${count} held by an officer's pin`,
    fi: (count: number) => `${count} virkailijan kiinnityksen pitämänä`,
    sv: (count: number) => `${count} hålls av en tjänstemans fäste`,
  },
  moved: {
    en: (count: number, most: string) => `${count} moved, at most ${most}`,
    fi: (count: number, most: string) => `${count} siirtyi, enintään ${most}`,
    sv: (count: number, most: string) => `${count} flyttades, högst ${most}`,
  },
  first: {
    en: (count: number) => `${count} on the timeline for the first time`,
    fi: (count: number) => `${count} aikajanalla ensimmäistä kertaa`,
    sv: (count: number) => `${count} på tidslinjen för första gången`,
  },
  grew: {
    en: (count: number) => `${count} interval${plural(count)} grew by more than half`,
    fi: (count: number) => `${count} ${count === 1 ? 'väli' : 'väliä'} kasvoi yli puolella`,
    sv: (count: number) => `${count} intervall växte med mer än hälften`,
  },
  shrank: {
    en: (count: number) => `${count} interval${plural(count)} shrank by more than half`,
    fi: (count: number) => `${count} ${count === 1 ? 'väli' : 'väliä'} kapeni yli puolella`,
    sv: (count: number) => `${count} intervall krympte med mer än hälften`,
  },
  restated: {
    en: (count: number) => `${count} changed between placed, likely and open`,
    fi: (count: number) => `${count} vaihtoi tilaa (sijoitettu, todennäköinen, avoin)`,
    sv: (count: number) => `${count} bytte status (placerad, trolig, öppen)`,
  },
  firstSettled: {
    en: 'the first settled one',
    fi: 'ensimmäinen vakiintunut versio',
    sv: 'den första fastställda',
  },
  against: {
    en: (revision: number) => `against settled revision ${revision}`,
    fi: (revision: number) => `verrattuna vakiintuneeseen versioon ${revision}`,
    sv: (revision: number) => `jämfört med fastställd version ${revision}`,
  },
  noOther: { en: 'no time is another one', fi: 'mikään aika ei muuttunut', sv: 'ingen tid har ändrats' },
  notPlaced: { en: 'not on the timeline', fi: 'ei aikajanalla', sv: 'inte på tidslinjen' },
  firstTime: {
    en: 'on the timeline for the first time',
    fi: 'aikajanalla ensimmäistä kertaa',
    sv: 'på tidslinjen för första gången',
  },
  statusChanged: { en: 'its status changed', fi: 'sen tila muuttui', sv: 'dess status ändrades' },
  intervalGrew: { en: 'its interval grew', fi: 'sen väli kasvoi', sv: 'dess intervall växte' },
  intervalShrank: { en: 'its interval shrank', fi: 'sen väli kapeni', sv: 'dess intervall krympte' },
  reasonsChanged: { en: 'its reasons changed', fi: 'sen perustelut muuttuivat', sv: 'dess skäl ändrades' },
})
