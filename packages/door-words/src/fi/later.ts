import type { Words } from '../words.ts'

export const later = {
  placeAsking: 'Kysytään puhelimelta …',
  placeAsk: 'Puhelimesi mukaan olet nyt täällä (noin {m} m tarkkuudella). Olitko täällä, kun se tapahtui?',
  placeYes: 'Kyllä, olin täällä',
  placeNo: 'En, olin muualla',
  placeThen: 'Merkitty: olit täällä, kun se tapahtui (noin {m} m tarkkuudella).',
  placeNow: 'Merkitty paikaksi, jossa olet nyt, ei tapahtumapaikaksi. Voit kirjoittaa yllä, missä olit.',
  placeUndo: 'Poista merkintä',
  placeFails: 'Puhelimesi ei kertonut sijaintiaan. Voit kirjoittaa paikan.',
  recording: 'Nauhoitetaan',
  stop: 'Lopeta',
  listen: 'Kuuntele',
  useVoice: 'Lisää tiedostoihini',
  discard: 'Heitä pois',
  voiceNote: 'Äänesi',
  voiceAbout: 'Äänestä voi tunnistaa puhujan. Nauhoitus lähetetään vasta, kun painat Lähetä.',
  voiceFails: 'Puhelimesi ei anna sivun nauhoittaa. Voit kirjoittaa.',
  unfinished: '{done} / {all} on perillä. Valitse tiedosto uudelleen jatkaaksesi.',
  unfinishedUnknown: '{done} on perillä. Valitse tiedosto uudelleen jatkaaksesi.',
  notBegun: 'Siitä ei ole tullut vielä mitään. Valitse se uudelleen lähettääksesi sen.',
  fileNumber: 'Tiedosto {number}',
  comparing: 'Katsotaan, onko se sama tiedosto …',
  differs:
    'Tämä ei ole täsmälleen sama tiedosto kuin aloitettu: moni puhelin muuttaa kuvaa joka valinnalla. Se lähetetään alusta.',
  cannotCompare: 'Emme pystyneet sanomaan, onko tämä aloitettu tiedosto. Se lähetetään alusta.',
  afresh: 'Lähetetään uudelleen, katso alta. Perille tullut osa on tallessa.',
  stillMissing: 'Yksi tämän lähetyksen tiedosto ei ole vielä kokonaan perillä; katso alta. Voit valita sen uudelleen.',
  queueAbout:
    'Ne ovat lukittuja, mutta avainkin on tässä puhelimessa: se, jolla puhelin on, voi avata ne. Kaikki pyyhitään heti, kun se on lähetetty.',
  queueFound: 'Tässä puhelimessa odottaa aiempia tiedostoja: {count}.',
  queueGo: 'Lähetä ne nyt',
  queueWipe: 'Pyyhi ne puhelimesta',
  queueWiped: 'Pyyhitty. Niistä ei ole enää mitään tässä puhelimessa.',
  queueFails: 'Tämä selain ei voi säilyttää niitä. Pidä sivu auki, kunnes kaikki on lähetetty.',
  closedWords:
    'Tämä keräys on päättynyt. Mitään ei nyt lähetetty; tekstisi on yhä kentässään tällä sivulla. Jos se on tärkeää, kerro siitä poliisille. Jos olet vaarassa, soita {number}.',
} as const satisfies Words['later']
