import type { Kind } from '../kinds.ts'
import { sometimesConditionWords } from './health.ts'

/** Words of one sort: each of them tells little, but with words of another sort enough. */
export interface Hints {
  /** Words of two sorts of which one weighs 2, or of three. */
  readonly weight: 1 | 2
  /** Whether a sentence is looked at because it holds one of them; the others are everyday words. */
  readonly calls: boolean
  readonly words: string
}
/** So much do the sorts in a sentence weigh together when it tells of somebody. */
export const enoughHints = 3

/** What words of different sorts tell together: "de uitslag van het bloedonderzoek", "voor de SP in de raad". */
export const hints: Partial<Record<Kind, readonly Hints[]>> = {
  HEALTH: [
    {
      weight: 2,
      calls: true,
      words: `
hart rug knie knieën heup heupen enkel pols schouder schouders elleboog arm benen scheenbeen dijbeen bekken ribben rib buik maag darmen nieren nier longen 
lever oog ogen oor oren keel nek kuit lies borst bloed huid spieren gewrichten zenuw zenuwen hersenen hersens teen vinger duim hiel wervel kaak kies prostaat
baarmoeder blaas galblaas schildklier netvlies trommelvlies linkeroog rechteroog linkeroor rechteroor linkerknie rechterknie linkerbeen rechterbeen linkerarm rechterarm linkervoet rechtervoet linkerschouder rechterschouder linkerheup rechterheup linkerenkel rechterenkel linkerpols rechterpols knee hip ankle wrist shoulder elbow kidneys kidney lungs liver throat chest stomach eyes spine skin
`,
    },
    {
      weight: 2,
      calls: true,
      words: `
${sometimesConditionWords} pijn pijnlijk klachten misselijk duizelig benauwd bloeding bloedt bloeden wond wonden gehecht zwelling gezwollen allergische gevallen gebroken gekneusd verstuikt
gescheurd ontstoken verdoofd uitval krampen kramp koortsig overgeven pain bleeding swollen wound rash sore broken fracture breathing
`,
    },
    {
      weight: 2,
      calls: true,
      words: `
bloedonderzoek mri medicatie medicijnen medicijn doorverwezen verwijzing kuur antibioticakuur tabletten tablet pillen injecties injectie dosering nacontrole dagbehandeling
behandelplan revalidatie revalideren therapie transplantatie narcose bestraling infuus beademing zuurstof pijnstillers gips medication tablets injection injections
antibiotics painkillers dosage prescribed referral
`,
    },
    {
      weight: 2,
      calls: false,
      words: `
tillen traplopen bukken autorijden belasten bewegen hoort bedrust lopen slikken hijgen slapen ademen ademhalen plassen lifting bedrest
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
behandeling opname opgenomen uitslag uitslagen recept scan echo operatie geopereerd herstel ingreep onderzocht surgery operation treatment replacement recovery
admitted
`,
    },
    {
      weight: 1,
      calls: true,
      words: `
verzekeringsarts arboarts keuringsarts arts huisarts dokter specialist cardioloog neuroloog oncoloog internist uroloog gynaecoloog dermatoloog longarts oogarts tandarts kaakchirurg chirurg orthopeed
reumatoloog psycholoog psychiater fysio fysiotherapeut diëtist logopedist verloskundige bedrijfsarts doctor gp surgeon physio dentist psychologist psychiatrist
consultant midwife
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
ziekenhuis kliniek polikliniek poli spoedpost huisartsenpost umc mc ehbo seh ambulance ggz revalidatiecentrum verpleeghuis hospital clinic bed
`,
    },
    {
      weight: 2,
      calls: true,
      words:
        'gehoorapparaat hoortoestel rollator krukken rolstoel scootmobiel prothese stoma pacemaker katheter brace insulinepomp crutches wheelchair',
    },
  ],
  POLITICS: [
    {
      weight: 2,
      calls: true,
      words: `
vvd pvda groenlinks pvv d66 cda sp bbb nsc volt denk sgp fvd pvdd christenunie labour conservative tory republican democrats leefbaar
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
nummer plek raad gemeenteraad staten kamer wethouder raadslid statenlid kamerlid kandidaat kandidaten lijst lid stemt stem gestemd stemde stemmen actief campagne flyert bestuur
voorzitter penningmeester aanhanger afdelingsvoorzitter afdeling chairman treasurer councillor voted votes member activist association branch
`,
    },
  ],
  RELIGION: [
    {
      weight: 2,
      calls: true,
      words: `
kerk moskee synagoge church mosque synagogue mis kerkdienst koran bijbel
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
preekt preek preken bidt bidden gelooft geloof gelovig lid ouderling zondagsschool zondags doop gedoopt preaches prays worships worship faith belijdenis avondmaal
`,
    },
  ],
  UNION: [
    {
      weight: 2,
      calls: true,
      words: `
fnv cnv vcp vakbond aob abvv acv gmb unison union
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
lid belangen bijstaan bijgestaan bijstand contributie bestuurder kaderlid staakt gestaakt ingeschakeld inschakelen inschakelt opgezegd aangesloten vertegenwoordigt
vertegenwoordigd vertegenwoordigen kadergroep ledenraad lidmaatschap member membership dues steward strike joined rep represented subscription
`,
    },
  ],
  BIOMETRIC: [
    {
      weight: 2,
      calls: true,
      words: `
gezicht stem vingerafdruk vingerafdrukken iris handpalm netvlies duim face facial voice fingerprint fingerprints retina
`,
    },
    {
      weight: 1,
      calls: false,
      words: `
herkennen herkend herkent herkenning inloggen inklokken inlogt ingelogd klokt opgeslagen opslaan scan scans scannen gescand toegangssysteem toegangscontrole prikklok
template sjabloon identificatie identificeren verificatie access stored enrolled terminal identify recognise recognize login scanned
`,
    },
  ],
}

/** The words of a kind at which a sentence is looked at. */
export function callingWords(kind: Kind): string {
  return (hints[kind] ?? [])
    .filter(({ calls }) => calls)
    .map(({ words }) => words)
    .join(' ')
}
