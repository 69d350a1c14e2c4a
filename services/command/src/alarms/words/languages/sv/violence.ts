import { type Lexicon, near } from '../../lexicon.ts'
import { BAG, DAY, HARM_A, HARM_B, LIMB, lines, ME, NOT, SELF, US, VICTIM, WILL } from './families.ts'

type Kinds = 'shooting' | 'explosion' | 'weapon' | 'vehicle-attack' | 'suspicious-object' | 'threat'

export const violence: Pick<Lexicon['danger'], Kinds> = {
  shooting: lines`skjuter/schuter/skuttit/skjutit/skjuten/skjutna/skjutet/skjutas/skjutande/skjutande*/skjutning/skjutningen/
    skjutningar/skjutningarna/dödsskjut*/dödskjutning/masskjutning/masskjutningen/massskjutning/beskjut*/nerskjuten/
    nerskjutna/nedskjuten/nedskjutna/ihjälskjut*/ihjälskuten/skut/sköt/sjöt/skjöt/sköts/skott/skot/skotten/skottet/skottlos*/
    skotlos*/skottsalvor/skottsalva/skottskad*/skottväxling*/skottdrama/skotthål*/skotteld/skottsår/skottsåret/skottljud*/
    skottknall*/magskott/huvudskott/varningsskott/pistolskott*/gevärsskott*/automateld*/eldgivning*/eldstrid*/eldöverfall*/
    avlossade/avlossats/avlossas/avlossar/avlossat/avlossades/avfyra*/kulor/kulorna/kulregn*/kulhål*/prickskyt*/prikskyt*/
    krypskyt*/krypskut*/pangpang/pangar/pdv/kulspruta*/kulspruteeld/maskingevärseld/skjuta/smattrar/smattrade/smatter/
    smattret/smattra/hylsor/tomhylsor/patronhylsor, skjuter/skjuta ${US}, skjuta/sjuta … alla/vilt/folk, sköt
    ner/ned/ihjäl/på/mot/i/mig/honom/henne/oss, börjat/börjar/började/börja skjuta/sjuta, slutar ${NOT} skjuta,
    försöker/försökte/hotar … skjuta ${US}, skjuta/skjuter/sköt … omkring/vilt/rakt/mot/upp/i/genom …
    sig/folk/luften/huset/bil*/fönst*/oss, öppna/öppnar/öppnade/öppnat/under eld, eld mot/från, under beskjut*/beskjutning,
    kulan i/träffa*/gick/missade, kula i ${LIMB}/genom, kulorna viner/flyger, kula genom, skytt/skytten/skyttar/skyttarna …
    går/tak/taket/fönst*/campus/skolan/runt/på/i/ligger/siktar/gömmer/laddar, ensam/maskerad/beväpnad skytt, pang pang, pang …
    pang, det/de/dom pangar, pågående dödligt våld, salva/salvan/salvor/salvorna … automat*/skott/mot/kulspruta,
    ${near(
      `låter/lät/ljud/hör/hörde/hörs/hördes/smällar/smäller/small/knallar`,
      `skott/skottlossning/pistol*/gevär*/skjut*/
    automatvapen*`,
    )}, det/de/dom smällde/smäller/small … massa/gånger/gång/flera/många/hela/och/å/tätt/igen, drive by,
    peppra*/pepprar/sprejar … kulor/skott/bil*/hus*, laddar om, siktar på ${US}, luftgevär* … mot/på, patroner/hylsa …
    marken/gatan/gården/överallt/golvet, tomhylsa/skjutgalning/eldgivn*/skottskadad*/skottskadade/dödsskjutning/skolskjutning/
    mynningsflamm*/mynningseld/skottlossning*/skottskadad/panga/pangade/eldväxling/eldstrid/skottväxling/skjutgalen,
    bränner/brände/bränt av … magasin/skott/salva/salvor/hela/skotten/pistol*, hela/tömde/tömmer/tömt magasinet, hel magasin,
    pangar/pangade/pang … utanför/gården/skolan/på, pågår skott*/skjut*, smäller/smällde/smällar/small … som …
    skott/pistol*/maskin*/gevär*, låter/lät … som … skott/smällare/fyrverkeri*/maskin*/pistol* … men/folk/springer/skrik*/
    ligger, ${near(`folk/alla/människor/elever/eleverna`, `skjuts/sköts/skjutna/skjuten`)}, skottade … efter folk,
    gärningsman/gärningsmannen/snubbe/kille/man/mannen/person … skjuter/skjuta/sköt/skjut, tror … skott/skottlossning/skjut*,
    skjut i/på, träffad i … ryggen/magen/benet/bröstet/huvudet/axeln/armen, sprang/springer … skott*/skjut*, elda skott,
    man/han/hon/dom skjuta, skjuta folk/människa, en/kula/kulan/kulor … genom/in … vägg*/fönst*/rut*/dörr*/huset/bilen/taket,
    tre/två/fyra/fem/sex/flera/många/massa smällar … skrik/skrek/springer/folk/ligger/blod*/bil*, folk/alla ligger ner, ner på
    marken … skjut*/skott/smäll*, skjutit/sköt/skjuter … hund/fru/granne/man/kille/mamma/pappa/barn/polis/vakt, avlossar
    vapen, panga/pangade/pangar … in/mot/på/folk*/bil*/hus*, rakt in i folk*, ${near(
      `tomhylsa/tomhylsor/hylsor/patron/
    patroner`,
      `gatan/marken/blod/blöder/överallt/trapp*`,
    )}, sköts … utanför/precis/nyss/ihjäl/mitt/framför, sköts ihjäl,
    salvan/salvor … automat*/mot/folk*, skytten/skytt … tak*/torn*/mörd*/campus*/kyrk*`,
  explosion: lines`
    mina/minan/granat/granaten/laddning/laddningen/bomben gick/small/löste/utlöstes av/under/ut,
    bomb/bomben/bomber/bomberna/bmob/bombat/bombar/bombade/bombas/bombades/bombning*/bombdåd*/bombattentat/
    bombattack/bombhot*/bomblarm*/bombbälte*/bombplan/bombflyg*/bombexplosion*/bombnedslag*/bombräder/bombarderar/
    bombarderade/bombarderas/bombardemang/bilbomb*/rörbomb*/brandbomb*/brevbomb*/självmordsbomb*/klusterbomb*/spikbomb*/
    paketbomb*/exploder*/explosion*/explotion/explosionerna/explosiv/explosiva/explosivt/eksplo*/explo/sprängs/sprängde/
    sprängdes/sprängt/sprängts/spränger/sprängd/sprängda/sprängning*/sprängladdning*/sprängmedel*/sprängdeg*/sprängattentat*/
    sprängdåd*/spränggrej*/sprängämne*/sprängvapen/bortsprängd/bortsprängt/bortsprängda/söndersprängd/söndersprängt/dynamit/
    dynamiten/dynamitgubbar/sprängkraft/jättesmäll*/knallar/superknall*/smälldånet/drönarattack*/drönaranfall*/drönarangrepp*/
    drönarbomb*/drönarnedslag*/artilleri*/minfält*, hemmagjord bomb, hemmabygg* bomb*, spränga ${US}/sig/sej/bilen/huset/
    porten/skolan, handgranat*/granat/granaten/granater/granaterna/granatattack*/granateld*/granatsplitter/granatkast*/
    granatnedslag*/granatbeskjut*/detonation*/detonerade/detonerar/detonera/detonerat/tryckvåg*/tryckvog/chockvåg/chockvågen/
    splitter/briserade/briserar/briserat/raketattack*/raketbeskjut*/raketnedslag*/raketanfall*/raketeld*/robotattack*/
    robotatack*/robotanfall*/robotnedslag*/kryssningsrobot*/ballistisk*/missil/missiler/missilen/missilerna/missilattack/
    missilanfall/missilnedslag/missilhot/misil/misiler/luftangrepp*/luftanfall*/luftattack*/luftlarm*/flyglarm*/flyganfall*/
    flygräd*/flygattack*/flygangrepp*/flygbomb*/landmina/landminor/landminan/eldklot*/eldboll*/svampmoln/molotov*/flygkrasch/
    kärnvapen*/pipbomb*/mullrar/mullrade/mullret/shaheddrönar*/luftvärn*/bombskydd*/beskjut*/utbombad*/krigshandling*/
    *explosion/*explosionen/*explosioner/bomba/sprängas, utlöst … laddning*/bomb*/spräng*, hög/högt/kraftig/kraftiga/kraftigt/
    enorm/enormt/stor/stora/jättestor/jätte/jättehög/jättehöga/rejäl/våldsam/våldsamma/öronbedövande/ordentlig/helvetes/jävla/
    fruktansvärd/massiv/grym/höga smäll/smällar/smällen/knall/knallar/duns/dunder/brak/dån/skräll, smäll/smällen/knall/smällar
    … fönst*/rutor*/huset/skakade/skalv/rök/larm/gatan/folk/springer/marken, small … högt/till/kraftigt/bort/av/rutor*/
    rutorna/fönst*/jättehögt/något/jävligt/huset/fruktansvärt/rejält/borta, smällde … högt/till/kraftigt/bort/av/rutor*/
    rutorna/fönst*/utanför/något/jätte*/massa/flera/gånger/rejält, det/nåt/något/nått/nånting/de small, smällt …
    av/kraftigt/högt, smäller … högt/kraftigt/hela/igen/överallt/av, dunkade till … rutor*, rutor/rutorna/fönster/fönstren/
    fönsterrutor* … borta/sprack/spräckt*/splittra*/krossades/krossats/blåste/blåstes/blåser/sönder/skalv/skakade/trycktes/
    rasade/flög, alla/våra fönster/rutor/rutorna … borta/sönder/krossade, gick/går/gått/gåt/small/flög/flyger/sprängdes … i
    luften, gick/går/gått av … torget/bomb*/bil*/granat*/station*/spräng*/laddning*, bomb/spräng* … gick av, flög in i/ut,
    kastades … in/av/genom/omkull/flera, raket/raketen/rakte/rakett/raketer/raketerna … träffa*/träfade/slog/slår/landa*/mot/
    faller/föll/flyger/exploder*/in/huset/staden/stan/krig, stridsflyg* … bomb*/skjut*, drönar/drönare/drönarn/drönarna/
    drönaren … attack*/atack*/träffa*/bomb*/släpper/släppte/slog/kraschade/exploder*/granat*/spräng*/surrar/skjuter/anfall*/
    rakt/mot/in i, stridsvagn* … skjuter/eld/gatan/kommer, trampade/trampat/körde på … mina/landmina, mina … exploder*/small,
    nedslag … bomb*/raket*/granat*/hus*/nära/utanför/flera, slog/slår ner … i/vid/på/nära/utanför … hus*/gatan/skolan/hamnen/
    byggnaden/torget/byn/staden/stan/sjukhus*, gasol*/gastub*/gasflask*/tuben/pannan/batteri/batteriet/elsparkcykel*/
    transformator* … small/smällde/exploder*/spräng*/luften, flygplan/flygplanet/planet/helikopter/helikoptern …
    störta*/kraschat/kraschade/kraschar, plan/flyg* … störtat/störtar, bankomat*/uttagsautomat* … spräng*/exploder*,
    sprängt/sprängde/sprängts/sprängdes … bankomat*/port*/bil*/trapp*/dörr*, hörde/hörs/hördes/kom/en/två/tre/fyra/flera/
    massa/förfärlig/hemsk/otrolig/ofattbar/jättestor/värsta/jävla/helvetes … smäll/smällar/skräll/skrällar/knall/knallar/brak/
    dån … fönst*/rök/huset/hela/skak*/borta/dörr*/skrik*/folk/springer/larm*/överallt/nära, skräll … borta/huset/hela/fönst*/
    tak*, smällde/smäller/small något/nåt/förfärligt/fruktansvärt/otroligt/så/riktigt/av, dovt/dov/kraftigt
    mullra*/dån/dunder, bomber faller, faller bomber, byggnadsdelar … gatan/flyg*, glassplitter … överallt/gatan/rutor*/
    fönst*, fönsterglas … överallt/gatan, raket/raketer/missil/robot/drönare/bomb … mot/slår/slog/träff*, flyger
    missiler/raketer/drönare/bomber, drönare … surrar/cirklar/släpper/fäller/över … bomb*/granat*/exploder*/träff*/släpper/
    fäller/skjut*, drönare släpper/fäller/anfaller/attackerar, siren*/flyglarm*/sirenerna … bomb*/raket*/drönar*/skydd*/
    smäll*, vi bombas, blir/blev bombade, pansarvagn*/stridsvagn*/tanks … skjut*/rullar/gatan/kommer, smällen …
    skak*/skalv/hördes/kändes/krossade/rutor*/fönst*/hela, skakade/skakar/skalv … smäll*/explosion*, av
    smällen/explosionen/tryckvågen, flög/flyger/flugit i luften, sprängt sig, träffats/träffades/träffad/träffat … av
    robot/robotar/missil/missiler/raket/raketer/granat/granater/drönare/bomb/bomber, robotar/robot/raket/missil …
    träffa*/slog/slår/exploder*/hus*/kraftverk*/staden, bortblåst/bortblåsta/sönderbombad/sönderbombat/sprängdåd/sprängdådet/
    artillerield/artilleribeskjutning/exploderar/exploderat/explosionsljud/explosioner/krutlukt, fasaden/väggen/taket/dörren/
    porten … bortblåst/bortspräng*/borta/sprängts, gick av … spräng*/bomb*/källar*, smällde/small och, sprängt …
    garage*/bil*/port*/hus*/trapp*/bankomat*/skola*, en smäll, smäll till/utanför/igen/från/och/o/å/så, gata*/gatan … full av
    glas, full/fullt av glas/splitter, är glas överallt, drönarna/drönare kommer/kom … igen/hit/mot, drönarna/drönare …
    hörs/hör … över, bombar/bomba/bombade … hamn*/stad*/hus*/sjukhus*/skola*/oss/byn, kraftig explosion,
    drönare/drönarn/drönaren/drönar … mot/hängande/flyger/faller/dyker/fäller/last*/spräng* … oss/mig/huset/staden/byn/under/
    mot/folk/sjukhuset, flyger mot oss/mig/staden/byn, taket/väggen/dörren/fönstren … lossnade/flög/lyfte/blåste …
    smäll*/explo*/tryck*, knall så`,
  weapon: lines`vapen/vapnet/vapnen/vapnena/skjutvapen/skjutvapn*/automatvapen*/handeldvapen*/vapenhot*/vapenhotad/vapenrån/
    beväpnad/beväpnade/beväpnat/beväpnar/pistol/pistolen/pistoler/pistolerna/pistolhot*/pistolman*/pistolmän*/pistolkolv*/
    puffra/puffran/puffror/pickadoll*/blaffa/blaffan/bössan/hagelböss*/revolver/revolvern/gevär/geväret/gevären/gevärseld/
    gevärspipa/hagelgevär*/automatgevär*/maskingevär*/maskinpistol*/kulspruta*/kpist*/ak47/ak4/ak5/kalasjnikov*/kalashnikov*/
    kalasnikov*/kalasnikow*/glock/glocken/armborst*/nedhuggen/nerhugg*/nedhugg*/uppskuren/yxa/yxan/yxor/yxorna/yxman*/
    yxmördar*/yxmän/ykxa/ysxa/machete*/machett/mascheta/maschete/matjete/svärd/svärdet/svärden/samuraj*/sabel/sabeln/katana/
    järnrör*/järnspett*/slagträ*/basebollträ*/basebolträ*/basebollsträ*/baseballträ*/brännbollsträ*/tillhygge*/knogjärn*/
    kofot*/stålrör/teleskopbatong*/högaffel, tungt beväpna*/väpnade, obeväpna* … attack*, k pist, ak 47, pil/pilar/pilbåge …
    siktar/skjut*/mot/folk/barn*, luftpistol* … mot/hotar/siktar, granatgevär*/raketgevär*/kniv/kniven/knivar/knivarna/kniiv/
    knvi/kinv/knv/nkiv/knivman*/knivmän*/knivmannen/knivamn*/knivmördar*/knivhot*/knivhugg*/knvihugg*/knivhögg*/knivskuren/
    knivskurna/knivskuret/knivskärning/knivskärningar/knivskada/knivskador/knivskadad/knivskadade/knivskar/knivstuck*/
    knivsticken/knivattack*/knivattentat/knivdåd*/knivdråp*/knivbråk/knivbeväp*/knivrån*/knivslagsmål*/kökskniv/kökskniven/
    brödkniv*/morakniv*/fällkniv*/stilett/stiletten/slaktarkniv*/brevkniv/jaktkniv*/filékniv/dolk/dolken/dolkar/bajonett*/
    hugger/huggde/höggs/högg/huggit/huggits/huggs/huggen/huggna/svingar/svingade/väpnad/väpnade/väpnat/syraattack/molotov*/
    elpistol*/tårgaspistol/pansarskott/stickvapen/skarpladdad*/stridsvapen/kanyl*/pistolgrepp/*kniv/*kniven/hagelbössa/
    knivbeväpnad/knivbeväpnade/vapenliknande/pistolliknande/elchockpistol/hagelbössan/knivslagsmål, hugg mot, hugga ${US},
    stack/sticker/stuckit/sticka/stuckits … ner/ned/ihjäl ${US}, stack/sticker/stuckit ${US} … i/med, stucken i,
    blev/blivit/blir stucken, sticker/stack ner/ned, skär/skar/skurit ${US} … i/med/på/halsen/ansikte*/över, skar/skär/skurit
    halsen/strupen, skuren … i/halsen/ansikte*/med/av, blad/bladet … hals*/strupe*/mot, kniv* … hals*/strupe*, sax/saxen …
    hals*/hotar/mot/strupe*, skruvmejsel*/hammare/hammaren/slägga/släggan/kofot*/spade/spaden/stekpanna/sten/stenar/flaska/
    flaskan/glasflaska/tegelsten/mejsel … hotar/slår/slog/attack*/mot/viftar/jagar/huvud*/galen/efter/kastar/kastade, med …
    hammare/slägga/kofot/järnrör/slagträ/basebollträ/skruvmejsel/stålrör/påk/träpåk/tillhygge/motorsåg/batong/kedja/högaffel/
    knogjärn … han/handen/slår/galen/viftar/mot/hotar/jagar/går/utanför/dörren, motorsåg … viftar/springer/hotar/mot/jagar,
    viftar/viftade/svingar/svingade/svänger/hötter/fäktar med … yxa/kniv/kedja/nåt/något/pistol/spade/sax/mot/järn*/träpåk/
    bräda, viftar/vifta/viftade med … mot/folk/oss, riktar/riktade/riktat/siktar/siktade/siktat/sikta/sikter/pekar/måttar …
    mot/på huvud*/${US}/kassör*/personal*/polis*/pannan/tinningen, siktar/siktade på ${US}, drar/drog/dra/dragit upp/fram …
    vapen/kniv/pistol/puffra/yxa/gatt/en/nåt, mot huvudet/tinningen/pannan, syra/frätande … ansikte*/kasta*/slängde/hällde,
    kastar/kastade/slänger … syra/brandbomb*/molotov*/flaskor/stenar/gatsten*, pepparspray … sprutade/sprayade/hotar,
    blir/blev … rånad/rånade, rån … kniv/pistol/vapen/pågår, beväpnat rån, nåt/något/nått/nånting/föremål/grej
    vasst/vass/spetsigt/spetsig, vasst/vassa/vass/spetsigt föremål/vapen/grej/glas/bit, strap/strapp/straps/strappad
    på/i/med/drog/har, har/drog/bär/viftar/visade … strap/straps/blaffa/puffra/bössa/glock, kätting … slår/svingar/viftar,
    svänger/svängde/viftar/vifta/viftade/hötter/svingar/hytter … machete*/yxa/kniv/kniven/svärd/pistol/järnrör/kedja/påk/trä/
    stav, bär vapen/kniv, har/ha dragit/drog/drar/dra … kniv/knivar/vapen/pistol/svärd/yxa, kniv mot/på/i/vid/från,
    stack/stacks/stuckit/sticker/sticka … kniv/kniven/nål/spruta/med … ${LIMB}/${US}, spruta/kanyl/nål …
    hotar/hot/mot/stack/sticka/sticker, drog/drar/tog fram/upp en/ett/sin/nåt/något … vasst/blankt/svart/metall/vapen/kniv,
    hugg/hugger/högg/huggit/hugga … mot/omkring/folk/efter/vilt, slår/slog/slå … omkring med, slår/slog/slå ${US}/folk/vilt …
    med … järn*/trä*/hammar*/flask*/kedja/rör/käpp/sten/batong/skärp/bälte/stol/knogjärn/tillhygge/slag*, högg/hugger/huggen …
    med, kolven på … pistol*, attrapp* … pistol/vapen, med/kom/kommer … påk/påkar/järnrör/kedjor/tillhyggen/knivar/slagträn/
    yxor/högafflar/batonger/machetes/stavar, såg/golfklubba/golfklubban/hockeyklubba/stol/skiftnyckel/domkraft/gaffel/
    fällkniv/bågfil/spett/hacka/lie/kratta/fotbojor/brännboll* … i handen/händerna/mot/svingar/viftar/slår/slog/hotar/jagar,
    svingar/svingade … en/ett/sin/klubba, båge och/o/å pilar, sköt/skjuter … luftgevär/armborst/pilbåge/slangbella/pistol/
    ärtbössa/softgun/haglar, slipar/vässar/laddar … yxa/kniv/pistol/gevär/bössa … utanför/port*/hot*/dörr*, kniven sitter,
    kniven/kniv … i … mage*/rygg*/hals*/bröst*, kastar knivar/yxor, ${near(
      `bössa/bössor`,
      `sikta*/siktade/siktar/hot*/skjut*/
    handen/laddad/mot/kom/kassan`,
    )}, med bössa, i jackärm*/byxlinning*/innerfickan/jackan/bältet/strumpan/ryggsäcken …
    kniv/pistol/vapen/yxa, kniv/pistol/vapen … i jack*/ficka*/bältet/väskan/ryggsäcken/byxor*/handen/ärmen, laddar …
    bössan/hagelbössan/geväret/pistolen/vapen/hagelgevär*, har med sig kniv/pistol/vapen/yxa, med sig …
    kniv/pistol/vapen/gevär/yxa, hotar varann/varandra … yxor/kniv*/vapen, klyvyxa/klyvyxan/handyxa/stämjärn/skärkniv/
    bajonettkniv/kastkniv/kastknivar/köttyxa/nagelpistol/bultpistol/järnspett/spett/spetten/macheteman*, slägga …
    mot/slår/dörr*, visat/visade … pistol/kniv/vapen, slår sönder … med, med … järnspett/machete/svärd/slagträ/pistol`,
  'vehicle-attack': lines`${near(
    `kör/körde/kört/köör/körr/köra/kröde/styr/styrde/brakade/dundrade/rammar/rammade/plöjer/
    plöjde/mejar/mejade/prejar`,
    `folk/folkmassa/folkmassan/folkhop/folkhopen/folksamling*/människor/människomassa*/
    fotgängare/fotgängarna/gående/gångtrafik*/cyklister/demonstranter/demonstrationen/demonstrationståg*/marknaden/
    uteservering*/gågata/gågatan/publiken/kön/barn/barnen/julmarknad*/flera/paraden/poliser`,
  )}, kör/körde/kört/köra
    på/över/ner/ned/ihjäl ${ME}/honom/henne/na/dom/folk/människor/flera/två/tre/någon/nån/barn/barnet/barnen/mamma/pappa/
    fotgängare/cyklister/polisen, kör/körde/kört på/över en/min/ett tjej/kille/man/kvinna/gubbe/tant/barn/flicka/pojke/
    cyklist/fotgängare/person/polis/son/dotter/mamma/pappa/kompis, kör/körde/kört rakt/rätt/in på/i/mot/genom/över
    folk*/människ*/flera, meja/mejar/mejade/mejat … ner/ned/folk*/människor/flera, prejar/prejade/prejad/rammar/rammade/
    rammad/ramma/påkörd*/överkörd/överkörda/överkört/lastbilsattack*/fordonsattack*/terrorbil*, plöjer/plöjde …
    folk*/människ*/genom, bil/bilen/lastbil/lastbilen/skåpbil/skåpbilen/buss/bussen/lastbiln/fordon/traktor … in
    i/rakt/genom/rätt … folk*/människ*/kön/marknad*/publiken/demonstra*/uteserv*/torghandel*, bil/bilen/lastbil/lastbilen/
    skåpbil/skåpbilen … mejar/mejade/plöjer/plöjde/rammar/rammade, kör/körde/kört … trottoaren … folk*/människ*/flera,
    försöker/försökte köra på/över/ner, kör över ${US}, kör som … mot oss/folk`,
  'suspicious-object': lines`${near(
    `misstänkt/misstänkta/misstänkt*/mistänkt*/misstäkt*/misstänk/mistänk*/skum/skumt/skumma/
    konstig/konstigt/konstiga/mystisk/mystiskt/mystiska/suspekt/suspekta/okänd`,
    BAG,
  )}, ${near(
    `okänt/okända/herrelös/
    herrelöst/övergiv*/övergiven/övergivn/kvarlämnad*/kvarlämnat/kvarglöm*/obevakad*/obevakat/ensam/ensamma/ensamt/ensma/
    ägarlös*/lämnad/lämnat/udda`,
    BAG,
  )}, misstänkt/misstänkta/misstänkt*/mistänkt* pryl/sak/grej/bil/skåpbil/lastbil/
    försändelse/substans/pulver/vätska/farlig/fordon, övergiv*/mystisk/misstänkt bil/skåpbil … utanför/parkerad/vid/framför/
    skyltar, konstig/konstigt/skum/okänd/okänt/mystisk/mystiskt pryl/grej/sak/nåt … tejp*/under/sladd*/fast/blink*/tick*/pip*/
    kabl*/bil*/lysdiod*, konstig/okänd försändelse, ${BAG} … tickar/tikar/tickande/tickr/piper/blinkar/ryker/surrar/läcker/
    pyser/sladd/sladdar/kabel/kablar/tråda/trådar/trådarna/timer/tidur/batteri/batterier/antenn/vibrerar/väsnas/rinner/luktar,
    tickande/odetonera*/oexploder*/osprängd*/blindgångar*/utlösare/detonator*/sprängkapsel*/rörbomb*, tickar/tikar …
    väska*/paket*/låda*/under/i/inne/inuti, nåt/nått/något/nånting/som/det/de tickar/tikar/piper … i/inne/under/inuti/från
    ${BAG}, nåt/nått/något/nånting/det/de tickar/tikar, piper … inne/inuti/under … ${BAG}, ${BAG} … utan
    ägare/tillsyn/någon/avsändare/märkning, ${BAG} … ingen/ingn/inge … äger/äga/ägare/vill/vet/hämtar/hämtat/kännas/ägs/vems/
    vem/runt/tillhör/rör/ansvar*, ingen/ingn … vem/vems ${BAG}, vems … ${BAG}, ingen vet vem*/vad … ${BAG}, ingen äger, ingen
    vill kännas vid, ${BAG} … stått/legat/lämnad/lämnats/lämnat/kvar/övergiv*/ståt/står … timme/timmar/hela/länge/ensam*/
    dagar/morse/minuter/ingen/sedan/sen/själv/obevakad*/halvtimme, ${BAG} … står/ligger/stått/stod … ensam*/övergiv*/
    obevakad*/herrelös*/själv/ingen, lämnade/lämnat/lämna/la/lagt/lade/ställde/ställt/ställer/slängde/dumpade/släppte/kastade/
    gömde/placera*/stoppade … ${BAG} … sprang/stack/gick/försvann/drog/iväg/därifrån/sticka/springer/cyklade/körde/smet/
    stackk, nån/någon/man/kille/han … lämnade/lämnat/la/ställde/ställt/lämna/dumpade/gömde … ${BAG} … på/vid/under/i/utanför,
    nåt/något/nånting/dosa/låda/apparat … under/tejpat/fastsatt … bilen/bil/bänk*/sätet/bron, tejpad/tejpat/fasttejpad/
    fasttejpat/fastsatt/fastspänd/surrad … under/bil/bilen/bänk*/pelare*/räcket/stolpe*/dörren/vid/på/runt,
    vitt/vit/vita/konstigt/okänt/mystiskt/grått/brunt/gult/skumt pulver/pullver/pulvr/pulvret, pulver/pullver …
    kuvert*/brev*/posten/rann/föll/skrivbord*, kuvert*/brev/brevet … pulver/pullver/pulvret, sladdar/kablar/trådar …
    sticker/hänger/bomb/tejp*/mobil*/telefon/batteri*/rör, rör … med kablar/sladdar/lock/batteri, hemmagjord/hemmabyggd/
    misstänkt bomb/sprängladd*/anordning, ser/såg/liknar … ut som … bomb/granat/sprängladdning*/mina/dynamit/handgranat,
    liknar … bomb/granat/sprängladdning*/mina/handgranat, kan/kanske/tror … en/är/vara … bomb/sprängladdning*,
    ligger/hittade/hittat/hittad/hitta/grävde/grävt/låg … granat/handgranat/mina/sprängladdning*/bomb/ammunition/dynamit,
    ${BAG} … konstig*/luktar/luktr … konstig*/kemi*/bensin/skumt, parkerad/parkerat/parkerade … utan skylt*/nummerplåt*/
    registrerings*/reg*/ägare, ${BAG} … under sätet/bänken/bilen/stolen/bron … ingen/och/o/å/sprang/lämnat/lämnade,
    kvarglöm*/övergiven/övergivet/övergivna bagage/grej*/packning, kappsäck/kappsäcken/barnvagn/matlåda/termosen/attachéväska/
    attache*/gasflaska/tub/moped/plunta/hink … övergiv*/misstänkt*/kvarlämna*/kvarglöm*/kvar/ensam*/sladd*/kabl*/tickar/tejp*/
    ingen/vems, vet/veta/vett ${NOT} … vems den/det/väskan/ryggsäcken, ingen aning … vems, vems den/det/väskan är/e,
    ${BAG}/kappsäck … står/ligger/stått/legat kvar, satte/satt/fäste/tejpade/tejpat/lade/la/placerade/gömde/kröp …
    nåt/något/nånting/låda/dosa/grej/paket … under/på … bil*/polisbil*/buss*/bänk*/bro*/sätet/tåg*, nåt/något/nånting/grej/
    dosa/låda/paket … under … bil/bilen/min/polisbilen/bussen/sätet/bänken/bron/vagnen/trappan, fastsatt/fastsatta/fasttejpad/
    tejp/tejpad … mobil/telefon/sladd*/rör/termos/burk/flaska/dunk*, mobil/mobiltelefon/telefon/klocka/timer …
    fastsatt/tejpad/kopplad/sladd*, ligger/står/hittat/hittade/hittar/såg … misstänkt/misstänkta/mistänkt/skum/skumt, ser/såg
    … misstänkt/misstänkta/suspekt, misstänkt … ut/föremål, konstig/konstigt/skum/mystisk ${BAG}, brandfarlig*/bensin …
    dunk*/tunna*/flaska* … under/vid/trapp*/dörr*/port*, dunkar … bensin/kemi*/sladd*, hängt/hängde/hänger … ${BAG} …
    blinkar/sprang/stack/tickar, hängt/lämnat/ställt … ${BAG} … blinkar/piper/tickar/ryker, lämnade/lämnat/parkerade/parkerat/
    ställde … skåpbil/skåpbilen/lastbil/lastbilen/bil/bilen … sprang/stack/gick/försvann/mitt/springa/cyklade, föraren …
    lämnade/stack/sprang/gick/smet, nån/någon har hängt … ${BAG}, piper från/ur/i … papperskorg*/soptunna*/låda*/väska*/
    kasse*/ryggsäck*/paket*, ${BAG} adresserat/adresserad/adresserade … konstig*/okänd*/väsnas/tickar/statsminister*/
    minister*/läcker, kuvert/kuvertet/brev … klåda/utslag/illa/pulver, koffert/kofferten … kvar*/övergiv*/ensam*,
    lämnade/lämnat/ställde/la/placera*/dumpade … dunkar/dunk/kolli/paket/låda/väska/kasse/rör/burk … vid/utanför/framför/under
    synagog*/moské*/kyrk*/skol*/ambassad*/polis*/station*/domstol*/riksdag*/buss*, satt/satte/fäst/klistrat/tejpat/lagt/gömt …
    nåt/något/nånting … under/på/vid … bil*/vår/min/bänk*/buss*/tåg*/bro*, med klocka/timer/mobil/sladd*/kablar …
    under/på/fast*/tejp*, bomb/granat från kriget, gammal/rostig/rysk/tysk/odetonerad bomb/granat/mina/ammunition,
    hittade/hittat … bomb/granat/mina/ammunition/sprängladd*/dynamit`,
  threat: lines`
    lista/listan/listor med/på namn, på måndag/tisdag/onsdag/torsdag/fredag händer det, imorgon händer det,
      måndag/fredag/imorgon smäller/dör,
    smäller det på/i/vid/utanför, till fem/sex/tolv/tre sen/sedan smäller, har till … smäller,
    hotar/hotade/hotat/hotad/hotas/hotfull/hotfullt/hotr/dödshot/dödshotet/dödshoten/dödshotad/dödshotade/
    dödshotar/dödshotat/mordhot*/bombhot*/skolhot/hotbrev*/hotmejl*/hotsamtal*/utpress*/hämnas/hämnd/hemnd*/terrordåd*/
    terrorattack*/terrorplan*/terrorhot*/attentat/attentatet/dödslista*/hatlista/skolskjutning*/skolattack*/skolmassak*/
    dödsfatwa/prickad/skottpengar/självmordsbomb*/hotelser/hotelsen/hotelserna/hotelsebrev/hotelsesamtal, hota/slakta/slaktar
    ${US}, döds/olaga/grova/anonyma hot, får/fått/fick … hot, hot mot/om mig/oss/mitt/min/skolan/livet/henne/honom/familjen/
    personalen/barnen/kyrkan/moskén/synagogan, ${WILL} … ${HARM_A} … ${VICTIM}, ${WILL} … ${HARM_B} … ${VICTIM}, ${WILL} …
    döda/dödda/mörda/spränga/bomba/knivhugga/massakrera/avrätta/halshugga/bombar/attackera/attakera/skjuter/våldta, ${WILL} …
    slå/skada/sticka/strypa/skära ${US}, ${WILL} … köra på/över/ihjäl ${US}, ${WILL} … sticka ner/ned/ihjäl, ${WILL} … slå
    ihjäl/sönder, ${WILL} skjuta/hugga/bränna/strypa … ${VICTIM}, ${near(
      DAY,
      `dör/dödar/döda/skjuter/skjuta/spränger/spränga/
    bombar/bomba/attack*/attak*/attentat*/massak*/bomb/hämnd/skjutning/dåd/anfall*/blodbad`,
    )}, döda/dödar/mörda/skjuter/
    skjuta/spränger/hugger/bränner … er/alla/allihop/allihopa/oss … imorgon/imorn/måndag/fredag/snart/ni/om/en/alla,
    ni/du/dom/alla … ska/kommer/måste … dö/dör/dödas/brinna/sprängas/skjutas, alla/ni/du dör, ska/kommer få …
    dö/betala/ångra/sota/plikta/lida/blöda, få sota/plikta/ångra/betala för, plikta med, ska/kommer ångra, jag/vi kommer
    och/o/å skjuter/dödar/tar/hugger/bränner/skjuta/döda/mördar/slår, skär/skära halsen/strupen, skära/skär … halsen av,
    slå/slår … ihjäl, kasta/hälla/slänga/stänka syra, syra i ansiktet, annars … bränner/dör/skjuter/dödar/spränger/skadar/
    hämnas/smäller/dödas/skjut, stick/försvinn/flytta/betala … annars, bränna/bränner/tända/tänder/elda/sätta …
    ner/ned/upp/på/eld … ert/vårt/mitt/huset/hus/skolan/moskén/kyrkan/butiken/lokalen/affären/asylboende*/bilen,
    attack/attacken/dåd/dådet/skjutning/bomb* … planer*/planlägg*/imorgon/imorn/måndag/fredag/skolan,
    planer*/planlägg*/planna*/förbereder … attack*/attentat*/dåd/skjut*/bomb*/mord/massak*/spräng*/döda/mörda/skada/knivhugg*/
    överfall*/kupp/hämnd*/terror*, planerar/planer på/att/o/å attackera/döda/skjuta/spränga, kom/gå/kommer/går ${NOT} …
    till/i/skolan … imorgon/imorn/skolan/måndag/tisdag/onsdag/torsdag/fredag/jobbet, gå ${NOT} till … skolan/imorgon,
    håll/hålla er/dig borta/undan … imorgon/måndag/fredag/skolan/från/annars/torget, ta/tar/tagit/tog med/me …
    vapen/kniv/pistol/bomb/skjutvapen/gevär … till/ti/skolan/jobbet/imorgon, köpt/köper/skaffat/skaffar/fixat/bygger/byggt/
    tillverkar/gjort/gör/har … vapen/bomb/sprängmedel/pistol … skolan/hämnas/döda/imorgon/skjuta/spränga,
    bygger/byggt/bygga/tillverkar/tillverka … bomb/bomber/rörbomb*/sprängladdning*, döds lista, lista … döda/dö/skjuta/mörda,
    manifest … skrivit/skrev/lagt/skjut*/skola*, vet/vett var/vart du/ni/jag/vi bor/jobbar, blod ska/kommer flyta, köra in i …
    folk*/människor/marknad*/torg*/kön/publik*, spränger/spränga/bomba … skolan/tåget/stationen/tunnelbanan/moskén/synagogan/
    kyrkan/huset/sjukhuset/gallerian/marknaden, finns/ligger/placerat … en bomb, ringde/ringt/ringer …
    bomb/bombhot/hot/hot*/hotar/bomb*, skrivit/skrev/skriver/postat/lagt/postade … döda/skjuta/bomb*/attack*/massak*/hämnas/
    vapen/mörda/dör, hot/hotet/hotar … skola*/tingsrätt*/moské*/synagog*/kyrka*/liv*, hotad till livet,
    pratar/snackar/talar/skryter om … döda/skjuta/spränga/mörda/bomba/vapen/attack*/massak*/hugga, nåt/något … hända …
    imorgon/ikväll/skolan, kommer hända nåt/något … hemskt/stort/imorgon/skolan/ikväll, knäcka/bryta … knäskål*/nacken/benen,
    skalla/slå … skallen in, slå in skallen, svär … döda/hämnas, svor … hämnas/döda/knivhugg*, i döden, ta/tar/tog/tagit … med
    sig … döden/graven, elda/tända/bränna upp/ner/ned/på … huset/skolan/hela/oss/mig/bilen/kyrkan/moskén, tänker/ska/vill
    elda, få se på/imorgon/snart … död*/blod*/farväl/hämnd/fredag/måndag, ni kommer … få se, ska få se, vänta bara/till, ta
    farväl av, dina/era dagar är räknade, räkna dina dagar, sista dag på jorden, är/e dödens, du/ni är/e död/döda, ska/kommer
    … spöa/spöas/krossa/knäcka/spräcka/dräpa/dränka/stycka/strypa/spänga/utplåna … ${US}/skallen, ska/kommer/tänker/vill …
    göra ${US} illa, göra illa … mina/era/barn*/familj*/mig/dig, tänker/ska/vill/kommer … ta barn/barnen/ungarna/henne/honom,
    döda/dödar/utrota … hela familjen/familj/barn/barnen/alla/mig/oss/er, gå/går … ${NOT} säker/säkra, hittar … dig/er var,
    ${NOT} … betalar … döda/dö/dör/bränn*/komma/skada*, betala … annars/eller, eller så/ska … dör/dödar/skjuter/bränner/
    spränger, om … ${NOT} … dödar/skjuter/spränger/bränner/dör/hugger, hota/hotar/hotade … med … kniv/pistol/vapen/att/yxa/
    stryk/döden/bomb/eld/syra, har hotat, blivit/blir/blev/är/känner hotad/hotade, lovat/svurit … döda/hämnas/skjuta, massaker
    … skolan/imorgon/planer*, pistol/vapen/kniv/gevär/bomb … imorgon/ses/skrev/skolan/skickade/fredag/måndag,
    skickade/skickat/lagt … bild/foto … pistol/vapen/kniv/gevär/bomb, spränga/spränger … hela/alla/oss/er, nån/någon/han/dom …
    ska/tänker dö/dödas, måndag/tisdag/onsdag/torsdag/fredag/imorgon/ikväll … dör alla/ni/de/vi, ska/skall/måste/borde …
    brännas/sprängas/skjutas/dödas/bombas/attackeras/brinna/avrättas/utrotas/knivhuggas/mördas/misshandlas,
    dödar/mördar/skjuter/hugger/slår jag/ja/vi … dig/dej/er/henne/honom/ihjäl, så dödar/mördar/skjuter/hugger/bränner, om du
    lämnar/går/ringer/anmäler … dödar/döda/ihjäl/mördar/dör/skjuter, spränga/spränger ${SELF} själv, sticka/hugga/knivhugga
    ner ${US}/rektor*/lärar*, planerar/planerat/planera/planeras … hemskt/hemsk/fruktansvärt/våldsamt/skolavslutning*/skolan/
    hämnas/skada/döda/matchen/festen, planerar/planeras … nåt/något hemskt/stort/farligt/våldsamt, hotar/hotade/hotat …
    folk/personal*/alla/polis*/mig/oss/mej/henne/honom/familj*/barn*, brev/samtal/sms/mejl/mail/meddelande … om …
    bomb/bomben/attack/hot/dödshot, kommer tillbaka med … vapen/kniv/bensin/folk/kompisar/pistol, olaga hotelse,
    lova*/lovat/lovade … skära/döda/skjuta/spränga/bränna/slå/hämnas/knivhugga/mörda, ingen/inga … lever/överlever …
    måndag/imorgon/fredag/helgen/natten, nästa gång … bränner/dödar/skjuter/spränger/slår/hugger/dör,
    bränner/dödar/skjuter/spränger/hugger/kidnappar dom/de/han/hon/vi/jag, ska/tänker spränga/skjuta/döda/knivhugga/bränna
    er/oss/dig/mig/alla/dom, skickar/skickade/lägger … bild*/film* … bensin/vapen/kniv/pistol/min dörr/patron*/kula/likkista/
    snara, bensin och/o/å … dörr*/hus*, kommer att ångra, du är nästa, ni är näst*, näst på tur, vi kommer tillbaka …
    bränn*/död*/vapen, hot i chatten, hotar oss/mig/mej/honom/henne, sms/brev/meddelande/mejl/lapp/samtal … ska/kommer …
    dö/dör/dödas/döda/ångra/betala, kasta ut ${ME}/henne/honom/barnet, hota*/hotade … kasta/slänga/knuffa/dränka/slå/ta/skada/
    skära/bränna, sprejat/sprejad/klottrat/skrivit/ristat/målat … dö/död/döda/hot/hakkors/kors/galge/snara/skjut* …
    dörr*/hus*/vägg*/bil*, skolan/skola/moskén/kyrkan/huset/lokalen/ni/vi ska brinna/sprängas/dö/skjutas/bort, hot per/via/på
    telefon/sms/mejl/nätet, samtal … hot*/bomb*/skolan/dö/döda`,
}
