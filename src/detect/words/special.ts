import type { Kind } from '../kinds.ts'
import { conditionWords } from './health.ts'
import { callingWords } from './hints.ts'
import { landWords, peopleWords } from './peoples.ts'
import { told } from './told.ts'

const wordsOf = (kind: keyof typeof told): string => `${told[kind].telling} ${told[kind].sometimes}`
const beliefWords = `
jezidi jezidisch alevitisch alevitische boeddhiste hindoeïstisch mormoonse bahai soefi maroniet maronitisch druus druzisch protestante katholieke atheïste agnostica christelijk evangelisch pinkstergelovig baptist baptiste vrijgemaakte oudkatholiek syrisch-orthodox kopt calvinist calvinistisch zwartekousen refo reformatorisch reformatorische bevindelijk antroposofisch humaniste jain taoïst wicca heks satanist rastafari jehova's jehovah's zoroastrisch
`

/** Words at which a sentence is looked at for special categories, by the kind they speak of; `detectors/special.ts` decides. */
export const specialWords = {
  HEALTH: `
ziek zieke ziekmelding ziekgemeld ziekmelden ziekte ziekteverlof ziektewet ziekenhuis ziekenhuisopname burn-out burnout burn overspannen
depressie depressief depressieve depressed depression diagnose diagnosed diagnosis gediagnosticeerd gediagnosticeerde zwanger zwangerschap zwangerschapsverlof
pregnant pregnancy wia wao wajong uwv arbeidsongeschikt arbeidsongeschiktheid arbeidsongeschikte medicatie medicijn
medicijnen medication medicine kanker cancer tumor chemo chemokuur chemotherapie bestraling diabetes epilepsie epilepsy
hartinfarct hartaanval hartpatiënt hartklachten beroerte herseninfarct hersenschudding griep covid corona migraine
rugklachten knieklachten nekklachten klachten allergie allergisch allergic astma asthma copd reuma artrose ms parkinson alzheimer dementie
dement dementia hiv aids hepatitis adhd add autisme autistisch autism autistic dyslexie psycholoog psychiater psychiatrisch psychische
psychiatric therapist therapie therapy behandeling verslaving verslaafd verslavingszorg alcoholprobleem addicted afkickkliniek rolstoel wheelchair
gehandicapt handicap beperking disabled disability slechtziend blind doof geopereerd operatie operation surgery opgenomen opname
blessure gebroken verzuim verzuimt bedrijfsarts re-integratie reintegratie herstelt hersteld betermelding maternity meldt meldde gezondheid sick illness ill
angststoornis paniekaanvallen anorexia eetstoornis bipolair schizofrenie ptss ptsd trauma miskraam abortus miscarriage ivf
bloeddruk cholesterol bloedgroep vaccinatie gevaccineerd vaccinated symptomen hiv-positief zorgindicatie ggz insuline letsel
hernia rsi fibromyalgie leukemie suikerziekte epileptisch artritis arthritis longcovid longontsteking pneumonia bronchitis
blindedarmontsteking ontsteking oorontsteking blaasontsteking peesontsteking waterpokken mazelen asperger dyslexia anxiety boulimia borderline psychose psychosis
psychotisch schizophrenia stroke tia hersenbloeding concussion trombose whiplash lyme crohn coeliakie taaislijmziekte eczeem psoriasis hooikoorts allergieën
allergy allergies maagzweer koorts fever abortion addiction injury kneuzing breuk heupbreuk enkelbreuk polsbreuk beenbreuk armbreuk ribbreuk
hoofdpijn rugpijn buikpijn nekpijn kniepijn maagklachten hartproblemen schouderklachten hoofdpijnklachten stressklachten longklachten darmklachten
borstkanker longkanker darmkanker huidkanker prostaatkanker baarmoederhalskanker hersentumor tumoren uitgezaaid ongeneeslijk terminaal uitbehandeld
dementerend dementerende slechthorend deaf invalide diabetic diabeet addicted hospitalised hospitalized herstellende recovering besmet suïcidaal genezen
overspannenheid antidepressiva antidepressants insulin antibiotica antibiotics ritalin morfine methadon pijnstillers painkillers bloedverdunners
slaappillen dialyse dialysis radiotherapy chemotherapy bestraald bestralingen geneesmiddelen therapeut fysiotherapeut cardioloog oncoloog neuroloog uroloog
gynaecoloog internist reumatoloog longarts dermatoloog orthopeed chirurg huisarts psychologist psychiatrist cardiologist oncologist neurologist surgeon
kliniek verslavingskliniek privékliniek verpleeghuis hospice revalidatie revalidatiecentrum umc hospital clinic rehab iva wga gekneusd verstuikt broken
sprained broke rugoperatie knieoperatie heupoperatie hartoperatie hersenoperatie staaroperatie oogoperatie krukken ingeënt ziekenhuisopname
huntington syndroom treated treatment
integratie integratietraject integreren integreert rug nek knie knieën heup enkel pols schouder elleboog voet arm ribben kruisband meniscus hamstring achillespees
sleutelbeen staar uitgevallen afgekeurd lekker opgeknapt beterschap beterende gemeld doorheen overwerkt opgebrand verkouden misselijk grieperig duizelig verwachting specialist dokter tandarts
oogarts fysio fysiotherapeut verloskundige diëtist poli polikliniek mri scan bloedprikken ambulance mes rollator gehoorapparaat gehoorapparaten hoortoestel prothese pacemaker
stoma brace gips hechtingen scootmobiel slecht drank afgekickt afkicken chemo prednison epileptische flauwgevallen bewusteloos doctor doctors dentist gp physio physiotherapy
fractured signed crutches stitches unwell poorly dizzy hospital medical meds seizure ankle wrist knee shoulder hurt keizersnede opbouwen bouwt opbouw
buikgriep keelontsteking hersenvliesontsteking slijmbeursontsteking infectie luchtweginfectie urineweginfectie infection infections biopsie biopsy uitzaaiingen uitzaaiing beademing
maagbeschermer dwarslaesie kleurenblind overgang overgangsklachten menopauze menopause spugen overgeven braken diarree vomiting diarrhoea kunstgebit hartpatiënte nierpatiënt kankerpatiënt
diabetespatiënt longpatiënt hartaandoening longaandoening nieraandoening aandoening aandoeningen spierziekte darmziekte hartziekte oogziekte huidziekte nierziekte schildklier thyroid
gordelroos shingles jicht gout ischias spit tennisarm muisarm botontkalking osteoporose bloedarmoede ijzertekort herpes chlamydia tuberculose malaria spataderen aambeien blindedarm nierstenen
galstenen maagbloeding hersenletsel dwangstoornis ocd boulimie slapeloosheid insomnia slaapapneu apneu stress zelfmoordpoging suicide suicidal suïcidepoging overdose incontinent incontinentie
transplantatie niertransplantatie transplant donornier icsi onvruchtbaar sterilisatie vasectomie couveuse leukaemia tumour cataract glaucoma relapse sober inhaler mastectomy amputatie
amputated geamputeerd paralysed verlamd bedridden bedlegerig ingreep staaroperatie amandelen galblaas prostaat slikt slik bloedsuiker suiker pil overgewicht obesitas rugletsel verstandskies
kiespijn keelpijn oorpijn spierpijn pijn pain attack heart panic sclerose sclerosis influenza fibrosis drankprobleem longen nieren darmen liesbreuk hartklep prostate kaakchirurg
midwife optician hoorapparaat nekkraag katheter infuus sonde mitella kunstheup kunstknie insulinepomp stent prosthesis lijdt leed lijden suffers suffering ontstoken verzwikt verrekt gescheurd
ontwricht bezeerd injured dislocated hardhorend overgegeven gebraakt drinkt pillen appointment röntgen spoedeisende speelt ongeschikt keuringsarts migraineaanval eruit kijkoperatie ondergaan ondergaat
lappenmand plat zorgplan zorgprofiel ciz wlz wmo pgb wijkverpleging thuiszorg poortwachter ziektedag ziektedagen belastbaarheid steriliseren gesteriliseerd psychotherapeut psychotherapie traumatherapie emdr
buisjes coronatest quarantaine barstende bonkt uitgerekend enkelbanden kniebanden bevallen bevalling bevallingsverlof zwangerschapsverlof gokt jellinek arts artsen voorgeschreven recept
expecting murmur breakdown rushed pains suffers pain tested positief positive positieve getest therapist voelt voel voelde feeling 
beter herstel pijnlijk pijnlijke klaagt complains zicht wond wonden wondzorg verpleegd verpleging palliatief palliatieve euthanasie reanimeren transfusie bloedtransfusie antistoffen
logopedist logopedie ergotherapeut podotherapeut mondhygiënist kinderarts bloedonderzoek uroloog mdl endocrinoloog hematoloog revalidatiearts verzekeringsarts wijkverpleegkundige praktijkondersteuner poh maatschappelijk crisisdienst
zorgmachtiging wvggz ibs paaz opnameafdeling couveuse echo hersenscan scan steunzool steunzolen steunkousen beugel orthese spalk looprek tillift hulphond kunstbeen kunstarm implantaat bloedglucose
gezichtsvermogen gehoor wheelchair cane hearing sling limp limps inpatient outpatient icu ambulance carer dialysis kidney liver transplant migraine ache aching sore swollen rash vomited
flauw onwel onwelwording duizelingen trillende nachtzweten slapeloze huilbuien huilbui gesloopt instorting ingestort ingeenting inenting ingeënt gehandicapte mindervalide invaliditeit arbeidsongeschikte arbodienst arboarts
doelgroepregister banenafspraak wsw beschut participatie lvb verstandelijk verstandelijke zwakbegaafd hoogsensitief hsp ggd soa stagnatie bloedprikken bloed urine uitslagen uitslag cholesterolverlager bètablokker narcose operatiekamer
operatietafel opereren intensive beademd coma hartbewaking hartrevalidatie hartmedicatie hersteloperatie ziekbed sterfbed terminale levensverwachting gips kreupel mank hinkt hernia doktersbezoek ziekenhuisbezoek ziekenhuisbed
opiaten cocaïne coke heroïne xtc wiet blowen blowt wietverslaving alcohol nuchter terugval relapse detox
cvs verzuimduur verzuimdossier verzuimmelding verzuimgesprek verzuimreden ruggetje acl tore twisted fml izp belastbaar hoogbegaafd kenmerken stemmen sterven thinners hechten gluten lactose snijdt zichzelf automutilatie lumc umcg amc vumc umcu mumc radboudumc poisoning bipolar disorder syndrome disease replacement spoedpost huisartsenpost gespuugd gekotst overspanning insulinepen cochleair gedragsproblemen eetprobleem
epileptic asthmatic dyslexic anaemic disabled impaired therapy counselling counsellor occupational maternity surgery rehab mental
innemen ingenomen tabletten druppels geboren  aangepast passend passende zittend opbouwen inzetbaar beperkt beperkingen belemmerd energetische fysieke mentale cognitieve medische medical dagbesteding nachts slaapt sliep eetlust fit futloos uitgeput verwaarloost wast dwaalt doolt prikkels verward vergeetachtig suf onrustig  snee bult bloeduitstorting zwelling vlekje knobbel knobbeltje geneest enkelbanden knieband geblesseerd wodka whisky jenever nuchter  threw  prik booster weeën ingeslapen overleden gestorven ziekbed saturatie hartslag temp bmi glutenvrij lactosevrij dieet rolstoelvervoer olvg isala parnassia psychiatrie kinderafdeling zorghotel herkent fles urgentie hulpmiddel
pdd consultatiebureau
doktersverklaring artsenverklaring gevoel mist
${conditionWords} ${callingWords('HEALTH')}
`,
  RELIGION: `
moskee kerk synagoge tempel katholiek katholieke protestant protestants protestantse gereformeerd gereformeerde hervormd moslim moslima islamitisch islamitische islam muslim
jood joodse joods jewish jew christen christelijk christian catholic hindoe hindu boeddhist boeddhistisch buddhist atheïst ramadan gelovig
geloof religie religion mosque church hoofddoek halal koosjer kosher gebed bidden bekeerd jehova gedoopt kerkelijk
gelovige religieus katholiek sikh mormoon mormon evangelisch evangelical orthodox vrijdaggebed kerkdienst temple sabbath sabbat sjabbat keppel keppeltje niqab
boerka headscarf hijab turban tulband yarmulke kippah varkensvlees kosher dopen bekeerde communie bidt geloofsovertuiging faith christenen jehovah synagoge
suikerfeest offerfeest chanoeka pesach eid bijbel koran quran bible bedevaart hadj mekka mecca ouderling diaken misdienaar catechisatie belijdenis bijbelstudie bijbelkring vast vasten fasts fasting pray prays adventist imam dominee pastoor rabbijn rabbi priest priester converted islam gebedsruimte kerkgang zondagsrust pastor
hidjab hijab nikab burqa kipa crucifix zonsondergang kipoer kippur hasjana hashanah diwali divali holi poerim purim iftar ied hanukkah chanukah passover soekot sukkot ashura asjoera ashoera vesak verzoendag
loofhuttenfeest communion vormsel baptised baptized ziekenzalving sacramenten baptist methodist atheistisch atheist agnost agnostisch agnosticus humanist religious soenniet sjiiet sunni shia aleviet salafist doopsgezind remonstrants luthers
lutheran anglican anglicaans quaker presbyterian rastafari voorganger predikant koster kerkenraad kerkenraadslid kapelaan acoliet monnik zendeling evangelist deacon preacher vicar churchwarden nun monk missionary
pinkstergemeente pinkstergelovige koptisch coptic vrijgemaakt vrijzinnig mitswa mitzvah feast islamic celebrates viert
hajj umrah gemeente zevendedagsadventist kerkelijke
klooster convent monastery
gemeenten belijdend
${callingWords('RELIGION')}
${wordsOf('RELIGION')} ${beliefWords}
doop dopen gelooft  allah jezus jesus church choir parochie koor heils bekering besnijden sluier gebed theologie wijze hindoe  samenkomst communie rouwdienst kerkelijk winti clarissen
 bruidspaar
geloof maria kaarsje prayers  kerkdienst viering overgegaan uitvaart pandit gezindte
baptistengemeente strenge voorzanger predikant pinksterpredikant
`,
  UNION: `
fnv cnv vcp vakbond vakbondslid vakbonden bondslid union kaderlid avakabo unie
vakbondscontributie vakbondslidmaatschap vakbondsbestuurder vakbondsvertegenwoordiger vakbondspas bond onderwijsbond politiebond aob abvv acv kaderleden staking steward unite unison
gestaakt meegestaakt staakt stakingsuitkering vakbondsconsulent vakbondsafgevaardigde vakbondsman vakbondsvrouw vakbondsjurist vakbondsadvocaat nvj lad gmb dues strike striking bonden ambtenarenbond lerarenbond artsenbond
${callingWords('UNION')}
${wordsOf('UNION')}
vakbeweging vvmc afmp acom marver vnv abvakabo fbz nautilus rmt rcn nasuwt tuc unies nvj npb anpv cmhf avv lbv vhp staking stakingen stakers meestaken kadervoorzitter
lid lidmaatschap
rechtsbijstand stakers staker vakvereniging vakorganisatie vakcentrale vbv
vakbondsbijdrage
`,
  POLITICS: `
vvd pvda groenlinks pvv d66 cda sp bbb nsc volt denk sgp partij stemt stem gestemd stemde politiek politieke voted votes
labour conservative republican democrat socialist communist liberaal fvd lijsttrekker raadslid
pvdd tory tories republicans democrats conservatives greens cdu spd afd kandidatenlijst kandidaat gemeenteraadslid gemeenteraad fractievoorzitter statenlid
partijlid democratie communist anarchist conservatief sociaaldemocraat nationalist marxist fascist republikein brexit trump vote stemmen gestemde christenunie
flyerde flyert folderde foldert canvassed wethouder fractie partijbestuur rebellion wilders aanhanger
groen greens verkiesbaar campagne extreemrechts extreemlinks extreemrechtse radicaal pegida extinction farmers kabinet donated doneert council councillor senator kamerlid
kamer staten jovd cdja dwars snp ukip activist activiste demonstratie demonstraties demonstreert demonstreerde politically statenverkiezingen
campaigning campaigns campaigned
bestuur bestuurslid
${callingWords('POLITICS')}
${wordsOf('POLITICS')}
leefbaar  gemeentebelangen  wilders omtzigt baudet timmermans klaver trump akp pkk lpf nsb ja21 bij1 piratenpartij dierenpartij partijlid oppositiepartij extreemrechtse denkbeelden demonstratie klimaatmars klimaatdemonstratie   linkse rechtse politiek sympathisant aanhanger kabinet verkiezingen verkiezingsprogramma marches  socialist communist democraten socialisten reform kandidaat campaigned volunteers snijder activist activiste greens hamas fractie
lid lidmaatschap
kvp arp cpn fractieleider soeverein neonazistische gülen  council councillor
communistische socialistische oppositie geprotesteerd donateur
`,
  SEXUAL: `
homo homoseksueel homoseksuele lesbisch lesbische biseksueel biseksuele geaardheid gay lesbian bisexual transgender trans transvrouw transman seksuele seksueel
queer sexual hetero heteroseksueel soa prostituee uit_de_kast coming-out aseksueel non-binair
homosexual lesbienne panseksueel asexual transseksueel transitie geslachtsverandering geslachtsaanpassing mannen vrouwen kast binair gender seksleven orientation gerichtheid
bi pansexueel pansexual nonbinair nonbinary binary aromantisch genderfluïde genderqueer genderdysforie lhbti lgbt regenbooggezin relatie relationship getrouwd married husband wife echtgenoot echtgenote man vrouw sekswerker moeders vaders mums dads transjongen transmeisje geslachtsoperatie
${wordsOf('SEXUAL')}
vriend vriendin seks porno escort hormonen testosteron oestrogeen affair boyfriend girlfriend  vreemd pot poly voelt jongen jongens meisje ex-man intimiteit pronouns
verhouding samenleeft samenleefde samenwoont transitioning seksueel
verkering gay
coming echtgenote meisje
`,
  ETHNICITY: `
afkomst herkomst huidskleur etniciteit etnische etnisch ras ethnicity ethnic race roma sinti zigeuner allochtoon origin descent
migratieachtergrond black
creools creoolse creool turks marokkaans surinaams koerdisch moluks hindoestaans hindoestaanse marokkaan turk surinamer molukker antilliaan koerd hindoestaan berber armeniër
marokkaanse turkse surinaamse antilliaanse afrikaanse roots wortels komaf origine achtergrond heritage getinte donkere skinned biracial suriname marokko turkije
somalië syrië eritrea afghanistan irak iran ghana nigeria kaapverdië curaçao aruba indonesië pakistan ethiopië morocco turkey somalia syria roma
woonwagenkamp woonwagen woonwagenbewoner zwarte vluchteling gevlucht asielzoeker refugee indisch antilliaans chinees polen oekraïne bulgarije roemenië egypte algerije tunesië india china vietnam poland ukraine romania bulgaria indonesia jamaica
zwarte adopted geadopteerd generatie inheems inheemse indigenous aboriginal gypsy romani javaan javaans javaanse indo ambonees papoea arubaan tsjetsjeen oeigoer indonesisch indonesische ghanese ghanaian nigerian
afghaanse iraanse iraakse somalische eritrese syrische poolse chinese turkish moroccan surinamese african caribbean asian jamaican kurdish koerdische molukse moluks getint congo rwanda ethiopia africa afrika azië asia pakistani indian
getint
uiterlijk appearance
${Object.values(peopleWords).join(' ')} ${landWords} ${wordsOf('ETHNICITY')}
negroïde blanke  bruine gekleurde buitenlandse buitenlands gemengde dubbelbloed  bantu  molukkers slaven slaafgemaakten donker
zigeunerafkomst minderheid contractarbeiders contractarbeider buitenlander huid
afro zwart gekleurd zigeuner zigeuners inheems woonwagenbewoonster
slaaf
`,
  BIOMETRIC: `
vingerafdruk vingerafdrukken gezichtsherkenning irisscan stemherkenning biometrisch biometrische fingerprint fingerprints
biometric facial iris handpalmscan gezichtsscan
stemafdruk stemprofiel gezichtsprofiel irispatroon netvliesscan handscan aderpatroon thumbprint voiceprint retina biometrics
gezicht face duim duimafdruk vingerscan handpalm palm netvlies gezichtstemplate gezichtssjabloon handgeometrie handafdruk stem voice klokt inklokken prikklok clocks
stemopname stemopnames
${callingWords('BIOMETRIC')}
${wordsOf('BIOMETRIC')}
vinger vingers vingertop looppatroon typgedrag aderscan vingerafdruklezer irisherkenning
gelaat
gezichtskenmerken stemafdruk
`,
  GENETIC: `
dna dna-test dna-onderzoek genetisch genetische gen genetic erfelijk erfelijke erfelijkheidsonderzoek brca draagster drager mutatie genetica chromosoom
gene carrier carries mutation genetics genetically chromosomen chromosome drager
chromosomal geneticus gendefect gentest dragerschap dragerschapstest vaderschapstest paternity genoom genome lynch sikkelcelziekte sikkelcelanemie thalassemie hereditary inherited gentherapie
nipt
${wordsOf('GENETIC')}
genen geërfd overgeërfd erfde inherited  leiden fragiele   wangslijm chromosoom chromosomes genome trisomie cyp pathogene pgt duchenne hemofilie huntington variant deletie  sequenced dragers syndroom asjkenazisch verwantschap thalassaemia
nfi mthfr preïmplantatie diagnostiek embryoselectie
`,
  CRIMINAL: `
vog strafblad veroordeeld veroordeling aangifte verdachte verdacht gearresteerd aangehouden detentie gedetineerd gevangenis gevangenisstraf
celstraf taakstraf strafzaak strafrechtelijk strafrechtelijke misdrijf diefstal gestolen fraude mishandeling mishandeld verduistering convicted conviction
criminal arrested prison jail theft reclassering proces-verbaal dagvaarding strafbaar boete veroordeelde justitie jeugddetentie enkelband
huiselijk stalking rijontzegging rijden_onder_invloed drugs drugshandel witwassen
verdenking opgepakt bak cel gedetineerde werkstraf strafrecht inbraak oplichting fraud burglary assault robbery charged parole probation vrijgekomen voorwaardelijk verkrachting
afpersing heling convict
ingevorderd gezeten vastgezeten tralies voorarrest hechtenis betrapt bail caution offender dronken vast invloed winkeldiefstal
contactverbod straatverbod gebiedsverbod locatieverbod huisverbod stadionverbod winkelverbod straf haltstraf leerstraf jeugdstraf tbs politie justitie bajes dealt dealer drugsdealer remand indicted sentenced
fined prosecuted prosecution felony guilty shoplifting offender embezzlement manslaughter murder moord doodslag belaging bedreiging bedreigd gestalkt aanranding aangerand verkracht zedendelict zedendelinquent ontucht kinderporno vernieling
brandstichting smaad wapenbezit drugsbezit veelpleger schuldig stolen beschuldigd uitkeringsfraude bijstandsfraude belastingfraude verzekeringsfraude identiteitsfraude kassadiefstal achterovergedrukt verduisterd dui laundering harassment arson
proeftijd suspended sentence conviction veroordelingen
rijbewijs ingebroken detentieverleden detentieperiode
stal voorgeleid verhoord convictions commissaris
${wordsOf('CRIMINAL')}
kassa kluis kas stelen stealing inbreken dealen handelt handelde smokkelt smokkelde teelt kweekt kweekte wietplanten hennepplanten hennep wiet promille ademtest blaastest alcoholcontrole geschorst doorgereden doorrijden sloeg slaat geslagen schopte stak gestoken neergestoken neergeschoten mishandelt mishandelde bedreigt bedreigde bestal stalkt stalkte  handtekening vals valse vervalst vervalste  diploma valsheid jeugdinrichting brommen vrijkomt borgtocht officier vervolgd vervolging transactie sepot schikking politierechter strafrechter kinderrechter  recherche fiod marechaussee agenten arrestatieteam wijkagent verhoor huiszoeking verdenkt verdenken beschuldigt beschuldigd beschuldigde beschuldigen beticht accused suspected opsporingsonderzoek opgelicht bestolen gechanteerd afgeperst geheeld vernield gesmokkeld gedeald aangerand misbruikt gehackt pleegde gepleegd meineed halt criminele crimineel aanraking zwart zwarte cocaïne coke drugs xtc vuurwerk mes pistool vuurwapen   overval doodslag dief inbreker oplichter thief burglar stabbed punched threatened   eist eiste pi detentie strafkamer  misdrijven caught zedenzaak penitentiaire justitiële celstraf inval
verbaal isd pij bekende
boeien geboeid  zedendader blies geblazen terugbetalen anabolen wapen jail custody searched vonnis gerechtshof integriteitsschending dreigbrieven dreigmail dreigmails dreigberichten weggesluisd toonbank 
wapens schikte harddrugs
gesticht stichtte
cjib wildplassen zwartrijden openstaande verklaring belastingontduiking
`,
} as const satisfies Partial<Record<Kind, string>>
