/**
 * Real words that lie one typing slip from a word of danger. They are never corrected to that word. The list is chosen
 * from the commonest words of the language. Other words of its dictionary are listed only if they are close to a word
 * that rings alone.
 */
export const realWords = `
  aalio aamen aamu aamua aamuna aaneni aanet aani aareen ahaa aidilta aidistasi aidit aihetta aikaan aikaista aikana
  aikoja aikonut ainoan ainoat aioin aitiasi aitisi aitoa aivoja ajan ajanut ajat ajattele ajattelee ajattelemaan
  ajattelematta ajattelen ajattelet ajatteletko ajattelette ajattelevat ajatteli ajattelimme ajattelin ajattelinkin
  ajattelit ajattelitko ajatuksen ajatukseni ajatuksesi ajatukset ajatuksia ajatus ajatusta alaka alan albert aletaan
  alice alkanut alkoivat alkua allen allerginen alukseen ammu ammuin ammuit ammuksia ammut ampuivat andrea annas annat
  anne anneta annoit annoitko annoitte ansan antakaa antanut anton appea appia apuaan apuna armeija armeijaa armeijaan
  armeijan armeijassa arvata arvatkaa arvon aseeni aseistettu asemassa asento aseta asetan asettaa asettua asiakkaan
  asiakkaani asiakkaat asiakkaita askel askeleen askelta asteen astetta astu astui asua asumaan asunnosta asuntoa
  aukeaa autan autat autoa autoin autoit autolle autonsa autosi auttaisi auttaisin auttamassa auttanut auttavan
  auttavat avaan avaat avaimen avasin avoin avuksi baker bandi barnes barney bella bender benin benny beth betty billy
  blake blondi bobby bobin bond boris brad brandon brenda brian britit burke burt carrie carson carter charles
  christian clark cooper damon davis dawn diane drinkin edelta edeta edistyy ehtii eilinen eilisen eilisesta
  eilisiltana eivatko elain elamaamme elamaan elamaani elamaansa elamaasi elaman elamanne elamasi elamassaan
  elamassani elamassasi elamasta elamastaan elamastani elamastasi elan elat elava elavan elavat elavia ellen ellet
  ellie ellis emmeko ensimmainen ensimmaiseen ensimmaiseksi ensimmaisella ensimmaisen ensimmaisena ensimmaisessa
  ensimmaisesta ensimmaiset ensimmaista ensin epaile epailee epailematta epailla epaillaan epaillyn epaillyt epailtya
  epailtyja epailystakaan eraan erikoinen erikoisagentti erikoista eron erossa esille esine esineita esita esitat
  etsia etsimaan etsimassa etsimista etsineet etsinyt etsit etsiva etteiko etten ettet fani finn finnish fiona fisher
  foster frank george grace grand grant haat hadin haen haet haiden hain haipya haipyi haiset haissa haita haittaa
  haittaako haivy hajosi hajuakaan haki halata hallinnan hallinnassa hallita hallitse hallitsee hallitsemaan hallitsen
  hallituksen hallitus hallussa halpa halpaa haltuun haluaisi haluaisit haluat haluavan halusit hammastyttavaa
  hammentynyt hanessa hankaan hanki hankit hankkia hankkikaa hankkimaan hankkinut hankkiudu hanna harhaan harmi harmia
  harper harry harva harvat harvey harvoin hassu hataa hatana hatanumeroon haudassa haukkui hauskoja hautaa hautaan
  hautajaiset hautajaisiin hautajaisissa haveta havinnyt havisin havisit heidan heikko heikkoja heilla heilta heista
  heitan heitat heitetaan heitit heittaa heittakaa heitto helen helikopteri helppo helvetin helvetissa helvetista
  helvetti helvettia helvettiin henget henkilokohtainen henkilokohtaisesti henkilokohtaista henkilon henkisesti heppu
  heraan herasi herasin herraa herran herrat herttainen herttaista hetkea hetkeakaan hetkeen hetkella hetken hetki
  hetkia hevonen hevoset hidas hidasta hieman hiiteen hinnasta hinta hintaa hintti hirvean hitaammin hitsi hitti hitto
  hittoa hiukan hiuksesi hiuksia hoidat hoidossa hoitaa hoito holly holmes homma hommaa horge hotelliin hotellin
  hotellissa hotellista houkutella houkutti huhun huhut huhutaan huijaa huijasi huijasit huippu hullua hulluja hullun
  hullut humalassa hunter huoleen huolen huoli huolissaan huolissamme huolissani huolissasi huomaat huomasi huomasit
  huomasitko huomata huomenta huominen huomio huomion huomioon huomiota huomiseen huomiseksi huomisen huoneen huoneeni
  huoneeseeni huoneeseesi huoneesi huoneessaan huonoa huonoin huonoja huonommin huonompi huonon huonot hurmaava huudat
  huumeista huusin huvin hylata hylkaa hyokkaykseen hyokkayksen hyokkaysta hyppasi hyvaa hyvaksy hyvan hyvannakoinen
  hyvasta hyvastella hyvastit hyvat hyvin hyvissa ihana ihmiselle ihmisen ihmisena ihmisesta ihmisiin ihmisilla
  ihmisille ihmisilta ihmisista ihmiskunnan ikaan ikani ilkea illan illasta ilmapallo ilmapalloa ilmapalloja
  ilmapallot ilmestyi iltaa iltaan imea irrota isaac isaasi isalla isanta isasi isastasi isin iska iske isoaiti isoisa
  istu istua istui istuin istunut istut itaan itke itket itseamme itseasi itseensa itseesi itsekaan itselleen
  itselleni itsellesi itsemurha itsemurhan itsestani itsestasi jaakaa jaamaan jaatko jaatte jackin jahti jaisi jaisin
  jaita jakaa jaksat jakso jalassa jaljella jaljelle jaljet jaljilla jalkansa jalkapalloa jalkasi jalkea jalkeakaan
  jalkeenpain jalkeensa jalkeesi jalki jalkia jalleen james janet jarjesta jarjiltasi jarkeen jarkeva jarven jatamme
  jatin jatit jatkakaa jatkamaan jatkamme jatkan jatkavat jatkoa jatkoi jatkua jattavat jeesus jess jessus joelle
  johdon johtaa johtaja johti johtoon johtui johtuu joiden joihin joilla joille joissa joitakin jollakin jolle jollei
  jollet jolloin jolta joltain jonain jonakin jonas jonka jonkin jopas jordan jossa jossakin jostain jostakin jota
  jotka jotkin joudu jouduit joudun joudutte joukkoja joukkue joukkueen joukossa joukosta joulu joutua joutui
  joutuivat juan juhla juhlia julkaista julkisesti julkisuutta junasta juokse juoksemaan juon juoni juonut juosta juot
  juttu jutut kaada kaanna kaanny kaantaa kaantya kaantykaa kaataa kadella kadu kaduilla kadulta kadut kahden kahdessa
  kahdesta kahdestaan kahdesti kahta kahteen kahvi kahvia kaikella kaikelle kaikenlaisia kaikenlaista kaikessa
  kaikesta kaikilta kaikin kaikissa kaikista kaikkea kaikkialla kaipa kaipaan kaipaat kaipasin kaiva kaivaa kakkonen
  kakku kaksin kakun kala kalaa kalan kalasta kalastaa kalastus kalat kalliiksi kalliita kallis kallista kaltainen
  kaltaisesi kama kamaa kamalalta kamalan kamalasti kamalia kamat kameroita kana kanaa kanava kane kannalta kannan
  kannat kannissa kansaa kansan kantaa kappale kappaleen kappaleiksi kappaletta kappas kapteeni kapteenin karata
  karjaa karkkia karry karsi karsii karsin kartan kartta karttaa kasiasi kasiini kasiisi kasin kasiraudat kasita kaske
  kaskea kasken kaskenyt kaskin kaskit kasky kasva kasvanut kasvoi kasvoin kasvoni kasvonsa kasvosi kasvotusten
  katastrofi kateellinen kateeni kateisella kateista katenne katensa katesi kateva katkaise katkaisi katkaista katkesi
  katoa katse katselen katselet katselin katsella katsellut katsoa katsohan katsoi katsoimme katsoin katsoit katsokaa
  katsokaas katsomaan katsomassa katsomme katsonut katsopa katsos katsot katsotaan katsotaanpa katsotte katsovat
  kattasi kauas kauden kauheaa kauhean kauheasti kauheita kaukaa kaunaa kaunis kaunista kaupan kaupassa kaupat kauppaa
  kauppaan kauppoja kaupungilla kaupungille kaupungin kaupungissa kaupungista kaupunki kaupunkia kaupunkiin kausi
  kavele kavelet kaveli kavelin kavelylla kavelylle kaverille kaverini kaverinsa kaverisi kaverit kaydaan kaykaa kayko
  kaynnista kaynnistaa kayta kaytamme kaytan kaytannossa kaytat kaytatko kaytavan kaytetaan kaytettiin kaytetty
  kaytiin kaytko kaytossa kaytosta kayttaa kayttavat kaytti kayttivat kaytto kayttoa kayttoon kayvan kehenkaan kehon
  keinoa keinon keita keittion keittioon keksi kellaan kelloa kellon kelly kelpaisi keltainen kenella kenellakaan
  kenelle kenen kenet kera keraa keraan kerata kerran kerrassaan kerrasta kerro kerrohan kerroin kerroit kerroitko
  kerroksessa kerromme kerron kerronko kerronpa kerrotaan kerrotko kerrottava kerrottavaa kerrotte kerrottiin kerrottu
  kersantti kertaa kertaan kertoa kesa kesan kesken keskenaan keskeyta keskeyttaa keskity keskitytaan keskiviikkona
  keskustassa keskustella keskustelu keskustelua keskustelun kestaa kestaisi kestan kestavat kesti kevat kevin kielsi
  kieltaa kierroksen kierros kiinnita kiinnittaa kiinnostaa kiintoisaa kiireita kiittaa kiltti kimppuunsa kimppuusi
  king kipea kipeaa kipua kira kirja kirjan kirjasta kirjastossa kirjeen kirjeet kirjeita kirjetta kirjoita kirjoitat
  kirjoitetaan kirjoitettu kirjoitin kirjoitit kirjoittamaan kirjoittanut kirk kirkossa kirottu kisan kissa kissaa
  kissan kiva kivaa kivat kivea kivun klaus koeta koetan kohde kohtaa kohtaamaan kohtalo kohtaloa kohtalon kohtaloni
  kohtauksen kohtaus kohteen koiraa koirani koirat koiria koita kokea kokeen kokeile kokeilen kokeilin kokeilla
  kokeillaan kokeillut kokeita kokki kokoa kollegani kolmea kolmen komea koneeseen koneessa koneesta koneet konna
  koolle koota koriste korkea korkealla kortin kortti korttia korttini korvaa korvat korvata koskea kosket koskien
  kostea kostean kostoa koston kotiini kotiinsa kotisi koulutettu koulutus kovin koytta kramer kristus kuinkaan kuitti
  kuiva kuivaa kuivilla kuka kukapa kukas kukat kukin kukistaa kukka kukkia kuljettaa kulkea kulki kullan kulli
  kulmassa kultaa kultainen kuluessa kulunut kuluu kumma kummallista kumman kumpi kumppani kunnes kunnolla kunnon
  kuolemaansa kuolemaisillaan kuolit kuolleiden kuoltua kuoren kupin kurissa kuskin kuten kutsua kutsui kutsun kutsut
  kutsuu kuuden kuulemaan kuulemma kuulemme kuules kuulet kuulette kuulevan kuuli kuulin kuulit kuulivat kuulla
  kuullaan kuulleet kuullut kuullutkaan kuului kuuluisa kuuluisi kuulun kuulustella kuulut kuuluukin kuuluuko kuuluvat
  kuuma kuumaa kuumana kuume kuvaa kuvaan kuvan kuvasta kuvat kuvernoori kuvernoorin kuvia kyla kylaan kyle kylla
  kyllastynyt kylmaa kymmeneen kymmenelta kymmenen kytta kyydin kyydista kyyti kyytia laakareita laakariin laakarille
  laakarit laake laakkeen laakkeet laakkeita laatikko laatikkoa laatikkoon laatikon laatikossa lahde lahdemme
  lahdettava lahdette lahdin lahdit lahdossa lahelle lahelta lahes lahestymme lahetamme lahetan lahetetaan lahetettiin
  lahetetty lahetin lahetit lahettaa lahettamaan lahettanyt lahettavat lahettivat lahin lahja lahjaa lahteneet
  lahtevat lahto lahtoa laiha lailla lain lainasin lait laita laitamme laitat laitetaan laitoit laiton laittamaan
  laittanut laitteet laivaan laivalla laivan laivasto laivaston lakia lakkasi lampoa lana lance lapselle lapsena
  lapsenne lapsensa lapsesi lapsiani lapsista larry lasi laske lasken lasket laski laskin lasku laskun lasna lasti
  lauantai lauantaina laukesi laukku laukkua laukkuni laukkusi laukussa laukut laula laulan laulu laulun lauma laura
  lauren lehden lehdet lehtea lehti lehtia leikataan leiki leikit leikkaa leikkaan leikkaukseen leikkauksen leikkaus
  leikki leikkia leikkimaan leipaa lenna lennolla lennon lensin lentaja lentokentalla lentokentalle lentokone
  lentokoneen leonard lepaa lester levata levita levy lewis lihaa liike liikkeella liikkeelle liikkeen liikkeessa
  liikkui liikkuko liikkumatta liikkuvat liitto likaista linda linna linnan lippu lisa lisata listalla listan lola
  lopetat lopetin lopetit loppua loppuun lopullisesti loukannut loukkaantui loydan loydat loydatte loydetaan
  loydettava loysit loytaisin loytamaan loytyy loytyyko lucas luen luis luit lujaa lukea luki lukien lukion lukiossa
  lukita lukitse luku luoda luoja luojan luokalla luona luonaan luonasi luota luotan luotat luotiin luotin luotti
  luotu lupa lupaa lupaan lupasi lupaus lutka luule luulee luulet luulin luvan luvannut luvata lyon lyot maailmaa
  maailman maailmassa maailmasta maalle maanantaina maara maaraan maaran maat maddie mahda mahdollinen mahdollisen
  mahdollisesti mahdollisimman mahdollista mahdollisuuden mahdollisuudet mahdollisuuksia mahdollisuus mahdollisuutemme
  mahdollisuutesi mahdollisuutta mahtaa maihin mailia mainetta maissa maista maistaa maistuisi maistuisiko maistuu
  maistuuko makasin maksa maksamme maksan maksun makuuhuoneessa malta manny marco maria marian marty mason matka
  matkaa matkaan matkalla matkasta matkustaa matkustajat mattaa media megan mehan mehua meihin meinaat meissa meista
  mekin mekko melko meneillaan menemme menestyi menestys meneta menetamme menetan menetat menetetty menetimme menetin
  menetit menetko menettaa menettaneet menettanyt menette menetys menevat meniko menit menitte menkaa mennyt meno
  menoa merella meren merkitysta merkki metrin metsan metsassa metsastaja michelle mieheksi miehella miehelle miehemme
  miehena miehenne miehensa miehesi miehille miehista miehisto miehiston mieleen mieleeni mieleesi mielellaan
  mielellani mielen mieleni mielenkiintoinen mielenkiintoista mielensa mielesi mielessa mielessani mielessasi mielesta
  mielestaan mielestani mielestanne mielestasi mieletonta mieltaan mieltani mieltasi miesten mietin mika mikaan mikas
  miken milla mille milta minakaan ministeri minka minulla minusta minustakin minuutin minuutissa minuutti minuuttia
  missin mitahan mitapa mitas mitch mitka moista mokaa molemmat molemmilla molemmille molempia molempien molly mona
  moneen monia monien monissa montaa moottorin moottorit morgan morsian muihin muilta muissa muista muistamaan muisti
  muistiin muistin muistuta muistutan muistutat muistuttaa muistutti muita muka mukaamme mukaani mukava mukavan mulder
  mummi munaa muoto murhat murretta murtautua muru mustaa mustan mustat mustia mutta mutten muuhun muukaan muulla
  muulle muun muurin muusta muuta muutan muutin muuttaa muuttamaan muuttanut muuttavat muutti muuttivat muuttua
  muuttui muuttuneet muuttunut muuttuu muuttuvat muutu myohaista myohassa myohasty myohastya myohastyin myohastymme
  myohastyn myrsky myrskyn myymaan naamasi naapureita naet naetko naetteko nahda naida naiden naille naina nainko
  naiseen naiset naisia naissa naisten naita nakisin nakisit nakivat nakki nakoinen naky nakya nakyi nakyvissa nalka
  nalkainen nama napit nappaa nappaamme nappaan nate natti nauha naura nayta naytan naytit nayttaisi neljaa neljan
  neljas nena nenan niilla niilta niissa noiden noista noita nopea nosta nostan nousevat noussut nukkui nukkuu nuoli
  nuorena nuorta nuorten odota odotas odotat odotatko odotatte odotin odotit odottakaa odottamaan odottamassa
  odottaneet odottanut odottavat odotti ohjauksen ohjauksessa ohjaus oien oikean olekaan olemassa olemassakaan
  olemasta olevasi oliko olimme olinko olisiko olisin olisit olitko olitte olitteko olosi olut omaan omalle omassa
  omasta omien omilla omissa omistaa omistaja omistajan omistan omituinen omituista onneton onnettomuuden
  onnettomuudessa onnettomuus onnistua onnistui onnistut onnistuu onnittelut opettaa opettaja opettajan opettanut
  opiskelija opiskelin oppi oppia oppii oppilas osaan osaat osannut osat osittain osoita osoite osoittaa osoittavat
  osoitteessa osta ostaa ostan ostanut ostetaan ostit osuma otetaan ottavat ovela paaasia paahani paallesi paallikko
  paasemaan paasen paaset paasevat paasimme paasin paasisin paasit paassaan paassani paassasi paasseet paastaan
  paastakseen paastakseni paastan paastasi paastat paasti paastit paatani paatat paatit paattaneet paattyi paattynyt
  paattyy paatya paatyi paavi pahalla pahalta pahan pahasta pahastu pahat pahempi pahin pahoja pahus paidan paige
  paikallaan paikallasi paikalleen paikallinen paikalliset paikalta paikasta paikkaa paikkaansa paikkani paikkansa
  paikkasi paikoillaan paikoillanne paikoillasi paikoilleen paikoillenne paikoissa paikoista paina painava paine
  paineen paineita paino painu painua paistaa paita paitaa paivaa paivaan paivaksi paivalla paivalta paivana
  paivanjatkoa paivassa paivasta paivat paivays paivina pakata pakene pakenemaan pakenit paketin paketti pakkaa
  pakkaus pakota palaamaan palaan palaat palaavat palaisi palanen palanneet palasiksi palasin palasit palasivat
  palataan palautan paljasta paljastaa paljasti paljastuu paljoa palkata palkka palkkasi palkkasin palkkio pallit
  pallo palloa pallon paluuta pane panen panet panin panit pankin pankissa pankki panna pannaan pannut paperi pappi
  parane paranee paras parasta parempia pariisi pariisiin pariisin pariisissa pariksi parissa parjasit parka parker
  parkkipaikalla parta paska paskaa paskan paskat pastori patee patka paukun paula peittaa pelaa pelaamme pelaan
  pelaat pelaavat pelannut pelasi pelasin pelastamme pelastan pelastanut pelasti pelastin pelastit pelastytit pelata
  pelattavaa pelattu pelissa pelista pelkaat pelkan pelkasta pelkastaan pelkka pelkkaa pelko pelkoa pellolle
  peloissasi pelon pelota pelottavaa pennut penny peraasi perassasi perasta perheelle perheemme perheeni perheensa
  perheeseen perheesi perheessa perheesta perheet perhetta perhettani perhettasi periksi perilla perjantai perjantaina
  perse perseeseen perseesi perseesta perusta perustaa perusteella perusti perustuu pesee pesen pesta peta petit peto
  pettanyt pettynyt pidatella pidatetaan pidatettiin pidatetty pidattele pienia pierce piilota piilotettu piilottaa
  piilottanut piiloutua piirikunnan piittaa pikkutytto pikkuveli pilaa pilalla pilalle pilannut pilasi pilasin pilasit
  pilata pillerit pilotti pimeaa pimean pimeys pinnalle piristaa pista piste pistetta pisto pistot pitaisin pitaisit
  pitaneet pitavan pitele pitivat pitka pitkan pitkasta pitkat pitkia planeetalla planeetalle planeetalta planeetan
  planeetta pohjalta poikaasi poikanne poikansa poikaseni poikasi poikaystavaa poikaystavansa poikaystavasi poista
  poistaa poistetaan poistettu poistu poistukaa pojalla pojista poliisien poliisipaallikko poliisista poliittinen
  polta poltin polttanut polttoainetta polvillesi pommiin pomoni pomosi porter postia potkut poydalla poydalle
  poydassa pudonnut pudota pudottaa puheen puheet puheille puhelimeni puhelimesi puhelimessa puhelinta puhelua
  puheluita puhelun puhui puhuiko puhuit puhuitte puhun puhuta puhutko puhuttava puhuttavaa puhutte puhutteko
  puhuttiin puhuttu puhuuko puistoon puistossa puita pukki puku pukua pulloa pulssi pummi punainen punaisen punaiset
  punaisia punaista puoleen puolella puolellamme puolellani puolellasi puolelle puolelta puolen puolessa puolestaan
  puolestamme puolestani puolestanne puolestasi puolet puoliksi puolitoista puolustaa puolustus purkaa putkaan putosin
  puuta pyhaa pyhan pyora pyoralla pyoran pysahdy pysahtya pysahtykaa pysahtynyt pysayta pystya pystyi pystyin
  pystyisi pystymme pystynyt pystyt pystytko pystytte pystyvat pystyy pysyi pysyt pysyy pyyda pyydat pyyhi pyysin
  pyysit radion raha rahalla rahan rahasi rahat raitista raja rajaa rajan rajat rakas rakasta rakastaa rakastat
  rakastin rakennettiin rakennettu rakennuksesta rakensi rakentaa randall rankka rannalla rannalle ranska ranskaa
  ranskaan ranskalainen ranskalaiset ranskalaisia ranskan ranskassa rantaan rapea raskaaksi raskaana raskas raskaus
  ratkaisee ratkaista ratkaistu ratkaisu ratkaisua ratkaisun rauha rauhaa rauhan rauhassa rauhoittaa raukka
  ravintolaan ravintolan ravintolassa reaktio rehtori reian reittia repia revin riisua riitaa riittaa riittaako
  riittaisi riittanyt riittavan riittavasti riittavat riitti rikas rikkoa rikkonut riko rinnalla rinnat riski rita
  robin rocky roger roman romanttinen romanttista rooma rosen ross rotta rouvan rukoile rukoilin ruoan ruohoa ruoka
  russell ruumiini ryhmaa ryhman saakka saako saali saamaan saanto saapuu saarelle saarelta saaren saasta saastaa
  saastan saata saatamme saatan saatana saatanan saatat saatatte saatavilla saatko saatoin saattaisi saattanut
  saattavat saattoi saavan saavani saavuttaa sadan sahkoa sahkot saiko sairaalan sairaalassa sairaalasta sairaana
  sairaita sairasta sairastui sairaus saisiko saisit saitko saitte saksa salaa salassa salata salli sallia sally samaa
  samaan samalta saman samin sammy samoja samurai sana sanaa sanan sanat sandy sangyssa sangysta sankareita sanoa
  sanoen sanoin sanoit sanoja sanomassa sanon sanoo sanot santa sara sarah sata sataa satamaan satamassa sato satoi
  sattua sattui sattuuko satu satuin satun satuta satutat satutit satuttaisi saunan saunasta savossa savosta scott
  sean sebastian sehan seinaan seinalla seinalle seis seiso seisoin seisot seista seka seko seksi seksin seksista
  sekunnin sekunnissa sekuntia selita selkaasi selkea selva selvaa selvan selviaa selviaisi selviamme selvian selviat
  selville selvinnyt selvisi selvisimme selvisin selvisit selvitamme selvitan selvitetaan selvitettava selvittaa
  selvittamaan senkin seonnut serkku serkkuni serkkusi seuraamme seuraat seuraava seuraavaa seuraavaan seuraavaksi
  seuraavalla seuraavalle seuraavan seuraavana seuraavassa seurasin seurassa seuratkaa seuraukset seurauksia shane
  sielu sielua sietaa siina siirretty siis siitako sijaan sijoittaa sika siksi silmaa silmalla silman silmani silmin
  silti simon sinua sinun sinusta sinustakin sisallaan sisallani sisallasi sisalta sisaltaa sisar sisko siskoni
  siskonsa siskosi sisua siten sitoa sitten sivua sivun sivussa sivusta sivut sivuun sodan sodasta sohvalla soit
  soitamme soitan soitanko soitatko soitit soittaja soittamaan soittanut soittavat soittele soittelen soittivat sokea
  sokeria sontaa sopia sopii sopivat sopo sopoa sori sotaan sotilaan sotilasta sotke stacy stella steve steven stuart
  suihkussa suihkuun sujut suku sukua sukulaisia sulaa sulje suljen suljetaan sulki sulla sulle summa summaa summan
  sunnuntai sunnuntaina suokaa suolaa suora suoraa suoraan suorassa suorastaan suostu suostua suostui suostuin suostun
  suostunut suostuu sure surkea surkeaa susta suun suuni suunnilleen suunnitella suunnitellut suunnitelma suunnitelmaa
  suunnitelman suunnitelmani suunnitelmasi suunnitelmat suunnitelmia suunniteltu suunnittelee suunnitteli suunnittelin
  suunta suuntaa suuntaan suuren suuria suurin suurta suusi suussa suvun suvussa sydameen sydamen sydameni sydamensa
  sydamesi sydankohtauksen syista syita sylvia synkka synnyttaa syntya syntymapaiva syntymapaivaa syntymapaivani
  syntynyt syomassa syota syovan sytyta sytyttaa syvaan syyna syysta syyt syyte syytetaan syytetta syytetty syyttaa
  syyttaja syyttajan syyttavat syytti taalaa taallahan taallakin taallako taata tahallaan tahden tahdet tahdoin tahdot
  tahtia tahto tahtoi tahtoisi tahtoisin tahtonut tahtoo tahtovat taida taidan taidat taikaa taisi taisin taitaa
  taivaalla taivaalta taivaan taivaaseen taivaassa taivas taivasta tajua tajuan tajuat tajuatko tajuatteko tajusi
  tajusin tajuta takaan takanasi takia takiasi takki takkisi taksi taksilla taksin tallainen tallaiseen tallaisen
  tallaisena tallaisessa tallaisesta tallaiset tallaisia tallaista talle taloni talonsa talosi talossani talta talteen
  talvi tana tanner tapaa tapaamaan tapaamassa tapaaminen tapaamiseen tapaamisen tapaamisesta tapaamista tapaamme
  tapaan tapaat tapaatte tapaavat tapahdu tapahtua tapahtui tapahtuiko tapahtuisi tapahtuma tapahtumaan tapahtumassa
  tapahtumat tapahtumia tapahtumien tapahtumista tapahtuneen tapahtuneesta tapahtunut tapahtunutta tapahtuvan tapana
  tapattaa tapit tapoja tappaminen tappamisesta tappaneen tappavan tappi tappio tara tarina tarkastaa tarkastaja
  tarkasti tarkista tarkistaa tarkistakaa tarkistamaan tarkistan tarkistetaan tarkistin tarkka tarkkailla
  tarkoituksella tarkoitukseni tarkoitus tarkoitusta tarttua tarttui tartu tarvitse tarvitset tarvitsi tarvitsin
  tarvitsisi tasalla tasan tasolle tason taten tauon tavalla tavallaan tavallani tavan tavat tayta taytta taytyi
  taytyyhan taytyyko teal teet teeta tehan tehdaan tehdaanko tehkaa tehoa tehtava tehtavaa tehtavaan tehtavamme
  tehtavan tehtavana tehtavani tehtavanne tehtavansa tehtavasi tehtavissa tehty tehtya teihin teilta teimme tein
  teista teit tekeilla tekemassa tekemasta tekematta tekemisissa tekemista tekevan tekevasi tekijan tekin tekivat
  tekoja tekstityksen tekstitys temppuja terasmies terassilla terroristi testata tiede tiedon tiedot tiehensa tienaa
  ties tiesin tiesit tietavan tieto tietoja tiimi tiistai tiistaina tila tilaa tilaan tilan tilansa tilasi tilata
  timmy tiukasti tiukka toden todista toiden toimia toimin toimisi toimistolla toimistolle toimiston toimistoon
  toimistooni toimistossa toimistossani toimistosta toimme toin toiseen toiselle toiselta toisemme toisen toisena
  toisenkin toisenne toisensa toisessa toisesta toiset toisiamme toisianne toisiimme toisiinsa toisille toisilleen
  toisillemme toisin toisinaan toisistaan toisistamme toissa toistaa toistaiseksi toistan toiste toistu toit toita
  toivat toivo toivoi toivoin toivoo toivot toivotaan toivotan toivoton toivottaa toki tollo tomin tommy tonnin
  tormasin torstai torstaina tosiaan tosin tosissaan totella totta tracy travis trevor tuen tuhannet tuhma tuhoa
  tuhoaa tuhon tuijotat tukea tukee tuki tukkoon tulehdus tulemaan tulenko tuletko tuleva tulevaa tulevaisuuden
  tulevaisuudessa tulevaisuudesta tulevaisuus tulevaisuuteen tulevaisuutta tulevan tuliko tulimme tulin tulisi tulit
  tulitko tulitte tulleen tulleet tullen tullessa tuloa tulokset tuloksia tulosta tunnelma tunnemme tunnenko tunnet
  tunnetaan tunnetko tunnetta tunnette tunnetteko tunnettu tunnista tunnustaa tunnusti tunsi tunsin tuntea tuntee
  tuntemaan tuntemani tuntevat tuntikausia tuntua tuntui tuntuisi tuohan tuoko tuoksu tuoli tuolle tuolta tuomme
  tuonne tuossa tuota tuotiin tuovan tuovat turhaan turhan turhia turner turpa turpasi turvallisempaa turvallisuuden
  turvallisuus tuska tuskan tutki tutkii tutkimme tutkin tutkittu tuttu tuttua tuulen tykkaat tyler tyon tyoni tyonne
  tyonsa tyontekija tyontekijat tyopaikan tyopaikka tyosi tyosta tyot tyota tyotasi tyoton typera tytoista
  tyttarelleni tyttarenne tyttarensa tyttaresi tyttoon tyttosi tyttoystava tyttoystavaa tyttoystavani tyttoystavansa
  tyttoystavasi tyypillinen tyypillista tyypin tyyppia uhrauksia uhraus uhrien ulkoa ulkomailla ulkopuolelle
  ulkopuolelta unen unohdat unohdetaan unohdit unohditko unohtanut upeat upeita usein uskallat uskaltanut uskollinen
  uskon uskoo vaadi vaadin vaaditaan vaaraa vaaran vaarantaa vaarasta vaarin vaarinkasitys vaati vaatia vaatii
  vaatimaton vaativat vahaan vahat vahdi vahdin vahingoita vahingoittaa vahingossa vahissa vahtia vahvaa vahvasti
  vahvistaa vahvistettu vaihda vaihe vaiheessa vaihto vaihtoehto vaihtoehtoa vaihtoehtoja vaikeampaa vaikeita
  vaikeuksia vaikeuksiin vaikeuksissa vaikkakin vaikkapa vaikkei vaikuta vaikutat vaikuttanut vaikuttava vaikuttavaa
  vaikuttavat vaikutti vaikuttunut vaille vaimoasi vaimokseni vaimolle vaimolleni vaimollesi vaimon vaimoni vaimonne
  vaimonsa vaimosi vaista vaita vaitat vaiti vaittaa vaivaa vakaa vakavia valan vale valein valhe valia valilla valin
  valinta valista valit valitan valitat valitse valitsee valitsemaan valitsen valitset valitsi valitsin valitsit
  valkoinen valkoisen valkoiset valkoisia valkoista vallan vallankumous vallassa vallata valmiiksi valmiina valmiit
  valmiita valmista valmistaa valmistaudu valmistautua valmistautukaa valmistautunut valoa valon valossa valtaan
  valtio valtion valttaa valvoa vangin vanhaa vanhaan vanhaksi vanhassa vanhasta vanhat vanhemmat vanhempani
  vanhempasi vanhempi vanhempien vanhempieni vanhempiesi vanhin vanki vankila vannoa vannoin vannon vapaasti vapaata
  varaa varaan varas varasi varasta varastaa varastanut varastettiin varastettu varasti varastin varastit varastossa
  vari varia varinen varista varjo varmaa varmista varmistaa varmistakaa varmistan varmistettu varmistin varmoja varoa
  varoitan varoitin varoittaa varoitti varoitus varten vartija vartijan vartijat vartijoita vartin vartioi vasen
  vasikka vasta vastaat vastahan vastannut vastasi vastasin vastassa vastineeksi vasyneelta vaunut veda vedan vedat
  veisi veit velho veljeasi veljeni veljesi veljet veneeseen vera vereen vereni verenpaine verensa veresi verot verran
  vessassa veto vetoa vialla videon viemaan vien vieraan vierella vieresta viesteja viestisi viet vietan vietava
  vietin vietti viha vihaa vihan vihasi vihje vihjeen vihollisen vihrea vihreaa viiden viikkoa viikkoja viikkoon
  viikoksi viikonloppu viikonloppuna viikonlopuksi viikonlopun viime viimein viimeinkin viimeiseen viimeiseksi
  viimeisena viimeiset viimeisin viimeista viimeksi viini viipya viitta viittaa viittaavat vikaa villi vinkin violet
  virheen viski viskia vitsi vitsia voima voimaa voimaan voimalla voiman voimani voimansa voimasi voimassa voimat
  voinko voisi voisinko voit voita voitat voitti voitto voivat vuoden vuoksi vuoro vuosia vuoteen walker walter woody
  yhteydessa yhteyksia yhteys yksi yksikaan yksinaista ylakerran ylapuolella yleisoa yleista ylhaalta ylimaaraista
  ylosalaisin ympariinsa ymparilla ymparille ymparilleni ymparillesi yossa yota yrita yritat yritatko yritatte yritin
  yritit yrittaisi yrittakaa yrittaneet ystavaa ystavaani ystavaiseni ystavalleni ystavallinen ystavallisesti
  ystavallisia ystavallista ystavamme ystavan ystavana ystavanne ystavansa ystavasi ystavat ystavia ystaviani
  ystaviasi ystavien ystavieni murretta murteella murteen isannan kaivos kaivoksen kaivoksella asteella asteelle asteelta murtuneita
`
