import { words } from '../../../shared/words/catalog.ts'

/** The next evidence that would widen, narrow or move a time. */
export const CHANGE_WORDS = words({
  pin: {
    en: "An officer's pin with a source, such as a camera whose clock was compared, would decide: it would stand there.",
    fi: 'Virkailijan kiinnitys, jolla on lähde (esimerkiksi kamera, jonka kello on tarkistettu), ratkaisisi: kohde pysyisi siinä.',
    sv: 'Ett fäste av en tjänsteman med en källa, till exempel en kamera vars klocka har jämförts, skulle avgöra: den skulle stå där.',
  },
  second: {
    en: 'A second device that heard the same would narrow it, or move it if the two disagree.',
    fi: 'Toinen laite, joka kuuli saman, kaventaisi väliä tai siirtäisi sitä, jos laitteet ovat eri mieltä.',
    sv: 'En andra enhet som hörde samma sak skulle göra intervallet smalare, eller flytta det om de två är oense.',
  },
  shown: {
    en: 'A recording that shows the same moment would narrow it or move it, once an officer links the two.',
    fi: 'Tallenne, jossa näkyy sama hetki, kaventaisi väliä tai siirtäisi sitä, kun virkailija linkittää ne.',
    sv: 'En inspelning som visar samma ögonblick skulle göra intervallet smalare eller flytta det, när en tjänsteman länkar de två.',
  },
  another: {
    en: 'One more device that heard the same would narrow it, or show that these are wrong together.',
    fi: 'Vielä yksi laite, joka kuuli saman, kaventaisi väliä tai osoittaisi, että nämä ovat väärässä yhdessä.',
    sv: 'En enhet till som hörde samma sak skulle göra intervallet smalare, eller visa att dessa går fel tillsammans.',
  },
  tie: {
    en: 'A device that heard the same, or shows the same, and has a time would give it one.',
    fi: 'Laite, joka kuuli tai näyttää saman ja jolla on aika, antaisi sille ajan.',
    sv: 'En enhet som hörde eller visar samma sak och har en tid skulle ge den en tid.',
  },
  compare: {
    en: "Comparing this device's clock with a right one would narrow it or move it.",
    fi: 'Laitteen kellon vertaaminen oikeaan aikaan kaventaisi väliä tai siirtäisi sitä.',
    sv: 'Att jämföra enhetens klocka med en rätt klocka skulle göra intervallet smalare eller flytta det.',
  },
  satellite: {
    en: 'A satellite time in a file of the same device would narrow it.',
    fi: 'Satelliittiaika saman laitteen tiedostossa kaventaisi väliä.',
    sv: 'En satellittid i en fil från samma enhet skulle göra intervallet smalare.',
  },
  deviceZone: {
    en: 'If the device was set to another time zone, the item moves by whole hours: its owner or its settings can tell.',
    fi: 'Jos laite oli asetettu toiseen aikavyöhykkeeseen, kohde siirtyy tasatunteja: omistaja tai laitteen asetukset kertovat sen.',
    sv: 'Om enheten var ställd på en annan tidszon flyttas objektet hela timmar: ägaren eller inställningarna kan berätta det.',
  },
  cameraZone: {
    en: 'If the camera was set to another time zone, the item moves by whole hours: its owner or its menu can tell.',
    fi: 'Jos kamera oli asetettu toiseen aikavyöhykkeeseen, kohde siirtyy tasatunteja: omistaja tai kameran valikko kertoo sen.',
    sv: 'Om kameran var ställd på en annan tidszon flyttas objektet hela timmar: ägaren eller kamerans meny kan berätta det.',
  },
  original: {
    en: 'The file as the device wrote it, not a copy, would bring its own clock.',
    fi: 'Tiedosto sellaisena kuin laite sen kirjoitti, ei kopiona, toisi mukanaan oman kellonsa.',
    sv: 'Filen så som enheten skrev den, inte en kopia, skulle ha sin egen klocka med sig.',
  },
  witness: {
    en: "A witness's words would give it a likely time.",
    fi: 'Silminnäkijän sanat antaisivat sille todennäköisen ajan.',
    sv: 'Ett vittnes ord skulle ge den en trolig tid.',
  },
  anyClock: {
    en: 'The clock of any device would count before a memory.',
    fi: 'Minkä tahansa laitteen kello menisi muistikuvan edelle.',
    sv: 'Klockan i vilken enhet som helst skulle gå före ett minne.',
  },
  secondLink: {
    en: 'A second link to a recording that has a time would confirm it, or put it elsewhere.',
    fi: 'Toinen linkki tallenteeseen, jolla on aika, vahvistaisi ajan tai siirtäisi sen muualle.',
    sv: 'En andra länk till en inspelning som har en tid skulle bekräfta tiden, eller lägga den någon annanstans.',
  },
  secondPin: {
    en: 'A pin from a second source would confirm it, or show that the two disagree.',
    fi: 'Kiinnitys toisesta lähteestä vahvistaisi ajan tai osoittaisi, että lähteet ovat eri mieltä.',
    sv: 'Ett fäste från en andra källa skulle bekräfta tiden, eller visa att de två är oense.',
  },
})

/** What is wrong with the time if what it rests on is wrong. */
export const IF_WRONG_WORDS = words({
  ownClock: {
    en: 'If its clock is wrong, its time is wrong by as much, and nothing else here would show it.',
    fi: 'Jos sen kello on väärässä, aika on yhtä paljon väärä, eikä mikään muu tässä paljastaisi sitä.',
    sv: 'Om dess klocka går fel är tiden lika mycket fel, och inget annat här skulle visa det.',
  },
  name: {
    en: "If the file was renamed, or named later than it was made, its time is the name's and not its own.",
    fi: 'Jos tiedosto on nimetty uudelleen tai myöhemmin kuin se on tehty, aika on nimen eikä tiedoston.',
    sv: 'Om filen har döpts om, eller fått sitt namn senare än den gjordes, är tiden namnets och inte filens.',
  },
  all: {
    en: (count: number) => `If all ${count} that agree are wrong alike, its time is wrong with them.`,
    fi: (count: number) =>
      `Jos kaikki ${count} yhtäpitävää ovat väärässä samalla tavalla, aika on väärä niiden mukana.`,
    sv: (count: number) => `Om alla ${count} som är överens går fel på samma sätt är tiden fel med dem.`,
  },
  one: {
    en: 'If that one clock is wrong, the time of every recording that is tied to it is wrong by as much.',
    fi: 'Jos se yksi kello on väärässä, jokaisen siihen sidotun tallenteen aika on yhtä paljon väärä.',
    sv: 'Om den enda klockan går fel är tiden för varje inspelning som är bunden till den lika mycket fel.',
  },
  checkers: {
    en: 'If the recordings that its clock was checked against stand wrong, its time is wrong by as much.',
    fi: 'Jos tallenteet, joita vasten sen kello tarkistettiin, ovat väärässä ajassa, sen aika on yhtä paljon väärä.',
    sv: 'Om inspelningarna som dess klocka prövades mot ligger fel är dess tid lika mycket fel.',
  },
  rivals: {
    en: (shift: string) => `If the clocks that disagree are right, it began ${shift}.`,
    fi: (shift: string) => `Jos eri mieltä olevat kellot ovat oikeassa, se alkoi ${shift}.`,
    sv: (shift: string) => `Om klockorna som är oense går rätt började den ${shift}.`,
  },
  oldFix: {
    en: 'A satellite time can be old: if the device kept an earlier one, the item began later than this.',
    fi: 'Satelliittiaika voi olla vanha: jos laite oli säilyttänyt aiemman ajan, kohde alkoi tätä myöhemmin.',
    sv: 'En satellittid kan vara gammal: om enheten hade behållit en tidigare började objektet senare än så här.',
  },
  source: {
    en: "If the officer's source is wrong, so is this time. If the pin is taken back, the files decide again.",
    fi: 'Jos virkailijan lähde on väärässä, myös tämä aika on väärä. Jos kiinnitys perutaan, tiedostot ratkaisevat taas.',
    sv: 'Om tjänstemannens källa är fel är också den här tiden fel. Om fästet tas tillbaka avgör filerna igen.',
  },
  pinMoves: {
    en: 'If the pin that it follows is wrong or taken back, it moves with it.',
    fi: 'Jos kiinnitys, jota se seuraa, on väärä tai perutaan, se siirtyy mukana.',
    sv: 'Om fästet som den följer är fel eller tas tillbaka flyttas den med.',
  },
})
