import { each, type Lexicon } from '../../lexicon.ts'
import { family } from './families.ts'

const TALE = family(`
  elokuva* leffa* leffassa kirja kirjan kirjassa kirjaa romaani* sarja sarjan sarjassa sarjaa dokkari* dokumentti* trilleri* näytelmä*
  musikaali* ooppera* biisi biisin biisissä laulu laulun laulussa peli pelin pelissä peliä podcast* podi podissa jakso jakson jaksossa
  satu sadun sadussa novelli* sarjakuva* runo runon runossa maalaus maalauksen taulu taulun`)
const TELLS = family('kertoo kertoi kertovat käsittelee käsitteli nimeltä nimi nimeltään aiheena aihe')
const GIVE = family(`
  lähettää lähetän lähetetään ladata lataan jakaa jaan kuvata kuvaan filmata julkaista ilmoittaa raportoida liittää lisätä antaa tehdä
  toimittaa tallentaa laittaa`)
const YEAR = family(`
  180* 181* 182* 183* 184* 185* 186* 187* 188* 189* 190* 191* 192* 193* 194* 195* 196* 197* 198* 199* 2000 2001 2002 2003 2004 2005
  2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019`)
const ANCESTOR = family(
  'ukkini ukki vaari vaarini isoisä isoisäni pappa pappani isoisoisä* esi-isä* mummoni isosetä isosetäni',
)

/**
 * Words around a word of danger that show a harmless subject, grouped by subject. `urgent`: words that rule out a
 * figure of speech.
 */
export const around: Lexicon['around'] = {
  sport: `
    täys/täysi/totaalinen teurastus, hifk, ässät, lukko, saipa,
    tasoitettiin, tasoitimme, punainen kortti,
    seitsemän/seittemän/kahdeksan/yhdeksän/kymmenen/kuusi/viisi/neljä/kolme/kaksi nolla, junnut, juniorit, juniorien,
      tulostaulu*, maalein, maalilla, oma maali, aloituspotku*,
    ${each(`maalivahti maalivahdin molari molarin veskari veskarin hyökkääjä laukoi rangaistuspotku* rankku rankkari paitsio* puoliaika*
      jatkoaika* erässä erän kolmosketju* ykkösketju* liiga* mestaruus* finaali* välierä* pudotuspel* derby* kunnari* pesäpallo*
      syöttäjä lyöjä tuomari* joukkueemme joukkue joukkueen hattutemp* maalin maali maalia tasoitusmaali* voittomaali* ylivoima*
      alivoima* koripallo* lentopallo* salibandy* sählyssä jalkapallo* futis* lätkä* jääkiekko* kiekko kiekon sarjataulukko* turnaus
      turnauksen turnauksessa tolppaan riman ylämummo* yläkulma* vastustaja* tappara* ilves* ilveksen kärpät tps hifk hjk jokerit`)},
    toinen/ensimmäinen/kolmas/toisessa/ensimmäisessä/kolmannessa erä/erässä, viisi/neljä/kolme/kaksi/kuusi nolla/yks/yksi/kaks/kaksi,
    nolla nolla, voitti/voitettiin/hävisi/hävittiin ottelu/ottelun/peli/pelin/matsi/matsin/finaali/finaalin`,
  story: `
    näytelmän/elokuvan/leffan/kirjan/sarjan/tarinan/jakson/pelin/romaanin/oopperan/musikaalin
      lopussa/alussa/juoni/loppu/keskellä, juonipaljastus*, spoileri*,
    ${TALE} ${TELLS}, ${TALE} … jossa/missä/jonka, ${TELLS} … tytöstä/pojasta/miehestä/naisesta/perheestä,
    pelissä/elokuvassa/leffassa/kirjassa/sarjassa/romaanissa/näytelmässä/tarinassa/laulussa/biisissä/jaksossa/dokumentissa/satukirjassa,
    katsoin/katsottiin/katottiin/katoin/luin/luettiin/kuuntelin/näin/nähtiin/pelattiin/pelasin … ${TALE},
    oli/on elokuva/elokuvan/leffa/leffan/kirjan/sarjan/pelin/biisin/bändin nimi,
    ${each(`netflix* fortnite* minecraft* pleikka* playstation* xbox* roblox* zelda* zombi* merirosvo* lohikäärme* vampyyri* ihmissu*
      velho* supersankari* alieni* juoni juonessa näyttelijä* käsikirjoitus* pomotaistelu* pakohuone* pakopeli* laserpel* piiloleikki*
      piilosilla ristisanatehtävä* sanaristikko* räppi* kappaleen trailer* traileri*`)},
    leikki/leikimme/leikitään/leikittiin/leikkivät/leikkii/leikin/leikkinyt/pelattiin/pelataan/oltiin piilosta/piilosilla/poliisia/rosvoa/hippaa/sotaa/kuollutta, poliisi ja rosvo, kentässä/tasolla/levelissä/kenttä/taso yksi/kaksi/kolme/neljä/viisi/kuusi/1/2/3/4/5/6/7/8/9`,
  rule: `
    todisteeksi, todisteena, kelpaako, riittääkö, käykö, kelpaa todisteeksi, lomake sanoo,
    saako/saanko/voiko/voinko/voisiko/pitääkö/pitäiskö/pitäisikö/saisiko/kuuluuko/kannattaako/täytyykö/onko … ${GIVE}, miten/mitä/mihin/minne/milloin/kuinka/missä … pitää/pitäisi/pitäs/kuuluu/voi/voin/saa/täytyy/kannattaa … ${GIVE}, miten/mitä/mihin/minne ${GIVE},
    onko … sallittu/sallittua/luvallista/laillista/laitonta/kiellettyä/ok/okei/lupa/liian, jos/kun näen/näkee/todistan/todistaa/huomaan/kuulen/kuulee/sattuisin, mitä tarkoittaa, mitä tarkoitetaan, lasketaanko, hyväksyttekö, otatteko vastaan, säännöissä, ohjeissa`,
  past: `
    korjattu, korjattiin, kunnostettu, rakennettu uudelleen,
    1800, 181*, 182*, 183*, 184*, 185*, 186*, 187*, 188*, 189*, 190*, 191*, 192*, 193*, 194*, laatta, laatan, sukututki*,
    ${ANCESTOR} … sodassa/talvisodassa/jatkosodassa/rintamalla/mitali/mitalin/kunniamerkki/haavoittui/kaatui/palveli/vanhuuteen,
    vuonna/vuoden/vuosien/vuodelta ${YEAR}, ${YEAR} tulva/palo/tulipalo/räjähdys/myrsky/sota,
    ${each(`mitali mitalin mitalinsa kunniamerkki* muistolaatta* muistolaatan hautakivi* hautakiven muistokivi* keskiaik* viikin*
      esivanhempi* esivanhemmat historioitsija* vuosipäivä* talvisota talvisodan talvisodassa jatkosota jatkosodan jatkosodassa
      sotavuosi* sota-aika* vuosisata vuosisadan satavuotis*`)},
    sata/satoja/kymmenen/kaksikymmentä/kolmekymmentä/viisikymmentä/50/100/30/20/10/kymmeniä vuotta/vuosia sitten, vuosia/vuotta sitten,
    kun olin lapsi/pieni/nuori, lapsena/lapsuudessa/nuorena, vanha/vanhat/vanhassa lehtileike/kuva/kuvat/valokuva/postikortti, kuoli
      vanhuuteen, toinen/toisen/toisessa/ensimmäinen maailmansota/maailmansodan/maailmansodassa`,
  hearth: `
    ${each(`vaahtokarkki* vaahtokarkkeja grillataan grillattiin grillaamme grillaan grillibileet grilli-ilta* nuotiolla nuotion nuotiossa
      juhannuskokko* kokko kokon kokolla tulisirkus* tuliesitys* tulennielijä* tulishow* soihtukulkue* savukone* kuivajää* jouluku*
      kynttiläkulkue* nuorisokynttilä*`)},
    kynttilät/kynttilä/kynttilöitä … kakun/kakussa/kakun/pöydällä/ikkunalla/haudalla/haudoilla, kakun päällä, synttärikak*, syntymäpäiväkak*,
    takassa/kiukaassa/kiukaan/uunissa/hellassa/leivinuunissa/kaminassa/saunan … palaa/palavat/poltetaan/lämpenee/tuli/valkea, tuli/valkea/palaa
      takassa/kiukaassa/uunissa/leivinuunissa/kaminassa/hellassa, tulee/tuli/tulevat/on/johtuu
      grillistä/nuotiosta/savustimesta/piipusta/takasta/saunasta/pannusta, saunan kiuas, kiuas palaa`,
  food: `
    maito, maidot, maitoa, maidon, ketsuppi*, ketsuppia, jogurtti*, majoneesi*, puuro, puuroa, keitto, keittoon, keittoa,
    ${each(`resepti* perunat peruna perunoita sipuli sipulit sipulia valkosipuli* chili chiliä chilin chilikastike* kastike kastikkeen
      marinadi* marinoi* taikina* mausteinen mausteista tulinen tulista maku makua maun herkullinen herkullista herkkua nam namia lettu
      letut lettuja makkara makkaraa jälkiruo* jäätelö* salsa currya wasabi* sinappi sinappia pipari* pulla pullaa leivonta* leivoin
      uunipelti* kypsennä* paista pistele haarukalla kuorruta* vatkaa`)},
    poltti/polttaa suuta/kieltä, suu/kieli palaa`,
  machine: `
    wifi, nettiyhteys, tulostin, reititin,
    objektiivi*, jalusta, jalustalla, valotus, valotusaika*, suljinaika*, filmi, filmiä, filmille, hidastus, hidastettu,
      mustavalko*, negatiivi*, polaroid*, epätarkka, viraali*, tykkäykset, tykkäyksiä, katselukert*, tekstitys,
    ${each(`sovellus sovelluksen äppi appi appin äpin nettisivu* selain selaimen sähköposti sähköpostin spostin postilaatikko*
      saapuneet inbox* postaus postauksen julkaisu julkaisun twiitti* meemi meemit seuraaja seuraajat seuraajia ilmoitukset
      ryhmächat* kansio kansion liite liitteen liitetiedosto* salasana* ohjelma ohjelman päivitys päivityksen soittolista* excel* pdf*
      pikseli* kuvakaappaus* muistikort* kovalevy* palvelin palvelimen`)},
    tiedosto/tiedoston/video/videon/klippi/pätkä/ääni/kuva/sivu/sivut/minuutti/linkki/lomake
      puuttuu/puuttuvat/katosi/katkesi/katkeaa/häipyi/kadonnut, akku/kännykkä/puhelin/luuri/läppäri/kamera/laturi kuoli/hyytyi/sammui`,
  work: `
    vuokrat, vuokrien, kaavio*, kaaviossa, kasvu, tilasto*, tilastot,
    ${each(`deadline* läksyt läksyjä kurssityö* gradu gradun gradusta kandi kandin paperityö* lasku laskut laskuja laskupino* verot veroja
      asuntolaina* inflaatio* budjetti* palkka pörssi pörssin osakkeet osake kryptot bitcoin* säästöt eläke ylityö* työkuorma* jännitys
      uteliaisuus krapula laihdutus* dieetti tylsyys matikka matikan tentti tentin tenttiä koeviikko* siitepöly* stressi potkut
      yt-neuvottelu* hinnat hintojen avioero* sähkönhinta*`)},
    jos/kun myöhästyn/myöhästytään/unohdan/en/häviän, tämä/tää/toi mäki/mäet/ruuhka/helle/portaat/viikko/treeni/jono/matka/kuumuus/pakkanen,
    mäki/helle/ruuhka/jono/portaat/kiire/treeni/kengät/korkokengät/korot tappaa/tappoi`,
  trade: `
    sukunimi, sukunimeltä, naapurin/kollegan/kissan nimi, liput meni/loppu, loppuunmyy*, ilmaiset, ilmainen, ilmaista,
    vakuutukseen, vakuutus*, vakuutusyhtiö*, yhden hinnalla, kirpparin, kirpparilla, kirppari*, kalentereita,
    kuitti, kuitin, kuitissa, lasku liitteenä, takuu, euroa, messuilta, messuilla, markkinoilta, käsityö*,
    ${each(`myynnissä myytävänä myydään myytiin alessa tarjouksessa tarjous puoleen puolihintaan teroitus teroitusta terotus replika*
      antiikki* keräily* matkamuisto* logo logon tarra tarran tarrat lelu* leikkipys* leikkias* leikkimiek* vesipys* koru korun merkki
      merkin kyltti kyltissä kylttiin mainos mainoksen mainoksessa hintalappu* katalogi*`)},
    kaupan/kahvilan/baarin/bändin/hevosen/koiran/kadun/ravintolan/karkin/drinkin/oluen/tuotteen nimi, nimeltä/niminen,
    niminen kauppa/baari/bändi/kahvila/karkki/peli`,
  praise: `
    huumorintaju*, huumori,
    kuoro, kuoromme, kuoron, aplodi*, yleisö seisoi/taputti/lauloi,
    pianoa, kitaraa, rumpuja, viulua, bassoa, tanssilattia*, tietovisa*, tietovisajouk*, komea, komeaa, kaunis, kaunista,
    ${each(`keikka keikan keikalla basisti* rumpali* kitaristi* laulaja laulajan räppäri* biisi biisit soolo soolon encore* kertosäe*
      lol lmao haha hahah* hahaha* heh hehe nauru naurua naurusta naurattaa naurettiin nauroin hauska hauskaa upea upeaa mahtava mahtavaa
      ihana ihanaa mieletön rakastin rakastan ihastu* rakastu* stand-up* koomikko* vitsi vitsit meikki meikkiä paras parasta
      vaikuttunut liikuttava liikuttavaa`)},
    ihan/aivan/täyttä/silkkaa tulta, sydän räjähtää/suli/sulaa/pakahtuu/halkeaa, oli/on tulta`,
  party: `
    ${each(`konfetti* sampanja* samppanja* kuohuviini* skumppa* piñata* popcorn* poksautt* poksaht* paukkukarkki* vappupallo* polttarit
      polttareissa pakoputki* pakoputken`)},
    oli/on/vaan/vain/pelkkä/pelkkiä/johtui/tuli ilotulitus/ilotulitusta/ilotulitteita/raketti/raketteja/ukkonen/ukkosta/ilmapallo/ilmapalloja/paukkuja, ilotulitus/ilotulituksen/ilotulitusta … häissä/vuotena/itsenäisyyspäivä*/juhlissa/taivaalla, uudenvuoden/uudenvuodenaaton
      raketit/raketteja/ilotulitus, ilmapallo/ilmapallon/pallo joka/poksahti/poksahtaa/puhkesi`,
  body: `
    röntgenkuva*, röntgen, arpi, arpea,
    ajaessa partaa, partaa ajaessa, hammaslääkäri, laastari, laastarin, mutta ok/kunnossa/okei/paranee,
      yövuoron/työvuoron/päivän jälkeen, viisaudenham*,
    ${each(`kyykky* punnerrus* treenin treeneistä lenkin lenkillä rakko rakot rakkoja jalkapäivä* jumppa* jooga* joogan pilates*
      hammaslääkäri* hammassärky* krapula* migreeni* flunssa* auringossa palovoide* aurinkorasva*`)},
    marssilla/marssin/kävelyn/juoksun/vaelluksen/treenin/hiihdon/tanssin/marssista/kävelystä/juoksusta jälkeen/mutta, marssimisesta/seisomisesta/kävelemisestä/nauramisesta/tanssimisesta/istumisesta, auringossa paloin/palanut/paloi, palanut auringossa`,
  found: `
    löytyi/löydettiin/löysimme/löyty/löydettiinkin/löytykin … turvallisesti/kunnossa/terveenä/mummolasta/mummolassa/kaverilta/naapurista/nukkumasta/jo/heti/pian/onneksi/eilen/myöhemmin/kotoa/tädin/mummin, onneksi löytyi/löyty, kaikki hyvin/kunnossa nyt, nyt kaikki/on
      hyvin/kunnossa, menee jo hyvin, jo kotona, turvallisesti kotona, olikin mummolassa/kaverilla/kotona/tädillä, oli
      mummolassa/kaverilla/tädin/tätinsä/mummin/isän/äidin luona/kanssa`,
  garden: `
    etana*, kotilo*, kirvat, kirvoja, rikkaruoho*, hamsteri*, gerbiili*, kultakala*, siili*, oravat, orava, pulut, lokki,
      lokit, tomaatit, tomaattien, ruusut, ruusuja, tulppaani*,
      kukkaruuk*, kukkien, ampiainen, ampiaiset, ampiaispesä*, muurahai*,
      hiiret, koit, toukat, huonekasvi*, kaktus*, orkidea*, tuholaismies*, tuholaistorjun*, rusakot, rusakko, jänikset,
      papukaija*, mehiläi*`,
  urgent: `
    apua, auttakaa, auta, auttakaa/auta meitä/minua/mua, tulkaa, tule äkkiä/heti/pian/nopeesti, lähettäkää, lähettäkää/soittakaa/soita
      apua/poliisi/ambulanssi/112/hätäkeskus, sos, 112, hätä, äkkiä, nopeesti, nopeasti, heti, pian, kiire tulla, juuri nyt, just nyt, nyt
      heti, ei oo vitsi, ei ole vitsi, oikeasti, oikeesti, juoskaa, juoksee, juoksevat, huutaa, huutavat, kirkuu, kirkuvat, itkee,
      paniikki, paniikissa, pelkään, pelottaa, peloissa*, kauhuissa*, verta, vertaa, veressä, ruumis, ruumiita, tajuton, tajuttomana, ei
      hengitä, en saa, emme pääse, en pääse, ei päästä, emme saa, ei saada, pelastakaa, evakuoi*, yhtäkkiä, yhtäkkii, ambulanssi/ambulanssia
      tarvitaan/tänne, ensihoito*, sisällä, sisään, ulkopuolella, meidän/mun/minun vieressä/takana, naapurissa, meidän/mun/minun
      talo/talossa/rappu/rapussa/katu/kadulla/kerros/kerroksessa, ihmisiä, ihmiset, ihmisten, ihmistä, loukkaantun*, haavoittuneita, kuolleita,
    uhri, uhreja, levi*, leviää, täynnä savua, savua täynnä, satuttaa, aikoo, täällä, tääl, täälä, tänne, tuossa, tossa, piirit*, joku,
      mies, miehellä, äijä, tyyppi`,
}
