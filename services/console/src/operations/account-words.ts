import { words } from '../shared/words/catalog.ts'

export const ACCOUNT_WORDS = words({
  title: { en: 'Officers', fi: 'Virkailijat', sv: 'Tjänstemän' },
  says: {
    en: 'Everybody who can sign in, and whoever no longer can.',
    fi: 'Kaikki, jotka voivat kirjautua, ja ne, jotka eivät enää voi.',
    sv: 'Alla som kan logga in, och de som inte längre kan.',
  },
  nobodyOpensSoon: {
    en: 'Within a week nobody can open an incident any more: every account that can ends by itself. Give it a later time, or another officer this right: firsthand officer let NAME open.',
    fi: 'Viikon kuluessa kukaan ei enää voi avata tapahtumaa: jokainen tili, jolla on tämä oikeus, päättyy itsestään. Anna tilille myöhempi aika tai oikeus toiselle: firsthand officer let NAME open.',
    sv: 'Inom en vecka kan ingen längre öppna en händelse: varje konto som har rätten slutar av sig självt. Ge kontot en senare tid, eller ge någon annan rätten: firsthand officer let NAME open.',
  },
  over: {
    en: (count: number) => `No longer (${count})`,
    fi: (count: number) => `Ei enää käytössä (${count})`,
    sv: (count: number) => `Inte längre (${count})`,
  },
  find: { en: 'Find a name', fi: 'Etsi nimeä', sv: 'Sök ett namn' },
  none: { en: 'Nobody of this name.', fi: 'Ei ketään tällä nimellä.', sv: 'Ingen med det namnet.' },
  opens: { en: 'opens incidents', fi: 'saa avata tapahtumia', sv: 'får öppna händelser' },
  you: { en: 'you', fi: 'sinä', sv: 'du' },
  active: { en: 'can sign in', fi: 'voi kirjautua', sv: 'kan logga in' },
  'awaits-link': {
    en: 'has a link, not used yet',
    fi: 'linkkiä ei ole vielä käytetty',
    sv: 'har en länk, inte använd än',
  },
  'link-over': {
    en: 'the link is over: begin anew',
    fi: 'linkki on vanhentunut: aloita alusta',
    sv: 'länken har gått ut: börja om',
  },
  isOver: { en: 'the time is over', fi: 'aika on päättynyt', sv: 'tiden är slut' },
  disabled: { en: 'rests', fi: 'lepää', sv: 'vilar' },
  ended: { en: 'ended for good', fi: 'päätetty pysyvästi', sv: 'avslutat för gott' },
  lockedUntil: {
    en: (at: string) => `locked out until ${at}`,
    fi: (at: string) => `lukittu ulos ${at} asti`,
    sv: (at: string) => `utelåst till ${at}`,
  },
  until: { en: (at: string) => `until ${at}`, fi: (at: string) => `${at} asti`, sv: (at: string) => `till ${at}` },
  change: {
    en: (name: string) => `Change ${name}`,
    fi: (name: string) => `Muuta: ${name}`,
    sv: (name: string) => `Ändra ${name}`,
  },
  changeShort: { en: 'Change', fi: 'Muuta', sv: 'Ändra' },
  end: { en: 'End for good…', fi: 'Päätä pysyvästi…', sv: 'Avsluta för gott…' },
  endSays: {
    en: 'Signed out everywhere within 5 seconds, and nothing brings this account back. What this officer holds is free for others.',
    fi: 'Kirjataan ulos kaikkialta 5 sekunnissa, eikä tiliä voi palauttaa. Keskeneräiset kohteet vapautuvat muille.',
    sv: 'Loggas ut överallt inom 5 sekunder, och inget tar kontot tillbaka. Det som personen håller i blir fritt för andra.',
  },
  endPress: {
    en: (name: string) => `End ${name}`,
    fi: (name: string) => `Päätä: ${name}`,
    sv: (name: string) => `Avsluta ${name}`,
  },
  disable: { en: 'Let rest…', fi: 'Aseta lepäämään…', sv: 'Låt vila…' },
  disableSays: {
    en: 'Signed out everywhere within 5 seconds. You can bring the account back.',
    fi: 'Kirjataan ulos kaikkialta 5 sekunnissa. Voit palauttaa tilin.',
    sv: 'Loggas ut överallt inom 5 sekunder. Du kan ta kontot tillbaka.',
  },
  disablePress: {
    en: (name: string) => `Let ${name} rest`,
    fi: (name: string) => `Aseta lepäämään: ${name}`,
    sv: (name: string) => `Låt ${name} vila`,
  },
  enable: { en: 'Bring back…', fi: 'Palauta…', sv: 'Ta tillbaka…' },
  enableSays: {
    en: 'Password, second factor and roles are as they were. A one-time link that was not used stays void: then begin the account anew.',
    fi: 'Salasana, toinen tunniste ja roolit ovat ennallaan. Käyttämätön kertakäyttölinkki ei enää toimi: aloita tili silloin alusta.',
    sv: 'Lösenord, andra faktor och roller är som förut. En engångslänk som inte användes förblir ogiltig: börja då om med kontot.',
  },
  enablePress: {
    en: (name: string) => `Bring ${name} back`,
    fi: (name: string) => `Palauta: ${name}`,
    sv: (name: string) => `Ta tillbaka ${name}`,
  },
  reset: { en: 'Begin anew…', fi: 'Aloita alusta…', sv: 'Börja om…' },
  resetSays: {
    en: 'Password and second factor are void at once, and every session ends. You get a link, shown once, that works for 24 hours.',
    fi: 'Salasana ja toinen tunniste mitätöityvät heti ja kaikki istunnot päättyvät. Saat linkin, joka näytetään kerran ja toimii 24 tuntia.',
    sv: 'Lösenord och andra faktor blir ogiltiga genast och alla sessioner avslutas. Du får en länk som visas en gång och gäller i 24 timmar.',
  },
  resetPress: {
    en: (name: string) => `Begin ${name} anew`,
    fi: (name: string) => `Aloita alusta: ${name}`,
    sv: (name: string) => `Börja om med ${name}`,
  },
  unlock: { en: 'Let in…', fi: 'Päästä sisään…', sv: 'Släpp in…' },
  unlockSays: {
    en: 'Wrong tries keep this name out. The next sign-in is judged at once.',
    fi: 'Väärät yritykset ovat lukinneet nimen. Seuraava kirjautuminen käsitellään heti.',
    sv: 'Felaktiga försök har låst namnet. Nästa inloggning prövas genast.',
  },
  unlockPress: {
    en: (name: string) => `Let ${name} in`,
    fi: (name: string) => `Päästä sisään: ${name}`,
    sv: (name: string) => `Släpp in ${name}`,
  },
  setUntil: { en: 'Ends by itself…', fi: 'Päättyy itsestään…', sv: 'Tar slut av sig självt…' },
  untilSays: {
    en: 'From then on the account is signed out and can do nothing. A later time brings it back. Empty: it does not end by itself.',
    fi: 'Siitä alkaen tili on kirjattu ulos eikä voi tehdä mitään. Myöhempi aika palauttaa sen. Tyhjä: ei pääty itsestään.',
    sv: 'Från och med då är kontot utloggat och kan inte göra något. En senare tid tar det tillbaka. Tomt: tar inte slut av sig självt.',
  },
  untilField: {
    en: (zone: string) => `Until (${zone})`,
    fi: (zone: string) => `Asti (${zone})`,
    sv: (zone: string) => `Till (${zone})`,
  },
  untilPress: {
    en: (name: string) => `Set it for ${name}`,
    fi: (name: string) => `Aseta: ${name}`,
    sv: (name: string) => `Ange för ${name}`,
  },
  link: {
    en: (name: string) => `The link of ${name}`,
    fi: (name: string) => `Linkki: ${name}`,
    sv: (name: string) => `Länken för ${name}`,
  },
  linkSays: {
    en: 'It is shown this once. Whoever has it is that officer: hand it over by a safe way. It works once, for 24 hours.',
    fi: 'Se näytetään vain nyt. Linkin haltija on tämä virkailija: anna se turvallista tietä. Se toimii kerran, 24 tunnin ajan.',
    sv: 'Den visas bara nu. Den som har den är den tjänstemannen: ge den på ett säkert sätt. Den gäller en gång, i 24 timmar.',
  },
  copy: { en: 'Copy the link', fi: 'Kopioi linkki', sv: 'Kopiera länken' },
  copied: { en: 'The link was copied.', fi: 'Linkki kopioitiin.', sv: 'Länken kopierades.' },
  linkDone: { en: 'I have handed it over', fi: 'Olen antanut sen', sv: 'Jag har lämnat den' },
  done: {
    en: (name: string) => `Done: ${name}. It is recorded.`,
    fi: (name: string) => `Tehty: ${name}. Se on kirjattu.`,
    sv: (name: string) => `Klart: ${name}. Det är registrerat.`,
  },
})
