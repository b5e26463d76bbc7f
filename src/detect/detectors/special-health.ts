import { be, because, has, type SpecialRule } from './special-rule.ts'
import { sentencePattern, wholeWords } from './sentence-pattern.ts'

/** Up to three words in between, which do not turn it into a subject to speak about. */
const between = String.raw`(?:(?!over|about|tegen|voor|naar|against)[\p{L}'%\d-]+,? ){0,3}`
/** Up to so many words in between, whatever they are. */
const words = (most: number): string => String.raw`(?:[\p{L}\d:.%'’-]+,? ){0,${most}}`
const whose = "zijn|haar|mijn|z'n|d'r|m'n|his|her|my"

/** Illnesses whose names mean nothing else. */
const illnesses = String.raw`\p{L}*kanker|cancer|\p{L}*tumou?r(?:en|s)?|leukemie|leukaemia|uitzaaiing(?:en)?|buikgriep|\p{L}*(?:aandoening|spierziekte|darmziekte|hartziekte|nierziekte|huidziekte|infectie|dwarslaesie|bloedarmoede)(?:en)?|(?:ear|chest|kidney|throat|urinary tract) infections?|schildklier\p{L}*|gordelroos|shingles|jicht|gout|ischias|tennisarm|botontkalking|osteoporos[ei]s?|ijzertekort|herpes|chlamydia|tuberculose|malaria|spataderen|aambeien|galstenen|maagbloeding|hersenletsel|dwangstoornis|boulimie|slapeloosheid|insomnia|slaapapneu|zelfmoordpoging|suïcidepoging|overgangsklachten|cataract|glaucoma|biopsie|biopsy|obesitas|diabetes|suikerziekte|epilep(?:sie|tisch)|epilepsy|kunstgebit|astma|asthma|COPD|reuma|artrose|artritis|arthritis|hernia|fibromyalgie|multiple sclero(?:se|sis)|parkinson|alzheimer|dementie|dementia|HIV\p{L}*|hepatitis|covid(?:-19)?|corona|longcovid|longontsteking|pneumonia|bronchitis|blindedarmontsteking|waterpokken|mazelen|migraine\p{L}*|ADHD|autis(?:me|m)|asperger|burn-?out\p{L}*|angststoornis|paniekaanvallen|panic attacks|eetstoornis|anorexia|boulimia|bipolaire? stoornis|borderline|psychose|psychosis|schizofrenie|schizophrenia|PTSS|PTSD|hart(?:infarct|aanval|falen|ritmestoornis|klachten)|heart (?:attack|condition|failure)|beroerte|TIA|herseninfarct|hersenbloeding|hersenschudding|concussion|trombose|hoge bloeddruk|high blood pressure|whiplash|RSI|lyme|crohn|coeliakie|taaislijmziekte|cystic fibrosis|eczeem|psoriasis|hooikoorts|allergie(?:ën)?|allergy|allergies|nier(?:stenen|falen)|maagzweer|miskraam|miscarriage|alcoholprobleem|drankprobleem|drinking problem|\p{L}+breuk|(?:rug|knie|nek|schouder|long|maag|hart|darm|hoofd|buik|pols|stress|burn-out|psychische|lichamelijke|mentale|fysieke)\s?-?\s?(?:klachten|pijn|problemen)|\p{L}+klachten|back (?:pain|problems|injury)|(?:lichamelijke|verstandelijke|visuele|auditieve|fysieke) beperking|long covid|syndroom van down|down syndrome|huntington(?:'s)?(?: disease)?`
/** With words that are also said of weather, habits and things. */
const diseases = `${illnesses}|griep|flu|influenza|aids|depressie|depression|anxiety|dyslexie|dyslexia|trauma|stroke|koorts|fever|abortus|abortion|verslaving|addiction|letsel|blessure|injury|kneuzing|handicap|disability|\\p{L}*ontsteking`
/** What may be broken, sprained and in plaster. */
const limbs =
  'been|benen|arm|armen|pols|heup|enkel|rib(?:ben)?|voet|voeten|teen|vinger|hand|neus|kaak|knie|knieën|schouder|elleboog|hiel|sleutelbeen|nek|rug|kuit|lies|kruisband|meniscus|hamstring|achillespees|leg|wrist|hip|ankle|ribs|foot|toe|finger|nose|jaw|knee|shoulder|elbow|collarbone|arm|back|achilles'
/** What may ache besides. */
const organs = `${limbs}|buik|maag|darmen|nieren|longen|oog|ogen|oor|oren|keel|kies|kiezen|tanden|borst|stomach|chest|throat|tooth|eye|ear`
/** What is operated on besides. */
const operated = `${organs}|hart|staar|amandelen|blindedarm|galblaas|galstenen|prostaat|hernia|spataderen|liesbreuk|baarmoeder|hartklep|heart|prostate|appendix|cataract`
const healers =
  'psycholoog|psychiater|\\p{L}*therapeut|fysio|cardioloog|oncoloog|neuroloog|uroloog|gynaecoloog|internist|reumatoloog|longarts|dermatoloog|orthopeed|\\p{L}*chirurg|specialist|huisarts|dokter|arts|tandarts|oogarts|kno-arts|kaakchirurg|bedrijfsarts|verloskundige|diëtist|ggz|psychologist|psychiatrist|therapist|physio(?:therapist)?|cardiologist|oncologist|neurologist|surgeon|GP|doctor|dentist|optician|midwife'
const clinics =
  'ziekenhuis|kliniek|\\p{L}*kliniek|verpleeghuis|hospice|intensive care|IC|GGZ|revalidatie(?:centrum)?|spoedeisende hulp|eerste hulp|UMC|hospital|clinic|rehab'
const examinations =
  'poli|polikliniek|mri|mri-scan|ct-scan|petscan|echo|röntgen|bloedprikken|bestraling|chemo|dialyse|revalidatie'
/** For work, or to speak with them of something else. */
const onBusiness = String.raw`(?! (?:in \p{L}+ )?(?:bellen|mailen|rijden|brengen|over|toe|om (?!${whose}|me|zich)|voor (?:\p{L}+ ){0,2}(?:offerte|levering|opdracht|klus|overleg|vergadering|installatie|project|montage|presentatie|onderhoud|keuring|storing|sollicitatie|stage)|(?:for|about) (?:\p{L}+ ){0,2}(?:meeting|delivery|quote|job|interview|invoice)))`
const aids =
  'krukken|rollator|gehoorapparaat|gehoorapparaten|hoortoestel|hoorapparaat|prothese|kunstgebit|pacemaker|stoma|brace|gips|hechtingen|nekkraag|scootmobiel|blindengeleidehond|katheter|infuus|sonde|mitella|kunstheup|kunstknie|insulinepomp|stent|crutches|hearing aids?|prosthesis|walking frame|stitches'
const allergens =
  "noten|nootjes|pinda'?s?|gluten|lactose|melk|koemelk|eieren|ei|schaaldieren|garnalen|vis|soja|katten|honden|paarden|huisstofmijt|stof|pollen|gras|bomen|bijen|wespen|penicilline|antibiotica|latex|nikkel|parfum|dieren|aardbeien|kiwi|nuts|peanuts|dairy|milk|eggs|shellfish|fish|soy|cats|dogs|dust|grass|bees|wasps|penicillin|wheat"

/** What has one, or complains of one. */
const complaints = [
  String.raw`(?:${has}|${because}) ${between}(?:${diseases})`,
  String.raw`(?:${diseases}) (?:${has}|vastgesteld|geconstateerd|uitgezaaid|is uitgezaaid)`,
  String.raw`(?:heeft|heb|had|has|have) (?:een |a )?(?:ernstige |zware |lichte |milde )?(?:MS|ADD|ALS)(?! [A-Z\p{L}]*(?:SQL|Office|Word|Excel))`,
  '(?:lijdt|leed|lijd|lijden|suffers?|suffering) (?:aan|from)(?! (?:an? )?(?:poor|lack|bad|high|low|too|slow|its|their|gebrek|te))',
  String.raw`(?:zit|zat|ligt|lag|thuis|sukkelt|tobt|kwakkelt|kampt|loopt) ${words(5)}(?:met|aan) (?:${whose}) (?:${limbs})(?! (?:naar|tegen|op|in|over|door|toe|om|tussen))`,
  String.raw`(?:last|pijn|klachten|steken|trouble|pain|problems) (?:van|in|aan|met|with) (?:${whose}|de|het) (?:\p{L}+ )?(?:${organs})`,
  String.raw`door (?:${whose}|de) (?:rug|enkel|knie)|(?:${limbs}) (?:van \p{L}+ (?:\p{L}+ )?)?(?:speelt|spelen) (?:weer )?op|(?:keuringsarts|bedrijfsarts) (?:\p{L}+ ){0,4}ongeschikt`,
  String.raw`(?:gebroken|gekneusde?|verstuikte?|verzwikte?|verrekte?|gescheurde?|ontstoken|ontwrichte|geblesseerde|versleten|broken|sprained|torn|fractured|dislocated) (?:\p{L}+ )?(?:${limbs})`,
  String.raw`(?:${limbs}) (?:\p{L}+ ){0,3}(?:gebroken|gekneusd|verstuikt|verzwikt|verrekt|gescheurd|ontwricht|bezeerd|uit de kom|ontstoken|in het gips)`,
  String.raw`(?:broke|fractured|sprained|dislocated|twisted|injured|hurt) (?:his|her|my|a) (?:${limbs})`,
  String.raw`allerg(?:isch|ic) (?:voor|to) (?:\p{L}+ )?(?:${allergens})`,
  String.raw`(?:epileptische aanval|toeval|flauwgevallen|bewusteloos|seizure|syndroom van \p{L}+|blood pressure|bloedgroep|bloeddruk|cholesterol)`,
]

/** Who is ill, away or well again. */
const absences = [
  'ziek(?:gemeld|melding van| gemeld| thuis| is| geworden)',
  String.raw`(?:meld|meldt|meldde|heeft|heb) (?:me|zich|mij|\p{L}+)? ?(?:\p{L}+ ){0,2}(?:ziek|beter|arbeidsongeschikt)`,
  String.raw`(?:${be}) ${words(5)}(?:ziek|ill|sick(?! (?:of|and tired))|unwell|poorly|overspannen|overwerkt|opgebrand|burned out|burnt out|depressief|depressed|zwanger|pregnant|in verwachting|arbeidsongeschikt|blind(?! (?:voor|vertrouw\p{L}*|op|to))|doof(?! voor)|deaf(?! to)|slechtziend|slechthorend|hardhorend|gehandicapt|invalide|dement|dementerend|autistisch|autistic|epileptisch|diabeet|diabetic|hiv-positief|verslaafd(?! aan (?:\p{L}+ )?(?:koffie|chocola|netflix|series|zijn telefoon|haar telefoon))|addicted|geopereerd|opgenomen|hospitali[sz]ed|herstellende|recovering|gediagnosticeerd|diagnosed|besmet|positief getest|psychotisch|suïcidaal|terminaal|ongeneeslijk|uitbehandeld|bedlegerig|hersteld|therap(?:y|ie)|genezen|grieperig|verkouden|kleurenblind|verlamd|incontinent|onvruchtbaar|paralysed|bedridden|sober|suicidal|misselijk|duizelig|koortsig|afgekickt)`,
  String.raw`(?:zit|zat|ligt|lag|lig|thuis) (?:\p{L}+ ){0,5}(?:ziek|griep|burn-?out|overspannen)`,
  String.raw`(?:is|ben|was|zijn|waren) ${words(4)}uitgevallen|uitgevallen (?:met|door|wegens|vanwege)`,
  String.raw`(?:is|ben|was|werd|word|wordt) ${words(4)}afgekeurd`,
  String.raw`(?:voel(?:t|de)?|voelen|ben|is) (?:me|mij|zich)? ?(?:\p{L}+ ){0,2}niet (?:\p{L}+ )?(?:lekker|fit)`,
  String.raw`(?:feel|feels|feeling|felt) (?:\p{L}+ )?(?:sick|ill|unwell|poorly|dizzy)`,
  String.raw`(?:zit|zat|zitten) (?:er )?(?:\p{L}+ )?(?:er )?(?:\p{L}+ )?doorheen`,
  String.raw`(?:weer|helemaal|gelukkig|bijna) (?:\p{L}+ )?(?:opgeknapt|beter gemeld|de oude)|beterschap|beter ?gemeld|betermelding|aan de beterende hand`,
  String.raw`(?:kan|mag|kon) (?:\p{L}+ ){0,4}niet (?:tillen|staan|lopen|werken) (?:door|wegens|vanwege)|lang staan|slecht ter been|moeilijk ter been|hoort slecht|ziet slecht`,
  String.raw`(?:called|calls|calling|reported) in sick|off sick|sick(?:ness)? note|signed off (?:sick|work|by|for|with)|(?:on|from) sick leave`,
  String.raw`(?:moet|moest|heeft|moeten) (?:\p{L}+ )?(?:spugen|overgeven|braken|overgegeven|gebraakt)|(?:zit|zitten|is|ben) in de overgang|(?:${whose}) (?:bloedsuiker|suiker|cholesterol|hb|ijzer) (?:\p{L}+ ){0,4}(?:hoog|laag)|geamputeerd|amputated`,
  'zwangerschaps(?:verlof|diabetes|klachten)|(?:weken|maanden|weeks|months) (?:zwanger|pregnant)|maternity leave|medical leave|ziekteverlof|arbeidsongeschiktheid|keizersnede|miskraam|miscarriage',
  String.raw`(?:lag|ligt|lig|liggen) (?:er )?(?:\p{L}+ )?eruit`,
  '(?:WIA|WAO|Wajong|ziektewet|IVA|WGA)(?:-?uitkering)?',
  String.raw`bedrijfsarts(?= (?:schat|zegt|adviseert|oordeelt|vindt|verwacht|heeft|acht|meldt|sprak|ziet))|(?:door|bij|naar|van|volgens) de bedrijfsarts`,
  String.raw`re-?integr(?:atie|eren|eert)\p{L}*|verzuimt (?:wegens|vanwege|al)|verzuim(?:dossier|gesprek)|${words(1)}(?:bouwt|bouw|opbouwen|opbouw) (?:\p{L}+ ){0,3}(?:op naar|uren|in uren|met \p{L}+ uur)`,
]

/** Who is treated: where, by whom and with what. */
const treatments = [
  String.raw`(?:ligt|lig|lag|belandde?|terecht|opgenomen|opname|naar|uit|in) (?:\p{L}+ ){0,3}(?:het|de|een|the|a) (?:${clinics})(?= (?:na|wegens|vanwege|met|omdat|gebracht|gelegen|beland|opgenomen|geweest|ontslagen|with|after))`,
  String.raw`(?:is|zit|moet|moest|ging|gaat) (?:\p{L}+ ){0,3}(?:in|naar|uit) (?:het|een|the) (?:${clinics})$`,
  String.raw`(?:ligt|lig|lag|belandde?|opgenomen) (?:[\p{L}\d]+ ){0,4}(?:in|op) (?:\p{L}+ )?(?:${clinics})`,
  String.raw`(?:moet|moest|moeten|gaat|ga|ging|mag|kan|komt) ${words(6)}(?:naar|bij|terug bij) (?:de |het |een |${whose} |zijn |haar |mijn )?(?:${healers}|${clinics}|${examinations})${onBusiness}`,
  String.raw`(?:afspraak|behandeling|behandeld|therapie|onder behandeling|controle|consult|intake|in therapie|loopt|onderzoek|gezien|verwezen|doorverwezen|appointment|treatment|treated|seeing|sees|therapy) (?:\p{L}+ ){0,2}(?:bij|in|door|naar|at|by|with|a|to|van|voor) (?:\p{L}+ ){0,2}(?:${healers}|${clinics})`,
  String.raw`in behandeling (?:bij|voor) (?:\p{L}+ ){0,2}(?:${healers}|${diseases})|in (?:hospital|rehab)|ziekenhuisopname|bestraald|onder behandeling|(?:\p{L}*operatie|ingreep) (?:moet |moeten )?onder(?:gaan|gaat|ging)|onder(?:gaat|ging) (?:een |de )?(?:\p{L}+ )?(?:\p{L}*operatie|ingreep)|onder het mes|aan (?:de|het) (?:beademing|infuus|dialyse)|ontslagen uit (?:het|de) (?:${clinics})|uit het ziekenhuis (?:ontslagen|en|thuis|gekomen)|met (?:de|een) (?:ambulance|traumahelikopter)`,
  String.raw`(?:doctor|dentist|gp|hospital|clinic|physio|doctors|dentists)(?:['’]s)? (?:appointment|visit|check-?up)|(?:to|see|seeing|sees|saw) (?:a |the |his |her |my )?(?:doctor|gp|specialist|physio\p{L}*|dentist|therapist|psychiatrist)`,
  String.raw`(?:slikt|slik) (?!het|dat|alles|zijn woorden|haar woorden|de kritiek)\p{L}+|(?:having|has|have|had|needs?|after|for) (?:\p{L}+ )?surgery|(?:operatie|ingreep|surgery|operation) (?:aan|on) (?:${whose}|de|een|a) (?:${operated})|(?:slikt|slikken|spuit|spuiten|neemt|takes|taking) ${words(5)}(?:insuline|insulin|pijnstillers|painkillers|medicijnen|medication)|(?:gebruikt|gebruik|slikt|slik|slikken|neemt|krijgt|krijg|spuit|takes|taking|on|aan de) ${between}(?:\p{L}*medicijnen|medicatie|medication|meds|antidepressiva|antidepressants|insuline|insulin|antibiotica|antibiotics|ritalin|morfine|methadon|prednison|statines|pijnstillers|painkillers|bloedverdunners|slaappillen|chemo\p{L}*|bestraling\p{L}*|dialyse|dialysis|chemotherapy|radiotherapy)`,
  String.raw`chemo(?:kuur|therapie|therapy)?|(?:${whose}) (?:laatste |eerste |last |first )?(?:bestraling(?:en)?|dialyse|medicatie|medicijnen|revalidatie|operatie|zwangerschap|burn-?out|pregnancy|medication|surgery|operation)`,
  String.raw`(?:rug|knie|heup|hart|hersen|staar|maag|schouder|oog|buik|spoed|lies)operatie|(?:back|knee|hip|heart|brain|eye|shoulder)[- ](?:surgery|operation)|(?:his|her|my|zijn|haar|mijn|een|na de|na een|ondergaat|ondergaan|undergo\p{L}*|had) ?(?:\p{L}+ ){0,1}(?:operatie|surgery|operation) (?:aan|ondergaan|gehad|on|last)`,
  String.raw`aan (?:${whose}|de|een) (?:${operated}) (?:\p{L}+ )?(?:geholpen|geopereerd|behandeld|opereren)|(?:geholpen|geopereerd|behandeld) aan (?:${whose}|de|een)|(?:krijgt|kreeg|krijg|gets?|getting|has|heeft) ${words(4)}(?:een |a |twee )?(?:nieuwe|new) (?:heup|knie|knieën|nier|lever|hartklep|hip|knee|kidney|liver)`,
  String.raw`(?:draagt|draag|heeft|heb|kreeg|krijgt|krijg|loopt|loop|liep|zit|wears|has|uses|on) ${words(5)}(?:${aids})|(?:zit|zat|in|met) (?:\p{L}+ )?(?:een )?rolstoel|rolstoelgebruik\p{L}*|in a wheelchair|op krukken|draagster van|gevaccineerd|niet ingeënt|IVF(?:-behandeling)?`,
  String.raw`(?:aan|van) de (?:drank|drugs|coke|alcohol|pillen)|afkick\p{L}*|drinkt (?:\p{L}+ ){0,3}(?:te veel|teveel|weer)|bij de (?:AA|anonieme alcoholisten)|(?:drinks too much|alcoholics anonymous)`,
]

const topics = String.raw`${illnesses}|klachten|ziekte|ziek|illness|sick leave|ziekte(?:wet|beeld|verzuim)|diagnos(?:e|is)|medicatie|medicijnen|medication|zwangerschap|pregnancy|psychische|psychiat(?:risch|ric)|disabled (?:person|employee|worker|man|woman|son|daughter)|(?:he|she|i) (?:is|am|was) disabled|therapie|therapy|verslavings\p{L}*|hersteld|letsel|vaccinatie|wheelchair|rolstoel|verzuimt|(?:zijn|haar|mijn) verzuim`

/** Things that fall ill, break and are mended too. */
const things =
  '\\p{L}*(?:stroom|server|verbinding|systeem|netwerk|internet|trein|bus|tram|les|lessen|college|machine|verwarming|ketel|lamp|printer|wifi|telefoon|telefonie|motor|licht|vlucht|site|app|kassa|lift|koeling|installatie|wedstrijd|vergadering|computer|laptop|auto|wagen|fiets|partij|product|levering|zending|voorstel|factuur|offerte|plan|materiaal|monster|declaratie|aanvraag|huis|kantoor|pand|tuin|keuken|badkamer|gebouw|dak|brug|straat|kat|hond|poes|paard|koe|eten|soep)'

export const healthRule: SpecialRule = {
  kind: 'HEALTH',
  states: [...complaints, ...absences, ...treatments],
  topics: wholeWords(topics),
  unless: sentencePattern(
    String.raw`(?<!\p{L})${things} (?:\p{L}+ ){0,4}(?:uitgevallen|afgekeurd|hersteld|opgeknapt|niet lekker|ziek|blind|genezen|poot)|(?:mensen|kinderen|personen|jongeren|ouderen|collega's|people|children) (?:met|with)|pijn in (?:zijn|haar|mijn|de) (?:portemonnee|hart|ziel)|klachten? (?:van|over) (?:\p{L}+ )?(?:klant|huurder|bewoner|gebruiker|bezoeker|ouder|deelnemer|omwonende|buren|levering)|klacht (?:van|over)|ziekte van (?:de|het|mijn|onze)|sick and tired|deaf ears|fund for|cancer (?:research|charity|fund|society)|heart of the|ziektekosten|zorgverzekering|salade|zieke (?:boom|bomen|plant|kip|koe|hond|kat)|(?:kanker|diabetes|epilepsie|griep) is een|fonds|collecte|symposium|dood ?blind|blinde? (?:muur|vlek|map)|technische klachten|klachten over (?:de|het|onze|uw) (?:levering|product|service)|klachtenformulier|klacht(?:en)?(?:procedure|regeling)|operatie(?:systeem|kosten|nal)|opgenomen in (?:de|het|ons|onze|uw) (?:\p{L}*lijst|\p{L}*bestand|\p{L}*systeem|\p{L}*contract|\p{L}*bijlage|register|overzicht|cao|notulen|agenda)|contact opgenomen|(?:contact|telefoon|foto|video|geld|aflevering|podcast) (?:\p{L}+ ){0,3}op(?:ge)?nomen|in behandeling genomen|behandeling van (?:uw|de|het) (?:aanvraag|verzoek|klacht)|verzuimverzekering|herstelde? (?:fout|storing)|hersteld(?:e)? (?:verbinding|storing|fout)|storing|hygi[eë]ne|sick of|health insurance|ziekmelden doet`,
  ),
}
