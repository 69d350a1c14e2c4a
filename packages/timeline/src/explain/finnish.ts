import type { Phrases, ReasonFacts } from './phrases.ts'
import { atStart, within } from './sources.ts'

const others = (count: number): string =>
  count === 1 ? 'yhteen toiseen tallenteeseen' : `${count} muuhun tallenteeseen`

/** What holds the rig together: sounds, officers' links, or both. */
function tiedTo({ others: count, byHand }: ReasonFacts): string {
  const fixes = 'joten tiedetään, kuinka kaukana toisistaan ne alkoivat.'
  if (byHand === 1) return `Virkailija on liittänyt sen käsin ${others(count)}, ${fixes}`
  const hand = byHand > 0 ? ', osin virkailijan käsin liittämänä' : ''
  return `Samat äänet sitovat sen ${others(count)}${hand}, ${fixes}`
}

/**
 * The part of the sentence that says what tells the time: the number of clocks that agree, or a memory if there is no
 * clock.
 */
function whenSaid({ clocks, half }: ReasonFacts): string {
  if (clocks < 1)
    return `Mikään kello ei kerro, milloin se oli; aika perustuu vain silminnäkijän kertomaan, joten tämä on vain todennäköinen (± ${half}).`
  const who =
    clocks === 1 ? 'Yksi kello kertoo' : `${clocks} kelloa, satelliittiaikaa tai kiinnitystä kertoo yhtäpitävästi`
  return `${who}, milloin se oli (± ${half}).`
}

/** A claim that is off and still counts: both is said in one place. */
const byWrongClock = ({ name, at, shift, isFast, half, rigs }: ReasonFacts): string =>
  `${name} näyttää ${at}, mutta kello ${isFast ? 'edistää' : 'jätättää'} (${shift} ± ${half}), kuten ${rigs === 1 ? 'yksi muu vertailu osoittaa' : `${rigs} erillistä vertailua osoittaa`}. Korjattuna se on otettu tässä huomioon. Jos tämä ei pidä paikkaansa, kello oli oikeassa.`
const way = (isEarlier: boolean): string => (isEarlier ? 'aikaisempaa' : 'myöhempää')
const sooner = (isEarlier: boolean): string => (isEarlier ? 'aikaisemmaksi' : 'myöhemmäksi')

export const FINNISH: Phrases = {
  reasons: {
    plain: {
      'no-evidence-of-time': () => 'Mikään tiedostossa ei kerro riittävän hyvin, milloin se alkoi.',
      'bound.received': ({ at }) => `Se oli saapunut viimeistään ${at}, joten se on tehty ennen sitä.`,
      'bound.claim': ({ name, at }) =>
        `${name} kertoo, että se oli olemassa viimeistään ${at}; se on tehty ennen sitä.`,
      'bound.by-clock': (r) =>
        `${r.name}: olemassa viimeistään ${r.at}, jos kello oli oikeassa. Kukaan ei ole tarkistanut sitä.`,
      'bound.by-clock-day': (r) =>
        `${r.name}: olemassa viimeistään ${r.at}. Kukaan ei ole tarkistanut kelloa, joten virheelle jää vuorokausi.`,
      'bound.from': ({ name, at }) => `${name} kertoo, että se ei ole ajalta ennen: ${at}.`,
      'bound.rig': ({ others: count, isAfter, at }) =>
        `Se kuuluu ${count + 1} toisiinsa sidotun tallenteen joukkoon, joista yhden tiedetään olevan rajan ${isAfter ? 'jälkeen' : 'edellä'}; siksi tämän ${isAfter ? 'aikaisin' : 'myöhäisin'} hetki on ${at}.`,
      'duration.subtracted': () =>
        'Tämä kello kirjataan tallennuksen päättyessä, joten tallenteen pituus on vähennetty.',
      'rig.position': (r) => `${tiedTo(r)} ${whenSaid(r)}`,
      'anchor.of-rig': (r) => `${tiedTo(r)} Virkailija on kiinnittänyt niistä yhden ajan, ja tämän aika seuraa siitä.`,
      anchor: () => 'Virkailija on kiinnittänyt tämän kohteen; se pysyy siinä, mitä muuta sanotaankin.',
      'link.tentative': () =>
        'Sen paikka ajassa perustuu yhteen äänilinkkiin tallenteesta, jolla on aika; mikään muu ei tue linkkiä, joten tämä on vain todennäköinen.',
      'twin.of': () =>
        'Toinen tiedosto näyttää saman ja sillä on aika; tämä kopio alkaa sen kanssa. Mikään muu ei kerro sitä, joten tämä on vain todennäköinen.',
      'clock.checked': () =>
        'Laitteen kello on tarkistettu tämän tapahtuman muita tallenteita ja paikkoja vasten ja korjattu, jos se oli väärässä.',
      'clock.corrected': ({ name, at, shift, isFast, half, rigs }) =>
        `${name} näyttää ${at}, mutta kello ${isFast ? 'edistää' : 'jätättää'} (${shift} ± ${half}), kuten ${rigs === 1 ? 'yksi muu vertailu osoittaa' : `${rigs} erillistä vertailua osoittaa`}; korjattuna se on otettu tässä huomioon.`,
    },
    zones: {
      'zone.stated': (offset) => `Aikavyöhyke ${offset} on ilmoitettu.`,
      'zone.from-file': (offset) =>
        `Kellolla ei ole aikavyöhykettä; saman tiedoston toinen merkintä tai siinä kerrottu paikka antaa ${offset}.`,
      'zone.from-gps': (offset) =>
        `Kellolla ei ole aikavyöhykettä; tiedoston GPS-aikaan verrattuna se kävi ajassa ${offset}.`,
      'zone.from-device': (offset) =>
        `Kellolla ei ole vyöhykettä; saman laitteen muut tiedostot osoittavat: ${offset}.`,
      'zone.assumed': (offset) => `Kellolla ei ole aikavyöhykettä; oletuksena on tapahtuman vyöhyke ${offset}.`,
      'zone.unknown': () => 'Kellolla ei ole aikavyöhykettä eikä mikään auta, joten jokainen vyöhyke on mahdollinen.',
    },
    claim: ({ name, at, detail }, speaksOf) =>
      `${name} kertoo${{ start: ':', end: ', milloin se päättyi; alkuhetki on', day: ' päivän:' }[speaksOf]} ${at}${detail}.`,
    agrees: ({ name, at, detail }) => `${name} tukee tätä: ${at}${detail}.`,
    fits: ({ name, at, detail }) =>
      `${name} ei ole ristiriidassa tämän kanssa: ${at}${detail}. Se on liian väljä vahvistamaan mitään.`,
    reading: (at) => `Samat sanat voivat tarkoittaa myös: ${at}. Se ei sovi siihen, mitä tässä käytetään.`,
    unknownTime: 'tuntematon aika',
    someClaim: 'Jokin väite',
    zone: (zone, from) => ['vyöhyke', zone, from].filter((part) => part !== '').join(' '),
  },
  conflicts: {
    codes: {
      'conflict.after-received': ({ first, by }) =>
        `${atStart(first)} on ${by} tiedoston saapumisen jälkeen, mikä on mahdotonta: kello oli väärässä.`,
      'conflict.disagrees': ({ first, second, by, isEarlier }) =>
        second === undefined
          ? `${atStart(first)} näyttää ${way(isEarlier)} aikaa kuin missä kohde on (ero ${by}).`
          : `${atStart(second)} näyttää ${way(isEarlier)} aikaa kuin ${within(first)} (ero ${by}).`,
      'conflict.zone': ({ first, by, isEarlier }) =>
        `${atStart(first)}: aikavyöhyke ei ole tämän paikan. Jos vain vyöhyke oli väärin, alku oli ${by} ${isEarlier ? 'aiemmin' : 'myöhemmin'}.`,
      'conflict.far': ({ first, by }) =>
        `${atStart(first)}: aika on ${by} ennen saapumista. Tallenne on vanha, tai kello kadotti päiväyksen; mikään ei kerro, kumpi.`,
      'conflict.clock': ({ first, by, isEarlier, corrected }) =>
        corrected
          ? byWrongClock(corrected)
          : `${atStart(first)} näyttää ${way(isEarlier)} aikaa (ero ${by}): laitteen kello oli väärässä, kuten muut osoittavat. Jos muut olisivat väärässä, tämä olisi oikein.`,
      'conflict.rig': ({ count, by, isEarlier }) =>
        count === 1
          ? `Siihen sidotun tallenteen kello näyttää ${way(isEarlier)} aikaa (ero ${by}). Molemmat eivät voi olla oikeassa.`
          : `${count} siihen sidottujen tallenteiden kelloa näyttää yhtäpitävästi ${way(isEarlier)} aikaa (ero ${by}). Molemmat eivät voi olla oikeassa.`,
      'conflict.link': ({ by }) =>
        `Äänilinkkiä toiseen tallenteeseen ei käytetty: se poikkeaa muista linkeistä ja kelloista (${by}).`,
      'conflict.twin': ({ by }) =>
        `Sen kopiolla on oma aika, joka poikkeaa tästä (${by}). Molemmat säilytetään; kumpikaan ei siirrä toista.`,
      'conflict.cycle': ({ by }) =>
        `Äänilinkkiä ei käytetty: sen mukaan kohde olisi alkanut saapumisensa jälkeen tai ennen virkailijan asettamaa rajaa (ero ${by}).`,
      'conflict.officers-link': ({ by }) =>
        `Virkailijan tekemää linkkiä toiseen tallenteeseen ei käytetty: se poikkeaa muista linkeistä ja kelloista (${by}).`,
      'conflict.officers-cycle': ({ by }) =>
        `Virkailijan tekemää linkkiä ei käytetty: sen mukaan kohde olisi alkanut saapumisensa jälkeen tai ennen virkailijan asettamaa rajaa (ero ${by}).`,
      'conflict.anchor': ({ by, isEarlier }) =>
        `Virkailija on kiinnittänyt kohteen; kaikki muu tieto sijoittaisi sen ${sooner(isEarlier)} (ero ${by}). Kiinnitys pitää.`,
    },
    anotherClaim: 'toinen väite',
  },
  summary: {
    limits: (from, to) =>
      `Mikään ei kerro, milloin se alkoi; ${from === undefined ? '' : `aikaisintaan ${from}, `}viimeistään ${to}. Nämä ovat rajoja eivätkä arvio.`,
    placed: (by, [at, from, to], wide) =>
      `${{ anchor: 'Virkailija kiinnitti sen hetkeen', placed: 'Se alkoi', probably: 'Se alkoi todennäköisesti' }[by]} ${at}, välillä ${from} – ${to} (väli ${wide}).`,
    noWidth: 'Rajojen välistä palkkia ei ole kalibroitu: se pitää paikkansa, kun sen rajat pitävät.',
    ownInterval: 'Väli on virkailijan oma.',
    uncalibrated:
      'Missään koemaailmassa ei ollut riittävästi tällaisia kohteita: välin leveys perustuu pelkkään malliin; sitä ei ole kalibroitu eikä tarkistettu todellisissa tapahtumissa.',
    held: (share, n) =>
      `Koemaailmoissa, joihin sitä ei ollut sovitettu, ${share} % tällaisista kohteista (${n}) oli väliensä sisällä.`,
    past: 'Se on vähemmän kuin yhdeksän kymmenestä, eikä leveämpi väli kertoisi mitään; siksi se ei ole koskaan varma. Sitä ei ole tarkistettu todellisissa tapahtumissa.',
    set: 'Leveys on sovitettu toisissa koemaailmoissa niin, että niissä yhdeksän kymmenestä pitää; sitä ei ole tarkistettu todellisissa tapahtumissa.',
  },
}
