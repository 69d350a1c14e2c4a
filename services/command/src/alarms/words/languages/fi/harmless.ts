import { type Lexicon, near } from '../../lexicon.ts'
import { CHILD, family, ME } from './families.ts'

const SOCIAL = family(`
  instassa instas instagramissa instagram* facebookissa facessa facebook* twitterissä tiktokissa tiktok* youtubessa youtub* snäpissä snap* somessa
  somes somekanav* kanavaa kanavalla kanavia linkedinissä blogia blogissa striimi* livenä uutiskirje* spotifyssa twitch* threadsissä telegramissa`)
const THING = family(`
  avain avaimet avaimeni avaimia lompakko lompakkoni lompakon puhelin puhelimeni puhelimen kännykkä kännykän kissa kissani kissan kisu koira koirani
  koiran pyörä pyöräni pyörän polkupyörä kortti pankkikortti kortin passi passin passini kuulokkeet kuulokkeeni silmälasit lasit rahat hanskat hanska
  pipo lelu unilelu nalle reppu repun laukku laukun kassi tiedosto tiedostot tiedoston salasana salasanan kuva kuvat kuvan video videon nappi napin sana
  kaukosäädin kirja kirjan lippu lippuni matkakortti kani hamsteri kello takki kengät kenkä sivu linkki viesti`)
const OWNER = family(
  'äidin isän mummon siskon veljen kaverin tytön pojan tyttären lapsen naapurin miehen vaimon vauvan ukin ystävän lasten poikani siskoni veljeni vanhuksen',
)
const MISSING =
  'kadonnu*/kadonnut/kadoks*/kadoksissa/katos*/katosi/kateis*/hukas*/hukassa/hukkas*/hukkasin/hävis*/hävisi/karkas*/karkasi/kadotin/löydy/löydä/eksyny*'
const DEVICE = family(`
  akku akut akun puhelin puhelimen puhelimesta kännykkä kännykän kännykästä luuri luurista läppäri läppäristä tietokone kone koneen kamera kamerasta kameran netti
  yhteys nettiyhteys moottori mopo auto kukka kukat kukkani kasvi kasvit kala hamsteri koira kissa orkidea pattereista patteri paristo keskustelu chatti
  juhlat bileet tunnelma meno idea palvelin serveri telkkari näyttö kello radio wifi bluetooth kieli`)
const KILLERS = family(
  'jännitys kiire deadline mutsi kuumuus helle uteliaisuus stressi odotus odottaminen duuni kouluhommat hiki krapula väsymys läksyt nälkä ikävä hinnat selkä hammassärky treeni treenit tylsyys univelka burnout koeviikko',
)
const DIES = 'kuoli/kuollut/kuolee/kuollu/kuolemassa/kuolemas/kuolleet/kuolla/kuolis'
const LIGHT =
  'valo/valot/valoa/valoja/lamppu/lamput/kynttilä/kynttilät/kynttilöitä/katuvalot/katuvalo/valaistus/kynttilän/pihavalot/merkkivalo/takka/kiuas/nuotio'
const BACK = family(`
  kotiin töihin takaisin lomalta asiaan aiheeseen kouluun huomenna maanantaina tiistaina keskiviikkona torstaina perjantaina illalla varikolle huollosta
  korjaamolta asemalle lähtöpaikkaan mieleen muistoihin toimistoon mökiltä suomeen helsinkiin ensi viikolla sunnuntaina lauantaina kesällä syksyllä joukkueeseen kentälle`)
const STIFF = 'selkä/niska/hartiat/lonkat/takareidet/lihakset/hartia/nivelet/kroppa/lonkka/pakarat'
const STUCK = family(
  'lataus latauspalkki sivu sivusto ohjelma sovellus peli printteri tulostin puhelin näyttö nappi nettisivu lomake video kuva tiedosto selain kone tietokone läppäri appi äppi netti paketti lähetys lähetykseni hakemus näppäimistö',
)
const LOOSE = 'jumissa/jumis/jumiutu*/jumitt*/juuttu*/juuttui/loukussa'

/** Phrases that contain a word of danger but mean none, grouped by the kind of danger that they resemble. */
export const harmless: Lexicon['harmless'] = {
  'in-danger': `
    etanat/kotilot/kirvat/muurahaiset/ampiaiset/lokit/lokki/pulut … hyökkäsi/hyökkäsivät/hyökkää … kimppuun, hyökkäsi
      mummon/kukkien/ruusujen/herkkujen/ruuan/jätskin/karkkien … kimppuun,
      kukkien/ruusujen/herkkujen/ruuan/eväiden/karkkien/läksyjen kimppuun,
    sai/saivat/saatiin/saimme/tuli turpaan/pataan/köniin … nolla/maalilla/maalein/yksi/kaksi, sai/saatiin turpaan
      seitsemän/seittemän/kuusi/viisi/neljä/kolme/kaksi,
      mäki/helle/ruuhka/jono/portaat/kiire/treeni/pakkanen/duuni/koulu/pomo … tappaa mut/minut,
      pomo/esimies/vaimo/mutsi/faija/ope tappaa mut/minut jos,
    olet/olette/oot/ootte/olit/olitte väärässä/vääräs, jos/voin/saatan/voi/saattaa/taidan/taisin/taidat … olla/olen/oon/olin väärässä, olin väärässä,
    olinko väärässä, väärässä ${family('paikassa paikas kohdassa kohdas asennossa järjestyksessä huoneessa jonossa osoitteessa suunnassa kansiossa kaupungissa kadulla muodossa valossa seurassa luokassa bussissa junassa pysäkillä laiturilla kentässä ryhmässä sivulla talossa')},
    väärää, väärän, väärä, vääriä, hengenvaarallis* … hyvä*/hyvää/hyviä/herkul*/makea*, hyökkä* … ${family('maali maalin maalia pallo* keskikent* puolust* laidal* joukkue* pelaaja* pelin peliä kakku* ruuan herkku* kentäl*')},
    hyökkääjä … teki/pelasi/syötti/laukoi/liiga*/maaleja/sarja*/joukkue*, vastahyök*, hakka* … ${family('halko* klapeja rumpuja tahtia läppäri* näppäimis* pihvejä musa musiikki')}, työn/homman/hommien/asian/tehtävän/läksyjen/kakun/pullan … kimpussa/kimppuun,
    kimpussa/kimppuun … ${family('työn homman hommien asian tehtävän läksyjen herkkujen')}, pelott* … ${family('elokuv* leffa* korkeat hämähäk* ilotulit* tentti* koe kokee* esiinty* puhua lentää vuoristor* kasvojen')},
    pelkään/pelkää … ${family('hämähäk* pimeää käärmeitä korkeita lentää myöhäs* myöhäst* satee* unohd*')}, vihainen/raivoissaan … ${family('tulos* hinta* laskus* kelist* myöhäst*')}, ryöstöhin*, päivänvalossa ryöst*,
    rosvo* … ${family('poliisia poliisi leikki* näytelm* sektori vesipyss*')}, leikki* … rosvo*/poliisia/sotaa, rosvopaist*, tappel* … ${family('kaukosääti* sisarukset lelu* siskokset pennut lokit linnut karkeist* rahasta pöydästä pipan')},
    sisarukset/siskokset/veljekset/lokit/pennut/varikset … tappel*, lyö/löi/lyödä/löivät … ${family('vetoa ennätyks* pallon palloa kelloa läpi leiville rumpuja ennätyksen ällikällä laimin')}, vaarallin* … ${family('risteys tie tiet liukas ylitys')}, turvatto* … olo* netis*,
    jos olet/joudut … vaarassa/hengenvaarassa, jos olet hengenvaarassa … soita … 112/hätänumeroon, olette hengenvaarassa soittakaa, hätätilanteessa/hätätilanteissa/hätätapauksessa/hätätapauksissa … soita/soittakaa/soitetaan … 112/hätänumer*,
    aina/ensin/ensisijaisesti/tarvittaessa soita/soittakaa 112, soita aina/ensin 112,  hätätilanneoh*, hätätilaharj*, vaaratilant* … syntyny*/syntynyt,
    paniikki/paniikissa … ${family('avaim* tentti* deadline* läksy* lahja* myöhäs* kok*')}, sarjamurh*, terroris* … elokuv*/uutis*/luento*/kirja*/tutkimu*`,
  'attacker-near': `
    hän/se/ne/isä/äiti/mummo/joku/he/ukki … tulee/tulevat/tuli … ${family('käymään syömään kylään kahville juhliin päivälliselle huomenna lomalle saunaan yöksi jouluksi viikonlopuksi töistä koulusta kuudelta viideltä syntymäpäiville joulupukki')},
    joulu/kevät/kesä/talvi/syksy/loma/viikonloppu/vappu/juna/bussi/deadline … lähesty*, pizza*/posti/paketti/lehti/kissa/lähetti/kuljettaja/kuriiri … oven takana/ovella, oven takana … ${family('pizza* posti paketti lehti kissa naapuri lähetti')},
    pallo*/lumipallo*/jalkapallo* … rikko*/hajot*/osu* … ikkun*, jahtaa … ${family('unelm* ennätyst* häntäänsä pokemon* perhos* saalis* pistei*')}, metsäst* … hirv*/jänist*`,
  followed: `
    jumissa traktorin/rekan/bussin perässä … matka, perässä koko matka/matkan/tien,
    lasku/kuva/kuvat/loput/liite/tiedosto/selitys/video/lisää/huhtikuun … tulee/tulevat perässä,
    pysäköinninvalvoja*/lappuliisa*/pirkko … vaani*/vaani/seurasi/saalisti,
    traktorin/rekan/bussin/auton/kulkueen/oppaan/opastin perässä,
    ${near(ME, `seur* … ${SOCIAL}`)}, seur* … ${ME} … ${SOCIAL}, ${SOCIAL} … seur* … ${ME}, seur* … ${SOCIAL}, voi/saa/kannattaa seurata, seuratkaa/seuraa meitä … ${family('tilannet* täällä netis* sivul* kanav*')},
    koira*/kissa*/ankat/lapset/perhonen/lokki/pentu … ${family('seuraa seuraavat seuras kulkee juoksee tulee kävelee')} … ${family('mua minua perässä perässäni peräs meitä')}, seuraavat … ${family('ohjeet kuvat vaiheet asiat askeleet')}, vainoharha*, ikkunasta ulos,
    pyörä*/kärry*/kelkka*/peräkärr* … perässä, rahan/muodin/ajan … perässä, kuvaa … takanani, vainol*, tarkkail* … ${family('lintu* tähti* säätä luonto* revontul*')}, hiipii … ${family('syksy talvi kissa kevät hintoih*')}`,
  hiding: `
    pommisuoja*/pommisuojan/väestönsuoja* … viinibaari*/baari*/museo*/kahvila*/tehtiin,
    ${near(family('lahja* yllätys* yllätyks* suklaa* karkki* karkit muna* munia pääsiäismun* avain avaimet joululahja* herkku* aarre* aarteen kätkö* geokät* kissa kissan oravan luun'), family('piilossa piilos piiloon piilotet* piilotettu piilotin piilotti piilottaa piilou* piilopaik* kätkö* kätkey* jemma*'))} ,
    ${near(family('lahja* yllätys* suklaa* karkit muna* joululahja* avaimet'), 'kaapissa/komerossa/vaatekaap*')}, lahja*/lahjat/joululahja*/munat/karkit … piilo* … ${family('kaapissa komeros* sängyn')}, leikki*/leikitään/leikittiin/leikkivät … piilo*/piilosta/piilosil*, piilos* … ${family('leikki* leikkiä leikitään')},
    piilolin*, piilokam*, piilokal*, piilomain*, piiloleik*, piilot* … ${family('helmi* kamera* kamer* viesti* maksu* kulu* asetu* valik* sovellus* merkity*')}, ${near('suojau*/suojautu*/suojass*/suojassa/suojaan/suojaa', family('auringolta sateelta tuulelta pölyltä melulta hyttysiltä pakkaselta helteeltä katseilta tietosi tietojasi'))},
    ${near('hiljaa', family('kirjastossa elokuvissa teatterissa luennolla kokeessa konsertissa'))}, en voi puhua … ${family('kokouksessa tunnilla palaverissa luennolla')}, kuiska* … metsä*/tuuli`,
  trapped: `
    jumissa/jumis/juuttun*/juututtiin …
      traktorin/rekan/ruuhka*/asuntoauton/jonossa/jonoon/liikenn*/tietyö*/valoissa/levelissä/kentässä/pelissä/tasolla/peliin,
      jumiin/jumissa peliin/pelissä/kenttään/tasolle/kentässä, koira/kissa/pallo/leija/koiranpentu/siili/lampaa*/drooni …
      jumissa/jumiin/jäi/juuttui, koira jäi,
    paketti/lähetys/posti … ${LOOSE}/jumiin … tulliin/tullissa/postiin, ${near(`${LOOSE}/jumiin`, 'tulliin/tullissa/postiin/ruuhkaan')}, ${near(LOOSE, 'ruuhka*/ruuhkassa/ruuhkas*/prosent*/prosentissa/latauksessa/liikentees*/palaver*/kokouks*/kirjautumis*/lomakkee*/tulliin/tullissa/postissa/postiin/sivulla')}, ${STUCK} ${LOOSE}, ${STUCK} on/oli/meni/jäi/taas/jo/menee/jää/vaan ${LOOSE}, ${LOOSE} ${STUCK}, ${STUCK} on/oli/meni/jäi taas/ihan/nyt/vieläkin ${LOOSE}, ${LOOSE} kotitöi*/läksyi*/projekti*/rutiin*/koodi*/levelil*/tasolla/pelis*/ajatuks*/menneis*,
    ${STIFF} jumissa/jumis, ${STIFF} on/oli/taas/ihan/aivan/niin/vähän jumissa/jumis, ${STIFF} on ihan/aivan/niin/vähän/taas jumissa/jumis, jumissa ${STIFF}, näytön lukitus, kuva*/kamera* jumi*,
    oon/olen/ollaan/olin/ollu … vankina … palaver*/kokouks*, ${near('vankina/vangittu*/vangiksi/vankila', family('palaver* palaverissa kokouks* työs* sohval* rutiin* katseen ajatus* elokuv* rakkau* tunteid*'))}, en pääse … ulos … tilist*/tililt*/sovelluks*/sivult*, pääse … pois … ${family('töistä töist palaverist* kokouks* sivult* tililtä sovellukses* sängystä')},
    kirjautu* … ulos, ulos … kirjautu*, en/ei pääse … ${family('kirjautumaan kirjautuu')}, puristu*/purist* … ${family('mehu* appelsiin* sitruun* kättä kenkä kengät farkut housut vyö')}, hissi*/hissit … ${family('musiikki huolto* huolletaan asennet*')},
    raunio* … ${family('linna* kirkko* keskiaika* historia* retki nähtävyys kaunii*')}, linna* … raunio*, raunioissa … konser*/näytel*, bussissa/junassa/autossa … jumissa … ruuhka*`,
  hostage: `
    panttivankidraama*, panttivankielokuva*,
    ruudunkaapp*, kuvakaapp*, kaapat* … ruutu*/kuva*, päättivän*`,
  'not-breathing': `
    hammas/hammasta/poski/naama … turvonnut/turvoksissa … ok/hammas*/lääkäri,
    pallo/ilmapallo/korkki/kuohuviini … poksahti/pamahti/paukahti, saada/sain/saan/meinasin/melkein …
      sydärin/slaagin/sätkyn/hepulin/sydänkohtauksen/kohtauksen, pallo/ilmapallo poksahti,
    tajuttom*/tajuton/tajuttoman … ${family('hyvä* hieno* kova* paljon iso* makee* meininki määrä* siisti* kaunis* kallis* hyviä suosio pitkä*')}, pyörty* … ilosta/naurusta/onnesta, melkein/meinasin pyörty*, tukehdu*/tukehtu* … ${family('nauruun töihin papereihin nauru')},
    sydänkoht* … melkein/hinta*/hinnan/hinnat/lasku*/laskun, melkein/meinasin … sydänkoht*/sydär*, saan/sain sydärin … ${family('hinnan hinnat laskun kun')}, elvytysrah*, elvytyspak*, talou* … elvyt*, elvyt* … ${family('talou* kurssi* koulutus nukke* harjoit*')},
    haukko* … henkeä … maisem*/kaunis, sininen taivas, henki on heikko, infarktiluo*, sykemittar*, ei … hengitysvaik*/hengitysoir*, sivu/nappi/ohjelma/sovellus/näyttö/painike/linkki/kone/palvelin … ei reagoi/vastaa/liiku, ei reagoi … ${family('sivu nappi painike klikkauks*')},
    juna/bussi/jono/ruuhka/liikenne/hissi/kuva/video … ei liiku, hengitä syvään, hengitys … ${family('harjoituks* jooga* meditaat*')}, hengitä`,
  bleeding: `
    tekover*, teatteriver*, verenpai*, verikoe*, verikok*, verenluovut*, veriappels*,
    verenluov*, verikok*, verenpain*, veripalt*, veriappels*, verenkuv*, verensok*, veriryhm*, verilett*, verenpunai*, verihiuta*, veripank*, ${near('verta/veri', family('luovut* luovuttamaan luovuttamassa luovutin luovuttaa luovutettiin antamaan antamassa hikeä kyyneleitä verikok* veripalv*'))},
    veri vetää/veti, veren … maku/perintö, sinistä verta, pahaa verta, veriset juuret, verta sakeamp*, verenvuo* … ${family('loppu tyrehtyi lakkasi')}, huulipuna*, punajuur* … verta, verinen pihvi, pihvi … verinen`,
  injured: `
    lapset/lapsi/olin/oli … murtuneita/murtunut … surusta/pettymy*/uutis*, ranne/käsi/jalka/sormi … murtui …
      asteella/asteelta/lapsena/pienenä/koulussa, lumiukko … murtunei*,
    loukkaantu*/loukkaannu*/loukkas*/loukata … ${family('sanois* kommenti* vitsis* tunteita tunteet puheis* kritiik* viestist*')}, vammai* … pysäköint*/palvelu*, haavoittuv* … asema*/ryhm*, loukkaantuneita … ${family('ei ole oo ollut ollu näy näkyny näkynyt tullut')} … ole/oo/ollut/ollu/näy/tullut,
    loukkaantuneita/haavoittuneita/kuolleita/uhreja/henkilövahinkoja/vammoja/onnettomuuksia/laukauksia/räjähdyksiä/aseita/asetta/veistä/puukkoa/vaaraa/savua/liekkejä/tulipaloa/kaasua/kaasuvuotoa/uhkaa/verta/pommia/pommeja/ruumiita/tappelua/tappeluita ei … ${family('ole oo ollut ollu ollukkaan näy näkynyt näkyny havaittu löytynyt löytyny tullut tullu kuulunut kuulunu syntynyt syntyny ollunna esiintynyt tavattu sattunut sattunu raportoitu')},
    loukkaantuneita/haavoittuneita/kuolleita/uhreja … ei … ${family('ole oo ollut ollu näy näkynyt näkyny havaittu löytynyt tullut tullu syntynyt syntyny')}, palovaroit*, palovartij*, lääkäriaik*, lääkäri* … ${family('aika ajan huomenna telkkar* sarja')}, sattuu … ${family('olemaan tietämään muistamaan löytymään silloin')},
    mitä sattuu, jos … sattuu, sattuuko, niin sattuu … että, uhri* … ${family('uhrilahj* urheil* muistomer*')}, muistomer* … uhr*, uhrien … muist*, kolariss* … ${family('kunta asun asumme mökki laskettel*')}, kolarin kunta, jalkapallo* … loukk*/pelaaja*,
    onnettomuu* … ${family('viime vuonna museo* tilasto* ehkäis*')}, onneton rakkaus, tapaturma* … ${family('vakuutu* ehkäis* koulutu*')}, ensiapu* … ${family('kurssi* koulutu* laukku* pakkaus* ohje*')}, ensiapua … kurssi*/harjoit*, vihlo* … ham*`,
  dying: `
    kuolin nauruun/häpeästä/tylsyyteen/nälkään/siihen, mä/minä kuolin, kuoltiin nauruun/nauruu,
    murhaava*/tappava* huumorin*/katse*/hymy*/korko*/bassoa, murhaava huumorintaju*, voisin/voisi/vois/ois … tappaa …
      kahv*/kupist*/pizza*/oluest*/bissest*/sill*, voinu/voinut/voisi/vois/voisin tappaa,
    murhaava* katse*, murhaavan katseen, ihan/aivan/täysin/niin kuollut … jälkeen/väsymyksestä, oon/olen … kuollut …
      jälkeen, tapeltiin/tappelu/tappeli/tapella/tappelimme … lumipallo*/tyyny*/paikasta/jonossa/vesipyss*/kaukosäät*,
    vei/vie/melkein/meinasi vei/vie/viedä hengen,
      ampiais*/ampiaispes*/hiiri/hiiret/rotta/rotat/etana*/tuholais*/muurahai*/hyttys*/pakkanen/halla/kuivuus …
      tappoi/tappaa/tapettu/kuoli/kuolleet/tappoivat, tappaa/tappoi/tappanut …
      akun/akku/fiiliksen/tunnelman/puhelimen/yhteyden/nurmikon/kasvit/kukat/ilon/motivaation,
      jalat/jalka/akku/puhelin/luuri/meininki/into/keskustelu kuoli/kuolee/kuollut/kuolivat, pakkanen/kylmyys/helle tappaa,
    elokuvan/leffan/kirjan/sarjan/pelin/näytelmän lopussa/alussa … kuolee/kuoli/tapetaan/ammutaan/räjähtää/murhataan, ${DEVICE} ${DIES}, ${DEVICE} on/oli/vaan/ihan/taas/jo/kohta/vissiin/juuri/meinas ${DIES}, kuollut/kuollu/kuolee/kuoli ${DEVICE}, ${DEVICE} on/oli ihan/jo/melkein/kohta/taas ${DIES}, kuollut/kuollu/kuolleet … ${family('hetki kulma kulmat meri meren kieli linja piste lehdet oksat')}, kuollut hetki, kuolleen meren,
    kuole*/kuolen/kuolin/kuollaan/kuoltiin/kuolla/kuolee … ${family('nauruun naurusta nälkään tylsyyteen tylsyydestä häpeään häpeästä uteliaisuuteen janoon kahvinhimoon väsymykseen noloudesta nolouteen myötähäpeä* rakkaudesta söpöyteen unenpuutteeseen stressiin jännitykseen jännityksestä krapulaan hikeen ujouteen kateudesta pitkästymi* ihastuksesta vitutukseen')},
    kuoli/kuollut/kuollu/kuolleet … ${family('vanhuuteen pitkäaikais* syöpään rauhallisesti')}, kuoli … ennen syntymää, naur*/nauroin/nauratti … ${family('kuoliaa* kuoliaaksi kuoliaaks')}, kuoliaaksi … naur*, säikä* kuoliaa*, juhl* kuoliaa*, tappav*/tappavan/tappavaa/tappava … ${family('tylsä* tylsää tylsyy* kuumaa kuuma kuumuus hidas* hyvä* pitkä tahti')},
    ${KILLERS} tappaa/tappoi/tappo/tappavat, ${KILLERS} tappaa/tappoi/tappo/tappavat mut/minut/meidät/meiät/mua, ${KILLERS} vielä/kohta/joskus tappaa mut/minut/meidät,
    tappa*/tapan/tapetaan/tappaa/tappo … ${family('aikaa ajan hyttys* hyttysiä bakteer* virus* rikkaruoh* kirvoja torako* fiilik* tunnelman kärpäs* muurahai* punkki* hirviö*')}, tapporaha, tappajahai, murhamyst*, murhapel*, murhasarj*, murhadekk*, murhadraam*, murhakirj*, murhabal*, murhajuttu*,
    murha*/murhaa/murhan/murhasta … ${family('dekkari* televisio* sarja sarjassa kirja kirjassa romaani* elokuv* näytelm* podcast* mysteer* ilmapiiri')}, ${family('dekkari* sarja sarjassa kirja kirjassa romaani* elokuvassa podcast* leffassa')} murha*/murhasta/murhan, surmanpui*, ruumiin … ${family('kieli kunto rakenne kulttuuri lämpö')}, hautausm*,
    koira*/kissa*/hamsteri*/kani … kuoli/kuollut, ruumis* … arkku, kuolinpes*, kuolinilmo*, kuolemansyn*, kuolemattom*, kuolemat*, kuoleman … ${family('laakso kauppiaat varjelukset tähti')}, tappar*, tappion, menehty* … ${family('vanhuu*')}`,
  suicide: `
    itsemur* … ${family('ehkäis* luenno* tilasto* tutkimu* artikkel* aiheena kirja elokuva* dokument*')}, itsemurhaehk*, itsemurhatil*, ${near('hyppä*/hyppy*/hyppi*/hypä*/hypätä/hyppäsi', family('kyytiin kyydistä kyydis benji* laskuvarjo* mäkihyp* pituushyp* hyppytorn* uimahyp* hyppyri* uimaan trampol* bussista bussiin junaan ratikkaan asiasta ilosta'))} ,
    ${near('lääkke*/lääkkei*/särkylääk*/buran*/panadol*', family('apteeki* resepti* kaapissa hoitaj* kissan koiran kissalle koiralle ohjeen'))}, hyvästi … ${family('kesä talvi koulu rahat loma lomat lomaraha')}, jäähyväisk* … ${family('konser* kiertu* keikka')}, jäähyväiskonsert*, jäähyväiskier*, jäähyväisju*, urapäätös`,
  shooting: `
    shotit, shotti, shotteja,
    ammuin/ammutaan/ammuttiin/räpsin/räpsittiin/ammuttu …
      videon/videota/kuvan/kuvia/kuvat/filmin/filmille/rullan/klipin/kuvaa/maalin/tolppaan/maalia, kuva/kuvan/kuvat
      luodinrei*, ampiais*/ampiainen/ampiaispes*/ampiaisia, ampaisi*/ampaisee,
    ammuin/ammuttiin/ampui … tuloksen/radalla/pisteitä/kympin/savikiekko*/sarjan, pelissä/leffassa/elokuvassa/sarjassa … ampua/ampuu/ammuttiin/ammutaan/räjäyttää/tappaa, zombi*, zombe*,
    ampumahiih*, ampumarat*, ampumarad*, ampumaurh*, ampumaharj*, ampumaseur*, ampumakilp*, ampumataul*, ampumapaik*, ampumakoul*, ampumalaj*, ampumajuoks*, ampiai*, töissä/oon/olen/käyn/menen/harrastan/opettaa … ampumarad*/ampumarat*/ampumaurh*/ampumaharj*,
    ampu*/ampui/ampuu/ampuivat/ampua/ammu*/ammuttiin/ammutaan … ${family('maalin maalia maaliin tolppaan rimaan koriin vapaapotk* rangaistuspotk* pallon palloa kiekon kiekkoa ilotulit* vesipyss* tauluun taulua hirven hirviä karhun teeren jousella nuolia pilkkaan värikuula* lumitykil* kunnialauka* paukkupan* savikiek* tähtäykses*')},
    ilotulit* … ammu*/ampu*/ammuttiin, ampui ohi maal*, kunnialauk*, laukau*/laukaus/laukais* … ${family('tolppaan maalin maaliin maalivahti* maalia rimaan keskustelu* kysely*')}, laukaus meni yli, maalivahti … laukau*, lähtölauk*, luotijun*, luotikuj*, luotisuor*, luotikat*, luotilang*,
    luoti … ${family('elokuva* leffa* nimi kirja')}, räiskäl*, paukku*/paukkuu … ${family('pakkanen pakkas* ilotulit* raketit vappu takka* popcorn')}, pauketta … ${family('ilotulit* uuden uutenavuot* raketti* vappu')}, pamauksia … ${family('ilotulit* uuden raketti* raketteja')}, tulitu* … ${family('kysymyks*')}, kysymyst* … tulit*`,
  explosion: `
    räjähdysmäinen kasvu näkyy, räjähdysmäi* … näkyy/kasvoi/kasvanut,
    pommisuoja*/pommisuojan … viinibaari*/baari*/museo*/kahvila*/tehtiin, pommisuoja josta, räjähdysmäi*
      kasvu/nousu/kysyntä, räjähdysmäise*, ihan/täysi/varsinainen pommi yleisö,
    tykitti/tykittää/tykitteli/tykittivät … pianoa/kitaraa/rumpuja/biis*/musiikk*/maalin/läpät/menemään/bassoa, tykkilum*,
      lumitykk*, pomppulinna*, räjäytti/räjäytettiin/räjähti … pankin/tajunnan/netin/somen/suosio*/hitiksi/täyteen, pankin
      räjäyt*, tajunnan räjäyt*, hinnat/pisteet/suosio/katselut räjähti/räjähtivät/räjähtää,
      sähköpost*/some/netti/kommentti*/pää/sydän/nauru/yleisö räjähti/räjähtää/repesi/repeää,
      pallo/ilmapallo … poksahti/räjähti/puhkesi/pamahti,
    räjäh*/räjähtäv*/räjähtävän/räjähtävä/räjähti … ${family('hyvä* hyvä hyvät hieno* kova* hitti suosio* meno tunnelma* bileet kasvu nauruun naurusta käsiin someen somessa myynti makuelämy* lavalla')}, räjähdysmä*, suosio/pää/some räjähti/räjähtää/räjähtänyt/räjähtäny, räjäyt*/räjäytti … ${family('potin pankin tajunnan tajuntan* yleisön somen keskustelun pelin')},
    pommin varma*, pommiin, ${near('pommi/pommin/pommit/pommitin/pommia', family('alennuks* alennus tarjouks* tarjous hinta* hinnat kokee* kokeen tentti* tentin esitelm* olut bileet keikka biisi uutinen'))}, pommitt*/pommit*/pommittaa/pommittivat … ${family('kysymyks* viesteil* viestejä mainoks* sähköposti* kuvil* puheluil* tarjouks* lumipalloil*')}, poolpomm*, kylpypom*, pommerin*, pommern*,
    pommi* … ${family('museo* näyttely* hävittäjä*')}, lens*/lensi … ilmaan … ${family('ilmapallo* pallo lokki* lintu*')}, ilmapallo* … ${family('poksaht* paukaht* pamaht*')}, ovi/ovet/luukku/kansi/portti … pamaht*/paukaht* … kiinni, korkki/samppanj* … poksaht*/pamaht*/paukaht*, granaattiom*, ukkonen/ukkos* … jyri*/jyräht*/pamaht*, drooni* … kuva*/kuvas*/kuvattu,
    vesimiina*, miina … ${family('nimi äyräm* sill* täti ystävä')}, paukkupak*, paukkukark*`,
  weapon: `
    räjähdysmäinen kasvu,
    veitsikoju*, veitsikauppa*, veitsimess*, veitsisarja*, veitsiteline*, veitsisetti*, veitsiliik*, aseliike*, asekauppa*,
      asemuseo*, veitsien/veitsen/puukkojen/saksien teroitu*, voiveits*, juustoveits*,
    kirve*/kirves/kirveen/puukko/puukon/veitsen/veitsi … mökille/retkelle/halko*/klapei*/kalastus*/partio*, osti/ostin/ostettiin/ostimme … kirve*/kirveen/puukon/veitsen/puukko*/veits*, myydään/myyn … kirve*/puukko*/veits*,
    puukkokaup*, puukkotehdas, puukkotehtaal*, puukkoseppä, puukkosepän, puukkojunkkari*, puukkotuppi, puukkotupen, puukkopost*, puukkokisat, puukkokurssi*, veitset/veitsi ja haarukat/haarukka, haarukka/haarukat ja veitsi/veitset, veitsitel*, veitsituk*, veitsisar*,
    ${near(family('veitsi veitsen veitset veitsiä keittiöveits* keittiöveitsi puukko puukon puukot puukkoja kirves kirveen kirveet miekka miekkaa ase aseen aseet aseita'), family('alennuks* alennuksessa alessa myynnissä myydään myynnis* tarjouks* teroit* teroitin terottaa terotus* kokoelma* museo* museossa näyttely* näyttelys* kurssi* lahjaksi syntymäpäivä* tiskikone* esillä joululahja* käsityö* vitriin* miekkai*'))} ,
    aseistakiel*, aseistarii*, asemieskoul*, vesipyss*, vesipyssy*, lelupyss*, nerf*, kirvesmie*, kirvesvar*, ase* museo*, asemuse*, aselak*, aselup*, aseelli* … palvelu*/vartija, ampiai*/mehiläi*/hyttynen/paarma/sääski … pisti, pisti … ampiai*/mehiläi*, silmään pist*, piikki … pisti,
    miekkai*, vasara … naula*, moottorisaha … ${family('puita halkoja metsä*')}, viilsi* … paperi*, miekka … kives*, haulikko … metsästy*, kivää* … ampumahiih*`,
  threat: `
    ${near(family('sade sateet myrsky ukkonen lakko lakot kuivuus lama sää sateen vesisade pula halla lumisade'), 'uhka*/uhkaa/uhkasi/uhkas/uhkaavat')}, uhkapel*, uhkarohk*, ${near('uhattu*/uhattuna/uhatut/uhka', family('laji* luonto luonnon lintu* palvelu* koulun lakkaut* metso sukupuut*'))}, kosto … ${family('elokuv* peli ottelu')}, kostopel*, kosto ottelu, kostaa itse*,
    kiristä*/kiristys* … ${family('tahtia sääntöjä verot* vyötä ruuvia talou*')}, kiristysn*, huomenna … verta … luovut*, kuolet … nauruun, poltta* … ${family('kaloreita pull* tupak* röök* rasvaa kynttil*')}`,
  'vehicle-attack': `
    ajo*/ajettiin/ajoi/ajoin … torin/torille/terassin/ihmisten … ohi, ajoi/ajo/ajettiin/ajaa … torin ohi, ajettiin torin, ajoi/ajo/ajaa … ${family('jonoon jonossa')} … ${family('rauhal* hitaas*')}, pyöräilij* … ajoi/ajo/ajaa … ohi`,
  fire: `
    räjähdysmäi* kasvu, makkarakoj*/grillikioski*/grillikoju*/vohveli*/savustamo* … savu/savua,
    palovaroit*/palovaroittimen/sammutuspeit*/sammutuspeitteen/palohälyt* …
      ostin/ostettiin/kuitti/asennettu/patteri*/kuitin, ostin/ostettiin/tilasin …
      palovaroit*/palovaroittimen/sammutuspeit*/sammutuspeitteen, paahtoleiv*/pulla*/makkara*/kakku*/pizza*/ruoka …
      paloi/palanut/pohjaan, poltin/poltti/poltettiin … paahtoleiv*/pullat/pullan/ruoan/makkarat/letut/kahvin/kalori*,
      palon/paloi nahka/iho,
    ${LIGHT} … palaa/paloi/palavat/palamaan/palamas*/palamassa/palaneet/palanut/palo/palais, palaa/paloi/palamassa/palavat … ${LIGHT}, ${family('talossa talos asunnossa huoneessa ikkunassa kodissa toimistossa koulussa keittiössä eteisessä pihalla saunassa mökissä täällä siellä tuolla naapurissa parvekkeella käytävällä')} palaa/paloi/palavat ${LIGHT},
    ${family('juna bussi auto koulu')} palaa ${BACK}, ${family('kouluun kotiin töihin asemalle')} palaa, palaa ${BACK}, ${near('savu/savua/savun/savuaa/savussa/savuu', family('grilli* grillistä grillaus* nuotio* nuotiosta takasta takka* takassa tupakasta tupakan tupakka* savusaunas* sauhu*'))} ,
    kynttilän/takan/nuotion liekki/liekit, oon/olen/ollaan/olin liekeissä/liekeis, ihan liekeissä, ${near('liekeissä/liekeis/tulessa', 'joukkue*/tiimi*/maalivahti/pelaaja*/bändi*')} , tuli takassa, takassa … tuli/palaa/tulta, tulta takka*, onko … tulta, saunaan … tuli, saun* … tuli, nuotio* … tuli*/tulta/liekki*/palaa,
    tulitik*, tulitau*, tulivuor*, ilmainen/kynttilä* … liekki*, sytyt* … ${family('kynttil* nuotio* takka* takan sauna* saunan grilli* tupakan röökin valot lampun')}, palokun* … ${family('esittel* vierail* kisat harjoit* talkoo* festar* kalenteri')}, palomie* … ${family('esittel* vierail* kalenteri vilkut*')}, roihuvuor*, poltti … päreet, ihon* … palaa/paloi,
    palohäly*/palohälytin/palohälytys … testi*/testa*/testattiin/harjoit*/huollet*/huolto*, ${family('testi* testataan harjoitus*')} … palohäly*, kiusaus/pulla*/pizza/leipä/kakku … käräht*/paloi/palanut/pohjaan, palaneen käry* … korvi*`,
  gas: `
    näytelmä*/elokuv*/leffa*/kirja*/sarja* … myrkyt*,
    ${near('kaasuhell*/kaasuhella/kaasugrilli*/kaasugrilli/kaasuliesi', family('rikki hankin ostin osto* uusi myynnissä myydään asennet* kaunis'))}, ${near('kaasua/kaasu', family('paina painoi painaa pohjaan pohjassa lisää jalka poljin poljinta'))}, kaasutt*, ${near('haju/tuoksu/tuoksuu/haisee/hajua/tuoksui/tuoksua', family('kahvi* kahvin pulla* hajuvesi* kukka* kukat leipä* leivo* leivot* grillaus* makkara* kakku* parfyym* vastaleivo* meri kesä juusto* hapankaali* sukat'))} ,
    ${near('silmät/silmiä/silmä', family('siitepöly* siitepölys* naurusta nauru* sipuli* sipulista ilosta onnesta valvomis*'))}, ${near('yskä*/yskii/yski*/oksent*/oksensi', family('flunssa* nuha* korona* vatsatau* krapula* norovir* kissa koira pulu'))}, päätä särkee … krapula*/melu*/näyttöpäätt*, kemia*/kemian … ${family('tunti tunnil* kokee* kirja opettaj* luokka')},
    hiilidioksid* … ${family('päästö* ilmasto* vero*')}, kloor* … uima* … ${family('vesi veden haju tuttu')}, myrky* … sien*, sieni* … myrky*, myrkkysien*`,
  water: `
    tuoppi*/tuoppia/olut*/kalja*/bisse*/pulla*/kakku*/pizza*/makkara* upposi/uppos, upposi … hetkessä/kupuun/nälkään,
    hukun/hukumme/hukutaan/hukkuu/hukuttiin/hukkua/hukkunut …
      paper*/töihin/työhön/läksyihin/laskuihin/sähköpost*/pyykkiin/tavaraan/kiireisiin/meiliin/velkoihin/viesteihin, hukka
      perii/perinyt, hukkaan heitet*/mennyt/meni, meni hukkaan,
    estonia/titanic/vasa/laivan/hylky … uppos*/upposi/uponnu*/uppoaa, hukku*/huku*/hukun/hukumme/hukkua/hukutaan/hukuttaa/hukkuu … ${family('töihin työhön kysymyks* viestei* viesteihin kyynel* suruun murhei* murheet surut velkoi* paperei* läksyi* tietoon tavaraan sähköpost* mainoks* roskaan')},
    uppos*/upposi/uppoaa/uppoan … ${family('työhön ajatuksi* kirjaan peliin sohvaan tunnelma* kuumille yleisöön tarinaan rahaa')}, tulva*/tulvan/tulvi*/tulvii … ${family('viestej* viestejä kysymyks* mainoks* tarjouks* palautet* sähköpost* hakemuks* muisto* kyynel* tietoa')}, sähköposti … tulvi*, vesi/vettä … ${family('kaatamalla taivaalta vesilasi* lasillinen lasi kannuun pulloon kahviin')},
    pubin/baarin/ravintolan/bändin/biisin/elokuvan/leffan/kirjan/sarjan/pelin/koiran/kissan nimi/nimeltä, hukkunut rotta, tulvavaku*, hukkarei*, pois … hukkuu … musiik*, järjestyksen … tulva, ääni … hukkui/hukkuu`,
  collapse: `
    teltta/paviljonki/kakku/sateenvarjo/hiekkalinna/lumiukko/rantatuoli … romahti/kaatui/sortui/lysähti,
    katsomo/yleisö/sali/porukka/bileet repesi/repeää/repesivät/sekosi,
      elämä/maailma/haaveet/suunnitelmat/suunnitelma/talous/bisnes/parisuhde/kaikki vähän/haaveet
      sortui/romahti/sortuivat/romahtivat/hajosi,
    ${near(family('hinta hinnat hintojen kurssi kurssit osake osakkeet osakkeen pörssi pörssikurs* kannatus talous markkinat tulot arvo lämpötila myynti suosio äänimäärä bitcoin krypto ruplan elintaso usko maailmani yleiskunto'), 'romah*/romahti/romahtaa/romahtanut/romaht*/romahd*/sortu*/kaatu*')} , romaht* … ${family('itkuun sänkyyn sohvalle nauruun henkisesti psyykkis* tuoliin')},
    sortu*/sorru* … ${family('tappio* houkutuks* virhee* valehtel* ostamaan herkutte* karkkii* suklaas*')}, ${family('äänestys hallitus laki esitys ehdotus palvelin sivu sivusto järjestelmä kone ohjelma kaveri koira pullo kuppi lasi maljakko pyörä')} … kaatui/kaatu*, ${family('lehdet lehti omena omenat käpy kävyt lumi pallo leija ilmapallo lintu')} … puto*/putos*/tippu*/lens*/varise* … ${family('puun puu puusta puista puut kattoa katon aidan aita taloa talon')},
    pöydältä/hyllyltä/kädestä … putos*/tippu*, palautevyör*, viestivyör*, päivyri, raunioromant*`,
  crush: `
    pyörä/auto/laatikko/kakku/pullo/tölkki/paketti/varvas/hattu … litistyi/litistynyt/lyttyyn/rusentui,
    tungos*/tungosta … ${family('kahvila* alennusmyyn* aleiss* kaupass* kassoil* joulumarkkin*')}, ihastu*, ruuhka* … ${family('kehä* liikent* tie tiell* moottorit* aamuruuhk*')}, paniikkihäir*, paniikkikoht*, painaa … nappia/näppäin*, jono* … ${family('kassal* kahvil* leipomo* lippu*')}, toisten/toistensa päälle … laatik*/kerros*`,
  missing: `
    ${THING} ${MISSING}, ${THING} on/oli/taas/vieläkin/multa/multakin/meni/ei/katosi/onkin ${MISSING}, ${MISSING} ${THING}, ${MISSING} mun/minun/meidän ${THING}, ${THING} on taas/jossain/vieläkin ${MISSING}, ${OWNER} ${THING} ${MISSING}, ${OWNER} ${THING} on/oli/ei/meni/taas ${MISSING}, ${MISSING} ${OWNER} ${THING},
    ${family('lapsi lapset poika tyttö poikani tyttäreni isä äiti mies vaimo mummo ukki kaveri vauva')} … ${family('hukkasi kadotti hukkas hukannu* kadottanu*')} … ${THING}, etsi*/etsin/etsimme/etsitään … ${family('lapselle pojalle tytölle vauvalle tyttärelle lapsille pojalleni tyttärelleni töitä asuntoa lahjaa')}, katos* … ${family('näytöltä sivulta kansiosta ruudulta ruudusta')}`,
  'missing-child': `
    ${CHILD} … löytyi/löytyivät/löydettiin/löyty … ${family('heti jo kunnossa turvallis* terveenä kavereil* naapuris* kotoa nopeasti onneksi leikkim*')}, löytyi/löydettiin … ${family('lapsi poika tyttö')} … ${family('kunnossa terveenä turvassa')}, ${CHILD} löytyi/löytyivät/löydettiin, vein/veimme/viedään/vietiin/viedä/viemään … ${CHILD} … ${family('kouluun päiväkotiin hoitoon eskariin harrastuk* treenei* mummolaan synttärei* uimahall* lääkäriin neuvolaan')}`,
  'help-us': `
    kiitos … avusta/apu/avunannosta, ${near('apua/apuu/apuva', family('lomak* lomakkee* lomakkeen latami* lataami* latauks* lataukses* lähettämi* lähettämiseen kirjautumi* kirjautumiseen asetuks* läksyi* läksyihin kotitehtäv* muutto* muutossa salasana* sovelluks* sivust* käyttö* täyttämi* tietokone* kääntämi* suomen'))} ,
    ${near('apua/avuksi/apu/avuks', family('tästä siitä niistä kuvista kuvasta videosta kuvistani videostani tiedoista tutkin* tutkimuk* tutkinnas* tutkintaan selvittely* selvittämi* selvityks*'))} , olla apua/avuksi, voi/voisi/voisko/voin/saattaa olla … apua, kysyin/kysyi/kysyä/kysy … apua, sain/saimme/saatiin/sai/antoi/tarjosi/tarjottiin apua/apuu, sain/saimme/saatiin … hyvää/hyvin/nopeasti apua, apua … ${family('tarjolla saatavilla saatav* tarjoaa')},
    apua … kaverilta/poliisilta/naapurilta/asiakaspalvelusta/netistä … ${family('sain kysyin pyysin saa')}, kaverilta/poliisilta/naapurilta/asiakaspalvelusta/netistä … apua, suuri apu, avuksi, ${near('auta/auttakaa/auttaa', family('parantamaan kehittämään tunnistamaan ymmärtämään tutkinnassa tutkinnas selvittämään selvittämisessä poliisia poliisin tutkintaa valitsemaan tutkimuksessa lomakkeen lataamaan laittamaan'))} , auttaa … ${family('poliisia tutkintaa tutkinta* asiaa')},
    voin/haluan/voimme/haluamme/yritän/pyrin/voinko/haluaisin/voisin/saanko/voiko tämä/tämä/kuva/video … auttaa, apulai*, apurah*, apuväl*, pelastusharj*, pelastusarme*, pelastuslait* … esittel*/vierail*/päivä, tulkaa … ${family('syömään kahville katsomaan kylään käymään mukaan juhli* saunaan meille tapahtuma* konsert* rohkeasti')}, auta armias, kiire … ${family('töissä joulu* aamulla töihin bussiin junaan')}`,
  fleeing: `
    juoks*/juoksin/juostiin/juoksi/juoksee … karkuun/pakoon … ${family('sadetta vesileik* leikei* leikkiä hipp* hippaa ampiais* hyttys* lokki*')}, karkuun/pakoon … ${family('vesileik* leikei* leikkiä hipp* hippaa ampiais* hyttys* lokki*')}, karkuun … ${family('sadetta talvea kylmää arkea hyttysiä kiirettä')}, pakoon … ${family('arkea talvea sadetta kaamosta kuumuutta kiirettä')}, pakohuon*, pakopel*, pakoputk*, evakuointiharj*, evakuoi* … harjoit*, juoks*/juoksin/juostaan … ${family('maraton lenkki lenkin bussiin kisa*')}, vankikarkur*`,
}
