import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Nyt ei kerätä mitään. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi; säilytä ne.',
  'incident-closed':
    'Tämä keräys on päättynyt eikä ota enää tiedostoja. Perille tullut on tallessa. Tiedostosi ovat yhä puhelimessasi.',
  'incident-not-found': 'Tässä osoitteessa ei ole keräystä. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi.',
  'capability-unknown':
    'Tällä koodilla tai osoitteella ei löydy mitään. Tarkista kirjoitusasu; kauan sitten päättyneen keräyksen koodi ei enää aukea. Lähettämäsi on silti tallessa, ja tiedostosi ovat yhä puhelimessasi.',
  'upload-gone':
    'Tämä tiedosto keskeytettiin aiemmin. Perille tullut osa on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen, jos haluat lähettää sen.',
  'sending-withdrawn':
    'Pyysit, ettemme käytä sitä, mitä lähetit tässä. Jos haluat lähettää jotain uutta, aloita alusta. Tiedosto on yhä puhelimessasi.',
  'preview-there':
    'Tästä tiedostosta on jo aloitettu pieni kuva, ja yksi riittää. Itse tiedosto on yhä puhelimessasi, ja sen voi lähettää.',
  'upload-expired':
    'Tämä tiedosto odotti loppuosaansa liian kauan. Perille tullut osa on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
  'offset-mismatch': 'Toinen yhteys jatkaa tätä tiedostoa. Mitään ei katoa; tiedosto on yhä puhelimessasi.',
  'length-unknown': 'Tiedoston kokoa ei kerrottu. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
  'length-changed':
    'Tiedoston koko on muuttunut aloittamisen jälkeen. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
  'too-large': 'Tiedosto on suurempi kuin voimme ottaa vastaan. Siitä ei lähetetty mitään. Se on yhä puhelimessasi.',
  'beyond-length':
    'Lähetettiin enemmän kuin tiedostossa on. Aiemmin perille tullut on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
  'cut-at-limit':
    'Tiedosto on suurempi kuin voimme ottaa vastaan. Sen alku on tallessa. Koko tiedosto on yhä puhelimessasi.',
  'piece-too-large':
    'Pala tiedostosta oli liian suuri kerralla tarkistettavaksi; pienempiä paloja voi lähettää. Tiedosto on yhä puhelimessasi.',
  'text-too-long':
    'Tekstiä on enemmän kuin voimme ottaa vastaan kerralla. Sitä ei tallennettu; lyhennä sitä. Tiedostosi ovat yhä puhelimessasi.',
  'too-many-files':
    'Yhteen lähetykseen ei mahdu näin montaa tiedostoa. Perille tulleet ovat tallessa. Loput ovat yhä puhelimessasi; aloita niiden kanssa uudelleen.',
  'too-much-said':
    'Tällä koodilla on kirjoitettu meille hyvin monta kertaa. Aiemmin kirjoittamasi on tallessa, tämä viimeinen ei ole. Tiedostosi ovat yhä puhelimessasi.',
  'sending-full':
    'Tähän lähetykseen ei mahdu enempää. Perille tullut on tallessa. Loput ovat yhä puhelimessasi; aloita niiden kanssa uudelleen.',
  'collection-full':
    'Tähän keräykseen ei juuri nyt mahdu enempää. Perille tullut on tallessa. Tiedostosi ovat yhä puhelimessasi; säilytä ne ja yritä myöhemmin uudelleen.',
  'opened-too-often':
    'Koodisi on avattu viime päivinä hyvin monta kertaa. Lähettämäsi on tallessa, ja tiedostosi ovat yhä puhelimessasi. Yritä uudelleen viikon päästä.',
  'nothing-sent':
    'Siinä ei ollut tiedostoa eikä sanaakaan. Valitsemasi on yhä puhelimessasi. Valitse tiedosto tai kirjoita lause.',
  malformed: 'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
  'header-too-large':
    'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
  'checksum-mismatch':
    'Pala tiedostosta vaurioitui matkalla. Tiedosto on yhä puhelimessasi; palan voi lähettää uudelleen.',
  'checksum-unsupported': 'Emme voi tarkistaa tiedostoa pyydetyllä tavalla. Tiedosto on yhä puhelimessasi.',
  'concat-unsupported':
    'Otamme jokaisen tiedoston kokonaisena emmekä voi liittää sen osia. Mitään ei aloitettu. Tiedosto on yhä puhelimessasi.',
  'protocol-version': 'Tämä ohjelma puhuu eri versiota kuin me. Tiedosto on yhä puhelimessasi.',
  'media-type':
    'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
  'method-not-allowed': 'Tätä ei voi tehdä tässä osoitteessa. Mitään ei muutettu. Tiedostosi ovat yhä puhelimessasi.',
  busy: 'Hyvin moni lähettää juuri nyt. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
  'store-unavailable':
    'Emme juuri nyt voi tallettaa tiedostoja, joten emme väittäneet niin. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
  'proof-needed':
    'Hyvin moni lähettää juuri nyt, joten puhelimesi pitää ensin laskea pieni tehtävä. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
  'ticket-needed':
    'Hyvin moni lähettää juuri nyt, ja tämä sivu on ollut auki liian kauan tai sitä on jo käytetty. Tiedostosi ovat yhä puhelimessasi; avaa sivu uudelleen ja lähetä ne siitä.',
  'ticket-early':
    'Hyvin moni lähettää juuri nyt. Tiedostosi ovat yhä puhelimessasi; odota puoli minuuttia ja lähetä ne uudelleen.',
  'files-early':
    'Hyvin moni lähettää juuri nyt, joten yhdellä kertaa voi lähettää vain osan tiedostoista. Tässä luetellut ovat perillä. Muut tiedostot ja kirjoittamasi teksti eivät ole: ne ovat yhä puhelimessasi. Odota minuutti ja lähetä ne tältä sivulta.',
  'body-too-short':
    'Yhteys katkesi ennen loppua. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
  'too-slow':
    'Yhteydestä tuli liian vähän, joten se lopetettiin. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
  'timed-out': 'Se kesti liian kauan. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; yritä uudelleen.',
  'illegal-state': 'Tämä tiedosto on jo kokonaan perillä: se on tallessa.',
  internal: 'Vika on meissä, ei sinussa. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
} as const satisfies Words['refusals']
