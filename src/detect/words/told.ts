import { crossed } from './crossed.ts'

/** Words that tell of somebody what a special category is about: by themselves, and when he has it, uses it or is it. */
export interface Told {
  readonly telling: string
  readonly sometimes: string
}

const stolen = crossed(
  'auto fiets koper winkel kassa metaal identiteits laptop zak brandstof kabel scooter straat lading',
  'diefstal diefstallen roof',
)
const frauds = crossed(
  'uren bijstands uitkerings belasting verzekerings identiteits declaratie factuur pgb toeslagen zorg subsidie bank faillissements btw examen diploma cheque internet hypotheek werkgevers tacho',
  'fraude',
)
const sentences = crossed('gevangenis cel taak werk leer jeugd halt vrijheids', 'straf straffen')
const offences = crossed(
  'zeden gewelds drugs wapen opium vermogens verkeers levens',
  'delict delicten misdrijf misdrijven zaak verleden',
)
const offenders = `winkeldief winkeldievegge drugsdealer drugsrunner zedendelinquent veelpleger recidivist recidiviste ex-gedetineerde gedetineerde gedetineerden oplichtster stalker inbreekster pedofiel pedoseksueel
hooligan zedendader zedendaders straatrover autodief fietsendief plofkraker skimmer katvanger hennepkweker wietkweker drugskoerier bolletjesslikker geldezel loverboy mensensmokkelaar pyromaan vrouwenmepper draaideurcrimineel`
export const crimeWords = `${stolen} ${frauds} ${sentences} ${offences} ${offenders}`

const fingerThings = crossed(
  'gezichts vinger hand handpalm iris netvlies stem duim ader oog vingertop',
  'scan scans afdruk afdrukken template templates profiel herkenning sjabloon patroon verificatie',
)
const unionWork = crossed(
  'vakbonds bonds',
  'lid leden lidmaatschap contributie verlof activist activiste consulent consulente bestuurder kaderlid pas man vrouw vertegenwoordiger afgevaardigde functie jurist advocaat',
)

export const told = {
  CRIMINAL: {
    telling: `${crimeWords}
hennepkwekerij wietplantage wietkwekerij wiethok drugslab antecedenten politierechter geweldpleging stalkt stalkte gefraudeerd fraudeerde fraudeert vrijspraak vrijgesproken geseponeerd
voorgeleid voorarrest gedetineerd gedetineerde jeugddetentie reclassering reclasseringsambtenaar enkelband strafblad delictverleden recidive drugssmokkel mensensmokkel mensenhandel matchfixing doodrijden doodgereden
brandgesticht gesjoemeld sjoemelde achterovergedrukt achterovergedrukte verduisterde wederspannigheid zwartwerken zwartwerk lokaalverbod joyrijden straatroof afpersen witgewassen
wiettransport isd-maatregel pij-maatregel bijlmerbajes bajes jeugdgevangenis tbr tbs-kliniek reclasseringstoezicht halttraject haltafdoening strafbeschikking heenzending voorgeleiding
perjury embezzling embezzled burgled pickpocketing convict ex-convict ex-offender`,
    sometimes: `opsporingsonderzoek antecedent vrijheidsstraf verhoor aanhouding arrestatie detentie drugsbezit wapenbezit vuurwapen celstraf gebiedsverbod stadionverbod contactverbod straatverbod huisverbod alcoholslot rijontzegging
arrest inbraken mishandelingen`,
  },
  GENETIC: {
    telling: `gendrager gendragers gendraagster borstkankergen kankergen hemofiliegen huntingtongen alzheimergen genmutatie genafwijking genfout genvariant gendefect chromosoomafwijking chromosoomfout trisomie
karyogram karyotype exoomonderzoek genoomonderzoek dragerschapsonderzoek dragerschapstest verwantschapstest verwantschapsonderzoek vaderschapsonderzoek vlokkentest vruchtwaterpunctie heterozygoot homozygoot
erfelijkheidsonderzoek erfelijkheidscentrum erfelijkheidsadvies brca myheritage ancestrydna farmacogenetisch farmacogenetica dna-profiel haplotype trisomy karyotype heterozygous homozygous amniocentesis genotype
embryoselectie cascadescreening chromosomenonderzoek chromosoomonderzoek genenonderzoek genpaspoort draagsterschap stamceldonor genpaneel gentherapie exoomanalyse mtdna predispositie erfelijkheidsarts dnatest ancestry`,
    sometimes: `mutatie genvariant erfelijkheid deletie duplicatie translocatie mosaïcisme mozaïek microdeletie`,
  },
  SEXUAL: {
    telling: `potentieproblemen potentiestoornis erectie erecties intersekse intersex prostitutie seksualiteit seksverslaafd seksverslaving libido erectieproblemen erectieprobleem erectiestoornis impotent impotentie travestiet polyamoreus polyamorie polyamoureus homofiel geaardheid prostituees hoerenloper
genderneutraal genderfluid gendertransitie transgenderzorg genderkliniek genderpoli genderteam puberteitsremmers hormoonblokkers vreemdgegaan vreemdgaan vreemdging overspel overspelig buitenechtelijke onlyfans grindr parenclub bordeel bordelen
bdsm anorgasmie orgasme zaadlozing masturbeert masturbeerde masturbatie vrijen seksleven seks sekspartner sekspartners geslachtsgemeenschap geslachtsbevestigende geslachtsaanpassende geslachtsverandering geslachtsoperatie
homostel lesbo biseksualiteit homoseksualiteit sekswerk sekswerkster sekslijn webcamseks pornoverslaving pornoverslaafd crossdresser drag-queen polyamorous libido impotence erectile closeted swingers`,
    sometimes: `soa viagra escort travestie fetisj porno pornografie affaire`,
  },
  RELIGION: {
    telling: `kerkkoor kerkganger kerkgangster kerklid kerkgang koranschool zondagsrust rozenkrans sjoel bekering besnijdenis geloofsredenen geloofsgenoten geloofsgemeenschap vastenmaand gebedskleedje gebedskleed bidkleed kerkscheuring
bijbelschool seminarie priesterwijding kerkelijke zondagsdienst jodendom hindoeïsme boeddhisme christendom jeugdouderling pastoraal gebedsgroep huiskring zielzorg doopdienst doopsel doopfeest
bijbelvast bijbelgetrouw godsdienstig godsdienst kerks praktiserend belijdenis volwassenendoop koosjer kosjer kosher halal biecht biechten aalmoes zakat dhikr parish parishioner rosary christening`,
    sometimes: `doop geloofsovertuiging levensovertuiging godsdienst bidruimte gebedsruimte`,
  },
  UNION: {
    telling: `vakbondsman vakbondsvrouw vakbondslid vakbondspas vakbondscontributie vakbondsbestuurder vakbondsjurist vakbondsadvocaat bondslid kadervoorzitter kadergroep ledenraad stakingsuitkering stakingskas stakingsleider stakingsleidster vakbondswerk
${unionWork}
vakbondsconsulent vakbondsafgevaardigde vakbondslidmaatschap stakingspost shopsteward`,
    sometimes: ``,
  },
  POLITICS: {
    telling: `partijlid partijlidmaatschap lijstduwer lijsttrekker fractieleider fractieleidster neonazistisch neonazistische nazistische extreemrechts extreemlinks extreemrechtse extreemlinkse rechts-extremistisch stemgedrag partijbestuurslid fractielid fractiemedewerker klimaatactivist klimaatactiviste complotdenker
dierenactivist partijprominent oppositiepartij verzetsbeweging partijgenoot partijgenote jihadist salafist antifa neonazi neo-nazi`,
    sometimes: `verkiezingsposter verkiezingsbord partijkaart lidmaatschapskaart`,
  },
  BIOMETRIC: {
    telling: fingerThings.replaceAll('handpatroon', '').replaceAll('stempatroon', ''),
    sometimes: `looppatroon typgedrag`,
  },
  ETHNICITY: {
    telling: `dubbelbloed halfbloed mulat mulattin negroïde afro-nederlandse migratieachtergrond gastarbeiders gastarbeider bootvluchteling bootvluchtelingen knil-militair knil etniciteit huidskleur biracial`,
    sometimes: ``,
  },
} as const satisfies Record<string, Told>
