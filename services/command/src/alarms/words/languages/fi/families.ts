import { phrasesIn } from '../../lexicon.ts'

/** Word families that many phrases share. Joins the words as alternatives (`a/b/c`) for one position of a phrase. */
export const family = (words: string): string => words.trim().split(/\s+/u).join('/')

export const NOT = family(
  'ei en et emme ette eivät eivat eikä enkä emmekä eivätkä etkä emmä enmä emmie emmää enmie eipä',
)
/** Negations for the third person: "he has not come home". */
export const NOT_THEY = 'ei/eivät/eikä/eivätkä/eivat'
export const ME = family(`
  mua mut minua minut meitä meidät meiät meijät meirät meit miuta miut minnuu minuu munt mnua mmua meijjät meitin muo minuo`)
/** Victims: the object of an attack. */
export const US = family(`${ME.replaceAll('/', ' ')}
  häntä hänet sen sitä ne niitä niit heitä heidät ihmis* jonku* jotakuta jotakin jotain toist* toise* kaikkia kaikki miest* miehe* nais*
  tyttö* tytö* tytär* tyttär* poikaa* poikia poikan* poja* laps* lasta lastani kaver* ystävä* äiti* äidi* isää* isän* sisko* velje*
  vaimo* naapur* vartij* poliis* opet* ope oppila* kuski* myyj* asiakka* vanhu* mummo* porukkaa väkeä väkee tyyppi* tyypp* jätkä* kundi*
  jäbä* muija* uhri*`)
export const MY = family(`
  mun minun meidän meiän meijän meirän mein miun munn meitin hänen sen niiden naapurin kaverin siskon veljen äidin isän tyttäreni poikani`)
/** Attackers: the subject of an attack. */
export const HE = family(`
  se hän ne he joku jotkut mies miehet mieheni ukko ukot äijä äijät jäbä jäbät tyyppi tyypit jätkä jätkät kundi kundit nainen akka eksä exä eksäni
  exäni eks ex exmies poikaystävä poikakaveri aviomies isäpuoli isä porukka jengi naapuri naapurit tuntematon tuntemattomat vieras hullu
  sekopää narkkari humalainen sotilaat sotilaita nuoret nuoria hyökkääjä tekijä asiakas ampuja hiippari poika pojat veli sil sillä`)
export const KIN = family(`
  äiti* äidi* äitee* äite isä isää isän* isäni isää* mummo* mummi* mummu* mamma* ukki* vaari* pappa* papa* isoäi* isois* vaimo* mies
  mieheni miestä* miehen miehe* sisko* veli velje* täti* tädi* setä* sedä* eno enoni serkku* serku* kaveri* ystävä* naapuri* kolleg* työkaver*
  tyttöystäv* poikaystäv* avopuol* avokki* puoliso* faija* mutsi* broid* systeri* anoppi* appi* vanhem* muistisaira* vanhus* nainen
  naise* nais* henkilö*`)
export const CHILD = family(`
  lapsi laps lapsen* lapset lapsia* lapsii lapseni lapsem* lapsest* lasta lastani lasten lapsonen lapsenlap* pikkulap* muksu* pentu penn* ipana* kersa*
  tenava* vauva* vauvva* taaper* poika* poja* pojat poikia tyttö* tytö* tytär* tyttär* tytöt pikkuvel* pikkusisk* pikkubroid* pikkusyst* siskonty* siskonpoik* siskonpoj* veljenty* pikkupoik* pikkupoj* pikkutyt*
  oppila* koululai* ekaluokkalai* kaksivuot* kolmivuot* kolmevuot* nelivuot* viisivuot* viisvuot* kuusivuot* kuusvuot* seitsemänvuot* seittemänvuot*
  kahdeksanvuot* yhdeksänvuot* kymmenvuot* yksivuot* vuotias vuotiaa* esikoi* kuopu* kummipoi* kummityt* veljenpoi*`)
export const PERSON = family(`
  hän joku mies miehen miestä mieheni nainen naisen naista ukko ukki äijä jäbä tyyppi jätkä kundi ihminen ihmisiä ihmisii ihmiset ihmistä
  kaveri* poika* poja* tyttö* tytö* laps* vauva* äiti* isä isäni mummo* mummi* vaari* pappa* sisko* veli* vaimo* naapuri* ystävä* vanhus*
  asiakas potilas kuski* pyöräilij* työkaver* työntekij* opiskelij* oppila* uhri* rouva herra setä täti faija mutsi broidi`)
export const DOOR = family(`
  ovi oven ovea ovee ovelle ovella ovel oveen ovessa oves ovesta ovet ovia ikkun* portti porttia portin parvekk* parveke terass* lukko
  lukkoa lukon ovenkahv* kahvaa kahva kuisti* postiluuk*`)
export const HIDEOUT = family(`
  kaapissa kaapis kaapin kaappi* vaatekaap* komero* siivouskomer* vessas* vessaan vessa kylppäri* kylppär* kylpyhuon* kellar* kellari* varasto* varastos*
  vintil* vinti* ullakol* ullako* luokassa luokas luokkaan luokkahuon* pukuhuon* toimistos* saunas* autotallis* kirjasto* keittiös* makuuhuon* metsäs* metsäs
  puskas* pusikos* konehuon* aulas* suihkus* liiteris* ladossa wc`)
export const UNDER_IT = family(`
  sängyn sänkyn pöydän pöytien pöydän pulpettien pulpetin penkin penkkien portaiden portaitten rappusten tiskin baaritiskin kassan auton autojen sohvan verhon verhojen oven
  hyllyn hyllyjen puskan pensaan kaapin kontin roskisten roskiksen jätekatoksen vessan altaan teltan kateederin`)
export const BODY = family(`
  jalka jalkan* jalka* jalan* jalat jalas* jalass* jalois* käsi käden käte* kädes* kädet kättä* käsiv* nilkka* nilka* ranne rante* polvi polve* lonkka* lonkan
  reisi reide* reite* sääri sääre* säär* sormi sorme* varvas varpa* kylki kylke* kyljes* selkä* seläs* selän niska* niskaa pää päähän pääni päänsä
  päässä kallo* otsa* nenä* leuka* leuas* silmä* naama* naamaa kasvo* vatsa* vatsaan maha* mahaa rinta* rintaan rinnas* olkapää* kyynär*
  hartia* kaula* kurkku* luu luut luita solislu* kylkilu*`)
export const NOW = family(`
  heti nyt nopeasti nopeesti nopee nopeaa nopsaa äkkiä äkkii äkkiää pian kiireesti kiireellä pikana pikaisesti kiirehtikää välittömästi vauhdilla apuun samantien`)
export const NEED = family(`
  tarvitaan tarvitsen tarvitsemme tarvitsee tarvitsis tarviin tarvii tarvin tarvis tarviis tarttis tarttee tartten tarvimme tarvittais tarviimme tarvitsisin tarviiin
  lähettäkää lähettäkä lähetä lähetäkää lähettäkee lähettäis lähettäkääs laittakaa soittakaa soita soittais soittaisko soittasko soittakka kutsukaa kutsu hakekaa tilatkaa pyytäkää saisko
  saatais tuokaa hälyttäkää hälytä`)
/** People who lie in wait, without people whom one may expect, such as relatives. */
export const LURKER = family(`
  se hän ne he joku jotkut mies miehet ukko ukot äijä äijät jäbä jäbät tyyppi tyypit jätkä jätkät kundi kundit nainen akka eksä exä eksäni exäni eks ex exmies eksmies tuntematon tuntemattomat vieras hullu
  sekopää narkkari hyökkääjä tekijä ampuja hiippari murtovaras poikaystäväni isäpuoli samat miehiä`)
export const DAY = family(`
  huomenna huomen huomisaamu* tänään tänää iltana illalla maanantai* tiistai* keskiviikko* torstai* perjantai* lauantai* sunnuntai* viikonlop* kohta pian viikolla
  aamulla ensi`)
export const WILL = family(`
  aikoo aion aijon aikovat aikoi aikoivat aikonu* aiotaan aikoa aikois lupas* lupaa* luvannu* vannoi vannoo vannonu* suunnit* haluaa haluan haluavat haluu halus halusi
  meinaa meinas* meinaan meinannu* menen menee mennään tulen tulee tullaan tuun tuli sano* sanoi uhka* uhkas* uhannu* kohta huomenna ajatte* aattel* aato* valmis
  käskee puhuu puhu* kirjoit* kirjott* yrittä* yritti`)
export const STRUCTURE = family(`
  katto katon katot kattoa katosta kattotuoli* kattopalk* seinä seinän seinät seinää seiniä seinästä talo talon talot taloja kerrostalo kerrostalon rakennus rakennuksen rakennuksia silta sillan siltaa sillat
  parveke parvekkeen parvekkeet teline telineet rakennusteline* nosturi nosturin torni tornin masto maston katsomo katsomon lava lavan lavarakennel* tunneli tunnelin lattia lattian lattiat portaat portaikko rappu rappuset
  kaivos kaivoksen kaivanto kaivannon muuri piippu savupiippu pylväs halli hallin jäähalli* jäähallin urheiluhalli* välikatto* sisäkatto* hissi hissin liukuportaat mainostaulu penger penkka laituri
  mökki kirkko kirkon koulun varasto navetta navetan aita aidan lato laipio vintti palkki palkit betonia betoni puu puun kuusi mänty kattorakent* katos`)
export const WATERS = family(`
  veteen vetee vesiin jokeen jokkeen jokee järveen järvee mereen meree lampeen lampee altaaseen altaasee kanavaan kanavaa koskeen jäihin jäihi jäihen avantoon ojaan
  hyytäv* virtaan kaivoon puroon lammikkoon laiturilta aurajokeen vantaanjokeen kemijokeen oulujokeen kokemäenjokeen suohon`)
export const BAG = family(`
  laukku* laukun lauku* reppu* repun repu* kassi* pussi* muovipus* muovikas* paketti* paketi* pakett* pakket* laatikko* laatiko* boksi* esine* esinei* matkalauk*
  urheilukas* salkku* salku* lähetys kirje* kirjekuor* kuori kuore* purkki* tynnyri* kanister* säiliö* putki* laite laitte* härvel* vehje vehkee* kapist* pahvilaat*
  kapsäk* olkalauk* käsilauk* nyssäk* auto paku pakettiaut*`)

/** Appends `behind` to each of the phrases. */
export const followedBy = (phrases: string, behind: string): string =>
  phrases
    .split(', ')
    .map((one) => `${one} ${behind}`)
    .join(', ')

const LONGEST = 900

/** Splits phrases that exceed the maximum length: halves the longest list of alternatives until each phrase fits. */
export function fitted(text: string): string {
  const halved = (phrase: string): readonly string[] => {
    if (phrase.length <= LONGEST) return [phrase]
    const pieces = phrase.split(' ')
    const longest = pieces.reduce((best, piece, at) => (piece.length > (pieces[best] ?? '').length ? at : best), 0)
    const choices = (pieces[longest] ?? '').split('/')
    const half = Math.ceil(choices.length / 2)
    return [choices.slice(0, half), choices.slice(half)].flatMap((part) =>
      halved(pieces.with(longest, part.join('/')).join(' ')),
    )
  }
  return phrasesIn(text).flatMap(halved).join(', ')
}
