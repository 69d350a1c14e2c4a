import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Kuva',
  support: 'Näkemäsi voi painaa mieltä, myös päivien päästä. Puhu jollekin, johon luotat.',
  wrongHeading: 'Tällä koodilla ei auennut mitään',
  wrongCount: 'Koodissa on kahdeksan sanaa. Vanhoissa on seitsemän. Saimme selvää näin monesta: {count}.',
  wrongWord: '{words}. sana ei ole meidän sanojamme. Katso sen kirjaimet uudelleen.',
  wrongSeveral: 'Nämä sanat eivät ole meidän: {words}. Katso niiden kirjaimet uudelleen.',
  wrongHelp:
    'Isoilla kirjaimilla, välilyönneillä ja pilkuilla ei ole väliä, sanojen järjestyksellä on. Jos et löydä koodiasi, tiedostosi ovat silti tallessa.',
  lookAgain: 'Katso uudelleen',
  messages: 'Viestejä sinulle',
  noMessages: 'Sinulle ei ole vielä viestiä. Voit katsoa myöhemmin uudelleen koodillasi.',
  messageFrom: 'Niiltä, jotka katsovat tiedostojasi, {time}',
  phoneTime: 'puhelimesi aikaa',
  written:
    'Näin monta kertaa olet kirjoittanut meille: {count}. Se, mitä kirjoitit, on lukittu, eikä tämä sivu voi näyttää sitä.',
  hidePlain: 'Piilota tämä sivu sulkemalla sen ikkuna. Paluu taaksepäin voi avata sen uudelleen.',
  messageBroken: 'Yhtä viestiä ei voitu avata täällä. Lähettämäsi on tallessa.',
  answer: 'Vastauksesi',
  answerSend: 'Lähetä vastaus',
  moreHeading: 'Lähetä lisää',
} as const satisfies Words['code']
