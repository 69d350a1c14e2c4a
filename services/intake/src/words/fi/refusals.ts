import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Nyt ei kerätä mitään. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi; säilytä ne.',
  'incident-closed':
    'Tämä keräys on päättynyt eikä ota enää tiedostoja. Perille tullut on tallessa. Tiedostosi ovat yhä puhelimessasi.',
  'incident-not-found': 'Tässä osoitteessa ei ole keräystä. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi.',
  'capability-unknown':
    'Tällä koodilla tai osoitteella ei löydy mitään. Tarkista kirjoitusasu; päättyneen keräyksen koodi ei enää aukea. Lähettämäsi on silti tallessa.',
  'upload-gone':
    'Tämä tiedosto keskeytettiin aiemmin. Perille tullut osa on tallessa. Valitse tiedosto uudelleen lähettääksesi sen.',
  'upload-expired':
    'Tämä tiedosto odotti loppuosaansa liian kauan. Perille tullut osa on tallessa. Valitse tiedosto uudelleen.',
  'offset-mismatch': 'Toinen yhteys jatkaa tätä tiedostoa. Mitään ei katoa.',
  'length-unknown': 'Tiedoston kokoa ei kerrottu. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
  'length-changed':
    'Tiedoston koko on muuttunut aloittamisen jälkeen. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
  'too-large':
    'Tiedosto on suurempi kuin voimme ottaa vastaan. Perille tullut osa on tallessa. Tiedosto on yhä puhelimessasi.',
  'too-many-files':
    'Yhteen lähetykseen ei mahdu näin monta. Perille tulleet ovat tallessa. Aloita loppujen kanssa uudelleen.',
  'nothing-sent':
    'Siinä ei ollut tiedostoa eikä sanaakaan. Valitsemasi on yhä puhelimessasi. Valitse tiedosto tai kirjoita lause.',
  malformed: 'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
  'checksum-mismatch':
    'Pala tiedostosta vaurioitui matkalla. Tiedosto on yhä puhelimessasi; palan voi lähettää uudelleen.',
  'checksum-unsupported': 'Emme voi tarkistaa tiedostoa pyydetyllä tavalla. Tiedosto on yhä puhelimessasi.',
  'protocol-version': 'Tämä ohjelma puhuu eri versiota kuin me. Tiedosto on yhä puhelimessasi.',
  'media-type':
    'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
  'method-not-allowed': 'Tätä ei voi tehdä tässä osoitteessa. Mitään ei muutettu.',
  busy: 'Hyvin moni lähettää juuri nyt. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
  'store-unavailable':
    'Emme juuri nyt voi tallettaa tiedostoja, joten emme väittäneet niin. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
  'body-too-short':
    'Yhteys katkesi ennen loppua. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
  'timed-out': 'Se kesti liian kauan. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; yritä uudelleen.',
  'illegal-state': 'Tämä tiedosto on jo kokonaan perillä: se on tallessa.',
  internal: 'Vika on meissä, ei sinussa. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
} as const satisfies Words['refusals']
