import type { LinkReason } from '@firsthand/command'
import type { ItemLink } from '../api/types.ts'
import { wordFor, words } from './catalog.ts'
import { distance } from './distance.ts'
import { wordsOf } from './labels.ts'

const LINKS = words({
  recalled: { en: 'Taken back', fi: 'Peruttu', sv: 'Återtagen' },
  used: { en: 'Used', fi: 'Käytössä', sv: 'Används' },
  tentative: { en: 'Not confirmed', fi: 'Ei vahvistettu', sv: 'Inte bekräftad' },
  rejected: { en: 'Rejected', fi: 'Hylätty', sv: 'Förkastad' },
  unjudged: { en: 'Not judged yet', fi: 'Ei vielä arvioitu', sv: 'Inte bedömd än' },
  sameSound: { en: 'the same sound in both', fi: 'sama ääni molemmissa', sv: 'samma ljud i båda' },
  comparison: { en: "an officer's comparison", fi: 'virkailijan vertailu', sv: 'en tjänstemans jämförelse' },
})

/** How the reconstruction used a link, and what that means for the item. */
export function verdictWords(link: ItemLink): string {
  const { verdict, recalled, residualMs } = link
  if (recalled) return LINKS.recalled
  if (isHeldApart(link)) return OFFICER.heldApart(distance(residualMs ?? 0))
  switch (verdict) {
    case 'used':
      return LINKS.used
    case 'tentative':
      return LINKS.tentative
    case 'rejected':
      return LINKS.rejected
    default:
      return LINKS.unjudged
  }
}

const WHY: Readonly<Record<LinkReason, string>> = words({
  triangle: {
    en: 'a third item agrees with it',
    fi: 'kolmas kohde tukee sitä',
    sv: 'ett tredje objekt stämmer överens',
  },
  'claims-agree': {
    en: 'what both files say of their time agrees with it',
    fi: 'molempien tiedostojen omat ajat tukevat sitä',
    sv: 'det som båda filerna säger om sin tid stämmer överens',
  },
  'same-clock': {
    en: 'a clock that both ran on agrees with it, whatever hour that clock shows',
    fi: 'molempien yhteinen kello tukee sitä, mitä tahansa kelloa se näyttääkin',
    sv: 'en klocka som båda gick efter stämmer överens, vad den än visar',
  },
  recalled: {
    en: 'an officer took it back',
    fi: 'virkailija on perunut sen',
    sv: 'en tjänsteman har tagit tillbaka den',
  },
  anchor: { en: 'an officer set it', fi: 'virkailija on asettanut sen', sv: 'en tjänsteman har satt den' },
  alone: {
    en: 'nothing but this one measurement says so; it places only what has no other time',
    fi: 'vain tämä yksi mittaus kertoo sen; sillä sijoitetaan ajassa vain se, millä ei ole muuta aikaa',
    sv: 'bara denna enda mätning säger det; den placerar bara det som saknar annan tid',
  },
  contradicted: {
    en: 'other links contradict it',
    fi: 'muut linkit ovat ristiriidassa sen kanssa',
    sv: 'andra länkar säger emot den',
  },
  'claims-disagree': {
    en: 'what the files say of their time contradicts it',
    fi: 'tiedostojen omat ajat ovat ristiriidassa sen kanssa',
    sv: 'det som filerna säger om sin tid säger emot den',
  },
  'same-file': {
    en: 'both are copies of one file, which begin together',
    fi: 'molemmat ovat saman tiedoston kopioita, jotka alkavat yhtä aikaa',
    sv: 'båda är kopior av samma fil och börjar samtidigt',
  },
  'no-item': {
    en: 'one of the two items takes no part in the solve',
    fi: 'toinen kohteista ei ole mukana ratkaisussa',
    sv: 'ett av objekten ingår inte i lösningen',
  },
  zone: {
    en: 'what both files say of their time agrees with it once whole hours of a zone are set right',
    fi: 'tiedostojen omat ajat tukevat sitä, kun aikavyöhykkeen tasatunnit on korjattu',
    sv: 'det som filerna säger om sin tid stämmer när tidszonens hela timmar har rättats',
  },
  replay: {
    en: 'what sounds in both was played, as music or a broadcast is, and may be of two moments',
    fi: 'molemmissa kuuluva ääni oli toistettu (musiikki tai lähetys) ja voi olla kahdelta eri hetkeltä',
    sv: 'ljudet i båda var uppspelat, som musik eller en sändning, och kan vara från två ögonblick',
  },
  'left-the-lists': {
    en: 'one of the two items is no longer in the lists',
    fi: 'toinen kohteista ei ole enää luetteloissa',
    sv: 'ett av objekten finns inte längre i listorna',
  },
  'not-together': {
    en: 'by its own distance the two did not run at the same time',
    fi: 'sen oman etäisyyden mukaan kohteet eivät olleet käynnissä yhtä aikaa',
    sv: 'enligt dess eget avstånd gick de två inte samtidigt',
  },
  bound: {
    en: 'with it an item would have begun after it had arrived, or outside another limit',
    fi: 'sen mukaan kohde olisi alkanut saapumisensa jälkeen tai muun rajan ulkopuolella',
    sv: 'med den skulle ett objekt ha börjat efter att det kom, eller utanför en annan gräns',
  },
})

const OFFICER = words({
  heldApart: {
    en: (by: string) => `Contradicted: pins hold them ${by} from there`,
    fi: (by: string) => `Ristiriita: kiinnitykset pitävät ne ${by} päässä siitä`,
    sv: (by: string) => `Motsagd: fästen håller dem ${by} därifrån`,
  },
})

/**
 * Whether an officer's link is contradicted: firmer pins hold the two items at a distance that differs from the link's
 * by more than 3 sd. The verdict is `used` even then, because an officer's link is always used.
 */
export const isHeldApart = ({ kind, verdict, recalled, residualMs, sdMs }: HeldLink): boolean =>
  kind === 'officer' && verdict === 'used' && !recalled && residualMs !== null && Math.abs(residualMs) > 3 * sdMs

type HeldLink = Pick<ItemLink, 'kind' | 'verdict' | 'recalled' | 'residualMs' | 'sdMs'>

export const verdictWhy = ({ reason }: Pick<ItemLink, 'reason'>): string =>
  reason === null ? '' : (wordFor(WHY, reason) ?? wordsOf(reason))

export const linkKindWords = ({ kind }: ItemLink): string => (kind === 'sound' ? LINKS.sameSound : LINKS.comparison)
