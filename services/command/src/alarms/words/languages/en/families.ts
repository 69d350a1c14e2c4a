/** Word families that many phrases share. Joins the words as alternatives (`a/b/c`) for one position of a phrase. */
export const family = (words: string): string => words.trim().split(/\s+/u).join('/')

export const ME = 'me/us/him/her/them/my/our/people/everyone/everybody/ppl/someone/somebody'
/** Somebody, also joined with "is": "hes at the door". */
export const SB = family(`
  he she they someone somebody sumone sum1 some1 hes shes theyre theyr someones somebodys man men guy guys fella
  fellas lad lads bloke blokes dude dudes woman boy boys kid people stranger strangers thugs gang gangs mob goons
  soldiers attacker attackers gunman gunmen shooter husband boyfriend ex partner father dad stepdad`)
export const HUSBAND = family(`
  husband hubby boyfriend bf partner ex exhusband stepdad stepfather father dad da man son brother landlord uncle
  flatmate roommate girlfriend wife mother mum mom neighbour neighbor fella`)
export const CHILD = family(`
  child children childs kid kids kiddo baby babies babys bairn bairns wean weans toddler toddlers infant son sons
  daughter daughters dauter boy boys girl girls grandson granddaughter grandchild nephew niece pupil pupils
  schoolchildren schoolkids`)
/** Words that mean a child only beside "wee", "little" or an age. */
export const YOUNG = 'lad/lass/brother/sister/bro/sis/one/ones/cousin/fella/student/man'
export const CANT = family(`
  cant cannot cnt couldnt cudnt coudnt carnt canny cannae canni unable not dont wont didnt never hardly barely`)
export const WONT = 'wont/dont/doesnt/didnt/not/isnt/aint/never/cant/wouldnt/no/nt/isint'
export const GOING = family(`
  going goin gonna gona gunna gon gonnae finna tryna trying will wil ill hell shell theyll itll wants want wanna wana
  wanted plans planning planing plan planned planed threatens threatened threatening threatning threaten says said
  saying swore swears theyd hed shed would id vowed vows promised promises intends might could`)
export const KILL = family(`
  kill kil kll murder hurt hrut harm shoot stab burn brun bomb attack beat strangle rape slaughter execute behead
  massacre butcher shank slash lynch torture drown destroy poison batter explode detonate knife`)
export const SOON = family(`
  tomorrow tommorow tmrw tmr 2moro tonight tonite 2nite soon later morning weekend monday mon tuesday tues wednesday
  thursday friday fri saturday sunday noon midnight`)
export const PLACE = family(`
  house home flat apartment building room office school shop store church mosque synagogue temple hotel hospital hall
  mall garage basement cellar attic bathroom toilet kitchen bedroom gaff dorm classroom corridor hallway stairwell
  yard garden block tower hostel factory warehouse bank cafe restaurant club bar pub station lobby reception campus
  library`)
export const DOOR = 'door/doors/dor/window/windows/gate/gates/shutter/shutters/doorstep/porch/balcony/fence/stairs'
export const HIDEOUT = family(`
  closet wardrobe cupboard cubbord cubicle attic pantry loft storeroom stockroom crawlspace basement cellar bathroom
  toilet toilets loo jacks bedroom classroom office fridge freezer shed garage bunker restroom washroom shower store
  kitchen chapel vault changing dressing`)
export const UNDER_IT = family(`
  desk desks table tables bed beds counter stairs bench benches bush bushes hedge skip dumpster bin bins altar sofa
  couch seats shelves van car truck tree trees curtain curtains pew pews stage bar crates boxes blanket coats`)
export const VEHICLE = family(`
  car cars van vans truck trucks lorry lorries bus tram train jeep suv motorbike scooter taxi cab tractor vehicle
  minibus bulldozer`)
export const CROWD = family(`
  crowd crowds people ppl pedestrians marchers protesters protestors protest parade procession cyclists kids children
  market queue family students bystanders pavement sidewalk footpath shoppers`)
export const BAG = family(`
  bag bags backpack rucksack rucksak suitcase package packages parcel packet box boxes case holdall luggage baggage
  briefcase duffel duffle carrier container canister cooler envelope object item device thing contraption cylinder
  jerrycan`)
export const LIMB = family(`
  leg legs arm arms foot feet hand hands finger fingers ankle wrist knee head shoulder hip hair body`)
export const BUILDING = family(`
  roof roofs ceiling ceilings wall walls bridge building buildings balcony floor floors scaffold scaffolding crane
  stairs staircase stairway tower house houses block tunnel stage stand stands grandstand tribune platform chimney
  facade mine flat flats garage slab flyover overpass church school ledge pillar column billboard hoarding pier dam
  footbridge gallery hotel apartment canopy bleachers gable marquee`)
export const LONG_AGO = family(`
  18* 190* 191* 192* 193* 194* 195* 196* 197* 198* 199* 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011
  2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 1700s 1800s 1900s`)
/** People to be afraid of. Words that occur in nearly every sentence are left out. */
export const WHO = family(`
  he they someone somebody sumone sum1 some1 hes theyre theyr someones somebodys man men guy guys fella fellas lads
  bloke blokes dude stranger strangers thugs gang mob goons soldiers attacker attackers gunman gunmen shooter ex
  burglars burglar masked robbers`)
export const MAN = family(`
  he she i we im hes shes him her me man woman boy girl child kid kids baby person someone somebody people friend
  brother sister husband wife dad mum mom mam granny gran grandad grandfather grandmother lad lass worker driver dog
  son daughter mate neighbour neighbor toddler`)
export const HIDE_WHY = family(`
  hiding quiet silent lights hear hes theyre shooter gunman soldiers nobody see door locked hide dont still`)
/** Places where nobody stays without a reason. */
export const NOOK = family(`
  closet wardrobe cupboard cubbord cubicle stall attic loft pantry crawlspace storeroom stockroom bin bins dumpster
  skip freezer desk desks bed beds altar pews counter sofa couch bushes hedge blankets blanket curtain curtains aisle
  vent ditch shelves boot`)
export const PETS = 'dog/dogs/cat/cats/puppy/kitten/hamster/rabbit/tortoise'
export const THEIR = 'my/our/his/her/their/your'
