import type { RefusalBody } from '@firsthand/command'
import { words } from '../words/catalog.ts'

/** Sentences for the service's refusals: what happened, and what to do. */
const REFUSAL_WORDS: Readonly<Record<RefusalBody['code'], string>> = words({
  'sign-in-needed': {
    en: 'Your session has ended. Sign in to go on; what you were writing is kept.',
    fi: 'Istuntosi on päättynyt. Kirjaudu sisään jatkaaksesi; kirjoittamasi teksti säilyy.',
    sv: 'Din session har avslutats. Logga in för att fortsätta; det du skrev finns kvar.',
  },
  'sign-in-failed': {
    en: 'The name, the password or the code is not right.',
    fi: 'Nimi, salasana tai koodi on väärin.',
    sv: 'Namnet, lösenordet eller koden är fel.',
  },
  'code-spent': {
    en: 'That code was used. Wait for the next one.',
    fi: 'Koodi on jo käytetty. Odota seuraavaa.',
    sv: 'Koden är redan använd. Vänta på nästa.',
  },
  'locked-out': {
    en: 'Too many wrong attempts. Wait, then try again.',
    fi: 'Liian monta virheellistä yritystä. Odota ja yritä sitten uudelleen.',
    sv: 'För många felaktiga försök. Vänta och försök sedan igen.',
  },
  'officers-key-missing': {
    en: 'Nobody can sign in: the service does not find the key of the second factors. Tell operations: officers.agekey in FIRSTHAND_KEYS, or FIRSTHAND_OFFICERS_KEY.',
    fi: 'Kukaan ei voi kirjautua: palvelu ei löydä todennuskoodien avainta. Ilmoita ylläpidolle: officers.agekey kansiossa FIRSTHAND_KEYS tai FIRSTHAND_OFFICERS_KEY.',
    sv: 'Ingen kan logga in: tjänsten hittar inte nyckeln till engångskoderna. Meddela driften: officers.agekey i FIRSTHAND_KEYS, eller FIRSTHAND_OFFICERS_KEY.',
  },
  'access-ended': {
    en: 'Your access was ended.',
    fi: 'Käyttöoikeutesi on päättynyt.',
    sv: 'Din åtkomst har avslutats.',
  },
  'link-unknown': {
    en: 'There is no such link. Open it exactly as you were given it.',
    fi: 'Tällaista linkkiä ei ole. Avaa se täsmälleen siinä muodossa, jossa sait sen.',
    sv: 'Det finns ingen sådan länk. Öppna den exakt så som du fick den.',
  },
  'link-used': {
    en: 'This link was used already. Sign in; if it was not you, tell operations at once.',
    fi: 'Linkki on jo käytetty. Kirjaudu sisään; jos et käyttänyt sitä itse, kerro heti ylläpidolle.',
    sv: 'Länken är redan använd. Logga in; om det inte var du, meddela driften genast.',
  },
  'link-over': {
    en: 'This link is over: it worked for 24 hours, or a newer one was made. Ask operations for a new one.',
    fi: 'Linkki ei ole enää voimassa: se toimi 24 tuntia, tai siitä on tehty uudempi. Pyydä ylläpidolta uusi.',
    sv: 'Länken gäller inte längre: den gällde i 24 timmar, eller så har en nyare gjorts. Be driften om en ny.',
  },
  'password-weak': {
    en: 'Choose a password of at least 12 characters without your name in it.',
    fi: 'Valitse vähintään 12 merkin salasana, jossa ei ole nimeäsi.',
    sv: 'Välj ett lösenord på minst 12 tecken utan ditt namn i.',
  },
  'code-wrong': {
    en: 'This code does not fit. Wait for the next one, and look whether the clock of the phone is right.',
    fi: 'Koodi ei täsmää. Odota seuraavaa ja tarkista, että puhelimen kello on oikeassa.',
    sv: 'Koden stämmer inte. Vänta på nästa och se efter om telefonens klocka går rätt.',
  },
  'last-opener': {
    en: 'Nobody else can open an incident. First give another officer this right.',
    fi: 'Kukaan muu ei voi avata tapahtumaa. Anna ensin oikeus toiselle.',
    sv: 'Ingen annan kan öppna en händelse. Ge först någon annan den rätten.',
  },
  'origin-mismatch': {
    en: 'This request did not come from the console. Load the page again.',
    fi: 'Pyyntö ei tullut tältä sivustolta. Lataa sivu uudelleen.',
    sv: 'Begäran kom inte från den här sidan. Läs in sidan på nytt.',
  },
  'not-allowed': {
    en: 'Your role in this incident does not allow this. A commander can do it, or operations can change your role.',
    fi: 'Roolisi ei salli tätä. Tilannejohtaja voi tehdä sen, tai ylläpito voi muuttaa rooliasi.',
    sv: 'Din roll tillåter inte detta. Insatsledaren kan göra det, eller driften kan ändra din roll.',
  },
  'not-found': { en: 'There is nothing here.', fi: 'Täällä ei ole mitään.', sv: 'Här finns inget.' },
  'reason-needed': {
    en: 'Write why you need this: at least a few words.',
    fi: 'Kirjoita muutamalla sanalla, miksi tarvitset tätä.',
    sv: 'Skriv med några ord varför du behöver detta.',
  },
  'nothing-sent': {
    en: 'Write something first: up to 2,000 characters.',
    fi: 'Kirjoita ensin jotain: enintään 2 000 merkkiä.',
    sv: 'Skriv något först: högst 2 000 tecken.',
  },
  'view-needed': {
    en: 'Open the list again: this view has ended.',
    fi: 'Avaa luettelo uudelleen: tämä näkymä on vanhentunut.',
    sv: 'Öppna listan igen: den här vyn har upphört.',
  },
  'range-not-satisfiable': {
    en: 'The file is shorter than that.',
    fi: 'Tiedosto on lyhyempi.',
    sv: 'Filen är kortare än så.',
  },
  'item-erased': {
    en: 'The key of this item was erased: its files can no longer be opened.',
    fi: 'Kohteen avain on hävitetty: sen tiedostoja ei voi enää avata.',
    sv: 'Objektets nyckel är raderad: dess filer kan inte längre öppnas.',
  },
  'illegal-state': {
    en: 'There is nothing to do here: it is done, or on its way. Load the page again to see how it stands.',
    fi: 'Tässä ei ole enää tehtävää: se on jo tehty tai työn alla. Lataa sivu uudelleen nähdäksesi tilanteen.',
    sv: 'Här finns inget att göra: det är redan gjort eller på gång. Läs in sidan igen för att se läget.',
  },
  'nobody-answers': {
    en: 'Nobody would hear an alarm. Call the duty phone and type its digits back, or choose an officer who has the alarm screen open.',
    fi: 'Kukaan ei kuulisi hälytystä. Soita päivystyspuhelimeen ja kirjoita sen numerot tänne, tai valitse henkilö, jolla on hälytysnäyttö auki.',
    sv: 'Ingen skulle höra ett larm. Ring jourtelefonen och skriv in dess siffror, eller välj någon som har larmskärmen öppen.',
  },
  demonstration: {
    en: 'This was made for a demonstration: it goes to no real incident.',
    fi: 'Tämä on tehty esittelyä varten: sitä ei siirretä todelliseen tapahtumaan.',
    sv: 'Detta är gjort för en förevisning: det flyttas inte till en verklig händelse.',
  },
  'wish-spent': {
    en: 'An earlier version of this was kept already, and this one was not. Look at what stands there, then send it anew.',
    fi: 'Aiempi versio on jo tallennettu, tätä ei. Katso, mitä on tallessa, ja lähetä sitten uudelleen.',
    sv: 'En tidigare version är redan sparad, men inte den här. Se vad som finns och skicka sedan på nytt.',
  },
  restricted: {
    en: 'This item is restricted: it is opened by two named officers alone.',
    fi: 'Kohde on rajattu: sen saa avata vain kaksi nimettyä henkilöä.',
    sv: 'Objektet är begränsat: bara två namngivna personer får öppna det.',
  },
  'store-unavailable': {
    en: 'The evidence store does not answer. Nothing was changed; try again in a moment.',
    fi: 'Todistusaineiston varasto ei vastaa. Mitään ei muutettu; yritä hetken kuluttua uudelleen.',
    sv: 'Bevislagret svarar inte. Inget har ändrats; försök igen om en stund.',
  },
  'media-type': {
    en: 'The service did not take this kind of content.',
    fi: 'Palvelu ei ottanut vastaan tämän tyyppistä sisältöä.',
    sv: 'Tjänsten tog inte emot innehåll av den här typen.',
  },
  malformed: {
    en: 'This could not be read. Check what you filled in.',
    fi: 'Tietoja ei voitu lukea. Tarkista, mitä täytit.',
    sv: 'Uppgifterna kunde inte läsas. Kontrollera vad du fyllt i.',
  },
  'too-large': {
    en: 'This is too large to be taken.',
    fi: 'Tämä on liian suuri vastaanotettavaksi.',
    sv: 'Detta är för stort för att tas emot.',
  },
  busy: {
    en: 'Too many at once. Try again in a moment.',
    fi: 'Liikaa pyyntöjä yhtä aikaa. Yritä hetken kuluttua uudelleen.',
    sv: 'För många på en gång. Försök igen om en stund.',
  },
  'decided-meanwhile': {
    en: 'A colleague decided on it while you looked. Look at the decision, then decide again if you see it differently.',
    fi: 'Kollega päätti siitä, kun katsoit sitä. Katso päätös ja päätä uudelleen, jos olet eri mieltä.',
    sv: 'En kollega avgjorde det medan du tittade. Se på beslutet och avgör på nytt om du ser det annorlunda.',
  },
  'incident-closed': {
    en: 'This incident is closed: it takes nothing new.',
    fi: 'Tapahtuma on suljettu: se ei ota enää vastaan mitään.',
    sv: 'Händelsen är stängd: den tar inte emot något nytt.',
  },
  'upload-gone': {
    en: 'This file was ended. Add it again.',
    fi: 'Tiedoston lähetys on päätetty. Lisää se uudelleen.',
    sv: 'Filen avslutades. Lägg till den igen.',
  },
  'timed-out': {
    en: 'It took too long and was stopped. Try again.',
    fi: 'Toiminto kesti liian kauan ja keskeytettiin. Yritä uudelleen.',
    sv: 'Det tog för lång tid och avbröts. Försök igen.',
  },
  internal: {
    en: 'Something went wrong in the service. It was noted; try again.',
    fi: 'Palvelussa tapahtui virhe. Se on kirjattu; yritä uudelleen.',
    sv: 'Något gick fel i tjänsten. Det har noterats; försök igen.',
  },
})

/**
 * All of our codes must have words here, or the build fails. For an unknown code of a newer service, its message is
 * shown.
 */
export const refusalWords = (code: string, message: string): string => (isOurs(code) ? REFUSAL_WORDS[code] : message)

const isOurs = (code: string): code is RefusalBody['code'] => Object.hasOwn(REFUSAL_WORDS, code)

export const TROUBLE_WORDS = words({
  reading: {
    en: 'The service does not answer. Check the connection.',
    fi: 'Palvelu ei vastaa. Tarkista yhteys.',
    sv: 'Tjänsten svarar inte. Kontrollera förbindelsen.',
  },
  sending: {
    en: 'The service did not answer. It may have been kept all the same: look at how it stands before you send it again.',
    fi: 'Palvelu ei vastannut. Tieto on silti voinut tallentua: katso tilanne, ennen kuin lähetät uudelleen.',
    sv: 'Tjänsten svarade inte. Det kan ändå ha sparats: se hur läget är innan du skickar igen.',
  },
  once: {
    en: 'The service did not answer. We do not know whether it arrived. Press again: it is kept once.',
    fi: 'Palvelu ei vastannut. Emme tiedä, menikö tieto perille. Paina uudelleen: se tallentuu vain kerran.',
    sv: 'Tjänsten svarade inte. Vi vet inte om det kom fram. Tryck igen: det sparas bara en gång.',
  },
  offline: {
    en: 'You are offline. Send it again when the connection is back.',
    fi: 'Et ole verkossa. Lähetä se uudelleen, kun yhteys palaa.',
    sv: 'Du är inte ansluten. Skicka igen när förbindelsen är tillbaka.',
  },
  offlineWritten: {
    en: 'You are offline. What you wrote is kept here; send it again when the connection is back.',
    fi: 'Et ole verkossa. Kirjoittamasi säilyy tässä; lähetä se uudelleen, kun yhteys palaa.',
    sv: 'Du är inte ansluten. Det du skrev finns kvar här; skicka igen när förbindelsen är tillbaka.',
  },
  offlineReading: {
    en: 'You are offline: this cannot be loaded now. It is loaded when the connection is back.',
    fi: 'Et ole verkossa: tätä ei voi ladata nyt. Se ladataan, kun yhteys palaa.',
    sv: 'Du är inte ansluten: detta kan inte läsas in nu. Det läses in när förbindelsen är tillbaka.',
  },
  wait: {
    en: (seconds: number) => ` Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    fi: (seconds: number) => ` Yritä uudelleen ${seconds} sekunnin kuluttua.`,
    sv: (seconds: number) => ` Försök igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
  },
  offlineSince: {
    en: (age: string) => `You are offline. What is shown is from ${age} ago and may be out of date.`,
    fi: (age: string) => `Et ole verkossa. Yhteys katkesi ${age} sitten; näkymän tiedot voivat olla vanhentuneita.`,
    sv: (age: string) => `Du är inte ansluten. Det som visas hämtades för ${age} sedan och kan vara inaktuellt.`,
  },
  offlineKept: {
    en: 'What you write stays on this page; it can be sent when the connection is back.',
    fi: 'Kirjoittamasi säilyy tällä sivulla; sen voi lähettää, kun yhteys palaa.',
    sv: 'Det du skriver finns kvar på sidan; det kan skickas när förbindelsen är tillbaka.',
  },
})
