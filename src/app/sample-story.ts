import { recordConsent } from '../actions/consent-records.ts'
import { consentOverview, contacts, sayOfList, sayOfSelling } from '../actions/consents.ts'
import { setDrillPeople, setDrillReport } from '../actions/drill-house.ts'
import { tickDrill } from '../actions/drill-preparation.ts'
import { makeDrill } from '../actions/drills.ts'
import { decideNewsletters } from '../actions/newsletters.ts'
import { measureBreach } from '../actions/breach-scope.ts'
import { decideBreach, noteBreach, openBreach } from '../actions/breaches.ts'
import { beginOurAnswers } from '../actions/our-answers.ts'
import { publishedStatement } from '../actions/privacy-statement.ts'
import { judgeAnswer, makeQuestionnaire, readAnswers } from '../actions/questionnaires.ts'
import { confirmActivity, decideStatement, setOrganisation } from '../actions/register-decide.ts'
import { signRegister } from '../actions/register-versions.ts'
import { planErasure } from '../actions/person-plans.ts'
import { previewRequestLetter, sendRequestLetter } from '../actions/request-letters.ts'
import { requestCandidates, searchRequest, setRequestPersons } from '../actions/request-search.ts'
import { noteRequest, openRequest } from '../actions/requests.ts'
import { stateSupplierField } from '../actions/supplier-fields.ts'
import { addTask } from '../actions/tasks.ts'
import { noteUnsubscribed } from '../actions/unsubscribe.ts'
import { joinTraining, lessonDone, startTrainingPlan } from '../actions/training.ts'
import { dayAt, type Clock } from '../base/clock.ts'
import type { Answers, ReturnedAnswers } from '../privacy/suppliers/questionnaire/types.ts'
import { tryPublicDesk } from './sample-public-desk.ts'
import type { Workspace } from './workspace.ts'

/** Does as an owner would have done on earlier days. */
interface Owner {
  readonly perform: Workspace['perform']
  /** The moment so many days ago; of days to come with a minus. */
  readonly ago: (days: number) => Temporal.Instant
}

/**
 * What the owner of the sample firm did before somebody looks round in it: questions were sent, one was answered badly and one
 * not at all; the register was signed off and moved since; newsletters were left. So every state is there to see. Needs the firm's places to be read.
 * Whatever is bad is told of names that are invented.
 */
export async function tellSampleStory(
  workspace: Pick<Workspace, 'perform' | 'place'>,
  clock: Clock,
): Promise<void> {
  const { perform } = workspace
  const owner: Owner = { perform, ago: (days) => clock.now().subtract({ hours: 24 * days }) }
  await keepRegister(owner)
  await askSuppliers(owner)
  await teach(owner)
  await prepareDrill(owner)
  await noteSuppliers(owner)
  await leaveNewsletters(owner)
  await perform(addTask, {
    title: 'Bel de alarmcentrale: hoe lang bewaren zij de beelden?',
    dueOn: dayOf(owner.ago(-4)),
    owner: 'Youssef',
  })
  await rememberBreach(owner)
  await askConsent(owner)
  await tryPublicDesk(workspace, owner.ago)
  await takeRequests(owner)
  await perform(beginOurAnswers, {
    organisation: 'Fietsverhuur De Duinpan',
    language: 'nl',
    dueOn: dayOf(owner.ago(-12)),
  })
}

/** Signed off and published five weeks ago; since then a term was changed and a recipient named. */
async function keepRegister({ perform, ago }: Owner): Promise<void> {
  const then = { at: ago(35) }
  await perform(
    setOrganisation,
    {
      legalForm: 'eenmanszaak',
      email: 'marijke@deketting.example',
    },
    then,
  )
  for (const id of ['payroll', 'newsletter']) await perform(confirmActivity, { id }, then)
  await perform(
    signRegister,
    { signedBy: 'Marijke Hofstra', note: 'Eerste versie, met Youssef doorgenomen.' },
    then,
  )
  for (const audience of ['everyone', 'staff'] as const)
    await perform(publishedStatement, { audience, on: dayOf(then.at) }, then)
  await perform(
    decideStatement,
    {
      activity: 'payroll',
      steps: [
        {
          field: 'recipients',
          item: 'rekenkamer.example',
          step: 'declare',
          value: { text: 'Loonbureau De Rekenkamer' },
        },
      ],
    },
    { at: ago(9) },
  )
}

/** Begun two months ago: everybody did the first lesson, one of three the second, and this month's is open. */
async function teach({ perform, ago }: Owner): Promise<void> {
  const months = [ago(62), ago(33)] as const
  const join = (name: string): Promise<{ readonly member: string }> =>
    perform(joinTraining, { name }, { at: months[0] })
  const [marijke, youssef, tess] = [await join('Marijke'), await join('Youssef'), await join('Tess')]
  await perform(startTrainingPlan, {}, { at: months[0] })
  for (const { member } of [marijke, youssef, tess])
    await perform(lessonDone, { member, lesson: 'where' }, { at: ago(55) })
  await perform(lessonDone, { member: marijke.member, lesson: 'wrong-recipient' }, { at: months[1] })
  await perform(lessonDone, { member: marijke.member, lesson: 'management' }, { at: ago(20) })
}

/** Chosen and half prepared: the goal is written down and interests were weighed; the rest is still to do. */
async function prepareDrill({ perform, ago }: Owner): Promise<void> {
  const at = ago(6)
  const people = [
    'Marijke Hofstra <marijke@deketting.example>',
    'Youssef Amrani <youssef@deketting.example>',
    'Tess van Loon <tess@deketting.example>',
  ]
  await perform(setDrillPeople, { text: people.join('\n') }, { at })
  await perform(setDrillReport, { address: 'melden@deketting.example' }, { at })
  const { id } = await perform(
    makeDrill,
    { plan: { template: 'changed-account', language: 'nl', staff: 3 } },
    { at },
  )
  const tick = { id, by: 'Marijke', on: dayOf(at) } as const
  const goal = 'Bij een nieuw rekeningnummer bellen wij eerst, en iedereen meldt het.'
  await perform(tickDrill, { ...tick, step: 'goal', note: goal }, { at })
  await perform(tickDrill, { ...tick, step: 'weighing' }, { at })
}

async function askSuppliers({ perform, ago }: Owner): Promise<void> {
  const ask = (domain: string, at: Temporal.Instant): Promise<{ readonly round: string }> =>
    perform(makeQuestionnaire, { domain, language: 'nl', dueOn: dayOf(at.add({ hours: 24 * 14 })) }, { at })
  const { round } = await ask('kassameester.example', ago(30))
  const returned: ReturnedAnswers = {
    format: 'kwartje-questionnaire',
    version: 1,
    round,
    language: 'nl',
    by: 'Servicedesk Kassameester',
    filledOn: dayOf(ago(20)),
    answers: answersOfTill,
  }
  await perform(readAnswers, { text: JSON.stringify(returned) }, { at: ago(19) })
  await perform(
    judgeAnswer,
    {
      round,
      question: 'rights',
      override: { points: 1, reason: 'Aan de telefoon: wissen kan wel, maar alleen door hen.' },
    },
    { at: ago(18) },
  )
  await ask('roosterklok.example', ago(24))
  await ask('boekhoudwolk.example', ago(3))
}

/** As firms answer: much of it well, some of it not, and one question left open. */
const answersOfTill: Answers = {
  role: { role: 'processor', purpose: 'Kassa, voorraad en bonnen' },
  data: { kinds: ['contact', 'financial'], people: ['customers', 'employees'], count: '1200' },
  agreement: { signed: 'accepted', duties: 'all', evidence: 'Bijlage 2 bij het abonnement' },
  location: { outside: 'no', countries: 'NL, DE' },
  subprocessors: { used: 'some', list: 'Op aanvraag', notice: 'no' },
  security: { measures: ['mfa', 'encrypted-transfer', 'backups', 'updates'] },
  proof: { kinds: ['none'] },
  breach: { within: 'longer', contact: 'servicedesk@kassameester.example', history: 'none' },
  rights: { can: ['find', 'export'], within: 'longer' },
  ending: { erased: 'quarter', backups: 'yes', returned: 'own' },
  people: { bound: ['secrecy'] },
}

/** Left one that stopped and one that goes on; one is on the page of the day. On fixed days: the mail has fixed days too. */
async function leaveNewsletters({ perform }: Owner): Promise<void> {
  const left = (key: string, on: string): Promise<unknown> =>
    perform(noteUnsubscribed, { key, way: 'by-hand' }, { at: Temporal.Instant.from(`${on}T10:00:00Z`) })
  await left('nieuws.ondernemersclub.example', '2025-12-08')
  await left('nieuws.zadelexpres.example', '2026-11-02')
  await perform(decideNewsletters, {
    decisions: [{ key: 'nieuws.fietsvakblad.example', decision: 'roll-up' }],
  })
}

/** What the supplier says of itself is declared; what the owner knows is confirmed. */
async function noteSuppliers({ perform, ago }: Owner): Promise<void> {
  const says = (domain: string, stated: Stated, provenance: 'declared' | 'confirmed'): Promise<unknown> =>
    perform(stateSupplierField, { domain, stated, provenance }, { at: ago(18) })
  const books = 'boekhoudwolk.example'
  await says(books, { field: 'criticality', value: 'high' }, 'confirmed')
  await says(books, { field: 'breach-contact', value: 'veilig@boekhoudwolk.example' }, 'declared')
  const exit = 'Elke maand zelf een reservekopie van de boekhouding bewaren.'
  await says(books, { field: 'exit', value: exit }, 'confirmed')
  const roster = 'roosterklok.example'
  const location = { country: 'US', ground: 'standard-clauses' } as const
  await says(roster, { field: 'location', value: location }, 'declared')
  const certificate = { kind: 'ISO 27001', scope: 'Roosters en uren', validTo: dayOf(ago(60)) }
  await says(roster, { field: 'certificate', value: certificate }, 'declared')
}

/** Four months ago a job sheet went along with the wrong customer; it came back, was not notified, and is in the register. */
async function rememberBreach({ perform, ago }: Owner): Promise<void> {
  const at = ago(120)
  const { id } = await perform(
    openBreach,
    { kind: 'paper', title: 'Werkbon met verkeerde fiets mee' },
    { at },
  )
  const times = {
    firstSignal: at.toString(),
    aware: at.toString(),
    began: at.subtract({ hours: 3 }).toString(),
    ended: at.add({ hours: 2 }).toString(),
  }
  const facts = {
    touched: 'yes',
    effects: ['seen'],
    role: 'controller',
    receiver: 'known-deleted',
    natures: ['contact', 'detailed'],
    reveals: 'no',
    vulnerable: 'no',
    removed: 'no',
    borders: 'no',
  } as const
  await perform(measureBreach, { id, choice: { type: 'by-hand', note: 'Eén werkbon' } }, { at })
  await perform(
    noteBreach,
    {
      id,
      lines: [
        { type: 'timed', times, why: 'De klant belde zelf.' },
        { type: 'corrected', field: 'people', amount: { min: 1, best: 1, max: 1 }, reason: 'één bon' },
        { type: 'answered', facts: { ...facts, effects: ['seen'], natures: ['contact', 'detailed'] } },
        { type: 'measure', text: 'Werkbonnen voortaan in een envelop met naam', sort: 'prevent' },
      ],
    },
    { at },
  )
  await perform(
    decideBreach,
    {
      id,
      authority: 'not',
      people: 'not',
      reason: 'Eén bon met naam en telefoonnummer. De klant bracht hem dezelfde middag terug.',
      by: 'Marijke Hofstra',
    },
    { at: at.add({ hours: 5 }) },
  )
  const lines = [{ type: 'closed', lessons: 'Eerst de naam hardop noemen, dan pas meegeven.' }] as const
  await perform(noteBreach, { id, lines: [...lines] }, { at: at.add({ hours: 48 }) })
}

/** Said once where the customers came from and how the shop sells; one said yes on paper, another's yes ends soon. The bought list waits. */
async function askConsent({ perform, ago }: Owner): Promise<void> {
  const at = ago(20)
  const { lists } = await perform(consentOverview, {})
  for (const { key } of lists.filter(({ name }) => name.includes('klanten.sqlite')))
    await perform(sayOfList, { key, origin: 'customers', note: 'De kassa', by: 'Marijke' }, { at })
  const wording =
    'Wij mailen klanten soms een aanbieding voor onderhoud. Liever geen aanbiedingen? Antwoord met "stop".'
  const selling = {
    atCollection: 'yes',
    inEachMessage: 'yes',
    since: '2025-01-01',
    wording,
    by: 'Marijke',
  } as const
  await perform(sayOfSelling, selling, { at })
  const people = (await perform(contacts, { states: ['UNKNOWN'], limit: 2 })).rows
  for (const [i, { name, value }] of people.entries())
    await perform(
      recordConsent,
      {
        person: { name, mail: value },
        purposes: i === 0 ? ['news'] : ['news', 'events'],
        channels: ['mail'],
        notice: {
          text: 'Ik wil de fietsnieuwsbrief van De Ketting per mail. Ik kan mij altijd afmelden.',
          version: '2',
          language: 'nl',
        },
        method: 'paper',
        at: ago(200 - i).toString(),
        source: 'Kaartje aan de balie',
        retention: 'Tot u zich afmeldt, en daarna twee jaar als bewijs',
        validUntil: i === 0 ? null : dayOf(ago(-40)),
        by: 'Youssef',
      },
      { at: ago(200 - i) },
    )
}

/**
 * A wrong house number was put right in a day; who asked to be erased has invoices that must stay: the plan for the rest lies ready. Two
 * more wait in the mail for somebody to see them: what is held of Fatima, and no advertising for Piet.
 */
async function takeRequests({ perform, ago }: Owner): Promise<void> {
  const called = ago(110)
  const by = 'Marijke Hofstra'
  const els = await perform(
    openRequest,
    {
      channel: 'phone',
      receivedAt: called.toString(),
      rights: ['rectification'],
      asker: { name: 'Els Kamphuis', mail: 'fam.kamphuis@thuispost.example' },
      text: 'Els belt: het huisnummer op de werkbon is fout. Zij wonen op 12, niet op 21.',
      by,
    },
    { at: called },
  )
  const at = called.toString()
  await perform(
    noteRequest,
    {
      id: els.id,
      lines: [
        {
          type: 'identified',
          of: 'asker',
          method: 'face',
          result: 'right',
          checked: 'Vaste klant, stem herkend',
          at,
          by,
        },
        { type: 'decided', right: 'rectification', outcome: 'granted', why: 'Het huisnummer is nu 12.', by },
        { type: 'planned', plan: null, right: 'rectification' },
        { type: 'heard', about: 'recipient', at, text: 'Niemand kreeg het adres.' },
      ],
    },
    { at: called },
  )
  const letter = { id: els.id, letter: 'answer' } as const
  const next = called.add({ hours: 24 })
  const { seen, faults } = await perform(previewRequestLetter, letter, { at: next })
  await perform(
    sendRequestLetter,
    { ...letter, seen, channel: 'phone', ignored: [...faults], by },
    { at: next },
  )
  const closed = { type: 'closed', lessons: 'Adres hardop herhalen bij het opschrijven.', by } as const
  await perform(noteRequest, { id: els.id, lines: [closed] }, { at: next })
  await prepareErasure({ perform, ago })
  await searchForAnnelies({ perform, ago })
}

/** He was known at the counter, found and told yes in part; the plan that erases him lies ready, and nobody carried it out yet. */
async function prepareErasure({ perform, ago }: Owner): Promise<void> {
  const stood = ago(12)
  const by = 'Tess van Loon'
  const { id } = await perform(
    openRequest,
    {
      channel: 'counter',
      receivedAt: stood.toString(),
      rights: ['erasure'],
      asker: { name: 'Gerrit-Jan van ’t Hof', mail: 'gj@vanthof.example' },
      text: 'Gerrit-Jan verhuist naar het buitenland en wil dat wij al zijn gegevens wissen. Hij heeft nog facturen bij ons.',
      by,
    },
    { at: stood },
  )
  const known = {
    type: 'identified',
    of: 'asker',
    method: 'face',
    result: 'right',
    checked: 'Komt al jaren in de winkel',
    at: stood.toString(),
    by,
  } as const
  await perform(noteRequest, { id, lines: [known] }, { at: stood })
  const { candidates, identifiers } = await perform(requestCandidates, { id })
  const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
  await perform(setRequestPersons, { id, persons, identifiers, by }, { at: ago(11) })
  await perform(searchRequest, { id, reads: false, readsThrough: false }, { at: ago(11) })
  const decided = {
    type: 'decided',
    right: 'erasure',
    outcome: 'partly',
    grounds: ['legal-duty'],
    why: 'De facturen bewaren wij zeven jaar voor de Belastingdienst. De rest wissen wij.',
    by: 'Marijke Hofstra',
  } as const
  await perform(noteRequest, { id, lines: [{ ...decided, grounds: [...decided.grounds] }] }, { at: ago(10) })
  await perform(planErasure, { who: persons.map(String), request: id }, { at: ago(9) })
}

/** She wrote a letter under her married name and mails under her own: what there is of her was found, and waits to be looked through. */
async function searchForAnnelies({ perform, ago }: Owner): Promise<void> {
  const came = { at: ago(8) }
  const by = 'Marijke Hofstra'
  const { id } = await perform(
    openRequest,
    {
      channel: 'letter',
      receivedAt: came.at.toString(),
      rights: ['access'],
      asker: { name: 'Annelies Postma-Zijlstra', mail: 'annelies.zijlstra@oudepost.example' },
      text: 'Ik wil graag een kopie van alles wat u van mij hebt, ook van vóór ik trouwde.',
      by,
    },
    came,
  )
  const known = {
    type: 'identified',
    of: 'asker',
    method: 'known-address',
    result: 'right',
    checked: 'Adres op de brief is dat van haar facturen',
    at: came.at.toString(),
    by,
  } as const
  await perform(noteRequest, { id, lines: [known] }, came)
  const { candidates, identifiers } = await perform(requestCandidates, { id })
  const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
  await perform(setRequestPersons, { id, persons, identifiers, by }, { at: ago(7) })
  await perform(searchRequest, { id, reads: false }, { at: ago(7) })
}

type Stated = Parameters<(typeof stateSupplierField)['run']>[1]['stated']

function dayOf(moment: Temporal.Instant): string {
  return dayAt(moment).toString()
}
