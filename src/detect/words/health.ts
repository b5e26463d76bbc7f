import { crossed } from './crossed.ts'

/** Words that mean nothing else than an illness, a complaint, a condition or who has one. */
const illnesses = `
chemokuren bestralingskuur antibioticakuur hallucineert hyperventileert coeliac celiac schisis hazenlip klompvoet klompvoeten waterhoofd spiraaltje anticonceptie anticonceptiepil fainted eetbuien gehandicaptenparkeerkaart invalidenparkeerkaart gehandicaptenkaart norovirus rotavirus faalangstig rolstoelafhankelijk rolstoelgebruiker rolstoelgebruikster gereanimeerd korsakov sjögren marfan raynaud bechterew hodgkin cushing duchenne klinefelter perthes scheuermann dupuytren hashimoto basedow phobia fobieën sclerodermie hemochromatose achterdochtig duurbelastbaarheid bevalling borstvoeding aambeien abces acne adhd aften alcoholism alcoholisme alcoholist alcoholiste alcoholprobleem alcoholverslaafd alcoholverslaving alvleesklierontsteking alzheimer
amandelontsteking amputatie anaemia anafylaxie anemia anemie aneurysma angststoornis anorexia antidepressant antidepressants antidepressiva antipsychotica apneu
arrhythmia arteriosclerose arthritis artritis artrose asperger asthma astma atriumfibrilleren autism autisme autismespectrumstoornis autistic autistisch autistische
backache bedlegerig beenamputatie beenmergtransplantatie bekkeninstabiliteit bekkenklachten beroerte bestralingen betablokkers bijholteontsteking bindweefselziekte
biopsie biopsy biopt bipolair bipolaire blaasontsteking blindedarmontsteking bloedarmoede bloedneus bloedverdunner bloedverdunners bloedvergiftiging bloedziekte
botontkalking boulimia boulimie bronchiolitis bronchitis buikdialyse buikgriep buikloop burnout bypassoperatie bètablokker bètablokkers cancer carpaletunnelsyndroom
cataract celiakie chemo chemokuur chemotherapie chemotherapy chickenpox chlamydia cholera cholesterolverlagers cirrose coeliakie colitis colonoscopie colonoscopy
coloscopie copd coronabesmetting covid crohn cyst cyste darmontsteking darmziekte decubitus delier delirium dementerend dementerende dementia dementie dermatitis
diabeet diabetes diabetespatiënt diabetic diarree diarrhea diarrhoea difterie doofblind doofheid doofstom doorligwonden dotterbehandeling drankprobleem
drugsverslaafd drugsverslaafde drugsverslaving dwangstoornis dwarslaesie dyscalculia dyscalculie dyslexia dyslexie dyspraxia dyspraxie dystrofie earache echografie
eclampsie eczeem eczema eetstoornis eierstokkanker embolie encefalitis endometriose endometriosis endoscopie epilepsie epilepsy epileptisch epileptische epipen
faalangst fantoompijn fibromyalgia fibromyalgie fistel galblaasontsteking gallstones galsteenaanval galstenen gameverslaving gangreen gastritis gastroscopie
geamputeerd gedotterd gedragsstoornis geelzucht gehoorbeschadiging gehoorschade gehoorverlies glaucoma glaucoom gokverslaafd gokverslaving gonorroe gordelroos gout
grieperig haemophilia hallucinaties hardhorend hartaanval hartafwijking hartfalen hartinfarct hartkatheterisatie hartkloppingen hartkramp hartkwaal hartpatiënt
hartpatiënte hartritmestoornis hartritmestoornissen hartruis hartstilstand harttransplantatie hartziekte headache headaches heartburn hechtingsstoornis hemodialyse
hemofilie hepatitis hernia herpes hersenbloeding herseninfarct hersenletsel hersenschudding hersentumor hersenvliesontsteking hielspoor hiv hoofdluis hoogzwanger
hooikoorts hormoontherapie huiduitslag huidziekte hyperemesis hypertensie hypertension hyperthyreoïdie hyperthyroidism hyperventilatie hypochonder hypothyreoïdie
hypothyroidism hysterectomie hysterectomy ijzertekort immunotherapie impetigo incontinent incontinentie inhalator inhaler insomnia ischias jicht kanker kankerpatiënt
kankerpatiënte katatonie keelontsteking keizersnede keloïd kiespijn kijkoperatie kinkhoest kleurenblind kleurenblindheid kneuzing koemelkallergie koortslip
koortsstuip koppijn kortademigheid leukaemia leukemia leukemie levercirrose levertransplantatie leverziekte lipoom longcovid longembolie longemfyseem longontsteking
longpatiënt longziekte lumbaalpunctie lumbago lupus lyme lymfeklierkanker lymfoedeem lymfoom lymphoma maagbeschermers maagbloeding maagverkleining maagzweer malaria
mammografie manisch mastectomy mazelen measles medicijnverslaving melanoma melanoom meningitis menière menopause menopauze menstruatieklachten metastasen metastases
migraine migraineaanval migraines miscarriage miskraam muisarm mumps ménière nachtblind narcolepsie narcolepsy nausea nekhernia neuropathie nierbekkenontsteking
nierdialyse nierfalen nierpatiënt nierstenen niertransplantatie nierziekte obesitas obesity onderbeenprothese oogziekte oorontsteking oorsuizen opvliegers
osteoporose osteoporosis overgangsklachten overspannenheid pancreatitis paniekaanval paniekaanvallen paniekstoornis parkinson peesontsteking persoonlijkheidsstoornis
pfeiffer phobia plaspillen plastabletten pleuritis pneumonia polio prediabetes pregnancy pregnant prikkelbaredarmsyndroom pseudokroep psoriasis psychose psychosis
psychotisch psychotische ptsd ptss pufje pufjes punctie radiotherapie radiotherapy reuma reumapatiënt rosacea rsi ruggenprik rughernia rugpijn salmonella sarcoidose
sarcoom sarcoïdose scabiës schizofreen schizofrenie schizophrenia schurft sciatica sclerose sclerosis scoliose scoliosis seizure seizures sepsis shingles sinusitis
slaapapneu slaappillen slaapstoornis slapeloosheid slechthorend slechthorende slechtziend slechtziende slijmbeursontsteking snipverkouden spasticiteit spastisch
spataderen spierdystrofie spierziekte spina stamceltransplantatie steekwond stemmingsstoornis sterilisatie stofwisselingsziekte stomachache stomapatiënt stotteren
suicidal suikerziekte suïcidaal suïcidale suïcidepoging syfilis syphilis taaislijmziekte tbc tennisarm tennisleg tetanus thrombosis thuisdialyse tia ticstoornis
tinnitus tonsillitis toothache tourette trombose trombosearm trombosebeen tuberculose tuberculosis tumor tumoren tumour tumours tyfus uitzaaiing uitzaaiingen
urineweginfectie vaginisme vasectomie vasectomy verkouden verkoudheid verslavingsproblematiek verstandskiesontsteking vitiligo vleesboom voetschimmel waterpokken
whiplash winterdepressie wondroos zelfbeschadiging zelfdoding zelfmoordpoging zenuwinzinking zenuwpijn zonnesteek zwanger zwangerschap zwangerschapsdiabetes
zwangerschapsmisselijkheid zwangerschapsvergiftiging
`

/** Medicines by substance and by brand that are not sold for anything else, and are no names of people. */
const medicines = `
abatacept abilify acenocoumarol aciclovir adalimumab adderall alendroninezuur alfuzosine allopurinol alprazolam amiodaron amitriptyline amlodipine amoxicilline
anakinra antabus apixaban aprepitant aripiprazol atenolol atomoxetine atorvastatine avonex azathioprine azitromycine baclofen baricitinib barnidipine beclometason
betahistine bisoprolol bosentan brivaracetam budesonide bumetanide buprenorfine bupropion buspiron cabergoline campral candesartan captopril carbamazepine
carbasalaatcalcium carvedilol cefalexine celebrex celecoxib certolizumab champix ciclosporine cinacalcet cipramil ciprofloxacine citalopram claritromycine
clindamycine clobazam clomipramine clonazepam clonidine clopidogrel clozapine codeïne colchicine concerta copaxone cozaar crestor cymbalta dabigatran dapagliflozine
depakine desloratadine desmopressine dexamethason dexamfetamine dexedrine diazepam diclofenac digoxine diltiazem diovan dipiperon dipyridamol disulfiram donepezil
dorzolamide doxazosine doxycycline dulaglutide duloxetine dutasteride edoxaban efexor eliquis emcolex empagliflozine enalapril enbrel entecavir entresto epclusa
eplerenon escitalopram esomeprazol etanercept etoricoxib euthyrox ezetimib febuxostat felodipine fenprocoumon fentanyl finasteride flecaïnide flucloxacilline
fluconazol fluoxetine flupentixol flurazepam fluticason fluvoxamine formoterol forxiga fosamax fosfomycine furosemide gabapentine galantamine gliclazide glimepiride
haldol haloperidol humira hydrochloorthiazide hydrocortison hydroxychloroquine ibandroninezuur imatinib imigran imipramine indacaterol infliximab insulin insuline
ipratropium irbesartan isosorbide ivabradine januvia jardiance kaletra keppra ketoconazol labetalol lacosamide lamictal lamotrigine lasix latanoprost leponex
lercanidipine letrozol levemir levetiracetam levocetirizine levodopa levothyroxine lexapro linagliptine lipitor liraglutide lisdexamfetamine lisinopril litarex
lorazepam lormetazepam losartan losec lyrica macrogol madopar mebeverine medikinet memantine mercaptopurine mesalazine metalyse metformin metformine methadon
methadone methotrexaat methotrexate methylfenidaat methylphenidate metoclopramide metoprolol metronidazol midazolam mirabegron mirtazapine modafinil mometason
montelukast morfine morphine naltrexon naproxen nebivolol nexium nifedipine nitrazepam nitrofurantoïne nitroglycerine nortriptyline norvasc novorapid olanzapine
omalizumab omeprazol ondansetron oseltamivir oxazepam oxcarbazepine oxybutynine oxycodon oxycodone oxycontin oxynorm ozempic paliperidon pantoprazol pantozol
paroxetine pembrolizumab perindopril pioglitazon plaquenil plavix pradaxa pramipexol pravastatine prednisolon prednison prednisone pregabaline primidon propranolol
propylthiouracil prozac quetiapine ramipril rasagiline remicade remsima risperdal risperidon risperidone ritalin rituximab rivaroxaban rivastigmine rivotril
rizatriptan ropinirol rosuvastatine salbutamol salmeterol saxenda selokeen semaglutide seresta seretide seroquel seroxat sertraline sildenafil simvastatin
simvastatine sinemet sintrom sitagliptine solifenacine sotalol spiriva spironolacton stelara stilnoct strattera suboxone sulfasalazine sumatriptan symbicort
tacrolimus tadalafil tambocor tamoxifen tamsulosine tegretol telmisartan temazepam terbutaline thiamazol thyrax ticagrelor tiotropium tirzepatide tofacitinib
tolterodine topiramaat toujeo tramadol tramal tranylcypromine trastuzumab travoprost trazodon tresiba triamcinolon trimethoprim trulicity truvada tysabri ustekinumab
valaciclovir valium valproaat valproïnezuur valsartan varenicline vedolizumab venlafaxine ventolin verapamil victoza vildagliptine vortioxetine warfarin warfarine
wegovy wellbutrin xanax xarelto xylometazoline zocor zolmitriptan zoloft zolpidem zopiclon zuclopentixol zyprexa
`

/** Words that are also said of weather, games, habits and things: of an illness when somebody has it or stays away for it. */
const sometimes = `
defibrillator griepprik boosterprik pneumokokkenprik
staar beugel nachtmerries hypo stent stents bypass fractuur fracturen absences puffer kramp krampen tremor hives verward paranoia gips smetten dieet voedselintolerantie ontwikkelingsachterstand kwaal vaccinatie koorts pijnscheuten hoofdwond indicatie narcose drain spalk tics stemmingswisselingen woedeaanvallen hallucinatie migraine nierstenen spierspanning ondervoeding oedeem hechtingen steunzool rugbrace knieband sickness vertigo sprain contractions remission cramps palpitations

aandoening aandoeningen abortion abortus addiction afwijking aids allergie allergies allergieën allergy angina angsten anxiety arbeidsbeperking aspirine beperking
besmetting bijwerkingen blessure borderline bult bulten bypass complicaties concentratieproblemen concussion corona depressie depressies depression disability
duizeligheid duizelingen eetprobleem enkelblessure fever flashbacks flu fobie gewrichtsklachten griep hamstringblessure handicap hoest hoofdwond hoogtevrees
ibuprofen infarct infectie infection influenza injury insult insulten intolerance intolerantie jeugdtrauma jeuk koorts letsel liesblessure lithium manie ondergewicht
ontsteking ontstekingen oorpijn overgewicht overspanning paracetamol pleinvrees poliep polyps puffer schouderblessure slaapprobleem slaapproblemen smetvrees somber
somberheid steenpuist stoornis stoornissen stress stroke syndrome syndroom trauma uitdroging uitputting verhoging vermoeidheid vermoeidheidsklachten verslaving
vliegangst waanbeelden wanen winterdip wrat zwangere zweer
`

/** Parts of the body, in one word with what they suffer. */
const suffering = crossed(
  `achillespees arm been bekken blaas borst bot buik darm elleboog enkel galblaas gebits gehoor gewrichts hals hand hart heup hersen hoofd huid kaak keel knie kuit lever lies long luchtweg maag middenoor nek nier
oog onderrug oor pols prostaat rug schouder slokdarm spier staar tand teen voet voorhoofdsholte zenuw`,
  'klachten pijn ontsteking problemen operatie letsel',
)
const broken = crossed(
  'arm been bekken bot dijbeen duim elleboog enkel hand heup jukbeen kaak kuitbeen lies middenvoets nek neus pols rib rug scheenbeen schedel schouder sleutelbeen spaakbeen stuit teen vinger voet wervel',
  'breuk',
)
const failing = crossed(
  'alvleesklier baarmoeder baarmoederhals bloed borst bot darm eierstok hart hersen huid keel lever long lymfeklier maag nier oog prostaat schildklier slokdarm spier zenuw',
  'kanker ziekte aandoening kwaal infectie transplantatie patiënt',
)
const fitted = crossed('arm been borst gebits hand heup knie onderbeen oog schouder', 'prothese')
const named = crossed(
  'dialyse stoma rolstoel trombose parkinson alzheimer ms als copd aids hiv herpes corona covid griep ebola kraam burn-out long lever borstkanker darmkanker longkanker psychiatrische adhd allergie alcohol angst astma autisme dementie depressie diabetes dyslexie epilepsie hart kanker migraine psychose reuma verslavings',
  'patiënt patiënte medicatie aanval aanvallen verklaring behandeling diagnose',
)
const troubled = crossed(
  'aanpassings aandachts angst concentratie dwang eet evenwichts gedrags geheugen groei hartritme hechtings identiteits leer lees eetbui ontwikkelings paniek persoonlijkheids rouw slaap spraak spraaktaal stemmings stofwisselings stress taal verslavings vruchtbaarheids alcohol drank drugs gewichts',
  'stoornis stoornissen achterstand probleem problemen klachten',
)

const seen = crossed(
  'achillespees arm been bloed borst buik darm enkel gebits gehoor hart hersen heup hoofd huid kaak knie lever lies long maag nek nier oog ogen oor pols prostaat rug ruggenmerg schildklier schouder slijmbeurs spier pees kruisband meniscus enkelband hamstring kuit voet zenuw',
  'blessure blessures scheuring verrekking onderzoek foto scan functie waarden kramp krampen uitval verlamming test specialist kwetsuur kneuzing bloeding beschadiging afwijking slijtage verzakking stekking',
)
const visited = crossed(
  'tandarts huisarts dokters ziekenhuis kliniek psychologen fysio specialisten oogarts bedrijfsarts verloskundigen kraam controle mondhygiëne orthodontie poli spoed keurings revalidatie',
  'afspraak bezoek consult opname controle behandeling verwijzing',
)
const therapies = crossed(
  'fysio ergo podo psycho speel groeps gezins relatie oefen manuele hormoon immuno gedrags trauma schema chemo radio licht elektroshock gesprek gesprekken logo bewegings haptonomie muziek rouw agressie ademhalings vaccinatie stents',
  'therapie',
)
const dental = crossed(
  'wortelkanaal kroon gebits tandvlees beugel fertiliteits ivf vruchtbaarheids pijn wond chemo nazorg ontwennings ontgiftings acne spatader stamcel allergie botox laser traumazorg trombose',
  'behandeling behandelingen kuur traject',
)
const cared = `
luizen snotterig snotverkouden logopedie hoestbui hoestbuien functieonderzoek belastbaarheidsonderzoek groeiachterstand taalachterstand spraakachterstand huidproblemen neurodivergent hooggevoelig 
trisomie downsyndroom 
arbeidsdeskundige kortademig kortademigheid benauwdheid piekert piekeren doorslaapproblemen dwaalt dementiezorg suikerspiegel bloedsuikerspiegel wilsonbekwaam wilsonbekwaamheid weeën ontsluiting hartkastje narcose krentenbaard
prikkelarm prikkelarme overprikkeld overprikkeling nierfunctie longfoto spierscheuring geblesseerd ziekbed ziekenhuisbed sterfbed trippelstoel douchestoel postoel toiletverhoger rolstoeltaxi invalidenauto
wortelkanaalbehandeling couveuse prematuur prematuurtje vroeggeboorte stuitligging ruggenprik kraambed placenta zwangerschapscontrole twintigwekenecho vruchtbaarheidskliniek donorzaad eisprong menstruatie ongesteld menstruatiepijn maandstonden
suïcidegedachten suïcidaliteit zelfmoordgedachten zelfmoordneigingen automutileert automutilatie dissocieert dissociatie herbelevingen angstklachten dwanggedachten paranoïde waandenkbeelden
tremor spasmes spasme stuipen koortsstuip hersenkneuzing subduraal aneurysma verlammingsverschijnselen halfzijdig afasie dysartrie slikproblemen slikstoornis sondevoeding
ecg hartfilmpje holteronderzoek inspanningstest katheterisatie ablatie  openhartoperatie kransslagader boezemfibrilleren hartruisje bloeddrukmedicatie
crisisopname dwangopname medicatielijst medicatieoverzicht medicijnlijst baxterrol herhaalrecept medicijnspiegel inhalatiemedicatie
antipsychotica stemmingsstabilisator slaapmedicatie maagtabletten bloeddrukverlager insulinespuit insulinepen glucosemeter glucosewaarde glucosewaarden hyperglykemie hypoglykemie diabeteszorg diabetesverpleegkundige
asperger autistische dyscalculie dysfasie taalontwikkelingsstoornis downsyndroom klompvoet doofblind slechthorendheid slechtziendheid glaucoom maculadegeneratie netvliesloslating
kunstlens hoorapparaten gehoortest audiogram cochleair blindengeleidehond taststok herkenningsstok liplezen
verzuimgesprek verzuimbegeleider verzuimcoach deskundigenoordeel opbouwschema arbeidstherapeutisch arbeidstherapie
loonsanctie ziektewetuitkering wajonguitkering ziekteuitkering ziekengeld reintegratieplan herkeuring
krukken looprek rollator scootmobiel bedlegerig bedgebonden doorligplek decubitus smetten incontinentiemateriaal luier luiers stomazakje katheterzak wondverpleegkundige wondverband compressiekousen steunkous zwachtels zwachtelen
valpartij valincident valgevaar heupfractuur bovenbeenbreuk ontwrichting hersenschudding whiplashklachten kneuzingen schaafwonden brandwond brandwonden snijwond bijtwond hondenbeet
sepsis delier delirant ondervoed ondervoeding astronautenvoeding bijvoeding
chemokuren bestralingsplan immuuntherapie palliatief levenseindewens euthanasieverklaring euthanasieverzoek wilsverklaring reanimatieverklaring sedatie uitgezaaide metastase
afkickcentrum ontwenning ontwenningsverschijnselen methadonprogramma drankzucht comazuipen delirium alcoholmisbruik alcoholgebruik drugsgebruik middelengebruik blowgedrag verslaafde
chlamydiabesmetting schimmelinfectie hoofdluis schurft wratten voetwrat gordelroos ringworm krentenbaardje roodvonk kroep kinkhoest
postcovid coronatest   
levensbedreigend terminale ongeneeslijke spoedopname spoedoperatie beenamputatie teenamputatie
mammogram biopsies colonoscopy sickness asthmatic hayfever eczema anaphylactic vertigo concussed concussion whiplash sciatica spondylitis
dyspnoea palpitations angina chemo metastasised bedbound incontinence antidepressants antipsychotics sectioned overdosed postnatal
postpartum miscarried epidural caesarean menopausal hysterectomy vasectomy
`

/** What is told of somebody by the word alone. */
export const conditionWords = [
  illnesses,
  medicines,
  suffering,
  broken,
  failing,
  fitted,
  named,
  troubled,
  seen,
  visited,
  therapies,
  dental,
  cared,
].join(' ')
/** What is told of somebody who has it. */
export const sometimesConditionWords = sometimes
