import { type Language, language } from '../shared/words/language.ts'
import { missingWithout, silentWorkers } from './worker-words.ts'

type Said = Readonly<Record<Language, string>>

/**
 * Which worker is silent, what is missing without it, and how it comes back: a hung process does not react to a request
 * to end.
 */
const SILENT: Said = {
  en: 'Silent: {names}. {missing} Restart the service or the process; one that hangs has to be ended first (kill -9). Under npm start it then starts again by itself.',
  fi: 'Ei elonmerkkiä: {names}. {missing} Käynnistä palvelu tai prosessi uudelleen; jumittunut on ensin lopetettava (kill -9). npm start käynnistää sen sitten itse.',
  sv: 'Tysta: {names}. {missing} Starta om tjänsten eller processen; en som har hängt sig måste först avslutas (kill -9). npm start startar den sedan själv.',
}

/**
 * What is wrong and what to do, for each line and each of its results. `{…}` stands for one of the line's own facts.
 */
const VERDICTS: Readonly<Record<string, Said>> = {
  'database well': { en: 'Answers in {ms} ms.', fi: 'Vastaa {ms} ms:ssa.', sv: 'Svarar på {ms} ms.' },
  'database slow': {
    en: 'Answers only after {ms} ms. Look at its load; uploads are slow meanwhile.',
    fi: 'Vastaa vasta {ms} ms:n jälkeen. Tarkista kuormitus; lähetykset ovat sillä välin hitaita.',
    sv: 'Svarar först efter {ms} ms. Se över belastningen; uppladdningar är långsamma under tiden.',
  },
  'store answers': { en: 'The object store answers.', fi: 'Objektivarasto vastaa.', sv: 'Objektlagret svarar.' },
  'store silent': {
    en: 'The object store does not answer: nothing can be kept. Look at its address, credentials and network.',
    fi: 'Objektivarasto ei vastaa: mitään ei voi tallentaa. Tarkista osoite, tunnukset ja verkko.',
    sv: 'Objektlagret svarar inte: inget kan sparas. Se över adress, behörighet och nät.',
  },
  'store room': { en: '{gigabytes} GB are free.', fi: 'Vapaana {gigabytes} Gt.', sv: '{gigabytes} GB är lediga.' },
  'store little': {
    en: 'Only {gigabytes} GB are free. Make room, or attach a larger disk, before many files come.',
    fi: 'Vapaana vain {gigabytes} Gt. Vapauta tilaa tai liitä suurempi levy ennen kuin tiedostoja tulee paljon.',
    sv: 'Bara {gigabytes} GB är lediga. Frigör plats eller anslut en större disk innan många filer kommer.',
  },
  'store full': {
    en: 'The disk is nearly full: {gigabytes} GB are left. Make room first; witnesses would be refused.',
    fi: 'Levy on lähes täynnä: jäljellä {gigabytes} Gt. Vapauta ensin tilaa; silminnäkijöiltä ei voitaisi ottaa vastaan.',
    sv: 'Disken är nästan full: {gigabytes} GB kvar. Frigör plats först; vittnen skulle nekas.',
  },
  'store unknown': {
    en: 'Nobody can tell how much room the store has. Set FIRSTHAND_DATA for the command service.',
    fi: 'Tallennustilan määrää ei tiedetä. Aseta command-palvelulle FIRSTHAND_DATA.',
    sv: 'Ingen vet hur mycket plats lagret har. Ange FIRSTHAND_DATA för tjänsten command.',
  },
  'lock well': {
    en: 'Files are locked against deletion, with versions.',
    fi: 'Tiedostot lukitaan poistamista vastaan, ja versiot säilyvät.',
    sv: 'Filer låses mot radering, med versioner.',
  },
  'lock store-without-lock': {
    en: 'Evidence lies on a local disk without a lock: whoever reaches the disk can remove it. An incident opens with this warning standing.',
    fi: 'Aineisto on paikallisella levyllä ilman lukkoa: levylle pääsevä voi poistaa sen. Tapahtuma avautuu tämän varoituksen jäädessä voimaan.',
    sv: 'Materialet ligger på en lokal disk utan lås: den som kommer åt disken kan radera det. Händelsen öppnas med denna varning kvar.',
  },
  'lock store-without-create-once': {
    en: 'The store does not refuse a second write under one name. Versions keep every byte; the warning stands.',
    fi: 'Varasto ei estä toista kirjoitusta samalle nimelle. Versiot säilyttävät kaiken; varoitus jää voimaan.',
    sv: 'Lagret hindrar inte en andra skrivning under samma namn. Versionerna behåller allt; varningen kvarstår.',
  },
  'lock missing': {
    en: 'The vault bucket lacks: {names}. A real incident needs versions and Object Lock; make a bucket that has them.',
    fi: 'Aineistosäiliöstä puuttuu: {names}. Tosi tilanne vaatii versiot ja Object Lockin; tee säiliö, jossa ne ovat.',
    sv: 'Lagringsutrymmet saknar: {names}. En skarp händelse kräver versioner och Object Lock; skapa ett som har dem.',
  },
  'lock not-probed': {
    en: 'Nobody has tried yet what the store can do. Start the preserve worker.',
    fi: 'Varaston kykyjä ei ole vielä kokeiltu. Käynnistä preserve.',
    sv: 'Ingen har ännu prövat vad lagret kan. Starta preserve.',
  },
  'clock compared': {
    en: "Within {ms} ms of the store's clock.",
    fi: 'Eroaa varaston kellosta enintään {ms} ms.',
    sv: 'Inom {ms} ms från lagrets klocka.',
  },
  'clock alone': {
    en: 'Database and service agree within {ms} ms. There is no outside clock to compare with.',
    fi: 'Tietokanta ja palvelu ovat samassa ajassa ({ms} ms). Ulkopuolista kelloa ei ole.',
    sv: 'Databas och tjänst stämmer inom {ms} ms. Det finns ingen yttre klocka att jämföra med.',
  },
  'clock late': {
    en: 'The clocks differ by {seconds} s. Set them by a time server (NTP).',
    fi: 'Kellot eroavat {seconds} s. Aseta ne aikapalvelimesta (NTP).',
    sv: 'Klockorna skiljer {seconds} s. Ställ dem efter en tidsserver (NTP).',
  },
  'clock off': {
    en: 'The clocks differ by {seconds} s: times in custody would be wrong. Set them by a time server (NTP) first.',
    fi: 'Kellot eroavat {seconds} s: hallintaketjun ajat olisivat vääriä. Aseta ne ensin aikapalvelimesta (NTP).',
    sv: 'Klockorna skiljer {seconds} s: tiderna i spårbarheten skulle bli fel. Ställ dem först efter en tidsserver (NTP).',
  },
  'key well': {
    en: 'A new key can be written and read back, and preserve opens what is sealed to ours.',
    fi: 'Uuden avaimen voi kirjoittaa ja lukea, ja preserve avaa meidän avaimellemme suljetun.',
    sv: 'En ny nyckel kan skrivas och läsas, och preserve öppnar det som förseglats till vår.',
  },
  'key not-writable': {
    en: 'No key can be written: look at the folder FIRSTHAND_KEYS (its disk, its rights, room on it).',
    fi: 'Avainta ei voi kirjoittaa: tarkista kansio FIRSTHAND_KEYS (levy, oikeudet, tila).',
    sv: 'Ingen nyckel kan skrivas: se över mappen FIRSTHAND_KEYS (disk, rättigheter, plats).',
  },
  'key not-kept': {
    en: 'A key that was written is not there. Look at the disk of FIRSTHAND_KEYS.',
    fi: 'Kirjoitettu avain ei ole tallessa. Tarkista kansion FIRSTHAND_KEYS levy.',
    sv: 'En skriven nyckel finns inte kvar. Se över disken för FIRSTHAND_KEYS.',
  },
  'key not-proven': {
    en: 'Preserve has not opened what is sealed to a new key within {seconds} s. If it stays so: does it run, and does it read the same FIRSTHAND_KEYS?',
    fi: 'Preserve ei ole avannut uudelle avaimelle suljettua {seconds} sekunnissa. Jos näin jatkuu: onko se käynnissä ja lukeeko se samaa kansiota FIRSTHAND_KEYS?',
    sv: 'Preserve har inte öppnat det som förseglats till en ny nyckel inom {seconds} s. Om det fortsätter: körs den, och läser den samma FIRSTHAND_KEYS?',
  },
  'key missing': {
    en: 'The keys of open incidents are not in this folder: {names}. Attach the right FIRSTHAND_KEYS volume before anything else.',
    fi: 'Avoinna olevien tapahtumien avaimet puuttuvat kansiosta: {names}. Liitä ensin oikea FIRSTHAND_KEYS-levy.',
    sv: 'Nycklar till öppna händelser saknas i mappen: {names}. Anslut först rätt volym för FIRSTHAND_KEYS.',
  },
  'workers well': { en: 'All are alive.', fi: 'Kaikki ovat käynnissä.', sv: 'Alla är igång.' },
  'workers silent': SILENT,
  'workers unseen': SILENT,
  'workers late': SILENT,
  'intake well': { en: 'Answers.', fi: 'Vastaa.', sv: 'Svarar.' },
  'intake no-address': {
    en: 'Nobody told this service the public address. Set FIRSTHAND_PUBLIC_URL.',
    fi: 'Palvelu ei tiedä julkista osoitetta. Aseta FIRSTHAND_PUBLIC_URL.',
    sv: 'Tjänsten känner inte den publika adressen. Ange FIRSTHAND_PUBLIC_URL.',
  },
  'intake unreachable': {
    en: '{address} does not answer: witnesses cannot send. Look at name, certificate, edge and intake.',
    fi: '{address} ei vastaa: silminnäkijät eivät voi lähettää. Tarkista nimi, varmenne, reuna ja intake.',
    sv: '{address} svarar inte: vittnen kan inte skicka. Se över namn, certifikat, kant och intake.',
  },
  'intake fault': {
    en: 'The public address answers with a fault ({status}). Look at the edge and at intake.',
    fi: 'Julkinen osoite vastaa virheellä ({status}). Tarkista reuna ja intake.',
    sv: 'Den publika adressen svarar med fel ({status}). Se över kanten och intake.',
  },
  'intake elsewhere': {
    en: 'The public address leads elsewhere ({status}). Set FIRSTHAND_PUBLIC_URL to where it leads.',
    fi: 'Julkinen osoite ohjaa muualle ({status}). Aseta FIRSTHAND_PUBLIC_URL kohdeosoitteeksi.',
    sv: 'Den publika adressen leder vidare ({status}). Ange målet som FIRSTHAND_PUBLIC_URL.',
  },
  'intake silent': {
    en: 'It answers, but no intake has reported for a while. Look at the intake processes.',
    fi: 'Se vastaa, mutta yksikään intake ei ole ilmoittautunut hetkeen. Tarkista intake-prosessit.',
    sv: 'Den svarar, men ingen intake har hört av sig på ett tag. Se över processerna.',
  },
  'sandbox well': {
    en: 'Files are opened in a sandbox.',
    fi: 'Tiedostot avataan eristetysti.',
    sv: 'Filer öppnas avskilt.',
  },
  'sandbox off': {
    en: 'No walls in: {names}. Files are kept, none is decoded. Install bubblewrap, allow user namespaces, then restart them.',
    fi: 'Ei eristystä: {names}. Tiedostot tallentuvat, mutta niitä ei avata. Asenna bubblewrap, salli user namespaces ja käynnistä ne uudelleen.',
    sv: 'Ingen avskildhet i: {names}. Filer bevaras men avkodas inte. Installera bubblewrap, tillåt user namespaces och starta om dem.',
  },
  'sandbox unknown': {
    en: 'No worker has said whether it has a sandbox.',
    fi: 'Mikään taustatyö ei ole kertonut eristyksestä.',
    sv: 'Ingen arbetare har sagt om den är avskild.',
  },
  'scanner well': {
    en: 'Answers, with new signatures.',
    fi: 'Vastaa, tunnisteet ovat tuoreet.',
    sv: 'Svarar, med färska signaturer.',
  },
  'scanner away': {
    en: 'Does not answer: files are shown without being scanned. Start clamd.',
    fi: 'Ei vastaa: tiedostot näytetään tarkistamatta. Käynnistä clamd.',
    sv: 'Svarar inte: filer visas utan kontroll. Starta clamd.',
  },
  'scanner old': {
    en: 'Its signatures are old. Let freshclam renew them.',
    fi: 'Tunnisteet ovat vanhoja. Päivitä ne (freshclam).',
    sv: 'Signaturerna är gamla. Låt freshclam förnya dem.',
  },
  'scanner none': {
    en: 'There is none: files are shown without being scanned.',
    fi: 'Ei käytössä: tiedostot näytetään tarkistamatta.',
    sv: 'Finns inte: filer visas utan kontroll.',
  },
  'canary well': {
    en: 'A picture went in, was kept, placed and removed in {seconds} s.',
    fi: 'Kuva kulki läpi, tallentui, sijoittui ja poistettiin {seconds} s:ssa.',
    sv: 'En bild gick in, bevarades, placerades och togs bort på {seconds} s.',
  },
  'canary no-address': {
    en: 'There is no public address to send to. Set FIRSTHAND_PUBLIC_URL.',
    fi: 'Ei julkista osoitetta, johon lähettää. Aseta FIRSTHAND_PUBLIC_URL.',
    sv: 'Det finns ingen publik adress att skicka till. Ange FIRSTHAND_PUBLIC_URL.',
  },
  'canary no-key': {
    en: 'Not sent: there is no proven key to send it under. Mend the line Keys first.',
    fi: 'Ei lähetetty: todennettua avainta ei ole. Korjaa ensin rivi Avaimet.',
    sv: 'Inte skickad: det finns ingen bekräftad nyckel. Åtgärda raden Nycklar först.',
  },
  'canary unreachable': {
    en: 'The public address does not answer: witnesses cannot send. Look at name, certificate, edge and intake.',
    fi: 'Julkinen osoite ei vastaa: silminnäkijät eivät voi lähettää. Tarkista nimi, varmenne, reuna ja intake.',
    sv: 'Den publika adressen svarar inte: vittnen kan inte skicka. Se över namn, certifikat, kant och intake.',
  },
  'canary refused': {
    en: 'The public address refused the picture: witnesses would be refused, too. Look at the edge and at intake.',
    fi: 'Julkinen osoite ei ottanut kuvaa: silminnäkijöille kävisi samoin. Tarkista reuna ja intake.',
    sv: 'Den publika adressen nekade bilden: vittnen skulle också nekas. Se över kanten och intake.',
  },
  'canary pressed': {
    en: 'The public address is under pressure and asks senders for work first. It takes files; watch the load.',
    fi: 'Julkinen osoite on kuormittunut ja vaatii lähettäjiltä laskentatyötä. Se ottaa vastaan; seuraa kuormaa.',
    sv: 'Den publika adressen är belastad och kräver arbete av avsändare. Den tar emot; följ belastningen.',
  },
  'canary waits': {
    en: 'Not sent yet: it waits for the line Keys.',
    fi: 'Ei vielä lähetetty: odottaa riviä Avaimet.',
    sv: 'Inte skickad än: den väntar på raden Nycklar.',
  },
  'canary not-kept': {
    en: 'The picture was taken, and not kept within {seconds} s. If it stays so, look at relay, Redis and preserve.',
    fi: 'Kuva otettiin vastaan, mutta se ei tallentunut {seconds} sekunnissa. Jos näin jatkuu, tarkista relay, Redis ja preserve.',
    sv: 'Bilden togs emot men bevarades inte inom {seconds} s. Om det fortsätter, se över relay, Redis och preserve.',
  },
  'canary not-placed': {
    en: 'The picture was kept, and not worked through within {seconds} s. Files are safe; pictures, times or places come late.',
    fi: 'Kuva tallentui, mutta sitä ei ehditty käsitellä {seconds} sekunnissa. Tiedostot ovat turvassa; kuvat, ajat tai paikat tulevat myöhässä.',
    sv: 'Bilden bevarades men hann inte behandlas inom {seconds} s. Filer är säkra; bilder, tider eller platser kommer sent.',
  },
  'canary not-removed': {
    en: 'The picture went through, and was not removed in time. The next check removes it.',
    fi: 'Kuva kulki läpi, mutta sitä ei poistettu ajoissa. Seuraava tarkistus poistaa sen.',
    sv: 'Bilden gick igenom men togs inte bort i tid. Nästa kontroll tar bort den.',
  },
}

const GENERAL = {
  'too-slow': {
    en: 'Did not answer in {seconds} s. It may just be busy: look again. If it stays so, look at its load.',
    fi: 'Ei vastannut {seconds} sekunnissa. Syynä voi olla pelkkä kuormitus: katso uudelleen. Jos näin jatkuu, tarkista kuormitus.',
    sv: 'Svarade inte inom {seconds} s. Det kan bero enbart på belastning: titta igen. Om det fortsätter, se över belastningen.',
  },
  'too-slow-beside': {
    en: 'Did not answer in {seconds} s. Look again. If it stays so, look at its load.',
    fi: 'Ei vastannut {seconds} sekunnissa. Katso uudelleen. Jos näin jatkuu, tarkista kuormitus.',
    sv: 'Svarade inte inom {seconds} s. Titta igen. Om det fortsätter, se över belastningen.',
  },
  fault: {
    en: 'The check itself failed; the log of the command service says why.',
    fi: 'Tarkistus itse epäonnistui; syy on command-palvelun lokissa.',
    sv: 'Själva kontrollen misslyckades; loggen för command säger varför.',
  },
} as const satisfies Record<string, Said>

interface Verdict {
  readonly code: string
  readonly why: string
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * With `isBesideSilence`, the same check also names a silent worker. A slow answer may then have a cause other than
 * load, so the sentence does not say that the service may just be busy.
 */
export function verdictSentence({ code, why, facts }: Verdict, isBesideSilence = false): string {
  const slow = isBesideSilence ? GENERAL['too-slow-beside'] : GENERAL['too-slow']
  const said = VERDICTS[`${code} ${why}`] ?? (why === 'too-slow' ? slow : GENERAL.fault)
  const known = { ...facts, missing: missingWithout(silentWorkers([{ code, facts }])) }
  return said[language()].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(Object.entries(known).find(([one]) => one === name)?.[1] ?? ''),
  )
}

export const VERDICT_NAMES: readonly string[] = Object.keys(VERDICTS)
