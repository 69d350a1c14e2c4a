import type { Words } from '../words.ts'

export const identify = {
  title: 'Mistä sinut voi silti tunnistaa',
  intro:
    'Emme kysy nimeä. Emme tallenna, kuka lähettää. Mutta muut voivat tietää sen. Kukaan ei voi luvata, ettei sinua tunnisteta.',
  others: 'Muut, jotka voivat tietää, että kävit täällä',
  phone:
    'Puhelinyhtiö tietää, missä puhelimesi oli ja milloin. Se tietää, kuinka paljon lähetit. Se ei näe, mitä lähetit.',
  network:
    'Joku hoitaa verkkoa työpaikalla, koulussa tai kahvilassa. Hän voi nähdä, että tämä osoite avattiin, ja milloin.',
  names: 'Puhelin kysyy nimipalvelusta (DNS), missä osoite on. Palvelu saa tietää, että joku kysyi tätä osoitetta.',
  history:
    'Selaimesi voi säilyttää tämän sivun historiassaan. Se voi jättää sivun osia muistiinsa (välimuisti). Se voi säilyttää myös sanasi ja koodisi. Puhelimesi voi säilyttää molemmat varmuus­kopiossa.',
  people: 'Se, jolla on puhelimesi, voi löytää tiedostosi. Hän voi löytää koodisi tai kuvan siitä.',
  inside: 'Mitä tiedostosi ja sanasi voivat kertoa',
  details:
    'Tiedosto kertoo usein ajan, paikan ja puhelimen. Joskus siinä on numero, joka on vain sinun puhelimellasi. Tämä sivu voi näyttää nämä tiedot, ennen kuin lähetät.',
  voices: 'Äänestä voi tunnistaa ihmisen. Myös sinut, jos puhut kuvatessasi.',
  faces: 'Samoin kasvoista, vaatteista, tatuoinnista tai kädestä. Ikkunasta voi näkyä peilikuvasi.',
  view: 'Se, mistä kuva on otettu, voi kertoa, kuka siinä seisoi.',
  words: 'Omat sanasi voivat kertoa jotain, minkä vain sinä voit tietää.',
  arrival:
    'Tallennamme minuutin, jolloin tiedosto tuli perille. Joku voi seurata verkkoasi. Hän voi verrata aikaa siihen, mitä puhelimesi teki.',
  record: 'Mitä säilytämme',
  recordText:
    'Tiedostosi sellaisina kuin ne tulivat, ja sanasi. Miten sinut tavoittaa, jos kirjoitit sen. Mitä selaimesi kertoo tiedostosta: nimi, tyyppi ja päiväys. Minuutti, jolloin se tuli perille. Lukitsemme kaiken, ennen kuin tallennamme sen.',
  log: 'Kirjaamme myös, mitä kullekin tiedostolle tehtiin. Merkitsemme ajat sekunnilleen. Kirjaus alkaa pian sen jälkeen, kun tiedosto tuli perille. Sen näkevät vain ne, jotka katsovat tiedostojasi.',
  notRecord: 'Mitä emme säilytä',
  notRecordText:
    'Puhelinnumeroasi. Osoitettasi netissä. Mitä puhelinta tai selainta käytät. Evästeitä. Emme säilytä koodiasi. Säilytämme vain merkin, josta tunnistamme sen.',
  deeds: 'Mitä voit tehdä',
  tor: 'Käytä Tor-selainta ja tätä osoitetta: {address}',
  torNone: 'Tor-selain piilottaa verkoltasi, minne menet. Se piilottaa meiltä, mistä tulet.',
  private: 'Avaa tämä sivu yksityisessä ikkunassa. Tai poista se selaimen historiasta jälkeenpäin.',
  exit: 'Jos joku tulee, poistu sivulta nopeasti. Sulje sivu. Tai paina ”Piilota sivu”, jos näet sen.',
  elsewhere: 'Käytä muuta verkkoa kuin omaasi. Älä käytä työpaikkasi verkkoa.',
  without: 'Katso, mitä tiedosto kertoo, ennen kuin lähetät sen. Lähetä se ilman näitä tietoja, jos voit.',
  keepCode:
    'Pidä koodisi siellä, mistä kukaan ei etsi sitä. Se, jolla koodi on, näkee viestisi ja tiedostojen määrän. Hän ei näe tiedostojasi.',
  safety: 'Tärkeintä on, että olet turvassa. Voit lähettää myöhemmin tai olla lähettämättä.',
} as const satisfies Words['identify']
