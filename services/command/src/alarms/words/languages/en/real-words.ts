/**
 * Real words that lie one typing slip from a word of danger. They are never corrected to that word. The list is chosen
 * from the commonest words of the language. Other words of its dictionary are listed only if they are close to a word
 * that rings alone.
 */
export const realWords = `
  abductee abductions abductors abducts accidents adidas agents aging aids airports alan albert alerts alice alien
  alights alike allan allen allergy allows alloy along alright alter alto ambassador ammonias ammunitions amputates
  amputations andrea anger angle animal anne annex answered anthraxs anti apartments apply approaches arena aright
  armor arrival arrivals arrives artillerys ascii asked asphyxiate asphyxiates asphyxiations asset assistant assisted
  assists atlas atonal attach attachment attachments automated automatically automation automotive avatar aware babes
  backed bacteria bacterial badge baker balance ballet ballets band bands banking banned banner banners bare barnes
  baronet baronets based basin basis bathrooms battle bazookas beaches beads beans bearing bears beast becomes bedding
  bedrooms began begin beginner beings bell belle belong belts besides besiege besieger besieges beth betting betty
  bids bikes billets billy bind binding bird blackmailers blackmails blacks blake blame blaming blare blaring blase
  blaster blasters blazed blazer blazes bleedings bleep bleeping bleeps blend blended blending blends blinder blogs
  blond blooded bloodier bloodies bloods bloody bloom blued bluster blustered blustering blusters boating bobbed
  bobbing bobby bobs bodes bodices bogies bombardments bond bondage bonds bonus boob boobed boobing boobs book booking
  books boost boots booty border bored boring bowies bowling boxing brad brake brandis brandishes brandon brands bras
  brass brave breach bread breast breed breeding breeds brian bride bridges broad broader broker brokers brood brooks
  bryant budget buffer bufing bugled builds bunch bundle bungled burbled burglarys burgle burgles burke burping
  burring burying buses butter butterfly byte bytes cabinets cage cakes camps candy cannon canon cantor cantors
  capsizes carey caring carjacker carjackings carjacks carriers carries cart carter cases cash cashiers casinos castle
  castor castors casually casualtys cats caused causes cells certain chammy chan change changed changes char charger
  chargers charles charming cheat check checked checking chef chess chick chicks childrens chile chloride chlorines
  chocked choir choker chokers chore chores chose chowed chowing christ christian circle civilian clark clause clearer
  cleave cleaved cleaves clever click clocking clocks clone closes closest clouds cloudy clusters coast cock cocking
  codes coding coke coked cokes coking colleagues colon colored colors colours columbines columns compete completed
  compression compromise concept concern concerts concession concussions conditions cons consciousness const contacts
  contained containers contracts contrast controls convert convulsion cooke cooked cookes cooling cooper copse copses
  corners corps corpss corpuses costs counters counts county court cove covering covers craps creates crest crimes
  crops crossfires crown crushes crushs crust crusted crusting cunt cutlasss damaged damages dame damn dangers davis
  dawn dding deaths decease deceaseds deceases decent decide decreased degrees demonstrate demonstrated demonstrates
  demonstration departments depend depth derailments derails desired destruction detail detailed detailing detente
  diane dicing dicks diet dieting diggers diking ding dining direct disappearances discharge disks disputes divine
  dodge dollar donors dover downing downs dozen dragon drama draws dresses drinks droned droning drownings drowsed
  drowsing drugs drying dutch dyeing dyings dyking dynamic eden elder electrocutes electrocutions elements ellen ellis
  emails emergence emergencys encircle encircles engines engulfs enter entrapments entry epilepsys epileptics
  evacuations evaluate evaluated evaluates evaluating evaluation evaluations exchanges executes executive executives
  exists exploited explore explored explorer explores exploring expo extreme fabric fabrics faced facing factor
  factors facts failing fails failures fainter fake fame fames familiar families fares farmer fatalitys fate fathers
  fatty feeding feeds feelings fees feinted feinting fellow females fever fewer fiber fiery figured figures filed
  files filing filme filter finder findings fingering finnish firewall firewalls firms fisher fist fisting fixed fixes
  flags flails flairs flake flakes flambe flambes flamed flamer flamers flamethrowers flare flares fleas fleecing
  fleet fleeting fleets fleming flesh flexes flexing flexs flickr flies flight floes flooder floored flooring flour
  floyd floyds flues flume flumes flush flyer fold folder folks font fonts foods forbes forearm forearms forests forge
  forget format formed former forming forth forty foster fotos frame frames framing frank freeing frees freeze frey
  frost frostbit frostbites fuck fully fumed fums fund funding funds funky fuses fuzes gage gages gale gales games
  gamma gaped gapes gaping gaps garbage gardening gardens garmin gashing gashs gasp gasses gassing gauge gazes gear
  generators genome george giants glasses glen gnashed gnashes golden goods gore grace grade grades grams granada
  granadas grand grande grant graph gras grasped grasping grasps gravity greater greek greene grenada grenadas grid
  gross grounds groups grove gunfires gunmans gunpoints gushed gushes guzman haemorrhages hairy haiti handbags handed
  handles handy hansen happens happy harassment harley harper harry harvest harvey hatched hatches haven headed header
  healing health hearings hearts heated heating heel heights helen hello helmet helped helps hemorrhages hence
  henderson herbs herein hewlett hidings hieing hijackings hijacks hiking hire hiring hiving hobby holdings holly
  holmes homeless homes honda honor hopes horses hospitals host hosted hostels hostiles hosts hotels hull humans
  hunger hunter hurled hurray hurrys hurtled hurtling hypothermias ignites impala impales incidents infants infernos
  informed injures injurys insider instance instances instant instantly insure insured insuring intel intellectual
  intend intrude intruded intrudes inure inured inuring invision iran irrigation isaac islam islands jaguar james
  janet japan java jokes jordan juan kansas karma keen kelly keno kernel kevin kick kidnaper kidnapers kidnappings
  kidnaps killarney killings kilned kilning king kipling kirk knave knaves knock known kyle label lacerate lacerates
  lack laden lakes lance landline landlines lands landslid lang larger larry lasting late latex latin latter latvia
  laugh launched launches laura lauren layer leading leads lean learn learning lease leasing legal lending lens
  leonard levels levy lewis licking lighting liked likes liming limning linda linen lines linked linking lisa lisping
  listed listen listings lists lived liver loans locale located lodge lofting logged logging loiters looming looping
  loops looter lopez losses lover loves loving lower lucas lucia luck lucky luis lumping lunch lunched lynches
  machines magnetic magnitude maiden mailed mailing mails maker makers malta manage managed managers manifestos
  manifests manner manor marble marc marco maria marine marked markers markets marking marks marsh mason massachusetts
  massage massing master matched matches matching math mating mats matter mature maydays meal mean medal media median
  medications medicine medicines meditation meeting mens ment mention menus mere merge merry mesa messages messing
  meta metallic metallica metals method metres metric metropolitan meyer michel michelle mighty mile milfs million
  mills minds mining minister ministers ministries ministry minneapolis minnesota minolta mint minus miscarriages
  missive missives mistake mistakes misting misusing mixer mobile mobiles model moisture molester moments monoxides
  monsters monte moon moral morgan mortals moses motel mothers motorcycles motors mouse moved movement mulder mulders
  murderess muslim mussing mustang naked napalms native nest nested newer nice nices nickel nikes niles nines nites
  nixes nodes none noted noticed notices nurses nutten objects offers offices ohio openings order ordinance ottawa
  outlets overall overdoes overdoing overdone overdoses owned owners pace pack packard packets packing packs pads
  paint painted painting pairs pakistan palace pancake pancakes panel paper papua parallel paris parker parking parks
  partially participant participants participate participated participating participation particle particles
  particular particularly parties partition partners passes passion paste pastor patch patent patents patio patrol
  pattern patterns paying peace peas peeing pencil penny personality personalized personally personals phase
  philosophy phones photo picture piece pierce pike pilot pine pins pissing pistil pistils piston pistons placing
  plains planets planner planners plants plate platforms played plays pleased pocket pointer poised poisoner
  poisonings polar policy polish polls portable portal porter portion portions portrait portraits ports posing
  possibly postage poster postings poverty power prayer prayers precise prefers premises presenting press pressure
  priced prices pride prime prince print printed printing prints prize producer produces product profession project
  projection promise property prostate prowled public publication publications publicity publicly publish published
  publisher publishers publishing purposes purse pussy quilt quite rabble race races racing rack rackets radar
  radiations radioactivitys radios raffle raged rain raised raises raked rand range ranger ranging ranks ransoms rapes
  rapped rared rasped rate rated rates rating ratio rats raved razed reaches reactions reader reads realtor realty
  reaped reasons rebel refer refuse refused reid released releases rely remains repeat repeated reporter requests
  reset resolver response restaurants restoration restore restored resuscitates resuscitations retain returns reunion
  revenue revenues revolve revolved revolves ribbed ribbing rickets ricochetting riders rides riding rife riffled
  riffles rifled rifting rights rile riles rings riotings risks rivers robberys robbin robbins robed robin robing
  robots rockers rocky roger roller roman romantic roommates root rooting roots roses ross rouge router routes
  routines routing rover rubbed rubbery rubbing rubbles ruble ruffle rumble russell sacred safari safely safer sage
  sagem sailing salad sales sally salon salt salvador salvation samba samoa sandy santa sara sarah satin saver savings
  scabbed scabbing scale scaled scaling scalped scalping scene scenes scheduled schedules schelling scheme scolded
  scolding scooters scooting scope score scored scots scott screening sean seas season seating secured secures seed
  seeds sell selling sells separate sept served serves service settings settled severer sewing shade shades shame
  shaped shapes share shared shares sharing sharked sharp shaved sheep sheet sheets sheller shelley shelved shelving
  shilled shilling shine shipped shipping shirts shits shoe shogun shoguns shooing shoon shoos shootouts shopper
  shopping shops shore shorter shorting shorts shouldering shout shouts shove showers shown shrapnels shred shuts
  sicking sidearms sigma signals silly simon sing singing singles sinkiang sinning site sites situations sized sizes
  skating skill skilled skirt slabbed slabbing slaughterer slaughters sleeps slides slight slingshots slinking slots
  sluts smart smoker smokes smokeys smote snakebites snider sniders snipe sniped snipes snots soccer solar sold
  soldering sole soma sony soots sort sorts sots soul spaces spank spanked spanking sparc spas speaks spears spell
  spelled spelling spend spending spent spice spider spin spoke spoken sport sporting spots spread spring springfield
  springs sprint spurning spurring squashes squishes stabled stabler stabling stacking stages stakeholders staking
  staling stalkings stalling stamps standings starring stars starter stationery stations stats status steal steam
  steve steven stickers sticky stock stocks stoke stored stores story straggle straggled straggler straggling strand
  stranglers strangles streams stretched stretches stretchier striking string strings stripes strips stronger struct
  structured structures stuart stubbed stubbing stunning styles subjects submerge submerges submersed submersing
  substances suck sudan suffer suffocates suffocations suite suites sunny sunset superb supports sure surfaces surfing
  surgeons survivor swabbed swabbing swanked sward swards swift switchblades switches swordsmans swordsmen syria
  system tablet tahoe taker takers tale tales tamer tamers tampa taper tapered tapers tapes tapped target tasks tattoo
  taxes teaches teams teargass teargasses teenage telephone tender terms terrorisms tested testing than thank thanks
  thee theme themes theta thinks thong thongs thorough those though thread threaded threads thumbs thus ticket tier
  ties tigers tile timber times titles token tommy tone toner tones tons topic torches totals tough tourist towers
  traced tract tracy trade traded trader trades trafficker trailer trails trained training trains trammeled trammeling
  tramping trance trans trapper travis treat treating treats trial tribes tribute trick tricks tripped trips trout
  tubes tulsa tune tunes tuning turbo turner twinks twist tyler types unconsciousnesss unconsciouss undertake
  undertaken undertows unexplored unit unity usual usually valid valley value valves vanilla vanishes vanishings vape
  varnish varnished varnishing vast vegas velvet vengeances venues vernon verse vessels viii villa villages villas
  visa visit vista vital voice void voltage volvo voted wages wait wales walker wallet walter warming warner warnings
  wars washer watts weaken weakens weaponrys weekends welding wells whale whereaboutss whereas while whore wines
  wishing wives womens wondering wood worked worlds worthy woulds wounder writer writers writings yours`
