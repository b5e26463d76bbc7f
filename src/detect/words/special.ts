import type { Kind } from '../kinds.ts'

/** Words at which a sentence is looked at for special categories, by the kind they speak of; `detectors/special.ts` decides. */
export const specialWords = {
  HEALTH: `
ziek zieke ziekmelding ziekgemeld ziekmelden ziekte ziekteverlof ziektewet ziekenhuis ziekenhuisopname burn-out burnout burn overspannen
depressie depressief depressieve depressed depression diagnose diagnosed diagnosis gediagnosticeerd gediagnosticeerde zwanger zwangerschap zwangerschapsverlof
pregnant pregnancy wia wao wajong uwv arbeidsongeschikt arbeidsongeschiktheid arbeidsongeschikte medicatie medicijn
medicijnen medication medicine kanker cancer tumor chemo chemokuur chemotherapie bestraling diabetes epilepsie epilepsy
hartinfarct hartaanval hartpatiënt hartklachten beroerte herseninfarct hersenschudding griep covid corona long migraine
rugklachten knieklachten nekklachten klachten allergie allergisch allergic astma asthma copd reuma artrose ms parkinson alzheimer dementie
dement dementia hiv aids hepatitis adhd add autisme autistisch autism autistic dyslexie psycholoog psychiater psychiatrisch psychische
psychiatric therapist therapie therapy behandeling verslaving verslaafd verslavingszorg alcoholprobleem addicted afkickkliniek rolstoel wheelchair
gehandicapt handicap beperking disabled disability slechtziend blind doof geopereerd operatie operation surgery opgenomen opname
blessure gebroken verzuim verzuimt bedrijfsarts re-integratie reintegratie herstelt hersteld betermelding gezondheid sick leave illness ill
angststoornis paniekaanvallen anorexia eetstoornis bipolair schizofrenie ptss ptsd trauma miskraam abortus miscarriage ivf
bloeddruk cholesterol bloedgroep vaccinatie gevaccineerd vaccinated symptomen hiv-positief zorgindicatie ggz insuline letsel
`,
  RELIGION: `
moskee kerk synagoge tempel katholiek katholieke protestant protestants protestantse gereformeerd gereformeerde hervormd moslim moslima islamitisch islamitische islam muslim
jood joodse joods jewish jew christen christelijk christian catholic hindoe hindu boeddhist boeddhistisch buddhist atheïst ramadan gelovig
geloof religie religion mosque church hoofddoek halal koosjer kosher gebed bidden bekeerd jehova gedoopt kerkelijk
`,
  UNION: `
fnv cnv vcp vakbond vakbondslid vakbonden bondslid union kaderlid avakabo unie
`,
  POLITICS: `
vvd pvda groenlinks pvv d66 cda sp bbb nsc volt denk sgp partij stemt stem gestemd stemde politiek politieke voted votes
labour conservative republican democrat socialist communist liberaal links rechts fvd lijsttrekker raadslid
`,
  SEXUAL: `
homo homoseksueel homoseksuele lesbisch lesbische biseksueel biseksuele geaardheid gay lesbian bisexual transgender trans transvrouw transman seksuele seksueel
queer sexual hetero heteroseksueel soa prostituee uit_de_kast coming-out aseksueel non-binair
`,
  ETHNICITY: `
afkomst herkomst huidskleur etniciteit etnische etnisch ras ethnicity ethnic race roma sinti zigeuner allochtoon origin descent
migratieachtergrond black
`,
  BIOMETRIC: `
vingerafdruk vingerafdrukken gezichtsherkenning irisscan stemherkenning biometrisch biometrische fingerprint fingerprints
biometric facial iris handpalmscan gezichtsscan
`,
  GENETIC: `
dna dna-test dna-onderzoek genetisch genetische gen genetic erfelijk erfelijke erfelijkheidsonderzoek brca draagster drager mutatie genetica chromosoom
`,
  CRIMINAL: `
vog strafblad veroordeeld veroordeling aangifte verdachte verdacht gearresteerd aangehouden detentie gedetineerd gevangenis gevangenisstraf
celstraf taakstraf strafzaak strafrechtelijk strafrechtelijke misdrijf diefstal gestolen fraude mishandeling mishandeld verduistering convicted conviction
criminal arrested prison jail theft reclassering proces-verbaal dagvaarding strafbaar boete veroordeelde justitie jeugddetentie enkelband
huiselijk stalking rijontzegging rijden_onder_invloed drugs drugshandel witwassen
`,
} as const satisfies Partial<Record<Kind, string>>
