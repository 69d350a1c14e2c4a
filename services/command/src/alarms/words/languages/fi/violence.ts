import { type Lexicon, near } from '../../lexicon.ts'
import { BAG, DAY, family, followedBy, ME, NOT, US, WILL } from './families.ts'

type Kinds = 'shooting' | 'explosion' | 'weapon' | 'vehicle-attack' | 'suspicious-object' | 'threat'

const BIG = family(
  'kova kovan kovia iso ison isoja valtava valtavan hirvee hirveä hirveen kauhee kauhea jäätävä helvetinmoinen hurja mieletön järkyttävä kamala useita monta kaksi kaks kolme toinen',
)
const TOOL = family(`
  vasara vasaran vasaralla vasaral vasaraa leka lekalla lekan moukari* ruuvimeissel* ruuvari* meissel* sorkkarau* rautaput* rautatank* rautakan* metalliput* teräsput* putkella
  pesäpallomail* pesismail* maila mailalla mailal jääkiekkomail* baseballmail* ketju* ketjulla pamppu* pampul* nyrkkirau* lapio* saksi* sakset sakse* moottorisaha*
  tiiliske* tiili tiilellä kiviä kivillä kiven kivi pulloja pullolla pullon lasipullo* rikkinäi* tuolilla kepillä kepin karttu* nuija* terä terää terällä partaterä* talikko*`)
const THREATENS = family(`
  uhka* uhkaa uhkas* uhkail* heilu* huito* huitoo huitas* lyö lyövät löi lyöny* lyödä hakka* hakkas* hyökk* jahta* kädes* kädessä käsissä kouras* heittä* heitti heittel*
  viskoo viskel* päähän rikko* rynnä* ryntä* juoksee tulee riehu* huuta* perässä jahtaa`)
const CROWD = family(`
  väkijouk* väki väkeä väkee ihmisjouk* ihmismass* ihmisiä ihmisii ihmiset ihmisten ihmiste ihmise* jalankulk* jalankulij* mielenosoit* kävelykad* jalkakäyt* jonoon
  torilla torin torille marssi* pyöräilij* yleisö* terassi* porukka* kulkue* bussipysäk* pysäkille pysäkillä lapsia lasten katsoj* juhli* markkin* joulutori* suojati*`)
const DRIVES = family(`
  ajoi ajo ajaa ajavat ajanu* ajettiin ajettu ajamaan ajamas* ajais rysäht* törmä* törmäs* kaahas* kaahaa kaahann* kaahaili syöksy* jyräs* jyrää jyränn* rynnäköi* peruutti kiihdyt* suistu*`)
const CAR = family(
  'auto autolla autol paku pakulla pakettiaut* rekka rekalla kuorma bussi bussilla henkilöaut* farmari* maasturi* katumaasturi* traktori* taksi* mopo* moottoripyö* moottoripyör* jeeppi raitiovaunu auton',
)
const SUSPECT = family(`
  epäilyttäv* epäilytäv* epäilyttä* epäilyt* epälyttä* epämääräi* epämääri* epämäärä* outo oudon oudot outoja outoa omitui* ouoto kummalli* hylät* hylkä* unohdet* unohtunu* jätet*
  vartioimat* valvomat* omistajat* omistajaton isännät* tuntemat* tuntematon mystis* mystinen yksinäi* yksinään lojuu lojunu* hämärä* hämär* vieras`)
const BOMB = family(
  'pommi* pommei* räjäht* räjähde* räjähtei* kranaat* kranaati* granaat* miina* ammus* ammuks* dynamiit* putkipom* ohjuks* torpedo*',
)
const HARM = family(`
  tappaa tappavat tappavansa tappamaan tapan tapat tapetaan tappo ampua ampuvat ampumaan ammun ammutaan ammuta ampuu puukotta* puukot* räjäyt* polttaa polttaaki poltan polttavat poltta* hakata hakka* murha* surma* teurast* raiska*
  iskeä isku iskun iskua hyökä* hyökk* kosta* kosto* lyödä lyö satutta* kurist* tuho* tuhota lahda* lahta* vahingoit* viilt* iskuja väkival* silpo* hengiltä joukkomur* verilöyl* verta`)
const TARGET = family(`
  koulu* kouluun luokka* työpaik* töihin asema* asemalle metro* moskei* kirkko* kirkon kirkkoon synagog* kauppakesk* marssi* mielenosoit* tori torille konsert* festar* sairaal* opettaj*
  oppila* ihmisi* kaikki kaikkia teidät teiät teitä te sut sun sinut minut mut mua meidät meiät perhe* lapset lapsia poliis* talo* taloa kämpä* asunto* koti vastaanottokesk* toimisto*`)

export const violence: Pick<Lexicon['danger'], Kinds> = {
  shooting: `
    pam pam, pum pum, pau pau, paukkuu paukkuu, pang pang,
    ampu*, ammu*, amppu*, anpu*, ammmu*, apmu*, ampuu, ampuvat, ampui, ampuja, ampunut, ammutaan, ammuttiin, ammuttu, ammuntaa, ammuskel*, ampumaan, ampumista, ampumavälik*,
    kouluampu*, kouluammu*, joukkoampu*, tarkkampuja, tarkk ampuja, snaipp*, sniper*, snipu,
    laukauksia, laukauksen, laukaus, laukaukset, laukausta, laukais*, luoti, luodin, luodit, luotia, luoteja, luodilla,
    tulitus, tulituksen, tulittavat, tulitti, tulitettiin, tulitetaan, tulittaa, tulitusta, sarjatul*, sarjatuli, konetuli*, konekiväärit*, avas*/avaa/avann*/avaa* … tulen/tulta, tulen alla/alle/kohteena, ristitul*, kiväärintul*,
    räiskii, räiskintää, räiskintä, räiskivät, räiskyt*, ampiaiset ampuu, paukkuu/paukku*/pauku*/pauketta/paukahd*/pauke … ase*/laukau*/pyssy*/ammu*/ampu*/juoks*/pakoon/kadul*/koulu*/useita/monta/peräkkäin/luka,
    pamauksia, pamahduksia, paukahduksia, pamahtel*, paukahtel*, pauketta, pauketta kuuluu, paukkeen, pauke kuuluu, pum pum, pang pang,
    hylsy*, patruuna* … maas*/kadul*/lattia*, lipas/lippaan … tyhj*/latas*/vaiht*, lataa/latas*/latasi … asetta/aseen/haulik*/pyssy*/kivää*/ase,
    sai/saanu*/saivat/saanut/otti … luodin/luodista/luoteja/osuman, osu*/osui … luoti/luodit/luodin, luoti … osu*/lens*/viuhu*/lentel*/meni, haulej*, haulit, haulia, pamauksii, pamahduksii, laukasi, paukaus, paukausta, paukauksia, paukauksii, viis/kuus/viisi/kuusi/kolme/neljä/monta/useita … paukaus*/pamaus*/pamaust*`,
  explosion: `
    miina/miinan/panos/ansa/kranaatti laukesi/räjähti/poksahti/laukes,
    räjäh*, räjäy*, räjähti, räjähtää, räjähtävät, räjähdys, räjähdyksiä, räjähdyksen, räjähteli, räjähtelee, räjähtänyt, räjähtäneet, räjäyttää, räjäytti, räjättiin,
    pommi, pommit, pommin, pommia, pommeja, pommej*, pommeis*, pommien, pommilla, pommista, pommilta, pommiks*, pommitet*, pommitt*, pommitu*, pommitetaan, pommitus*, 
    pomi, pomm, bommi, bommeja, autopommi*, putkipom*, itsemurhapom*, polttopom*, naulapom*, kirjepom*, pommimie*, pommihäl*, pommi isku, pommi räjähdys,
    krana*, granaatti, granaatit, granaatin, käsikranaat*, kranaatin, kranaatteja, kranaatinheit*, ohjus, ohjuk*, ohjus*, ohjuksia, ohjuksen, ohjusisku*, ballisti*, risteilyohj*,
    ${near('raketti/rakettei*/raketin/rakett*/raketteja/raketit', 'osui/osu*/iski/isku*/tippu*/puto*/räjäht*/talo*/päin/päälle/ihmis*/ikkun*')}, raketti isku*, rakettitul*, raketti iskuja, raketinheit*,
    ${near('drooni*/droni*/drone*/lennok*/lennokki*/shahed*', 'isku*/iski/iske*/osui/osu*/tippu*/puto*/pudot*/räjäht*/hyök*/hyökk*/pörrää/surisee/surina/kohti/talo*/ampu*/yläpuol*/kranaat*/pommi*')}, iskulennok*, iskudroon*, droonihyök*, drooni isku*, drooniisku*, kamikaze*,
    ilmahyök*, ilmahyökk*, ilmaisku, ilmaiskuja, ilmaiskun, ilma isku*, ilmahäl*, ilmahälyt*, ilmavaroit*, lentohyökk*, tykistöt*, tykistö*, tykkitul*, kranaattitul*, heittimist*, keskitys* … tykist*,
    sireeni*/sireenit … soi/soivat/huuta*/ulvo*/ulvoo/ilma*/pommi*, pommisuoja*, väestönsuoja*, rypälepomm*, fosforipomm*, ydinpomm*, ydinisku*, ydinräj*,
    miinaan, miinan, miinoja, miinakent*, maamiina, maamiinoja, maamiinaan, miinoitet*, miina … räjäht*/astu*/maas*/pellol*/löyty*, jalkaväkimiin*, ansoitet*, dynamiit*, polttopul*, molotov*, polttopullo*,
    pamah*, pamahti, pamahdus, pamaht*, pamau*, pamaus, pamauks*, jysäh*, jysäht*, jysähd*, jysäy*, jysäys, jysähti, jymäh*, jymähti, kumaht* … talo*/maa/kovaa, posah*, posaus*, poksaht* … iso/kovaa/auto*/talo*,
    paukahti, paukaht*, paukahd*, paukahdus, ${near(BIG, 'pauke/pauketta/paukahd*/paukaus/paukahus/pamaus/räminä/rysäys/rysäht*/rysähd*/kumahd*/tömähd*/tömäys/tärähd*/tärähti/pamahd*/jyrähd*/jyräht*/jysäys/jyrinä/ryminä/räsähd*/paukku')},
    ${near('ikkunat/ikkunoita/ikkunoi/ikkunoit/lasit/ruudut/ikkunalasit/ikkunalasi*/lasej*', 'hajos*/hajon*/särky*/säröil*/rikkout*/tärisi*/helis*/lensi*/lent*/räsäht*/pirstout*/sirpal*/tuhannen/säpäl*/palas*/paineaal*/poksaht*/rysäht*/sisään/ulos/pamau*')}, paineaal*, paineaalto*,
    lens*/lensi/lenti … ilmaan/ilmoille/ilmaa/taivaal*/tuusan, tuhannen … päreik*/nuuskan/palasiks*, sirpalei* … lensi/lentel*/joka*/osu*, tulipallo*, sienipilv*,
    kaasupull*/nestekaasupull*/kattila/pannuhuon*/akku/muuntaja/säiliö/pullo … räjäht*/posaht*/pamah*/lensi, lentokone*/helikopteri* … putos*/pudon*/tippu*/syöks*/törmäs*/maahan, lento onnettomuu*, lentoonnettom*, lentoturm*, tykitetään, tykittää, tykittävät, tykitet*, tykkit*, kraanti*, granadi*, kranu*, pommii, pommei, ilmapommitus*`,
  weapon: `
    ase, aseen, aseensa, asetta, aseella, aset, assella, aseet, aseita, aseii, aseiden, aseitten, aseilla, aseil, aseista, aseesta, aseeseen, aseistau*, aseistet*, asemies, asemiehiä, asemiehet, asemiehen, ampumaas*, ampuma ase*, käsiase*, teräase*, terä ase*, tuliase*,
    pistool*, pistooli, pistoli*, pistolla, pistoolilla, pistooli*, revolver*, revolveri, kivääri, kiväär*, kivääriä, kivaari*, haulikon, haulikkoa, haulikko, haulikolla, pyssyl*, pyssy, rynnäkkökiv*, rynnäkkö kiv*, rynkky*, rynkyl*, rynkyn, konekivä*, konekivääri, konepisto*, pumppuhaul*, kalasni*, kalašn*, ak47, ak 47, luodikko*, jalkajous*, jousipyss*, ilmakivää*, ilma ase*, etälamaut*, glock*, singol*,
    sil/sillä/hänellä/jäbäl*/jätkäl*/tyypil*/kundil* … mutka/rauta/stidi/tussari/pumppari/pyssy/stilet*/bleidi/teräase, mutka kädes*,
    puukko, puuko*, puukon, puukolla, puukkoa, puukot, puukkoja, puukk*, puukot*, puukotettu, puukottaa, puukotti, puukottaja, puukotettiin, puukotus, puukkotappel*, puuk, pukolla, puukkohippa*,
    veits*, veitsi, veitsen, veitsellä, veistä, veitset, veitsiä, veitsenterä*, veitsihyök*, veitsimie*, keittiöveit*, keittiöveits*, leipäveits*, linkkuveits*, linkkari*, mattoveits*, mattopuuk*, kääntöveits*, perhosveits*, filerointi*, teurastusveits*, lihaveits*, kokkiveits*, taskuveits*, metsästysveits*, hyppyveits*, stilet*, tikari, tikarin, tikarilla,
    kirves, kirveen, kirvestä, kirveel, kirveet, kirvveellä, kirvellä, kirvesmurh*, viidakkoveit*, viidakkoveits*, vesurilla, machete*, matsette*, mattsetti*, matseti*, miekka, miekan, miekalla, miekkaa, miekka kädes*, miekkamie*, sapeli*, keihä* … uhka*/heitt*, moottorisaha … heilu*/kädes*/uhka*/kanssa,
    pisti/pistettiin/pistetty/pisteli/pistelee … ${ME}/miestä/naista/tyttöä/poikaa/kaveria/vartijaa/ihmisiä/ihmistä, iski/iskee/iskettiin/isketty/sohii/sohi/sivals* … ${US},
    pistää/pisti/pistettiin/pistetty/pistäny*/pisteli/pistelee/iski/iskee/sohii/sivals*/viilsi/viiltä*/viilly* … kylkeen/vatsaan/mahaan/selkään/kaulaan/rintaan/reiteen/käteen/kasvoihin/naamaan/kurkku*/kurkun/kaulan/veits*/puuk*/teräl*/terä*, ${ME}/häntä/miestä/naista/kaveri* … pistettiin/pistetty/pisti/iskettiin/viilletti*/viillettiin/viilsi,
    ${near('kurkku*/kurkul*/kaula*/kaulal*/ohimo*/päätä', 'terä*/veits*/puuk*/ase/asetta/pistool*')}, viilsi/viilsivät/viilletty/viillettiin/viiltää/viiltely/viiltelee/viilteli/viiltäny* … ${US}/kasvot/kurkun/kaulan/naama*,
    ${near(TOOL, THREATENS)}, heilu*/huito*/huitoo/heilut*/sohii/heris* … ${'jollain/jollaki/jonkun/jotain/jotakin/jotai/kanssa/kans/kaa/kaas'} … ${'kädes*/kädessä/ihmis*/torilla/kadul*/naamas*/edes*/päin/kohti/teräv*/metal*'},
    osoitta*/osottaa/osotti/osottelee/osotta*/osoitti/osoittelee/tähtää/tähtäs*/tähtäil*/tähtäsi/suuntas* … ${ME}/aseella/päähän/ihmis*/pistool*/kassaa/poliis*/häntä/meikää/kohti/väkijouk*/pyssyl*, teräväl*/terävä/kiiltävä/metallin* … esine*/kädes*/veits*, joku terävä, terävää kädes*,
    heitte*/heittä*/heitti/viskoo/paiskoo … kiviä/kivillä/pulloja/pulloi/tiiliä/polttopul*/happoa … päälle/päin/ihmis*/poliis*/ikkun*/meitä/meidän/kohti/päähän, happoisku*, happohyök*, happoa/happo … naama*/kasvo*/päälle/heitt*/silmil*/viskas*, kaasusumut* … kassa*/ryöst*, aseuhka*, aseellinen, aseelliset, pyssyn, pyssyllä, pyssyä, pyssyt, pyssyjä, samuraimiek*, sil/sillä/hänellä/äijäl*/jätkäl*/miehel*/tyypil* on/oo ves/veitti/veisti/puuko/pist, kirveellä, kirvees, pyssyl, aseel, stidi, stidii, stidin, stidil, flashas/flashasi/flashaa … ${near('stidi*', 'veits*')}, flashas* … puuk*/ase*/stidi*/veits*, terä/terää/veitsi/puukko/ase/pyssy … ojossa/ojos/esillä/paljaana/kohti/tanassa, terä ojossa/ojos`,
  'vehicle-attack': `
    ${near(DRIVES, CROWD)}, ${DRIVES} … päälle/päin/yli/ylitse/päällä/pääl … ${US}, ${US} … päälle/päin/yli/ylitse/pääl … ${DRIVES}, ${DRIVES} … ${US} … päälle/päin/yli/ylitse/pääl/kumoon, ${DRIVES} … ${family('meiän meidän mun minun sen hänen lapsen kaverin miehen naisen pojan tytön mummon ihmisten muitten muiden jonkun poliisin mein toisten väen porukan useiden monen')} … päälle/päin/yli/ylitse/pääl,
    ${CAR} … päin/sekaan/joukkoon/keskelle/läpi/päälle/yli/kohti/joukos* … ${CROWD}, ${CAR} … ${CROWD} … päin/sekaan/joukkoon/keskelle/läpi/päälle/yli/joukos*, ${CAR} … väkijouk*/ihmisjouk*/ihmismass*,
    yliaj*, yliajo*, päälleaj*, yli ajo, yli ajettu, ajoi/ajo/ajaa/ajavat/ajettiin/ajettu … yli/päälle/pääl … tahalla*/tahalteen/tarkotuks*/tarkoituks*/pako*/karkas*/jatko*, ajoi/ajo/ajaa tahalla*/tahalteen/tarkotuks*/tarkoituks* päin/päälle, ${CAR} … niitt*/jyräs*/jyrää/jyrä* … ${CROWD},
    kaahaa/kaahas*/kaahaava … torilla/jalkakäyt*/ihmis*/kävelykad*/pysäk*, autoisku*, auto isku*, autohyök*, rekkaisku*, rekkahyök*, rekka isku, autolla … terrori*/hyök*`,
  'suspicious-object': `
    lentopom*, merimiin*, merimiina, miina/miinan/miinoja maassa/pellolla/rannassa/metsässä/rannalla, sirotepom*,
      pötköjä/pötköjä/putkia teipat*/teipattuna,
    ${near(SUSPECT, BAG)},
    ${BAG} … ${family('tikittä* tikitys tikitystä tikittää tikitää tikit tikityst* piippaa piippau* piippaili piipittää piippaus johto johtoja johtoi johdot johtoo piuho* piuha piuhat piuhoja piuhoi lankoj* langat lanka vilkku* vilkkuu vilkkuva savuaa surisee hurisee naksuu akku paristo* ajastin* antenni* teip* haise* haisee vuotaa tippuu kello')},
    tikitys*/tikittää/tikittä*/piippaus*/surina*/naksut* … ${BAG}, tikitystä, tikittävä, jotain/jokin/joku tikittää/tikitää, ${BAG} … ilman/vailla … omistaj*/valvont*/lähettäj*/kilpi*/rekkari*/omista*, ilman omistaj*, vailla omistajaa,
    omistaj* … ${NOT} … näy/näyt, ${NOT} … omistaja* … ${BAG}, ${BAG} … ${NOT} … omistaj*/omista/tiedä/tunnusta/lähettäj*/kukaan, ${BAG} … kukaan/kenenkään/kene*/kenen* … ei/omista/on/tiedä, kenenkään … ${BAG}, ${BAG} … kenelle*/kenel*,
    ${BAG} … ${family('seisonu* seissy* seissyt seisoo lojunu* lojuu lojui ollu ollut jätetty jätettiin jätetyt maannu* maannut jääny* jäänyt hylätty oottanu')} … ${family('tunti* tunnin tuntia tuntikaus* yksin* yksinään päivän päiviä aamusta aamulla kauan pitkään minuut* min ilman eilise* vartioimat* keskellä penkin penkil* laituri* pysäkil* metrossa junassa bussissa oven käytävä* aulas* alle')},
    ${family('jätti jättäny* jätettiin jättää heitti viskas* hylkäs* hylkäsi piilotti asetti pudotti laittoi laitto työnsi tunki nakkas* nakkasi jättivät jätti')} … ${BAG} … ${family('juoksi juoks* lähti läks häipy* häippäs* poistu* karkuun karkas* meni tiehens* pakeni alle viereen oveen ovelle penkin laituri* roskik* juures* seinust* edes* eteen kadul* ja')},
    auton/autoni/bussin/penkin/junan/sillan/pöydän/auto alle/alla/al … teipat*/teipan*/kiinnit*/jotain/laite/laitettu/laitto/johto*/pommi*/viritel*/jemmas*/piilot*, teipattu … ${'auto*/putki*/johto*/akku*/puheli*/pullo*/kiinni/pohja*/seinä*/pylvä*/sylinteri*'},
    ${near('johtoja/johdot/johtoi/piuhat/piuhoja/piuhoi/lankoja', 'roikkuu/törröttä*/ulos/sojottaa/teipat*/puhelin*/kännyk*/akku*/putki*/näkyy/tulee/sisällä/pilkott*/kello')},
    ${near('jauhe/jauhetta/jauheen/jauhet/pulveri/pulveria/pulverii/jauhoa', 'valko*/valkoi*/valkone*/outo*/outoa/tuntemat*/kirje*/kirjekuor*/kuore*/kuores*/posti*/epämäär*/epäily*/vaalea*/harmaata/ruskea*/lensi/pölähti/levis*')}, pernarut*, antraks*, anthrax,
    räjähtämät*, räjähtämättö*, suutari … kranaat*/pommi*/ammus*, putkipom*, kotitekoi* … pommi*/räjäht*/räjähde*/laite*, viritys … pommi*/räjäht*, viritel* … pommi*/räjähde*,
    ${near('löyty*/löysi*/löys/löysin/löydet*/löytän*/löydettiin/löyvet*/näin/näkyy/kaivo*/kaivaes*/kaivettiin/nosti/nousi/maasta/maassa/metsäs*/metsästä/pellol*/järvestä/vintil*/autotall*/kellaris*', BOMB)}, vanha/vanhan/vanhoja/sodanaikai*/sota ${BOMB},
    ${near('näyttää/näytti/näyttäis/vaikutta*/muistutta*/näköi*/näkö*/näköne*/oiskohan/olisko/voi/saattaa/ehkä/luulen/epäilen/epäilty/mahdolli*/voisko', BOMB)}, pommilta, räjähteeltä, kranaatilta, kuin pommi, vuotava … tynnyri*/kanister*/säiliö*, tuntemat* … aine*/neste* … ${BAG}/kadul*/oven`,
  threat: `
    nimilista*, tappolista*, maanantaina/tiistaina/keskiviikkona/torstaina/perjantaina/huomenna tapahtuu,
    eksä/eksäni/ex/exä/mies/se … tekstas/tekstasi/kirjotti/viestitti/sano/sanoi …
      viimeistel*/tappamaan/hakemaan/lopettamaan, viimeistel* mut/minut/meidät, aikoo/meinaa/uhkaa ajaa
      autolla/autol/pakulla/rekalla … päin/päälle/sekaan/läpi,
    lupas*/lupasi/uhkas*/uhkaa/aikoo/meinaa … väkijouk*, 
    uhkail*, uhkaill*, uhkaile*, uhkailee, uhkaili, uhkaillu*, uhkaus, uhkaukset, uhkauksen, uhkauksia, uhkasi, uhkka*, uhannu*, uhannut, uhattu, uhattiin, uhatti*, uhataan, uhkaavat, uhkaavasti, uhkaava viest*/käytös/mies/soitto/puhelu/tilanne, uhkaavia, tappouh*, tappouhk*, pommiuh*, pommiuhk*, pommi uhk*, kouluuhk*, koulu uhka*, uhkavaatimus, uhkavaatimukset, uhkaussoit*, uhkaukse*,
    ${near('uhkaa/uhkaan/uhkais/uhka', `${ME}/häntä/ihmis*/kaikkia/koulu*/lapsia/äitiä/poliis*/henki/henke*/veitsel*/puukol*/aseel*/tappa*/ampu*/hakata/polttaa/poltta*/räjäyt*/hypätä/satut*/kirves*/kirveel*/vasara*/pullol*/vartij*/myyj*/kassa*/henkilökun*`)},
    ${near(WILL, 'tappaa/tappavansa/tapan/tappamaan/ampua/ampuu/ampuvat/ampuvansa/ampumaan/ammun/puukotta*/räjäyt*/murhata/surmata/teurasta*/raiska*/hyökätä/kostaa/lyödä/satutta*/kurista*/lahdata/silpo*/vahingoit*/joukkomur*/verilöyl*/hengiltä')},
    ${WILL} … ${HARM} … ${TARGET}, ${WILL} … ${TARGET} … ${HARM}, ${near(DAY, 'kuole*/kuolee/kuolette/kuolevat/kuolet/paukkuu/räjäht*/räjäyt*/ammutaan/ammun/ampuu/ampuvat/ampua/tapan/tapetaan/tappaa/kostan/isku/verta/pommit*/pomit*/verilöyl*/joukkomur*')}, ${DAY} … jotain … pahaa/isoa/kamalaa/hirve*/kauhe* … tapaht*,
    jotain … pahaa/isoa/kamalaa/hirve*/kauhe* … tulee … tapaht*, pahaa … tulee/kohta … tapaht*, tapan sut/sun/sinut/teidät/teiät/kaikki/kaikk*/sen/ne/ekan/jok*, tapan/tapetaan/ammun/puukotan/räjäytän/räjäytetään/poltan/surmaan/murhaan/teurastan/hakkaan/kuristan/tuhoan/lahtaan … teidät/teiät/kaikki/sut/sun/sinut/hänet/ne/sen/koko/perhee*/ekan/ensimmäi*/koulu*/joka/lapset/lapse*/poliis*/opettaj*/paikan/aseman/moskei*/kirkon/talo*/koti*/auto*,
    kuolette, kuolet, te/sä/sää/sie kuolet/kuolette/kuolette, kaikki … kuolee/kuolevat/kuolevat, saatte/saat/saavat/saa … kuolla/maksaa/katua/kärsiä/katuu/tuta/turpaan/luodin/kuulan/veits*/puuk*, tulette/tuut/tuutte/tulet/joudut*/joutuu/joutuvat … katumaan/maksamaan/kärsimään/kuolemaan, maksatte/maksat … tästä/verel*/hengel*/henkel*, verellä … maksa*, viimei*/viimene* … päivä*/päiväs/päiväsi/tunti/hetke* … on/tulee/elos*,
    kosto, kostan, kostaa, kostavat, kostetaan, kostamme, kosto tulee, kostoksi, ${near('isku/iskun/iskua/iskuja/attentaat*/terrori*/terroriisku*/joukkomurh*/hyökkäys*/hyökkäyk*/murha*/murhaa/pommi*/ampum*/verilöyl*', 'suunnit*/suunni*/suunnitelm*/valmistel*/tulossa/valmist*/huomenna/luvas*/hauto*/tekeill*/uhkaa/tehdä/tekee/aikoo/aion/perjantai*/maanantai*')},
    terrori isku*, terroriisk*, attentaat*, joukkomurh*, joukkosurm*, verilöyly*, kouluisku*, kouluhyök*, kouluampu*, ${near(family('ase aseen asetta aseita pyssyn pommin pommi pommia pommeja veitsen veitsi veistä puukon puukko kiväärin haulikon pistoolin kirveen räjähteitä'), family('kouluun koulu kouluu töihin huomenna perjantai* maanantai* luokkaan hankki* hankkinu* rakenta* rakentanu* tekee valmista* tuo tuoda tuon kasaa kasas* teki tehny*'))},
    ${followedBy(near('älkää/älä/älk*/elekee/kannata/kannate', 'tulko/tule/tulla/tuu/menkö/mene/lähtekö'), `… kouluun/kouluu/huomenna/perjantai*/maanantai*/töihin/torille/asemalle/keskusta*/tänään`)}, älkää/älä … tulko/tule/tuu/mene/menkö/menk* … kouluun/kouluu/perjantai*/maanantai*/tiistai*/keskivi*/torstai*/huomenna … kouluun/huomenna/perjantai*/töihin/koulu*/jos/tai, pysy*/pysykää/pysykä … kotona/poissa/kaukana … huomenna/perjantai*/maanantai*/koulus*/asemalt*/toril*,
    ${near('polttaa/poltan/poltetaan/poltta*/tuhopol*/sytyttä*/sytytän/tuikata', 'moskei*/kirk*/kirkon/synagog*/talonne/talon/meiän/meidän/teiän/teidän/koulun/vastaanottok*/kämpän/kauppa*/koti*/kotini/kotimme/autoni/elävält*')},
    tappolist*, kuolinlist*, kuolemanlist*, kuololist*, listal* … tappa*/tapet*, lista … tappa*/tapet*/ketä/ampu*/kuolla, manifest* … koulu*/isku*/kirjott*/kirjoit*/julkas*, tiedän/tiedämme/tietää/tiietään/tiedetään missä/mis … asut/asutte/asuu/asun/lapse*/perhe*/asumme/asutaan, tullaan/tulen/tuun … hakemaan/hakee/luokse/luo/perään … sut/sun/teidät/teiät/sinut,
    verta … vuoda*/vuotaa/vuodatet*/lentää/virtaa … huomenna/kadul*/vielä, veri … tulee/lentää/virtaa … vuotamaan/kadul*, kiristää/kiristetään/kiristäny*/kiristi/kiristet* … ${ME}/häntä/kuvil*/rahaa/videol*/alastonkuv*, kiristys*, kiristäjä*, päänne/päät/pääsi/pää … irti/poikki/vadille, leikka*/katko*/viil* … kaula*/kaulan/kurkun/kurkku*/kieles*/pään/sormet,
    katso/varo … selkääs/selustaa*/selustas*, jos … et/ette … maksa*/lopeta/tee/tottele … tapan/kuolee/kuole*/ammu*/käy/sattuu/räjäht*/poltan/niin, henki … lähtee/pois … jos, henkesi/henkes/henkenne … ${'on/loppu*/vaaras*/uhattu*/riippuu'}, uhkaa mua, sanoi/sano/huusi/kirjoitti/kirjotti … tappa*/tappaa/ampu*/ampuvansa/tappavansa/räjäyt*/polttavansa/puukotta*, tappavansa, ampuvansa, puukottavansa, polttavansa, räjäyttävänsä, terroristi*, terrorism* … isku*/uhka*, kurkut/kurkku/kaulat/kaula auki/poikki, kurkut … auki, uhkas, jos menet/puhut/kerrot/soitat/meet/lähdet/jätät … poliisille/poliiseille/kellekään/kenellekään/jollekin/mut/minut/hänet … niin/tapan/kuolet/tiedät/käy/lapsi*, tiedät/tiiät mitä/mitä tapahtuu/käy, käy huonosti/köpelösti, perheelles*/perheellesi/lapsilles*/lapsillesi … käy/tapahtuu/kohta, soitti/soitto/soitettu/väitti/viesti/postaus/ilmoitus/kirjoitti … pommi*/pommin/pommista, räjäyttää/räjäyttävät/ampuu/ampuvat/polttaa/polttavat/tappaa/tappavat … torin/koulun/aseman/kirkon/moskeijan/kaikki/meidät/teidät/teiät/meiät/talon/talomme/perheen/perhe`,
}
