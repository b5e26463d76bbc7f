import { languages, type Messages } from '../../i18n/index.ts'
import { activityName, knownText, statementParts, statementText } from '../../i18n/register-text.ts'
import { dpvPrefixes, dpvTerms, dpvVersion, type dpvStructure, type DpvTerm } from '../../law/dpv-terms.ts'
import type { FieldId } from '../../privacy/register/fields.ts'
import type { Activity, Statement } from '../../privacy/register/model.ts'
import type { RegisterDocument } from './document.ts'

type Structure = (typeof dpvStructure)[number]

const title = 'dcterms:title'
const description = 'dcterms:description'
/** How a word of ours stands to one of DPV: the same, nearly, or narrower. */
const relations = { exact: 'skos:exactMatch', close: 'skos:closeMatch', broader: 'skos:broadMatch' } as const

/** What stands in a node of the graph. */
type Node = {
  readonly [key in '@id' | '@type' | Structure | typeof title | typeof description | Other]?: unknown
}
type Other =
  | 'dcterms:conformsTo'
  | 'dcterms:created'
  | 'dcterms:hasVersion'
  | 'skos:prefLabel'
  | (typeof relations)[DpvTerm['match']]

/** The register as linked data in the W3C Data Privacy Vocabulary 2.3 (JSON-LD 1.1); the context stands in the file, so nothing is fetched. */
export function registerToJsonLd(document: RegisterDocument): Uint8Array {
  const { register, language, version, madeOn } = document
  const messages: Messages = languages[language]
  const graph: Node = {
    '@id': '#register',
    '@type': 'dpv:ROPA',
    [title]: messages.register.title,
    'dpv:hasJurisdiction': { '@id': 'loc:EU' },
    'dcterms:created': madeOn,
    'dcterms:conformsTo': `DPV ${dpvVersion.version} (${dpvVersion.source})`,
    ...(version === null ? {} : { 'dcterms:hasVersion': String(version.number) }),
    'dpv:hasDataController': organisationNode(document),
    'dpv:hasProcess': register.activities.map((activity, i) =>
      processNode(activity, `#p${String(i + 1)}`, document),
    ),
  }
  return Buffer.from(`${JSON.stringify({ '@context': context(language), ...graph }, null, 2)}\n`)
}

function context(language: string): object {
  return {
    '@version': 1.1,
    ...dpvPrefixes,
    dcterms: 'http://purl.org/dc/terms/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    '@language': language,
  }
}

function organisationNode({ register: { organisation } }: RegisterDocument): Node {
  const { name, legalForm, registration, address, email, phone, representative, officer } = organisation
  return present({
    '@id': '#organisation',
    '@type': 'dpv:DataController',
    'dpv:hasName': name,
    [description]: legalForm,
    'dpv:hasIdentifier': registration,
    'dpv:hasAddress': address,
    'dpv:hasContact': [email, phone].filter((way) => way !== ''),
    'dpv:hasRepresentative': representative,
    'dpv:hasDataProtectionOfficer': officer,
  })
}

/** Fields whose items are words with a meaning in DPV, by the property that they are the value of. */
const wordFields = {
  purpose: ['dpv:hasPurpose', 'purpose'],
  basis: ['dpv:hasLegalBasis', 'basis'],
  exception: ['dpv:hasLegalBasis', 'exception'],
  subjects: ['dpv:hasDataSubject', 'subject'],
  data: ['dpv:hasPersonalData', 'data'],
  measures: ['dpv:hasTechnicalOrganisationalMeasure', 'measure'],
} as const satisfies Partial<Record<FieldId, readonly [Structure, keyof typeof dpvTerms]>>

function processNode(activity: Activity, id: string, document: RegisterDocument): Node {
  const messages = languages[document.language]
  const own = (field: FieldId): Statement[] => activity.statements.filter((one) => one.field === field)
  const words: Partial<Record<Structure, Node[]>> = {}
  for (const [field, [property, list]] of entriesOf(wordFields)) {
    const nodes = own(field).map((one) => wordNode(one, list, document))
    if (nodes.length > 0) words[property] = [...(words[property] ?? []), ...nodes]
  }
  const party = (
    property: Structure,
    field: FieldId,
    type: Structure,
  ): Partial<Record<Structure, Node[]>> => {
    const nodes = own(field).map((one) => partyNode(one, type, { activity, document }))
    return nodes.length === 0 ? {} : { [property]: nodes }
  }
  const storage = own('retention').map((one) => storageNode(one, document))
  const source = own('source').map((one) => statementText(one, messages, document.names))
  return present({
    '@id': id,
    '@type': 'dpv:Process',
    [title]: activityName(activity, messages),
    [description]: `${messages.register.roles[activity.role].name}, ${messages.register.states[activity.state]}`,
    [activity.role === 'processor' ? 'dpv:hasDataProcessor' : 'dpv:hasDataController']: ownRole(
      activity,
      document,
    ),
    ...words,
    ...party('dpv:hasRecipient', 'recipients', 'dpv:Recipient'),
    ...(activity.role === 'processor'
      ? {}
      : party('dpv:hasDataProcessor', 'processors', 'dpv:DataProcessor')),
    'dpv:hasStorageCondition': storage,
    'dpv:hasDataSource': source,
  })
}

function ownRole(activity: Activity, document: RegisterDocument): Node[] {
  const subs =
    activity.role === 'processor'
      ? activity.statements
          .filter(({ field }) => field === 'processors')
          .map((one) => partyNode(one, 'dpv:DataSubProcessor', { activity, document }))
      : []
  return [{ '@id': '#organisation' }, ...subs]
}

/** A word with what it is in DPV, and how near that is. */
function wordNode(statement: Statement, list: keyof typeof dpvTerms, document: RegisterDocument): Node {
  const messages = languages[document.language]
  const terms: Readonly<Record<string, DpvTerm>> = dpvTerms[list]
  const found = Object.hasOwn(terms, statement.item) ? terms[statement.item] : undefined
  const { item, value } = statementParts(statement, messages, document.names)
  return present({
    '@type': found?.term,
    'skos:prefLabel': item,
    ...(found === undefined ? {} : { [relations[found.match]]: { '@id': found.term } }),
    [description]: value,
    'dpv:hasJustification': knownText(statement, messages),
  })
}

interface PartyPlace {
  readonly activity: Activity
  readonly document: RegisterDocument
}

function partyNode(statement: Statement, type: Structure, { activity, document }: PartyPlace): Node {
  const { names, language } = document
  const party = Object.hasOwn(names.parties, statement.item) ? names.parties[statement.item] : undefined
  const transfer = activity.statements.find(
    ({ field, item }) => field === 'transfers' && item === statement.item,
  )
  const ground = transfer === undefined ? undefined : groundOf(transfer)
  return present({
    '@type': type,
    'dpv:hasName': statementParts(statement, languages[language], names).item,
    'dpv:hasIdentifier': statement.item,
    'dpv:hasCountry': transfer === undefined ? countryNode(party?.country ?? '') : '',
    'dpv:hasThirdCountry': countryNode(transfer?.value.text ?? ''),
    'dpv:hasLegalBasis': ground === undefined ? '' : { '@type': ground.term },
  })
}

/** Countries of DPV have the codes of ISO 3166. */
function countryNode(code: string): Node | string {
  return /^[A-Z]{2}$/.test(code) ? { '@id': `loc:${code}` } : code
}

function groundOf({ value: { term } }: Statement): DpvTerm | undefined {
  const terms: Readonly<Record<string, DpvTerm>> = dpvTerms.transfer
  return Object.hasOwn(terms, term) ? terms[term] : undefined
}

function storageNode(statement: Statement, document: RegisterDocument): Node {
  const { item, value } = statementParts(statement, languages[document.language], document.names)
  const { term } = statement.value
  return present({
    '@type': 'dpv:StorageDuration',
    'skos:prefLabel': item,
    'dpv:hasDuration': /^P\d+[YMWD]$/.test(term) ? { '@type': 'xsd:duration', '@value': term } : '',
    [description]: value,
  })
}

/** Without what is empty. */
function present(node: Node): Node {
  const kept = Object.entries(node).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept)
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][] // keys of a constant are exactly its names
}
