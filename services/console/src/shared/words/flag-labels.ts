import type { SignCode } from '@firsthand/command'
import { words } from './catalog.ts'

export const NO_THUMB_WORDS = words({
  none: { en: 'no small picture', fi: 'ei pikkukuvaa', sv: 'ingen miniatyrbild' },
})

const EDITED = { en: 'edited?', fi: 'muokattu?', sv: 'redigerad?' } as const
const OTHER_TYPE = {
  en: 'not the type it claims',
  fi: 'eri tyyppiä kuin väittää',
  sv: 'inte den typ den uppger',
} as const
const NO_PLACE = { en: 'no real place', fi: 'ei todellista paikkaa', sv: 'ingen verklig plats' } as const

/** Labels that a card shows, but that are no signs found in the file. */
type OfCard = 'part-missing'

/** Each sign in two or three words, for a chip; the sentences are in flags*.ts. */
export const FLAG_WORDS: Readonly<Record<SignCode | OfCard, string>> = words({
  'part-missing': { en: 'part missing', fi: 'osa puuttuu', sv: 'en del saknas' },
  encrypted: { en: 'locked with a password', fi: 'lukittu salasanalla', sv: 'låst med lösenord' },
  'type-mismatch': OTHER_TYPE,
  'declared-type-differs': OTHER_TYPE,
  edited: EDITED,
  'edited-by-software': EDITED,
  trimmed: { en: 'cut?', fi: 'leikattu?', sv: 'klippt?' },
  're-encoded': { en: 'encoded anew?', fi: 'pakattu uudelleen?', sv: 'omkodad?' },
  generated: { en: 'made by a program?', fi: 'ohjelman tekemä?', sv: 'gjord av ett program?' },
  'twin-older-claim': { en: 'older than it says?', fi: 'vanhempi kuin väittää?', sv: 'äldre än den uppger?' },
  'size-differs': { en: 'size differs', fi: 'koko poikkeaa', sv: 'storleken avviker' },
  'clock-never-set': { en: 'clock never set', fi: 'kelloa ei asetettu', sv: 'klockan aldrig ställd' },
  empty: { en: 'empty', fi: 'tyhjä', sv: 'tom' },
  'c2pa-valid': { en: 'signed', fi: 'allekirjoitettu', sv: 'signerad' },
  'c2pa-trusted': { en: 'signed, trusted', fi: 'allekirjoitettu, luotettu', sv: 'signerad, betrodd' },
  'c2pa-untrusted': {
    en: 'signed by somebody unknown',
    fi: 'tuntemattoman allekirjoittama',
    sv: 'signerad av okänd',
  },
  'c2pa-invalid': {
    en: 'signature does not match',
    fi: 'allekirjoitus ei täsmää',
    sv: 'signaturen stämmer inte',
  },
  'not-scanned': { en: 'not scanned for viruses', fi: 'virustarkistus tekemättä', sv: 'inte virussökt' },
  infected: { en: 'infected', fi: 'haittaohjelma', sv: 'infekterad' },
  'motion-photo': { en: 'photo with a film', fi: 'kuva, jossa on video', sv: 'foto med film' },
  'container-dates-differ': { en: 'dates differ', fi: 'päiväykset poikkeavat', sv: 'datum skiljer sig' },
  'gps-zero': NO_PLACE,
  'gps-invalid': NO_PLACE,
  'offset-differs-from-place': {
    en: 'zone and place differ',
    fi: 'vyöhyke ja paikka eri',
    sv: 'tidszon och plats skiljer sig',
  },
  'gps-jumps': { en: 'GPS jumps', fi: 'GPS hyppii', sv: 'GPS hoppar' },
  'log-times-apart': { en: 'times lie apart', fi: 'erillisiä aikoja', sv: 'tider ligger isär' },
  'log-axes-swapped': { en: 'latitude for longitude?', fi: 'koordinaatit vaihtuneet?', sv: 'omkastade koordinater?' },
  'log-offset-impossible': { en: 'no real time zone', fi: 'ei todellista vyöhykettä', sv: 'ingen verklig tidszon' },
  'log-day-order': { en: 'day or month first?', fi: 'päivä vai kuukausi ensin?', sv: 'dag eller månad först?' },
  'log-times-undated': {
    en: 'times of day without a date',
    fi: 'kellonaikoja ilman päivää',
    sv: 'klockslag utan datum',
  },
  'log-no-positions': { en: 'no positions in it', fi: 'ei sijainteja', sv: 'inga positioner' },
  'log-damaged': { en: 'damaged log', fi: 'vioittunut loki', sv: 'skadad logg' },
  'log-not-read': { en: 'log not read', fi: 'lokia ei luettu', sv: 'loggen lästes inte' },
  'gps-no-fix': { en: 'GPS without satellites', fi: 'GPS ilman satelliitteja', sv: 'GPS utan satelliter' },
  'date-invalid': { en: 'no real date', fi: 'ei todellista päivää', sv: 'inget verkligt datum' },
  'date-epoch': { en: 'no date set', fi: 'päivää ei asetettu', sv: 'inget datum ställt' },
  'gps-date-invalid': { en: 'no real GPS date', fi: 'ei todellista GPS-päivää', sv: 'inget verkligt GPS-datum' },
  'gps-date-epoch': { en: 'no GPS date set', fi: 'GPS-päivää ei asetettu', sv: 'inget GPS-datum ställt' },
  'gps-week-rollover': { en: 'GPS date years off', fi: 'GPS-päivä vuosia pielessä', sv: 'GPS-datum år fel' },
  'gps-time-differs': { en: 'GPS time differs', fi: 'GPS-aika poikkeaa', sv: 'GPS-tiden avviker' },
  'offsets-differ': { en: 'two time zones', fi: 'kaksi aikavyöhykettä', sv: 'två tidszoner' },
  'clock-behind-gps': { en: 'clock behind GPS', fi: 'kello jäljessä GPS:stä', sv: 'klockan efter GPS' },
  'gps-time-midnight': { en: 'no real GPS time', fi: 'ei todellista GPS-aikaa', sv: 'ingen verklig GPS-tid' },
  'gps-leap-seconds': { en: 'GPS time seconds off', fi: 'GPS-aika sekunteja pielessä', sv: 'GPS-tiden sekunder fel' },
  'offset-impossible': { en: 'no real time zone', fi: 'ei todellista vyöhykettä', sv: 'ingen verklig tidszon' },
  'c2pa-remote': { en: 'credentials elsewhere', fi: 'sisältötodiste muualla', sv: 'innehållsintyg på annat håll' },
  'c2pa-unread': { en: 'credentials not read', fi: 'sisältötodistetta ei luettu', sv: 'innehållsintyg ej läst' },
  'inspection-failed': { en: 'could not be read', fi: 'lukeminen epäonnistui', sv: 'kunde inte läsas' },
  'place-by-hand': { en: 'place typed by hand', fi: 'paikka annettu käsin', sv: 'plats angiven för hand' },
  'sound-replay': { en: 'played sound in it', fi: 'toistettua ääntä', sv: 'uppspelat ljud' },
  'previews-off': { en: 'kept, not decoded', fi: 'tallessa, ei avattu', sv: 'bevarad, ej avkodad' },
})
