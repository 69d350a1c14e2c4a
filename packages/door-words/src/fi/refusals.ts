import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Nyt ei kerätä mitään. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi. Säilytä ne.',
  'incident-closed':
    'Tämä keräys on päättynyt. Se ei ota enää tiedostoja. Se, mikä tuli perille, on tallessa. Tiedostosi ovat yhä puhelimessasi.',
  'incident-not-found': 'Tässä osoitteessa ei ole keräystä. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi.',
  'capability-unknown':
    'Tällä koodilla tai osoitteella ei löydy mitään. Tarkista, kirjoititko oikein. Koodi ei enää toimi, jos keräys päättyi kauan sitten. Se, mitä lähetit, on tallessa. Tiedostosi ovat yhä puhelimessasi.',
  'upload-gone':
    'Tämä tiedosto keskeytettiin aiemmin. Se, mikä tuli perille, on tallessa. Tiedosto on yhä puhelimessasi. Jos haluat lähettää sen, valitse se uudelleen.',
  'sending-withdrawn':
    'Pyysit, ettemme käytä sitä, mitä lähetit täällä. Haluatko lähettää uutta? Aloita alusta. Tiedosto on yhä puhelimessasi.',
  'preview-there':
    'Tästä tiedostosta aloitettiin jo pieni kuva. Yksi riittää. Itse tiedosto on yhä puhelimessasi. Voit lähettää sen.',
  'upload-expired':
    'Tämä tiedosto odotti loppuosaansa liian kauan. Se, mikä tuli perille, on tallessa. Tiedosto on yhä puhelimessasi. Jos haluat lähettää sen, valitse se uudelleen.',
  'offset-mismatch': 'Toinen yhteys jatkaa tätä tiedostoa. Mitään ei katoa. Tiedosto on yhä puhelimessasi.',
  'length-unknown': 'Puhelimesi ei kertonut tiedoston kokoa. Tiedosto on yhä puhelimessasi. Lähetä se uudelleen.',
  'length-changed':
    'Tiedoston koko on muuttunut sen jälkeen, kun aloitit. Tiedosto on yhä puhelimessasi. Valitse se uudelleen.',
  'too-large': 'Tämä tiedosto on meille liian suuri. Siitä ei lähetetty mitään. Se on yhä puhelimessasi.',
  'beyond-length':
    'Tuli enemmän kuin tiedostossa on. Se, mikä tuli perille aiemmin, on tallessa. Tiedosto on yhä puhelimessasi. Valitse se uudelleen.',
  'cut-at-limit': 'Tämä tiedosto on meille liian suuri. Sen alku on tallessa. Koko tiedosto on yhä puhelimessasi.',
  'piece-too-large':
    'Pala tiedostosta oli liian suuri tarkistettavaksi. Pienempiä paloja voi lähettää. Tiedosto on yhä puhelimessasi.',
  'text-too-long':
    'Tekstiä on enemmän kuin voimme ottaa kerralla. Sitä ei tallennettu. Lyhennä sitä. Tiedostosi ovat yhä puhelimessasi.',
  'too-many-files':
    'Yhteen lähetykseen ei mahdu näin montaa tiedostoa. Se, mikä tuli perille, on tallessa. Muut ovat yhä puhelimessasi. Aloita niiden kanssa alusta.',
  'too-much-said':
    'Olet kirjoittanut meille tällä koodilla hyvin monta kertaa. Se, mitä kirjoitit aiemmin, on tallessa. Tämä viimeinen ei ole. Tiedostosi ovat yhä puhelimessasi.',
  'sending-full':
    'Tämä lähetys on täynnä. Se, mikä tuli perille, on tallessa. Loput ovat yhä puhelimessasi. Aloita niiden kanssa alusta.',
  'collection-full':
    'Tämä keräys on juuri nyt täynnä. Se, mikä tuli perille, on tallessa. Tiedostosi ovat yhä puhelimessasi. Säilytä ne ja yritä myöhemmin uudelleen.',
  'opened-too-often':
    'Koodisi on avattu viime päivinä hyvin monta kertaa. Se, mitä lähetit, on tallessa. Tiedostosi ovat yhä puhelimessasi. Yritä uudelleen viikon päästä.',
  'nothing-sent':
    'Siinä ei ollut tiedostoa eikä sanaakaan. Se, mitä valitsit, on yhä puhelimessasi. Valitse tiedosto tai kirjoita lause.',
  malformed: 'Emme osanneet lukea, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi. Yritä uudelleen.',
  'header-too-large':
    'Emme osanneet lukea, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi. Yritä uudelleen.',
  'checksum-mismatch':
    'Pala tiedostosta meni rikki matkalla. Tiedosto on yhä puhelimessasi. Palan voi lähettää uudelleen.',
  'checksum-unsupported': 'Emme voi tarkistaa tiedostoa niin kuin pyydettiin. Tiedosto on yhä puhelimessasi.',
  'concat-unsupported':
    'Otamme tiedoston kokonaisena. Emme voi liittää sen osia yhteen. Mitään ei aloitettu. Tiedosto on yhä puhelimessasi.',
  'protocol-version': 'Tämä ohjelma käyttää eri versiota kuin me. Tiedosto on yhä puhelimessasi.',
  'media-type': 'Emme osanneet lukea, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi. Yritä uudelleen.',
  'method-not-allowed': 'Tätä ei voi tehdä tässä osoitteessa. Mitään ei muutettu. Tiedostosi ovat yhä puhelimessasi.',
  busy: 'Hyvin moni lähettää nyt. Tiedostosi ovat yhä puhelimessasi. Yritä hetken päästä uudelleen.',
  'store-unavailable':
    'Emme voi juuri nyt tallentaa tiedostoja. Siksi emme sanoneet, että tallensimme. Tiedostosi ovat yhä puhelimessasi. Yritä hetken päästä uudelleen.',
  'proof-needed':
    'Hyvin moni lähettää nyt. Puhelimesi pitää ensin laskea pieni lasku. Tiedostosi ovat yhä puhelimessasi. Yritä hetken päästä uudelleen.',
  'ticket-needed':
    'Hyvin moni lähettää nyt. Tämä sivu oli auki liian kauan, tai sitä käytettiin jo. Tiedostosi ovat yhä puhelimessasi. Avaa sivu uudelleen ja lähetä ne siitä.',
  'ticket-early':
    'Hyvin moni lähettää nyt. Tiedostosi ovat yhä puhelimessasi. Odota puoli minuuttia ja lähetä ne uudelleen.',
  'files-early':
    'Hyvin moni lähettää nyt. Sivu ottaa vain osan tiedostoista kerralla. Tässä luetellut ovat perillä. Muut eivät ole, eikä se, mitä kirjoitit. Ne ovat yhä puhelimessasi. Odota minuutti ja lähetä ne tältä sivulta.',
  'body-too-short':
    'Yhteys katkesi, ennen kuin kaikki oli lähetetty. Se, mikä tuli perille, on tallessa. Tiedosto on yhä puhelimessasi. Lähetä se uudelleen.',
  'too-slow':
    'Yhteys oli liian hidas, joten se lopetettiin. Se, mikä tuli perille, on tallessa. Tiedosto on yhä puhelimessasi. Lähetä se uudelleen.',
  'timed-out':
    'Se kesti liian kauan. Se, mikä tuli perille, on tallessa. Tiedosto on yhä puhelimessasi. Yritä uudelleen.',
  'illegal-state': 'Tämä tiedosto on jo kokonaan täällä. Se on tallessa.',
  internal: 'Vika on meissä, ei sinussa. Tiedostosi ovat yhä puhelimessasi. Yritä hetken päästä uudelleen.',
} as const satisfies Words['refusals']
