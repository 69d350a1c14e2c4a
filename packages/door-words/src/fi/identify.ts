import type { Words } from '../words.ts'

export const identify = {
  title: 'Mistä sinut voi silti tunnistaa',
  intro:
    'Emme kysy nimeä emmekä tallenna, kuka lähettää. Mutta emme ole ainoita, jotka voivat tietää. Kukaan ei voi luvata, ettei mikään kerro, kuka olet.',
  others: 'Muut, jotka voivat tietää käynnistäsi',
  phone:
    'Puhelinyhtiö tietää, mikä puhelin oli verkossa, missä, milloin ja kuinka paljon se lähetti. Se ei näe, mitä lähetit.',
  network: 'Se, jonka verkkoa käytät (työpaikka, koulu, kahvila), voi nähdä, että tämä osoite avattiin ja milloin.',
  names:
    'Ennen kuin puhelin avaa osoitteen, se kysyy nimipalvelusta (DNS), missä se on. Palvelu saa tietää, että joku sieltä kysyi juuri tätä.',
  history: 'Selaimesi voi säilyttää tämän sivun historiassaan ja puhelimesi varmuuskopiossaan.',
  people: 'Se, jolla on puhelimesi, voi löytää tiedostosi, koodisi tai kuvan koodistasi.',
  inside: 'Mitä tiedostosi ja sanasi voivat kertoa',
  details:
    'Tiedosto kantaa usein mukanaan omia tietojaan: ajan, paikan, puhelimen mallin, joskus vain sille kuuluvan numeron. Sivu voi näyttää ne sinulle ennen lähettämistä.',
  voices: 'Äänen voi tunnistaa, myös sinun äänesi, jos puhut kuvatessasi.',
  faces: 'Samoin kasvot, vaatteet, tatuoinnin, käden tai heijastuksen ikkunassa.',
  view: 'Kuvauspaikka voi kertoa, kuka siinä seisoi.',
  words: 'Omat sanasi voivat kertoa jotain, minkä vain sinä voit tietää.',
  arrival:
    'Tallennamme minuutin, jolla tiedosto tuli perille. Verkkoasi seuraava voi verrata sitä siihen, mitä puhelimesi teki.',
  record: 'Mitä säilytämme',
  recordText:
    'Tiedostosi sellaisina kuin ne tulivat, sanasi, yhteystietosi, jos kirjoitit ne, sen mitä selaimesi kertoo kustakin tiedostosta (nimi, laji ja päiväys) ja minuutin, jolla se tuli perille. Kaikki lukitaan ennen tallettamista.',
  log: 'Lisäksi pidämme sekunnin tarkkuudella kirjaa siitä, mitä koneemme ja väkemme tekivät kullekin tiedostolle. Kirjanpito alkaa sekuntien kuluessa tiedoston tulosta. Sen näkevät vain ne, jotka katsovat tiedostojasi.',
  notRecord: 'Mitä emme säilytä',
  notRecordText:
    'Puhelinnumeroasi, osoitettasi verkossa, puhelintasi tai selaintasi, evästeitä. Emme säilytä koodiasikaan: vain merkin, josta tunnistamme sen.',
  deeds: 'Mitä voit tehdä',
  tor: 'Käytä Tor-selainta ja tätä osoitetta: {address}',
  torNone: 'Tor-selain kätkee verkoltasi, minne menet, ja meiltä, mistä tulet.',
  private: 'Avaa tämä sivu yksityisessä ikkunassa tai poista se historiasta jälkeenpäin.',
  exit: 'Jos joku tulee, poistu nopeasti: sulje sivu tai käytä poistumispainiketta, jos sivulla on sellainen.',
  elsewhere: 'Käytä muuta verkkoa kuin omaasi, äläkä työpaikkasi verkkoa.',
  without: 'Katso, mitä tiedosto kertoo, ennen kuin se lähtee, ja lähetä se ilman näitä tietoja, jos voit.',
  keepCode:
    'Säilytä koodiasi siellä, mistä kukaan ei etsi sitä. Se, jolla se on, näkee tiedostojen määrän ja viestisi, mutta ei tiedostojasi.',
  safety: 'Turvassa oleminen on tärkeintä. Voit lähettää myöhemmin tai olla lähettämättä.',
} as const satisfies Words['identify']
