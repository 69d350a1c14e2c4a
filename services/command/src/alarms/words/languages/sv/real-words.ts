/**
 * Real words that lie one typing slip from a word of danger. They are never corrected to that word. The list is chosen
 * from the commonest words of the language. Other words of its dictionary are listed only if they are close to a word
 * that rings alone.
 */
export const realWords = `
  abort abradd ackel ackliga ackligt affarer afton agaren aggressivas aids aktande akten alan albert aldern aled alice
  allan allas allen allvarliga alska alskad alskare alskat altande altaren ambassaden ambassador ambassadoren amen
  ammoniaken ammoniakens ammoniaks amnet amputerade amputerar amputeras amputerats anade anande anar anden andnoden
  andnodens andnods andrar andras andrat andrats andre andrea andring anfallen anfallet anfallits anfalls anfolls
  angar anger anglar angrep angrepps angreps angrip angriparens angripares angripas angripes angripet angripit
  angripne angrips anhalla anhallen anhaller anhallit anholl anland anlanda anlande anlander anlandes anlant anmalan
  anmalde anmalt annans annat anne anonym anonymt anpassa anrattad anrattade anrattades anrattar anrattas anrattat
  anrattning anrattningar ansande anser ansikten ansluta anstand ansvarar ansvaret ansvarig ansvariga anta antal
  antandas antands antants antar antog anton anvand anvandas anvande anvander anvandes anvands anvant applen arbetade
  arbetar aren aret arme armens arsle artag artagen artalen artarens artarer arter artilleri artilleriet artilleriets
  artillerist artilleristen artilleristens artillerister artilleristerna artilleristernas artilleristers arton asien
  asikt asikter askan asnor assistent atal ataren ater ateruppleva aterupplivad aterupplivat atervand atradd atradda
  attackerande attackerats attackerna attackernas attentaten attentatets attentats automatiskt avdelning avdelningen
  aven avfalla avfaller avfallit avfattad avfattade avfattades avfattar avfattas avfattat avfoll avfora avforande
  avforandet avforandets avforare avforares avforas avfyrad avfyrade avfyrades avfyrande avfyrandet avfyrandets
  avfyrar avfyras avfyrat avfyrats avgor avhugga avhugger avhuggit avkasta avkastade avkastar avkastas avkastat avlad
  avlastad avleda avledd avleder avleds avlid avlida avlidet avlidnas avlidne avlosas avlossa avlossad avlossande
  avmattning avradd avradda avrattande avrattats avrattningars avrattnings avratts avsattas avsattning avsattningar
  avsikt avsikter avsiktligt avskum avskurit avskyr avslutad avsnora avsnoras avsnord avsnorde avsnordes avsnors
  avsnort avsnorts avsta avstangd avsvimma avsvimmad avsvimmade avsvimmades avsvimmande avsvimmandet avsvimmandets
  avsvimmar avsvimmas avsvimmat avsvimmats avsvor avtackas avveks backar backarna badar bade badkar bagarna bagge
  bajonett bajonetten bajonettens bajonetter bajonetterna bajonetternas bajonetters baka bakas baken baker bakterier
  balarna balen ballar ballistisk ballistiska ballistiskt ballong bana band banden bandet banker bann bararnas barerna
  barga barkarna barmarna barnes barnets barney barns baron barrikader barrikaderades barrikaderas barrikaderats
  barrikaderna barrikaders barsarkar barsarkarna barsarkarnas barsarkars barsarken barsarkens basarna baseboll basen
  bast baste batarna bates bavrarna baxter bega begara begart begatt beger begransa begransad begrat begrater begrats
  begrav begrava begravas begravdes begraven begraves begravet begravit begravits begravning begravningen begravs
  behova behovas behovdes behovt beklas bell bella belle beloning beloningen bender benny bensinen beredda bergas
  bergen beroras beskjut beskjuta beskjutas beskjuter beskjutit beskjutits beskjuts besluta beslutar beslutet bestam
  bestamd besten betacknings betalat betalt beteckning beter beth bette betty bevaka bevapna bevapnades bevapnande
  bevapnas bevapnats bevis bevisen bildar bilden billy bilolycka bind binda binder bird bitar bitter bitti bladen
  blake blanda blas blasa blickar blida blinda blinka blockera blodad blodade blodades blodar blodas blodat blodbaden
  blodbadens blodbads bloddes blode blodens blodets blodflack blodflackar blodflackarna blodflackarnas blodflackars
  blodflacken blodflackens blodige blodpol blodpolar blodpolarna blodpolarnas blodpolars blodpolen blodpolens blods
  bloja blomning blomningen blond blonda bloom bloss blot blota bloten bloter blotet bluffa bluffar bobby bocker
  bockerna boda bodde boden bogar bokade bokar bokat boken bolar bolden bolder bollar bolma bolmas bolmat bombad
  bombardera bombarderad bombarderades bombarderat bombarderats bombare bombares bombarna bombats bombens bombernas
  bombning bombningar bombningarna bombningarnas bombningars bombningen bombningens bombnings bomma bommade bommar
  bommat bommen bond bonde bonder boner bonus boras borgen boris borjan borras borsta bortfara bortfoll bortfora
  bortforande bortforandet bortforandets bortforde bortfores bortfort bortfratt bortfratta bortom bortrovad bortrovade
  bortrovat bossans bossen boter bott boxare boxas brad bradd bradden braden bradska brady bragd bragden bragder
  bragderna braka brandens brandernas branders brandes brandkaren brandon brannande brannaren brannbar branno branns
  brannsarens brannsaret brannsars bransch branten branter branterna brenda brett breven brian bricka bridget briggs
  brinnandes brinnandet brisera briserad briserades briserats brist broars brod broden brodern brodet brooke brors
  brorsa brosten brottet bruden brukade brukar bruno brustet bryt bryts brytt budget bunkern burarna buren burit burke
  burt byggd byran byta byte bytet bytt carly carrie carson carter cash cass castle celler chan chans charles check
  chef chefens chefer christian clark cooper county cykla dack dacket dagars dagens dags dalen daliga damer damien
  dammas damon dankade dankat darar darav daren darpa darren davis dawn delas demonstration deponera deponerade
  deponerar deponerat dess dessert diane dikt djup djupet dockad dockade dockar dockat dockor dodande dode dodes dodge
  dodligas dodlige dodsblek dodsbleka dodsblekt dodstysta doendes doken doktorn dolda dolkars dolkens dollar domar
  domas domda domen domer domna domnas domnats domstol domstolen donade donar donat dopad dopade dopades dopar dopas
  dopat dopats dosas dotters draken drama drapet drapt drapta draptes drapts drick dricka dricker driva drivs dromde
  droppe droppen druckna drucknare drucknast drucknaste drunknades drunknandet drunknandets drunknas drunknats
  drunkningar drunkningarna drunkningarnas drunkningars drunkningens drunknings dryck dubbel ducka duckat dukade dukar
  dumma duscha dyka dynamik dynamiken dynamitens dyra eden eftersoka eftersokas eftersoker eftersokt eftersokte
  eftersokts eftersom elak elaka eldens eldrivna eldsvada eldsvadan eldsvadans eldsvador eldsvadorna eldsvadornas
  eldsvadors elias elise ellen ellie ellis elsa emil ende enorma ensak epiken epilepsi epilepsin epilepsins
  epileptiker epileptikern epileptikerna epileptikernas epileptikerns epileptikers epileptisk epileptiska epileptiskt
  evakuerad evakuerades evakuerats evakueringens evakuerings evaluera evaluerade evaluerar evalueras evaluerat
  existerar exploderade explosionens explosionernas explosioners explosionsartad explosionsartade explosionsartat
  fader fakta fallan fallknivar fallknivarna fallknivarnas fallknivars fallkniven fallknivens fallknivs falsk falska
  familjens familjer familjerna familjs fanga fangad fangelse fangelset fanig fanigt fann fanny fanrik faran fardig
  fardiga fardigheter fardigt farfars fargade fargen farjag farligare farligaste fars farsa farten fasen fasta fastade
  fastan fastande fastar fastast fastat fastbundet fastena fasthallet fasthallne fastlade fastlagt fastnades fastnas
  fastnats fastrar fastspanda fattas febern festa fester ficka fickan fickor fickorna filen filer filma filmen filmer
  fingeravtryck fingeravtrycken finn fint fiona firar fisher fiska fiskare fisken fitta fixa flack flackar fladde
  flaktar flammornas flammors flamta flamtas flamtat flatar fler flickans flight flint flippa flippad flock flodvag
  flodvagen flodvagens floppat flott flotta flottans floyd flyddes flyga flyget flyglar flyglarna flyglarnas flyglars
  flyttar flyttas flyttat fnask folj foljes foljts folkets folks fora foralder foraldralos foraldralosa foraldrar
  foraldrarna foraldrars forandra forandrad forandrade forandrades forandrar forandras forandrat forandrats forandring
  forandringar forare forband forbannad forbannade forbannat forbannelse forbannelsen forbindelse forbiser forbli
  forblod forblodas forblodd forblodda forbloddes forblods forblotts forde fordes foreman forfader forfolj forfolja
  forfoljarens forfoljares forfoljdes forfoljelsen forfoljelser forfoljelses forfoljts forfora forfruset forgiftad
  forgiftade forgiftades forgiftas forgiftats forgiftning forgiftningar forgiftningarna forgiftningarnas
  forgiftningars forgiftningen forgiftningens forgiftnings forgor forgora forhandla forhandlar forhora forkolna
  forkolnades forkolnar forkolnats forlag forlama forlamades forlamar forlamas forlamats forlamnings forlanad
  forlanade forlanat forlaning forlata forlisa forlista forlora forlorad forlorar forlorare forloser forlost forloste
  forlovad forlovade forlust formel formen former fornlamning forovade forovar forovarens forovares forovarnas forra
  forrada forradare forradde forraderi forran forre forsent forsjunka forsjunker forsjunkit forskott forsoket forsokt
  forspann forst forstar forstas forste forsteg forsvar forsvarar forsvaren forsvenskad forsvenskade forsvenskat
  forsvenskning forsvenskningen forsvenskningens forsvensknings forsvinnande forsvinnandet forsvinnandets forsvunna
  forsvunnas forsvunne forsvunnen forsvunnes forsvunnet forsvurit fortet fortsatt fortsatte fortvivla fortvivlades
  fortvivlan fortvivlande fortvivlar fortvivlas forut forvandla forvandlade forvandlar forvandlas forvar forvarna
  forvirrade foster fotografera foton fots fotstegens fotsteget frack fraga fragande fragandet fragandets fragat
  fraktar frakter framfora framgang framgangsrik framre framst franc frank frasande frasandet frasandets frasier
  fratandet fratandets fratskada fratskadan fratskadans fratskador fratskadorna fratskadornas fratskadors fredags
  frites fritt froken frontalkrock frontalkrockar frontalkrockarna frontalkrockarnas frontalkrockars frontalkrocken
  frontalkrockens frost frukt fruktan fuck fula fullstandig fult fungera fungerade fungerande fungerar fungerat funka
  fuskar fyll fylla fyllda fyllde fyllo gabe galet galler galningars galningens galnings gamla gamle gamma gammalt
  ganget gard gardagens garna garning garningar garningen garnings garningsmannens garningsmans garvarna garvarnas
  gasas gasen gaskarna gaskarnas gast gastad gastarna gastarnas gaster gata gavan gemma genant genar generatorn
  genomborra genomborrad genomborrade genomborrades genomborrar genomborras genomborrat genomborrats genombrott george
  gevarens gevarets gevars giftas giftigast giftigaste giltig giltiga giltigt ginger gissla gisslad gisslans gisslar
  gisslas gisslat gisslen givaren givet gjord gjorda gjordes gjorts glader glatt glen glomda glomde glomma glommer
  goda godda godde gode golden gomdes gomman gommar gommas gommen gommes gommor gomstallens gorma gors grace gradde
  grader grala gralade gralat granad granar granatens granaternas granaters granatgevar granatgevaren granatgevarens
  granatgevaret granatgevarets grand granden granit graniten grann grans gransat gransen grant gras grava gravar
  gravat gravida grejar grejen grejor gren grenat grepp greta grevar greve greven grinat gripen grisar groda grov
  grunden grupper gruvas gumman gungan gunnar gurgla gurglade gurglat hackade haftiga haftigt haggen haggs hagnas
  hajar hakade hakar haknas haktet hala halan hale haley hallet hallick hallit halsa halsade halsan halsar halshogg
  halshugges halt halv halvan halvar halvt hamlet hamn hamnad hamnars hamnats hamnds hamns hamras hamtade hamtas hanas
  handbojor hande handel handelse handelsen handelser handelserna handgranaten handgranatens handgranater
  handgranaterna handgranaternas handgranaters handgranats handla handlade hangla hanna hannas hantera hanterar happy
  harat harda hardy hare harom harper harry harvey hastar hatad hatade hatas hatat hatten haven havets haxan hearst
  hedra heja helen helgon helig helikoptrar heller helvetet helvetets henderson henri herr herrar herre herren herrn
  heta hetar hetat heter hettan hette hinder hitat hittas hittats hjalm hjalmen hjalpe hjalps hjalpt hjaltar hjalten
  hjarna hjarnan hjarnblodningar hjarnblodningarna hjarnblodningarnas hjarnblodningars hjarnblodningen
  hjarnblodningens hjarnblodnings hjarnskada hjarnskadad hjarnskadade hjarnskadan hjarnskadans hjarnskadat hjarnskador
  hjarnskadorna hjarnskadornas hjarnskadors hjartan hjartans hjartattacken hjartattackens hjartattacker
  hjartattackerna hjartattackernas hjartattackers hjartattacks hjartinfarkt hjartinfarkten hjartinfarktens
  hjartinfarkter hjartinfarkterna hjartinfarkternas hjartinfarkters hjartinfarkts hjartstillestand hjartstillestandet
  hjartstillestandets hjartstillestands hjulet hoar hobby hogaffeln hogaffels hogas hoger hoges hogra hogs hogsta
  hogtryck hogtrycken hogtryckens hogtrycket hogtryckets hogtrycks hojas hojtade hojtar hojtas hojtat hokar holls
  holly holmes honas hopad hopade hopas hopat hopkrupet hopkrupne hopp hoppades hoppats hopper hoppet hopsjunket horan
  hordu horni host hostas hosten hotades hotande hotats hotellen hotellrum hotelsens hotelsernas hotelsers hotelses
  hotfulla hots hovar hovas hovding hovet hudar hugade hugen huggens huggets huggorms hugos hukad hukades hukande
  hukas hummer hunger hunter hurra hurras hursa hurtig husar husets hustrun hutade hutar hutat huvar huvuden hyggen
  hyllor hylsors hyran hyrde hysteriske iakttaga iakttages iakttaget ihjalskjuten ihjalskjutet ihjalskjutna
  ihjalskjutne ihjalslagen ihjalslaget ihjalslagna ihjalslagne ikla iklad iklar iklas inbringad inbringade inbrot
  inbrots inbrotten inbrottets inbrotts infarktens infarkter infarkts infart infarten informera ingang ingar ingrott
  inkast inkasta inkrakta inkraktade inkraktande inkraktar inkraktaren inkraktarens inkraktares inkraktarna
  inkraktarnas inkraktat inlagt inlart inlasa inlaste inlasts inlat inlata inlost inlosta inplasta inramade inramat
  inramning inrym inrymd inrymde inrymma inryms inrymts insatser insnoad insnoade insnoat insparra insparrades
  insparrar insparras insparrats instang instanga instangde instangs instangts instormat intet intraffar intryck iran
  irland isaac isflaken isflakens isflakets ishall iskalla iskalle iskallt islam isolerad jada jagande jagare jagares
  jagats jaha jakade jakades jakas jakla jaklar jakligt jamade jamal james jammer jamna jamnt janet japan jarnforsen
  jarnforsens jasa jassa jattebra javade javlas javlig jess jesu jobba jobbat jobbig jobbiga jonas jordan jordars
  jordas jordbavning jordbavningar jordbavningarna jordbavningarnas jordbavningars jordbavningen jordbavningens
  jordbavnings jordens jordnotssmor juan juli kaffet kaften kakan kakar kakor kalas kalkon kallad kallade kallades
  kallan kallar kallas kallat kalle kallor kallsvett kallsvettades kallsvetten kallsvettens kalorin kameror kamerorna
  kammas kamp kampade kampanj kampanjen kampat kampe kampen kamper kams kand kanda kandis kandisar kane kanel kaninen
  kaniner kanon kanoner kansas kansla kant kanta kantade kantar kantat kantrande kanyls kapa kappa kappar kapsejsa
  kapsejsad kapsejsade kapsejsar kapsejsat kapsels kapten kara karaktar karantan karaste kare karin karlar karma
  karnvapen karnvapenkrig kartan kass kassaskap kassaskapet kast kastrat katan katans katolik katt katter kavalleriet
  kedjan keen keller kelly kemi kemikalierna kemikaliernas kemikaliers kemist kevin kick kidnappad kidnappade
  kidnappades kidnappande kidnappare kidnapparen kidnapparens kidnappares kidnapparna kidnapparnas kidnappas kidnappat
  kidnappats kidnappning kidnappningar kidnappningarna kidnappningarnas kidnappningars kidnappningen kidnappningens
  kidnappnings kika killarna killens kilos king kira kirk kissa kista kistan kivar klad kladd kladda klade klads klaga
  klagar klamdes klamma klamman klammans klampa klamra klamta klappa klara klarat klas klass klatt klatts klaus klaver
  klipp klipper klippte kliv klockan klok kloka klorna klornas klos kloster klubb klubbar knack knackade knacker
  knalla knallars knallat knan knappa knark knipen knipsar knivarnas knivars knivens knivhogg knivhoggs knivhugger
  knivhuggit knivhuggits knogarna knogarnas knullar knytnavar knytnavarna knytnavarnas knytnavars knytnave knytnaven
  knytnavens kock kocken koden kofots koka kokar kokos kokosen kolla kollaps kollapsande kollapsar kollapsen
  kollapsens kollapser kollapserna kollapsernas kollapsers kollas kollat kollats kolon kolons kolor kolorna kolors
  koloss kolossen koloxid koloxiden koloxidens kolts kolvs komiskt kommen kommendor kommendoren kommendorkapten
  kommentar kommentarer kommentera konsert konserten kontakta kontaktade kontaktar kontaktat kontakter kontant
  kontanter konto konton kontot kontra kontrade kontrakt kontraktet kontrar kontrat kontrollera kontrollerade
  kontrollerar kontrollrummet kopet kopia kopist kopp koppar koppla kopplade kopplar kopplas kopplat kord korda korsa
  korta kortet kortslot kortslots kortslut kortsluta kortslutas kortsluter kortslutit kortslutits kortslutningar
  kortslutningarna kortslutningarnas kortslutningars kortslutningen kortslutningens kortslutnings kortsluts kosta
  kostade kostar kostat kottar kottet krak krakas kram krama kramar kramer krampa krampan krampen krampers krampor
  krams krascha kraschen krava kravallen kravallernas kravallers kravas kravde kravdes kravs kravt kravts krigets
  kristi kristus kritik krok krona krymper kryssades kryssas kudde kuken kullen kulornas kulors kulort kulorta
  kulsprutan kulsprutans kulsprutas kulsprutor kulsprutorna kulsprutornas kulsprutors kund kunden kunder kunna kupor
  kuporna kvad kvada kvadda kvade kvader kvades kvaka kvaker kvakt kvala kvallar kvallarna kvallens kvart kvas kvasa
  kvasas kvaser kvast kvasts kvav kvave kvavet kvavets kvavning kvavningen kvavningens kvavnings kvinnans kvinnas
  kvist kyla kyle kyrka kyrkans kyssa kyssen lackade lackades lackert lackra ladda laddade laddat lader ladorna lagar
  lagarna lagat lagen lagenheter lager laget lagg laggs lagom lagornas lagors lagre lakan lakaren lakarna lamnas lamor
  lamorna lana lanade lanar lanat lance landa lander landet lands lanet lang langa langare langd langor langorna langs
  langsam langst langt langtan lank lara larde laror larorna larry lart laskiga laskigt lasse lastbilar latar laten
  latin latit latta lattad lattare lattnad laura lauren laven lavinens laviners laxor laxorna lecter ledande ledde
  leder ledning lekar leken leker lemlasta lemlastades lemlastar lemlastas lemlastat leonard lester lett levde leve
  leverera levererar levern lewis libby lidande lidet ligan ligg ligor ligorna likes likets likhet likna likt lille
  lilly lina linda linet linje lisa listan listat lita litade litar litat liter livbojen livbojens livets livs
  livsfaran livsfaras ljudet ljuga ljuger ljusa ljusar ljusen ljust ljuva lnnan lobbyn lockar locke locket lofte
  loften logner loket lola lonar lopp losa loser losning loste lova lovande lucas lucka lucky luftvarn luftvarnet
  luftvarnets luftvarns luftvarnspjas luftvarnspjasen luftvarnspjasens luftvarnspjaser luftvarnspjaserna
  luftvarnspjasernas luftvarnspjasers lugna luis lunch lungt lurad luras lurat luren luta lycka lyckan lyckats lyda
  lyder lyft lyssnade lyssnar lyssnat macka madam maddy mager magin magnitud magnituden magnitudens magnituder
  magnituderna magnitudernas magnituders makten makter mala malar malet mama mammas manader mandy manen mangd mannens
  manniskan manniskans manniskorna manniskors manny manuel marc marco marcy mardar maria marke marknad marks markt
  markte marsch marty masar masken maskiner maskinerna maskingevar maskingevaren maskingevarens maskingevaret
  maskingevarets maskingevars mason massage massakerns massakrer massakrerad massakrerades massakrerat massakrerna
  massakrers massmordare massmordaren massmordarens massmordares massmordarna massmordarnas mastare master matar
  matcha matcher materia mats matta mattan matte matty medans meddelanden media medicinsk medicinska medicinskt
  medveten medvetet medvetna medvetslos medvetslosa medvetslost megan mellanostern mena menade menar menas menat mens
  mentala mentalt menyn mest mesta metropolis michelle militaren mills mindes minister ministern minnen minnena minnet
  minns minst minsta minus minuten minuters misar missar missat misshandeln misshandelns misshandlades misshandlats
  misshandling misshandlingen misshandlingens misshandlings misstag misstaget misstanka misstankar misstanker
  misstanksam misstankte misstar miste mister mitch moar mobiler moda modas moder modet modrar mogen mojas mojlig
  mojliga molade molar molly molnen mona monas monty moon mora moral moras morbultat mordades mordande mordarens
  mordares mordbrand mordbranden mordbrandens mordbrander mordbranderna mordbrandernas mordbranders mordbrands morden
  mordets mordforsok mordroteln mords morfars morgan morka morkad morkade morkar morkare morkat morkats morker
  morkrets mormors morna mornade mornar mornat mors morsa moses mossar mota motad motade motar motas moten moter motet
  mottes muggen mullrets mungipa mungipans mungipas musen mutor myllrade myllrar myllret nagons nagra naha naja naken
  nakna namen namna namnen narmast narmaste narmre naste nate nattens natter naven nedbrutna nedkyld nedkylda
  nedkyldas nedkylde nedkyldes nedkylt nedslagens nedslaget nedtrampad nedtrampat neger negrer nerslagens nerslaget
  nerver nervos niles nodlage nojda norma numret nycklarna obehagligt obevapnad objekt odjur ofattbart offret ohio
  okade okat oken oknen olyckan olycksplats olycksplatsen olycksplatsens olycksplatser olycksplatserna
  olycksplatsernas olycksplatsers ombett omsom ondska onskan onskat oonskad oonskade operand operera oppning
  ordentligt order oringar ormar ormbetts oroar orolig oroliga oroligare oroligast oroligaste orolighet oroligheten
  orolighetens oroligheter oroligheterna oroligheternas oroligheters orolighets oroligt ororligare ororligast
  ororligaste ororlighet ororligheten ororlighetens osaker osannolikt otacka otackt otroliga otryggt overdosens
  overdosers overfall overfalla overfallen overfallens overfalles overfallet overfallets overfallit overfalls overfoll
  overford overforda overfort overfull overfulla overfullt overgav overhand overkant overlevt overos overoser oversand
  oversanda oversant overst overste oversvallande oversvamma oversvammad oversvammade oversvammades oversvammar
  oversvammas oversvammat oversvammats oversvamning oversvamningar oversvamningarna oversvamningarnas oversvamningars
  oversvamningen oversvamningens oversvamnings overtankt overtid overvaka overvakare packar pafor paford paforde
  pafordes paga pahoppade pahoppat paige pakistan pakom pakord palagor palats pals pank panna pansar panta pantade
  pantar papa pappas papper paret paris parken parker parkera parti partiet partners pasar passa passade passar passet
  passion pastar pastor pastorn patetisk patetiska patetiskt paula paven peka pengar penna pennan penny personlig
  personliga personligen personlighet personligt pervers pesten pianot pierce pilot piska pissa pissar pistolens
  pistolernas pistolers pjasen placera placerar plaga plagar plager plagors planen planerna planeten planeter plats
  platser plikt plundra plundrad plundrades plundrat plundrats plundringars plundringens plundrings pobeln poesi
  pojkens pojkvanner polarn polen policy polisens polisstationen politisk politiska politiskt pols pommes porr
  portalen porter praglade praglar prast praster prat pratas pratat prekar press pressa pressat pressats
  presskonferens prick pricka prickade prickar prickas prickat prins priset promenera prostituerad prostituerade
  psykotisk psykotiska psykotiske psykotiskt publicitet pucko puffa puffar pukor pulsarer pulsarerna pulsarernas
  pulsarers pumpa pungar purrade puss raare raast rabblad rabblade rabblades rabiata racet rack racka rackte radade
  radades radar radat radats raddat raden radera radet radie radioaktiv radioaktiva radioaktivt radion ragad ragade
  ragades ragar ragat ragats ragnar raka rakad rakade rakades rakar rakare rakas rakat rakats raknad raknades raknar
  raknare raknaren raknarna raknas raknat raknats rakning rama ramade ramar ramarna ramat ramna ramnad ramnade
  ramnades ramnan ramnas ramnats ramnor ramsa ranarens ranares ranarnas ranas ranat rand randa randad randade randades
  randall randar randats rande randes ranea ranen ranets rankad rankade rankades rankar rankare rankats rankt ranna
  rant ranta rantas rants rappa rarare raring rasad rasades rasas rasen raser raska raskade raskar raskat rasket raskt
  raspade raspar raspat rassel rassla rasslade rasslar rast rasta rastade rastar rastas rastat rastats ratade ratar
  ratat rattan ratte ratten rattigheter rattvis rattvisa rattvisan rattvist ravar ravarna reda reder regna regnet reid
  rektorn remmar renade renades renar renare renarna renats repen reporter resan reserv reset resor restaurang resten
  rester retas revolverns rika riken riker riket rikta riktig riktiga rimma rimmad rimmade rimmar ringar ringen riset
  risken rita ritade ritar roar robin rocken rockig rockiga rockigt rocky rofylld rofyllda roger roka rokens rokmoln
  rokmolnen rokmolnens rokte rolig roliga roligt rollen roller roman romantik romantisk romantiska romantiskt roms
  rond ropade ropen rord rorelsen rorelser roren rorig roriga rorigt rort rosen rosig rosiga rosigt ross rosslad
  rosslades rosslas rosslat rost rostade rostar rostat rosten roten rotfyllt rotter roven rubbet rulla rummen rumpa
  runka rusa rusat rusats ruset russell rustning rutin ruttnar ryck ryktas rykte rymd rymden rymder rymdes rymma ryska
  sabelns sack sadan sadar sadel sadeln saden saga sagad sagan sagor saken sakerhets saknades sakrad sakrat saktar
  sald salde salen salj salja saljer sallad sally salt salu samen samla samlag samlas samlats sammantraffande sammy
  samrad samre samt sana sanda sandare sanden sander sandy sangar sangare sanger sangs sanka sanker sankt sann sanna
  sanslos sanslosa sanslost sant santa sara sarades sarah sarande sarar sarare saras sarast sarats sarens sarets
  sargad sargade sargat sart satans saten satin satsa sattes sattet satts saul saven saxade saxat schemat scott
  scouter sean sebastian seger seglar segrar sekunder sena senaste serie serien serios service sevard sfaren shane
  shelley shelly shoppa showen shrek siaren simmade simmar simmat simon simone singel sinnen sinnet sirade sirat sire
  siret siste sistone sjal sjalva sjalvet sjalvmorden sjalvmordens sjalvmordets sjalvt sjatte sjobod sjong sjuk sjuka
  sjukvardare sjung sjunga sjunger skadades skadande skadans skadis skadornas skadors skaffa skakad skakas skakats
  skal skala skalad skalade skalan skalar skalas skalat skalats skald skalden skalen skalet skalk skalken skallas
  skaller skallgang skallskada skallskadad skallskadade skallskadan skallskadans skallskadas skallskadat skallskador
  skallskadorna skallskadornas skallskadors skalm skalmen skalor skalorna skalp skalva skalvt skamma skammas skammer
  skamt skanda skandad skandade skandas skandat skandats skanor skapa skapad skapade skapades skapar skapas skapat
  skapats skaran skaras skaren skarmar skaror skarorna skarpa skarrar skarv skarvar skarven skatan skatas skatt
  skatten skatter skavsar skavsaret sked skeden skedet skelett skeppen skeppets skeppsbrott sker skets skick skickades
  skickas skidan skidas skidor skidorna skift skiljer skinka skippa skita skiter skitit skits skiva skjulen skjulet
  skjutits skjutningarnas skjutningars skjutningens skjutnings skjutsa skjutsas skjutsen skoglos skoglosa skoglost
  skogs skoja skojs skokloster skoklosters skolans skold skona skons skont skors skort skortet skos skota skotas skote
  skoter skoterska skoterskan skotet skotsk skotta skottar skotte skottens skottes skottets skotthall skotts skraj
  skrapet skratta skrattade skrattar skrevet skrevs skrin skriven skrivet skrot skrots skrud skruden skrutit skruva
  skuggan skuggor skuld skurken skuttat skvaller skyddad skyddas skyll skylla skymda skyndar skyndas skyndat skytteln
  slacks slaganfall slaget slagits slagkraftig slagkraftiga slagkraftigt slags slagsmalens slagsmalets slagsmals slak
  slakten slampa slang slant slappas slappna slapps slapptes slas slask slatter slavar slicka slickar slips slogs
  slots slott slotten slottet slumpen slutet smack smadad smadade smadas smadat smadats smaka smakade smakar smakat
  smal smala smalt smalta smalter smart smartans smartar smartare smartas smartaste smartat smartornas smattrades
  smattrande smattras smattrat smider smink smita smitits smitt smittad smittade smittar smyckad snabb snabba snack
  snackade snackat snall snallt snarans snarare snaren snaret snoka snopp snor snots snott snurra snut snutar sobel
  sobeln soder sofia sokts soldaten solen somn somnar somnat somnen sonderskjuten sonderskjutet sonderskjutna
  sonderslaget sonderslagna sondersliten sonderslitet sonderslitna sonens soner sopa soppan soren sorja sort sorts
  sott spack spana spand spangas sparad sparken sparra spartacus spatt speglar spelade spelare spelas spelat spelen
  spets spetsars spetsat spetsen spillrornas spillrors spioner spjut spjuten spjutet splittrat spock spoke spoken
  spola sport spott spotta sprak sprangamne sprangamnet sprangamnets sprangdeg spranget sprangets spratt spred sprid
  sprida spring springs sprit spritter sprutan spytt stackare stackaren stacy stad stada stadad stadade stadar stadat
  stadats stadens stader stadgas stakar stalar stallar stallas stalle stallen stals stam stamma stammade stammar
  stammat stammer stamning stang stanga stangdes stankade stankar stankas stanker stans staren starka starkas starker
  starling starta startade startar startat staten stater statsministern status stava steget stegras stekt stella
  stenars stenas stendos stendov steve steven stig stiga stigen stil stilen stiles stilettens stimma stimmade stimmar
  stimmat stinkande stirra stjalkar stold stolt stolta stoppas storande stord storde storkar storkarna storkarnas
  storkars storkna storknade storknat stormningens stormnings storning storningen storst storsta story stota stoter
  stots stott stotta stottar stovlar strack stracka strackte straff strala stralning strand stranden strandsatt strang
  strangas strangs strangt strat stred strid striden strider stridsvagnar stromning stromningen stryka stryp stuart
  studion stuga stulen stulet stumpan stund styck styckade styckar styckas styckat stycke stycken stygg stympa
  stympades stympar stympas stympat styra styrka suga sugen suger summa summan sura svager svalkas svalta svalter
  svamlade svamlar svamlat svamma svammades svammande svammas svammats svampar svanga svangar svarare svardens
  svardets svare svaren svaret svarm svarmade svarmar svarmat svarmen svars svarte svarv svavar svavelsyra svavelsyran
  svavelsyrans svavelsyras sven svetsats svett svetten svida svika sviker svingad svingades svingas svingat sviter
  sydamerika sylvia synas synda syndare synder synen syntes syrad syrade syrat syrebrist syrebristen syrebristens
  syren system systern systers tacka tackande tackar tacker tackt tagas tagits tagna takten talan talas talat talet
  tampades tampas tampats tand tango tanka tankar tanke tanner tanya tappra tara tarnas tarta tartas tarvas tate taten
  tavla tavlar tavling taxin teal teet telefoner telefonerna telefonnummer telefonsamtal tempel templet teorin
  terroristens terroristerna terroristers testa testat texten textning theresa tickade tidens tider tidningen tigern
  tillat tillata tillatelse tillater tillatet tillbaks tillhora tills times timma timmars timmen timmy tipsade titt
  tittade tjalla tjejer tjocka tokigt tolka tomas tommy tonen toni toppade toppat toppen torka torped torra torrt
  torstig tracy traden traff trafikolyckan trafikolyckans trafikolyckor trafikolyckorna trafikolyckornas
  trafikolyckors trakig trakiga trakigt trampets tramps trana tranade tranar tranare tranat trangselns trappas trasiga
  trasigt travis trevor trick tricket tricks tripp trist trivs trodde trojan trost trosta trots trottnar trupp trycka
  tullen tunga tunn tuppar turne turner tusan tusen tuttarna tuvok tvars tvingades tvingas tyckande tycker tycks tyckt
  tyckte tyder tyler typen tyska undangomd undangomda undangomt underliga undrom undsattnings unga uppdraget uppfora
  upphor upploppets uppror uppskuret upptackt usel uselt utbrott utegangsforbud utfora utfort utgar utgor utlopare
  utpressning utrym utrymd utrymme utrymmen utrymmes utrymmet utrymts utsatta uttorka uttorkad uttorkade uttorkades
  uttorkar uttorkas uttorkat uttorkats utveckla utvecklade utvecklas utvecklat vackert vackra vackte vada vadda vader
  vadet vagat vager vagnar vagra vaka vakar vaknad vakta vaktar vaktaren vakter valar valda valde valen valet valja
  valjer valkar valkommen valkomna valkomnar valley valnad valpen valtas valuta valutas vana vand vande vandra vandrar
  vaningar vaninna vanja vanjer vankar vannen vanner vanor vant vantan vapens vapna vapnades vapnande vapnar vapnas
  vapnats vapnens vapnets varade varar varat varda vardar varde vardelos vardelosa varden vare varen vargar vargas
  vargen varkars varken varldens varm varmare varmen varmer varna varnad varnade varnar varnat varning varor varorna
  varpa varpar varpen varre vars varst vartenda varvar vasen vast vaster vastra vata vattenfall vaven vavnad vaxel
  vaxen vaxla vaxte vaxter vecka vegas vera verka verkar verket verkliga verkligt vernon vetat vettet vicka vickande
  vickar videon vikande vikar vikt vikten vila vilda viljan vilka vilken villa vilsen vinet vingar vinka vinkande
  vinkel vinner vinst vinter violet virka virkar visa visande visar visas viset viskad viskade viskandet viskas viskat
  vispa vispande vispar vissa visst vittne vittnet vrakar vrida wales walker wally walter wells wong woody ytorna
  yxlan yxornas zombier skallde skallt skaller stallde
`
