import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Praegu ei koguta midagi. Midagi ei saadetud. Sinu failid on telefonis alles. Palun hoia neid.',
  'incident-closed':
    'See kogumine on lõppenud. Siia me enam faile ei võta. See, mis jõudis kohale, on meil hoiul. Sinu failid on telefonis alles.',
  'incident-not-found': 'Sellel aadressil ei ole kogumist. Midagi ei saadetud. Sinu failid on telefonis alles.',
  'capability-unknown':
    'Selle koodi või aadressiga me midagi ei leia. Vaata, kas kirjutasid õigesti. Kood enam ei tööta, kui kogumine lõppes ammu. See, mille saatsid, on meil hoiul. Sinu failid on telefonis alles.',
  'upload-gone':
    'Selle faili saatmine peatati varem. See on sinu telefonis alles. See, mis jõudis kohale, on meil hoiul. Saatmiseks vali see uuesti.',
  'sending-withdrawn':
    'Palusid, et me ei kasutaks seda, mille siin saatsid. Tahad saata midagi uut? Alusta uuesti. Sinu failid on telefonis alles.',
  'preview-there':
    'Sellest failist on väike pilt juba pooleli. Ühest piisab. Faili enda leiad oma telefonist. Võid selle saata.',
  'upload-expired':
    'Ootasime selle faili lõppu liiga kaua. See on sinu telefonis alles. See, mis jõudis kohale, on meil hoiul. Saatmiseks vali see uuesti.',
  'offset-mismatch': 'Selle failiga jätkab teine ühendus. Midagi ei lähe kaotsi. Sinu failid on telefonis alles.',
  'length-unknown': 'Telefon ei öelnud faili suurust. Sinu failid on telefonis alles. Palun saada uuesti.',
  'length-changed': 'Selle faili suurus on vahepeal muutunud. Sinu failid on telefonis alles. Palun vali uuesti.',
  'too-large': 'Nii suurt faili me siin võtta ei saa. Sellest ei saadetud midagi. See on sinu telefonis alles.',
  'beyond-length':
    'Tuli rohkem, kui failis on. See, mis varem kohale jõudis, on meil hoiul. Sinu failid on telefonis alles. Palun vali uuesti.',
  'cut-at-limit':
    'Nii suurt faili me siin võtta ei saa. Selle algus on meil hoiul. Tervena on see sinu telefonis alles.',
  'piece-too-large':
    'Tükk failist oli kontrollimiseks liiga suur. Väiksemaid tükke saab saata. Sinu failid on telefonis alles.',
  'text-too-long':
    'Teksti on rohkem, kui saame korraga võtta. Seda me hoiule ei võtnud. Palun tee see lühemaks. Sinu failid on telefonis alles.',
  'too-many-files':
    'Nii palju faile ei mahu ühte saadetisse. See, mis jõudis kohale, on meil hoiul. Teised on sinu telefonis alles. Palun alusta nendega uuesti.',
  'too-much-said':
    'Oled meile selle koodiga väga mitu korda kirjutanud. See, mille varem kirjutasid, on meil hoiul. Viimane osa ei ole. Sinu failid on telefonis alles.',
  'sending-full':
    'See saadetis on täis. See, mis jõudis kohale, on meil hoiul. Ülejäänu on sinu telefonis alles. Palun alusta sellega uuesti.',
  'collection-full':
    'See kogumine on praegu täis. See, mis jõudis kohale, on meil hoiul. Sinu failid on telefonis alles. Hoia neid ja proovi hiljem uuesti.',
  'opened-too-often':
    'Sinu koodi on viimastel päevadel väga tihti avatud. See, mille saatsid, on meil hoiul. Sinu failid on telefonis alles. Palun proovi nädala pärast uuesti.',
  'nothing-sent':
    'Seal ei olnud ühtegi faili ega sõna. See, mille valisid, on sinu telefonis alles. Vali midagi või kirjuta lause.',
  malformed: 'Me ei saanud lugeda, mida sinu telefon saatis. Sinu failid on telefonis alles. Palun proovi uuesti.',
  'header-too-large':
    'Me ei saanud lugeda, mida sinu telefon saatis. Sinu failid on telefonis alles. Palun proovi uuesti.',
  'checksum-mismatch': 'Üks tükk failist läks teel katki. Sinu failid on telefonis alles. Tüki saab uuesti saata.',
  'checksum-unsupported': 'Me ei saa faili soovitud viisil kontrollida. Sinu failid on telefonis alles.',
  'concat-unsupported':
    'Me võtame iga faili tervena. Me ei saa osi kokku panna. Midagi ei alustatud. Sinu failid on telefonis alles.',
  'protocol-version': 'See programm kasutab teist versiooni kui meie. Sinu failid on telefonis alles.',
  'media-type': 'Me ei saanud lugeda, mida sinu telefon saatis. Sinu failid on telefonis alles. Palun proovi uuesti.',
  'method-not-allowed': 'Sellel aadressil ei saa seda teha. Midagi ei muudetud. Sinu failid on telefonis alles.',
  busy: 'Praegu saadab väga palju inimesi. Sinu failid on telefonis alles. Palun proovi varsti uuesti.',
  'store-unavailable':
    'Me ei saa praegu faile hoiule võtta. Sellepärast me ei öelnud, et võtsime. Sinu failid on telefonis alles. Palun proovi varsti uuesti.',
  'proof-needed':
    'Praegu saadab väga palju inimesi. Sinu telefon peab enne tegema väikese arvutuse. Sinu failid on telefonis alles. Palun proovi varsti uuesti.',
  'ticket-needed':
    'Praegu saadab väga palju inimesi. See leht oli liiga kaua lahti või juba kasutatud. Sinu failid on telefonis alles. Ava leht uuesti ja saada need sealt.',
  'ticket-early':
    'Praegu saadab väga palju inimesi. Sinu failid on telefonis alles. Oota pool minutit ja saada need uuesti.',
  'files-early':
    'Praegu saadab väga palju inimesi. Leht võtab korraga ainult mõned failid. Siin kirjas olevad on kohal. Teised ei ole, ka mitte see, mille kirjutasid. Need on sinu telefonis alles. Oota minut ja saada need siit lehelt.',
  'body-too-short':
    'Ühendus katkes enne, kui kõik oli saadetud. See, mis jõudis kohale, on meil hoiul. Sinu failid on telefonis alles. Palun saada uuesti.',
  'too-slow':
    'Ühendus oli liiga aeglane, seepärast see lõpetati. See, mis jõudis kohale, on meil hoiul. Sinu failid on telefonis alles. Palun saada uuesti.',
  'timed-out':
    'See võttis liiga kaua aega. See, mis jõudis kohale, on meil hoiul. Sinu failid on telefonis alles. Palun proovi uuesti.',
  'illegal-state': 'Sellest failist on kõik juba kohal. See on meil hoiul.',
  internal: 'Midagi läks valesti meil, mitte sinul. Sinu failid on telefonis alles. Palun proovi varsti uuesti.',
} as const satisfies Words['refusals']
