import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Pilt',
  support: 'Sul võib olla raske, ka päevi hiljem. Räägi kellegagi, keda usaldad.',
  wrongHeading: 'See kood ei avanud midagi',
  wrongCount: 'Koodis on kaheksa sõna. Vanemates on seitse. Lugeda saime {count}.',
  wrongWord: '{words}. sõna ei ole meie oma. Vaata selle tähed üle.',
  wrongSeveral: 'Sõnad {words} ei ole meie omad. Vaata nende tähed üle.',
  wrongHelp:
    'Suured tähed, tühikud ja komad ei ole tähtsad. Sõnade järjekord on tähtis. Kas kood on kadunud? Sinu failid on meil ikka hoiul.',
  lookAgain: 'Vaata uuesti',
  messages: 'Sõnumid sulle',
  noMessages: 'Sulle ei ole veel sõnumit. Hiljem saad koodiga uuesti vaadata.',
  messageFrom: 'Neilt, kes sinu faile vaatavad, {time}',
  phoneTime: 'sinu telefoni aeg',
  written:
    'Nii mitu korda oled meile kirjutanud: {count}. See, mille kirjutasid, on lukus. See leht ei saa seda näidata.',
  hidePlain: 'Kas tahad selle lehe peita? Sulge selle aken. Kui lähed tagasi, võib see uuesti avaneda.',
  messageBroken: 'Üks sõnum siin ei avanenud. See, mille saatsid, on meil hoiul.',
  answer: 'Sinu vastus',
  answerSend: 'Saada vastus',
  moreHeading: 'Saada veel',
} as const satisfies Words['code']
