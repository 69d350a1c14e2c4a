import type { Words } from '../words.ts'

export const reveal = {
  group: 'Mitä tiedosto kertoo',
  working: 'Katsotaan, vain puhelimessasi …',
  heading: 'Tiedosto kertoo:',
  none: 'Emme löytäneet siitä aikaa, paikkaa emmekä laitetta.',
  unknown: 'Tämänlaisen tiedoston sisälle emme voi katsoa. Oleta, että se kertoo ajan, paikan ja laitteen.',
  always: 'Myös kasvot, äänet, vaatteet ja itse näkymä voivat kertoa, kuka joku on ja missä.',
  time: 'ajan:',
  place: 'paikan:',
  device: 'laitteen:',
  owner: 'nimen',
  serial: 'numeron, joka kuuluu vain tälle laitteelle',
  asIs: 'Sellaisenaan',
  asIsMeans:
    'Siitä on eniten apua, kun selvitetään, milloin ja missä tämä oli. Sen käsittelijät näkevät yllä olevat tiedot.',
  without: 'Ilman näitä tietoja',
  withoutMeans:
    'Ne poistetaan puhelimessasi, ennen kuin mitään lähtee. Kuva ja ääni pysyvät ennallaan. Siitä on vähemmän apua, kun selvitetään, milloin ja missä tämä oli.',
  saidShown: 'odottaa, valittu: sellaisenaan',
  saidRemoved: 'odottaa, valittu: ilman näitä tietoja',
  notCleaned:
    'Emme voineet poistaa tietoja tästä tiedostosta turvallisesti. Sen voi lähettää sellaisenaan, tai voit poistaa sen luettelosta.',
  taking: 'Poistetaan tietoja …',
  onlySend: 'Tämä on vain valinta. Se lähetetään, kun painat Lähetä.',
  cannot: 'Tällaisesta tiedostosta emme voi poistaa tietoja.',
  close: 'Sulje',
  more: {
    track: 'paikkoja matkan varrelta',
    timed: 'liikkeitä tai aikoja matkan varrelta',
    motion: 'lyhyen videon ja ääntä kuvan vierellä',
    pictures: 'lisää kuvia',
    thumbnail: 'pienen kopion kuvasta, ehkä ajalta ennen muokkausta',
    software: 'ohjelman, jolla se tehtiin',
    maker: 'valmistajan omia merkintöjä, joita emme osaa lukea',
    caption: 'otsikon tai kuvauksen',
    edits: 'muokkausten historian',
    provenance: 'allekirjoitettuja tietoja alkuperästä',
    hidden: 'tekstiä, jota emme osaa lukea',
  },
} as const satisfies Words['reveal']
