import type { Lexicon } from '../../lexicon.ts'

export const denials: Lexicon['denials'] = {
  direct: `
    ei, eikä, eivät, emme, eipä, ei ole, ei oo, ei oo mitään, ei ole mitään, ei mitään, ei enää, ei ole enää, ei oo enää, ei ole yhtään, ei yhtään,
    eivät ole, eivät oo, ei ollut, ei ollu, en ole, en oo, emme ole, ei olla, ei ollut mitään, ei ollu mitään, ei tullut, ei tullu, ei näy,
    ei näkynyt, ei näkyny, ei kuulu, ei kuulunut, ei kuulunu, ilman, en näe, en nää, en näe mitään, en nää mitään, ei vaan`,
  far: `
    kukaan ei, kukkaan ei, eikä kukaan, ei kukaan, eikä ketään, eikä mitään, eikä missään, ketään ei, ketkään ei, kenkään ei, missään ei, mitään ei, en nähnyt, en nähny, emme nähneet, ei nähty, ei nähny, ei nähnyt,
    en nähnyt mitään, en nähny mitään, en kuullut, en kuullu, emme kuulleet, ei kuultu, en usko, en luule, ei tarvitse, ei tarvii, ei tarvi, onneksi ei,
    onneks ei, ei tapahtunut, ei tapahtunu, ei käynyt, ei käyny, ei sattunut, ei sattunu, ei löytynyt, ei löytyny, ei havaittu, ei oo näkyny,
    ei ole näkynyt, ei tehty, kyse ei ole, kyse ei ollut, ei ole kyse, ei ollut kyse, ei ollut kyseessä, ei merkkejä, ei merkkiäkään, ei ole merkkejä`,
  after: `
    on ohi, oli ohi, meni ohi, on sammutettu, sammutettiin, on sammunut, saatiin sammumaan, saatiin sammutettua, oli harjoitus, on harjoitus, oli vitsi,
    oli pila, oli vale, oli leikki, museo, museossa, museon, muistomerkki, harjoitus, harjoituksessa, emoji, on peruttu, on purettu`,
  around: `
    väärä hälytys, väärää hälytystä, turha hälytys, oli vain harjoitus, oli vaan harjoitus, vain harjoitus, vaan harjoitus, pelkkä harjoitus,
    harjoituksesta oli, oli vain testi, oli vaan testi, oli vitsi, oli vaan vitsi, oli pelkkä vitsi, aprillipila*, oli aprillia, oli vain leikkiä,
    oli vaan leikkiä, oli vain peliä, oli vain elokuva, oli vain unta, unta, näin unta, vuosia sitten, vuotta sitten, vuosikymmeniä sitten, viime vuonna,
    viime vuosisadalla, viime kesänä, viime talvena, toissa vuonna, vuonna 17*/18*/19*, vuonna 2000/2001/2002/2003/2004/2005/2006/2007/2008/2009,
    vuonna 2010/2011/2012/2013/2014/2015/2016/2017/2018/2019, 1917, 1918, 1939, 1940, 1941, 1942, 1943, 1944, 1945, 195*, 196*, 197*, 198*, 199*,
    luvulla, vuosisadalla, toisessa maailmansodassa, talvisodan, talvisodassa, jatkosodassa, sodan aikana, sota aikana, airsoft*, värikuula*,
    paintball*, videopeli*, tietokonepel*, lautapel*, roolipel*, cosplay*, halloween*, naamiais*, tv sarja*, dokumentti*, dekkari*, jännäri*`,
  ends: `
    mutta, muttei, vaan, koska, kun, jos, että, ja, nyt, hän, joku, jotkut, sillä, sil, hänellä, niillä, miehellä, mulla, mul, meillä, siellä, siel, täällä, tääl, tuolla,
    mies, nainen, miehet, apua, auttakaa, tulkaa, poliisi*, ambulans*, tule, tuu, auta, vastaa, kuule, tiedä, tiiä, voi, pysty, saa, saada, jaksa,
    uskalla, ehdi, kerkee, pääse, pääs, päästä, aikaa, sähköä, valoa, valoja, ruokaa, puhelinta, kenttää, akkua, netti*, kuuluvuutta, ketään muuta,
    apu, ulospääsyä, toivoa, rahaa, autoa, avainta, lopeta, lopu, anna, hengitä, herää, liiku, reagoi, paitsi, onneton, isä, äiti, lapset, kaveri`,
}
