import { adequacyOn, adequacyRule, eea } from '../../law/adequacy.ts'
import { registerGrounds, type RegisterGround } from '../../law/register-grounds.ts'
import { recordTerms, sourceOfTerm } from '../../law/retention-terms.ts'
import type { CountedEvidence, RegisterEvidence, UsedSupplier } from './evidence.ts'
import { callsFor } from './calls.ts'
import { dataTerms, specialTerms } from './data-terms.ts'
import type { FieldId } from './fields.ts'
import type { Activity, Evidence, Statement, StatementValue } from './model.ts'
import { templateIds, templates, type Template, type TemplateId } from './templates.ts'
import { vocabularies, type Term } from './vocabulary.ts'

/** What is seen or follows from it, before anybody said something of it. */
export type ProposedStatement = Pick<Statement, 'field' | 'item' | 'value' | 'evidence'> & {
  readonly basis: 'observed' | 'inferred' | 'declared'
}

export interface ProposedActivity extends Pick<Activity, 'id' | 'role'> {
  /** What shows that it is there; empty when only a person could say so. */
  readonly calledBy: readonly Evidence[]
  readonly statements: readonly ProposedStatement[]
}

/** Every activity that something calls for or that a person keeps, with all that is seen of it or follows from that. */
export function propose(
  evidence: RegisterEvidence,
  kept: ReadonlySet<string> = new Set(),
): ProposedActivity[] {
  return templateIds
    .map((id) => proposeFrom(id, evidence))
    .filter(({ id, calledBy }) => calledBy.length > 0 || kept.has(id))
}

function proposeFrom(id: TemplateId, evidence: RegisterEvidence): ProposedActivity {
  const template: Template = templates[id]
  const calledBy = callsFor(template.calledBy, evidence)
  const ground: Ground = { template, evidence, calledBy }
  const data = dataOf(ground)
  const { processors, recipients } = partiesOf(ground)
  const statements: readonly ProposedStatement[] = [
    ...template.purposes.map((purpose) => inferred('purpose', purpose, calledBy)),
    ...basesOf(ground),
    ...template.usualTexts.map((field) => inferred(field, '', calledBy)),
    ...subjectsOf(ground),
    ...data,
    ...specialOf(template, data),
    ...recipients,
    ...processors,
    ...transfersOf([...processors, ...recipients], evidence),
    ...retentionOf(ground),
    ...measuresOf(id, ground, processors),
    ...placesOf(ground),
    ...risksOf(template, data),
  ]
  return { id, role: template.role, calledBy, statements }
}

interface Ground {
  readonly template: Template
  readonly evidence: RegisterEvidence
  readonly calledBy: readonly Evidence[]
}

function inferred(field: FieldId, item: string, evidence: readonly Evidence[]): ProposedStatement {
  return { field, item, value: { term: '', text: '' }, basis: 'inferred', evidence }
}

function observed(field: FieldId, item: string, evidence: readonly Evidence[]): ProposedStatement {
  return { ...inferred(field, item, evidence), basis: 'observed' }
}

function ruleOf(ground: RegisterGround): { readonly evidence: Evidence; readonly value: StatementValue } {
  const { id, article } = registerGrounds[ground]
  return { evidence: { type: 'rule', rule: id }, value: { term: '', text: article } }
}

function basesOf({ template, calledBy }: Ground): ProposedStatement[] {
  return template.bases.map(({ basis, ground }) => {
    if (ground === null) return inferred('basis', basis, calledBy)
    const rule = ruleOf(ground)
    return { ...inferred('basis', basis, [rule.evidence, ...calledBy]), value: rule.value }
  })
}

function subjectsOf({ template, evidence, calledBy }: Ground): ProposedStatement[] {
  return template.subjects.map(({ subject, role }) => {
    const persons = evidence.roles.find((one) => one.role === role)?.persons ?? 0
    return role === null || persons === 0
      ? inferred('subjects', subject, calledBy)
      : observed('subjects', subject, [{ type: 'persons', role, persons }])
  })
}

function isAbout({
  topics,
}: Template): (row: { readonly topic: CountedEvidence['topics'][number]['topic'] }) => boolean {
  return ({ topic }) => topics === 'all' || topics.includes(topic)
}

/** Kinds that stand in its documents are seen; what is in it by its nature follows. */
function dataOf({ template, evidence, calledBy }: Ground): ProposedStatement[] {
  const counted = Map.groupBy(evidence.topicKinds.filter(isAbout(template)), ({ kind }) => kind)
  const seen = [...counted].map(([kind, rows]) => ({
    kind,
    term: dataTerms[kind],
    documents: sum(rows, ({ documents }) => documents),
    // Who is in documents of two topics must not count twice.
    persons: Math.max(...rows.map(({ persons }) => persons)),
  }))
  return vocabularies.data.flatMap((term) => {
    const found = seen.filter((one) => one.term === term)
    if (found.length > 0)
      return [
        observed(
          'data',
          term,
          found.map(({ kind, documents, persons }) => ({ type: 'findings', kind, documents, persons })),
        ),
      ]
    return template.usualData.includes(term) ? [inferred('data', term, calledBy)] : []
  })
}

function isSeen(data: readonly ProposedStatement[], isAsked: (term: string) => boolean): ProposedStatement[] {
  return data.filter(({ item, basis }) => basis === 'observed' && isAsked(item))
}

/** The exception for special data and the ground for the number, each only when seen and only where the law has one. */
function specialOf(
  { exception, bsnGround }: Template,
  data: readonly ProposedStatement[],
): ProposedStatement[] {
  const special = isSeen(data, (term) => specialTerms.has(term))
  const numbers = isSeen(data, (term) => term === 'bsn')
  const statements: ProposedStatement[] = []
  if (special.length > 0 && exception !== null) {
    const rule = ruleOf(exception.ground)
    const seen = special.flatMap(({ evidence }) => evidence)
    statements.push({ ...inferred('exception', exception.term, [rule.evidence, ...seen]), value: rule.value })
  }
  if (numbers.length > 0 && bsnGround !== null) {
    const rule = ruleOf(bsnGround)
    const seen = numbers.flatMap(({ evidence }) => evidence)
    statements.push({ ...inferred('bsn-ground', '', [rule.evidence, ...seen]), value: rule.value })
  }
  return statements
}

interface Parties {
  readonly processors: readonly ProposedStatement[]
  readonly recipients: readonly ProposedStatement[]
}

/** Services that take part by what they do, and whom its messages went to. */
function partiesOf({ template, evidence }: Ground): Parties {
  const isMailed = evidence.topics.some((count) => isAbout(template)(count) && count.inMail > 0)
  const taking = evidence.suppliers.filter(
    ({ branch, isMailHost }) =>
      template.topics !== 'all' &&
      ((branch !== null && template.branches.includes(branch)) || (isMailHost && isMailed)),
  )
  const processors = taking.filter(isProcessor).map((one) => partyOf('processors', one))
  const controllers = taking.filter((one) => one.role === 'controller' || one.role === 'joint')
  const known = new Set(evidence.suppliers.filter(isProcessor).map(({ domain }) => domain))
  const went = template.topics === 'all' ? [] : evidence.sent.filter(isAbout(template))
  const sent = [...Map.groupBy(went, ({ domain }) => domain)].filter(([domain]) => !known.has(domain))
  const names = new Map(evidence.suppliers.map(({ domain, name }) => [domain, name]))
  const toWhom = new Map(controllers.map((one) => [one.domain, partyOf('recipients', one)]))
  for (const [domain, rows] of sent) {
    const shown: Evidence = { type: 'sent', domain, documents: sum(rows, ({ documents }) => documents) }
    const value = { term: '', text: names.get(domain) ?? domain }
    const former = toWhom.get(domain)?.evidence ?? []
    toWhom.set(domain, { ...observed('recipients', domain, [shown, ...former]), value })
  }
  return { processors, recipients: [...toWhom.values()] }
}

/** What works for us, wholly or in part. */
function isProcessor({ role }: UsedSupplier): boolean {
  return role === 'processor' || role === 'depends'
}

/** That it is used is seen; that it is used for this follows from what it does. */
function partyOf(
  field: 'processors' | 'recipients',
  { domain, name, messages }: UsedSupplier,
): ProposedStatement {
  const shown: Evidence = { type: 'supplier', domain, messages }
  return { ...inferred(field, domain, [shown]), value: { term: '', text: name } }
}

/** Outside the EEA by the supplier's country or its parent's. The ground stays open unless a decision covers everybody there. */
function transfersOf(parties: readonly ProposedStatement[], evidence: RegisterEvidence): ProposedStatement[] {
  const suppliers = new Map(evidence.suppliers.map((one) => [one.domain, one]))
  return parties.flatMap(({ item, evidence: shown }) => {
    const { country = null, parentCountry = null } = suppliers.get(item) ?? {}
    const outside = [country, parentCountry].find((one) => one !== null && !eea.includes(one))
    if (outside === undefined || outside === null) return []
    const decision = adequacyOn(outside, evidence.today)
    const term: Term<'transfer'> | '' = decision?.scope === 'whole' ? '45' : ''
    const rule: Evidence = { type: 'rule', rule: adequacyRule.id }
    return [{ ...inferred('transfers', item, [...shown, rule]), value: { term, text: outside } }]
  })
}

function retentionOf({ template, evidence }: Ground): ProposedStatement[] {
  return template.retention.map((category) => {
    if (category === 'index') return observed('retention', category, [ofKwartje])
    const rule = recordTerms[category]
    const own = evidence.ownTerms[category]
    const why: Evidence = { type: 'rule', rule: rule.id }
    const usual = inferred('retention', category, [why])
    return own === undefined
      ? { ...usual, value: { term: rule.term, text: sourceOfTerm(rule).title } }
      : { ...usual, value: { term: own.term, text: own.reason }, basis: 'declared' }
  })
}

/** What Kwartje does by itself. */
const ofKwartje = { type: 'rule', rule: registerGrounds.accountability.id } as const

/** Only what was seen: nobody's security is guessed. */
function measuresOf(
  id: TemplateId,
  { evidence }: Ground,
  processors: Parties['processors'],
): ProposedStatement[] {
  const agreed = new Set(evidence.suppliers.filter((one) => one.hasAgreement).map(({ domain }) => domain))
  const isAgreed = processors.length > 0 && processors.every(({ item }) => agreed.has(item))
  const shown = processors.flatMap((one) => one.evidence)
  const own: readonly Term<'measure'>[] = evidence.isIndexEncrypted ? ['enc-rest', 'log'] : ['log']
  return [
    ...(isAgreed ? [observed('measures', 'agreements', shown)] : []),
    ...(id === 'kwartje' ? own.map((measure) => observed('measures', measure, [ofKwartje])) : []),
  ]
}

function placesOf({ template, evidence }: Ground): ProposedStatement[] {
  const counted = evidence.topics.filter(isAbout(template)).flatMap(({ places }) => places)
  const held = new Map<number, number>()
  for (const { sourceId, documents } of counted) held.set(sourceId, (held.get(sourceId) ?? 0) + documents)
  for (const { sourceId, place, documents } of evidence.places)
    if (place !== null && template.places.includes(place) && !held.has(sourceId))
      held.set(sourceId, documents)
  return [...held].map(([sourceId, documents]) =>
    observed('places', String(sourceId), [{ type: 'place', sourceId, documents }]),
  )
}

/** A sign is there when it is seen. What is not seen is not known: only a person says no. */
function risksOf({ role, subjects }: Template, data: readonly ProposedStatement[]): ProposedStatement[] {
  if (role === 'processor') return []
  const sensitive = isSeen(data, (term) => specialTerms.has(term) || term === 'bsn' || term === 'criminal')
  const seen: Partial<Record<Term<'risk'>, readonly Evidence[]>> = {
    ...(sensitive.length > 0 ? { sensitive: sensitive.flatMap(({ evidence }) => evidence) } : {}),
    // Who depends on an employer is vulnerable towards it (WP248 rev. 01, criterion 7).
    ...(subjects.some(({ subject }) => subject === 'employee' || subject === 'applicant')
      ? { vulnerable: [{ type: 'rule', rule: 'WP248' }] }
      : {}),
  }
  return vocabularies.risk.map((sign) => ({
    ...inferred('risks', sign, seen[sign] ?? []),
    value: { term: seen[sign] === undefined ? 'unknown' : 'yes', text: '' },
  }))
}

function sum<Row>(rows: readonly Row[], count: (row: Row) => number): number {
  return rows.reduce((total, row) => total + count(row), 0)
}
