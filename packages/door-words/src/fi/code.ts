import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Kuva',
  support: 'Sinulla voi olla paha olo, vielä päivienkin päästä. Puhu jollekin, johon luotat.',
  wrongHeading: 'Tämä koodi ei avannut mitään',
  wrongCount: 'Koodissa on kahdeksan sanaa. Vanhoissa on seitsemän. Pystyimme lukemaan {count}.',
  wrongWord: '{words}. sana ei ole meidän sanojamme. Katso sen kirjaimet uudelleen.',
  wrongSeveral: 'Sanat {words} eivät ole meidän sanojamme. Katso niiden kirjaimet uudelleen.',
  wrongHelp:
    'Isoilla kirjaimilla, väleillä ja pilkuilla ei ole väliä. Sanojen järjestyksellä on. Onko koodi hukassa? Tiedostosi ovat silti meillä.',
  lookAgain: 'Katso uudelleen',
  messages: 'Viestejä sinulle',
  noMessages: 'Sinulle ei ole vielä viestiä. Voit katsoa myöhemmin uudelleen koodillasi.',
  messageFrom: 'Niiltä, jotka katsovat tiedostojasi, {time}',
  phoneTime: 'puhelimesi aikaa',
  written:
    'Olet kirjoittanut meille näin monta kertaa: {count}. Se, mitä kirjoitit, on lukittu. Tämä sivu ei voi näyttää sitä.',
  hidePlain: 'Haluatko piilottaa tämän sivun? Sulje sen ikkuna. Jos palaat taaksepäin, se voi aueta uudelleen.',
  messageBroken: 'Yksi viesti ei auennut täällä. Se, mitä lähetit, on tallessa.',
  answer: 'Vastauksesi',
  answerSend: 'Lähetä vastaus',
  moreHeading: 'Lähetä lisää',
} as const satisfies Words['code']
