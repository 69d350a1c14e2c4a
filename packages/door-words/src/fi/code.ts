import type { Words } from '../words.ts'

export const code = {
  picture: 'Sama koodi kuvana. Toinen puhelin voi lukea sen, ja tämä sivu aukeaa.',
  pictureName: 'Koodisi kuvana',
  support:
    'Näkemäsi voi painaa mieltä, myös päivien päästä. Puhu jollekin, johon luotat. Apua saa mihin aikaan tahansa numerosta {number}.',
  wrongHeading: 'Tällä koodilla ei auennut mitään',
  wrongCount: 'Koodissa on seitsemän sanaa. Saimme selvää näin monesta: {count}.',
  wrongWord: '{words}. sana ei ole käyttämiemme sanojen joukossa. Tarkista sen kirjaimet.',
  wrongSeveral: 'Nämä sanat eivät ole käyttämiemme sanojen joukossa: {words}. Tarkista niiden kirjaimet.',
  wrongHelp:
    'Isoilla kirjaimilla, välilyönneillä ja pilkuilla ei ole väliä, sanojen järjestyksellä on. Jos et löydä koodiasi, tiedostosi ovat silti tallessa.',
  lookAgain: 'Katso uudelleen',
  arrivingHelp: 'Aloitettu, kesken: kaikki siitä ei ole vielä perillä.',
  missingHelp: 'Osa puuttuu: perille tullut on tallessa.',
  restHelp: 'Lähetä loput valitsemalla sama tiedosto uudelleen alla.',
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
  answerKept: 'Vastauksesi on tallessa.',
  moreHeading: 'Lähetä lisää',
  moreKept: 'Kiitos. Se on tallessa muiden tiedostojesi kanssa.',
  withdraw: 'Pyydä, ettemme käytä tätä',
  withdrawAbout: 'Voit pyytää tätä yhdestä tiedostosta tai kaikesta, mitä lähetit.',
  withdrawWhich: 'Mitä emme saa käyttää?',
  withdrawAll: 'Kaikki tiedostoni ja sanani',
  withdrawSure: 'Oletko varma?',
  withdrawMeans:
    'Se otetaan pois luetteloista, joiden kanssa työskennellään, ja niissä kerrotaan, että pyysit tätä. Sitä ei poisteta: se pysyy lukittuna, koska tuomioistuin voi pyytää sitä. Et voi perua tätä täällä.',
  withdrawYes: 'Kyllä, älkää käyttäkö sitä',
  withdrawNo: 'Ei, takaisin',
  withdrawDone: 'Valmis. Se on poissa luetteloista ja pysyy lukittuna lakia varten.',
  withdrawnAll: 'Pyysit, ettemme käytä lähettämääsi. Se on poissa luetteloista ja pysyy lukittuna lakia varten.',
} as const satisfies Words['code']
