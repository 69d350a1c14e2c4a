import type { Words } from './en.ts'

export const fi = {
  name: 'Suomi',
  direction: 'ltr',
  page: {
    exercise: 'HARJOITUS (EXERCISE). Tämä on harjoitus: mikään täällä ei ole totta.',
    danger:
      'Jos olet vaarassa: mene turvaan, pysy hiljaa. Soita tai lähetä viesti numeroon {number}, kun voit. Älä palaa kuvaamaan. Täällä ei vastata heti.',
    heading: 'Lähetä tiedostosi',
    about: 'Aihe: {title}',
    choose: 'Valitse kuvia, videoita tai muita tiedostoja',
    camera: 'Käytä kameraa',
    limits: 'Kaikenlaiset tiedostot käyvät. Enintään {size} tiedostoa kohti ja {count} tiedostoa.',
    optional: 'Vapaaehtoista. Jätä pois mitä haluat.',
    words: 'Mitä näit tai kuulit?',
    where: 'Missä olit silloin?',
    when: 'Milloin se oli?',
    send: 'Lähetä',
    pause: 'Tauko',
    resume: 'Jatka',
    keep: 'Säilytä alkuperäiset tiedostot puhelimessasi.',
    identify:
      'Et tarvitse nimeä etkä tunnusta. Emme tallenna numeroasi emmekä osoitettasi verkossa. Tiedosto, ääni tai sanasi voivat silti kertoa, kuka olet.',
    code: 'Koodisi',
    codeUse:
      'Sillä voit palata katsomaan, mitä on tullut perille. Kirjoita se ylös tai ota siitä kuva. Jos kadotat sen, tiedostosi ovat silti tallessa.',
    codeBefore: 'Koodi toimii, kun tiedostosi on lähetetty. Kirjoita se ylös nyt.',
    copy: 'Kopioi koodi',
    copied: 'Kopioitu',
    noScript: 'Pidä sivu auki, kunnes seuraava sivu tulee. Jos yhteys katkeaa, lähetä tiedostot uudelleen.',
    receiptLink: 'Minulla on koodi',
    receiptHeading: 'Mitä on tullut perille',
    receiptAsk: 'Kirjoita koodisi: seitsemän sanaa',
    receiptOpen: 'Näytä tiedostoni',
    receiptNone: 'Yhtään tiedostoa ei ole vielä tullut.',
    receiptWords: 'Sanasi ovat tallessa.',
    file: 'Tiedosto {number}',
    ofBytes: '{done} / {all}',
    sentHeading: 'Kiitos. Se on tallessa.',
    sentPartly: 'Osa on tallessa.',
    more: 'Lähetä lisää',
    home: 'Takaisin alkuun',
    noneHeading: 'Nyt ei kerätä mitään',
    noneText:
      'Säilytä tiedostosi puhelimessa muuttamatta niitä. Jos tiedostoja tarvitaan, poliisi tai media kertoo tämän osoitteen. Jos tarvitset apua nyt, soita {number}.',
    closedHeading: 'Tämä keräys on päättynyt',
    closedText:
      'Emme ota siihen enää tiedostoja. Lähettämäsi on tallessa. Säilytä omat tiedostosi puhelimessa. Jos sinulla on vielä jotain tärkeää, soita poliisille.',
    closingText: 'Tämä keräys on päättymässä. Matkalla olevat tiedostot tulevat vielä perille; uusia ei oteta.',
    chooseHeading: 'Mihin tiedostosi liittyvät?',
    notSure: 'En ole varma',
    missingHeading: 'Tässä osoitteessa ei ole mitään',
    missingText: 'Tarkista osoite. Tiedostosi ovat yhä puhelimessasi.',
    troubleHeading: 'Se ei onnistunut',
    language: 'Kieli',
    states: { arriving: 'matkalla', kept: 'tallessa', 'part-missing': 'osa puuttuu', withdrawn: 'peruttu' },
  },
  script: {
    waiting: 'odottaa',
    sending: 'lähetetään',
    kept: 'tallessa',
    paused: 'tauolla',
    stalled: 'Yhteys on poikki. Jatkamme itsestään; pidä sivu auki.',
    failed: 'ei lähetetty',
    unreadable: 'Puhelimesi ei anna lukea tätä tiedostoa. Valitse se uudelleen.',
    empty: 'Valitse tiedosto tai kirjoita lause.',
    remove: 'Poista',
    allKept: 'Kaikki on tallessa. Voit sulkea sivun.',
    someFailed: 'Joitakin tiedostoja ei lähetetty; katso yllä. Ne ovat yhä puhelimessasi.',
    wordsKept: 'Sanasi ovat tallessa.',
    tooLarge: 'suurempi kuin {size}: liian suuri lähetettäväksi täällä',
    busy: 'Lähetetään. Pidä tämä sivu auki.',
  },
  refusals: {
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
    malformed:
      'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
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
  },
} as const satisfies Words
