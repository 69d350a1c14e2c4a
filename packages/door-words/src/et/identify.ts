import type { Words } from '../words.ts'

export const identify = {
  title: 'Mille järgi võib sind ikka ära tunda',
  intro:
    'Me ei küsi nime. Me ei salvesta, kes saadab. Aga teised võivad seda teada. Keegi ei saa lubada, et sind ära ei tunta.',
  others: 'Kes veel võib teada, et sa siin käisid',
  phone:
    'Telefonifirma teab, kus sinu telefon oli ja millal. Firma teab, kui palju sa saatsid. Firma ei näe, mida sa saatsid.',
  network: 'Tööl, koolis või kohvikus hoolitseb keegi võrgu eest. Ta võib näha, et see aadress avati, ja millal.',
  names: 'Telefon küsib nimeteenuselt (DNS), kus aadress on. Teenus saab teada, et keegi küsis just seda aadressi.',
  history:
    'Brauser võib selle lehe oma ajalukku jätta. See võib lehe osi oma kettal hoida (vahemälu). See võib alles hoida ka sinu sõnad ja koodi. Telefon võib mõlemad varukoopiasse panna.',
  people: 'See, kelle käes on sinu telefon, võib leida sinu failid. Ta võib leida sinu koodi või pildi koodist.',
  inside: 'Mida sinu failid ja sõnad võivad näidata',
  details:
    'Fail näitab tihti aega, kohta ja telefoni. Vahel on failis number, mis on ainult sinu telefonil. See leht saab sulle neid andmeid enne saatmist näidata.',
  voices: 'Häälest võib inimese ära tunda. Ka sinu, kui räägid filmimise ajal.',
  faces: 'Samuti näost, riietest, tätoveeringust või käest. Aknas võib olla sinu peegelpilt.',
  view: 'Koht, kust pilt tehti, võib näidata, kes seal seisis.',
  words: 'Sinu sõnad võivad näidata midagi, mida tead ainult sina.',
  arrival:
    'Me hoiame alles minuti, mil fail kohale jõudis. Keegi võib sinu võrku jälgida. Ta võib võrrelda aega sellega, mida telefon tegi.',
  record: 'Mida me alles hoiame',
  recordText:
    'Sinu failid nii, nagu need tulid, ja sinu sõnad. Sinu kontakt, kui sa selle kirjutasid. Mida brauser faili kohta ütleb: nimi, liik ja kuupäev. Minut, mil fail kohale jõudis. Paneme kõik lukku enne, kui salvestame.',
  log: 'Paneme ka kirja, mida iga failiga tehti. Ajad on kirjas sekundi täpsusega. See algab varsti pärast seda, kui fail kohale jõudis. Seda näevad ainult need, kes sinu faile vaatavad.',
  notRecord: 'Mida me alles ei hoia',
  notRecordText:
    'Sinu telefoninumbrit. Sinu aadressi internetis. Mis telefoni või brauserit sa kasutad. Küpsiseid. Me ei hoia alles sinu koodi. Hoiame ainult märki, mille järgi koodi ära tunneme.',
  deeds: 'Mida sina saad teha',
  tor: 'Kasuta Tor-brauserit ja seda aadressi: {address}',
  torNone: 'Tor-brauser peidab sinu võrgu eest, kuhu sa lähed. Meie eest peidab see, kust sa tuled.',
  private: 'Ava see leht privaatses aknas. Või võta see pärast brauseri ajaloost ära.',
  exit: 'Kui keegi tuleb, lahku lehelt kiiresti. Sulge leht. Või vajuta „Peida leht“, kui sa seda näed.',
  elsewhere: 'Kasuta mõnda teist võrku, mitte enda oma. Ära kasuta oma töökoha võrku.',
  without: 'Vaata enne saatmist, mida fail näitab. Kui saad, saada see ilma nende andmeteta.',
  keepCode:
    'Hoia koodi seal, kust keegi seda ei otsi. See, kelle käes on kood, näeb sõnumeid ja failide arvu. Sinu faile ta ei näe.',
  safety: 'Kõige tähtsam on, et sina oled ohutus kohas. Saata võid hiljem või üldse mitte.',
} as const satisfies Words['identify']
