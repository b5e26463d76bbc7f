import type { Region } from '../../countries.ts'
import type { AnswerField, Answers, FieldAnswer, Question } from './types.ts'

/** Where an answer comes from that we propose to give ourselves. */
export type OurGround = 'suppliers' | 'retention' | 'register'

/** What is known here when somebody asks us; in the language of who asks. What nobody knows is absent: it stays open. */
export interface OurEvidence {
  /** Services that work with personal data on our behalf. */
  readonly processors: readonly OurProcessor[]
  /** How long what is held is kept: "Facturen: 7 jaar". */
  readonly retention: readonly string[]
  /** What the register of processing says, where it is kept. */
  readonly register: Answers
}

export interface OurProcessor {
  readonly name: string
  /** Where a person said that its data are; where it is established says little of that. */
  readonly places: readonly { readonly country: string; readonly region: Region }[]
  /** Where it is established, in words: "vestiging: Ierland"; null when we do not know. */
  readonly seat: string | null
}

/** An answer that we may give, with what it rests on. */
export interface OurProposal {
  readonly question: Question['id']
  readonly field: AnswerField['id']
  readonly answer: FieldAnswer
  readonly ground: OurGround
}

/**
 * What we can answer from what is known, and no more: that nothing was seen is never a no. The register goes before what was
 * seen, because a person said it.
 */
export function proposeAnswers({ processors, retention, register }: OurEvidence): readonly OurProposal[] {
  const stated = Object.entries(register).flatMap(([question, fields]) =>
    Object.entries(fields ?? {}).map(([field, answer]): OurProposal => ({
      question: question as Question['id'], // a key of Answers
      field,
      answer,
      ground: 'register',
    })),
  )
  const seen = [...fromProcessors(processors), ...fromRetention(retention)].filter(
    ({ question, field }) => !stated.some((one) => one.question === question && one.field === field),
  )
  return [...stated, ...seen]
}

function fromProcessors(processors: readonly OurProcessor[]): readonly OurProposal[] {
  if (processors.length === 0) return []
  const ground = 'suppliers'
  const places = processors.flatMap((processor) => processor.places)
  const countries = [...new Set(places.map(({ country }) => country))].sort()
  const isOutside = places.some(({ region }) => region === 'adequate' || region === 'elsewhere')
  const lines = processors.map(({ name, places, seat }) =>
    [
      name,
      ...(places.length > 0
        ? places.map(({ country }) => country)
        : [seat ?? ''].filter((text) => text !== '')),
    ].join(', '),
  )
  return [
    ...(isOutside ? [{ question: 'location', field: 'outside', answer: 'yes', ground } as const] : []),
    ...(countries.length === 0
      ? []
      : [{ question: 'location', field: 'countries', answer: countries.join(', '), ground } as const]),
    { question: 'subprocessors', field: 'used', answer: 'some', ground },
    { question: 'subprocessors', field: 'list', answer: lines.join('\n').slice(0, longestText), ground },
  ]
}

function fromRetention(retention: readonly string[]): readonly OurProposal[] {
  if (retention.length === 0) return []
  const answer = retention.join('\n').slice(0, longestText)
  return [{ question: 'ending', field: 'retention', answer, ground: 'retention' }]
}

/** As long as a reader of answers takes. */
const longestText = 4000

interface OurDraft {
  readonly answer: Readonly<Record<string, FieldAnswer>>
  /** By field, what a proposed answer rests on. */
  readonly grounds: Readonly<Record<string, OurGround>>
}

/** With what the answer to a question begins: what was reviewed, else what is proposed. */
export function draftOf(
  { id }: Pick<Question, 'id'>,
  { answers, proposals }: { readonly answers: Answers; readonly proposals: readonly OurProposal[] },
): OurDraft {
  const reviewed = answers[id]
  if (reviewed !== undefined) return { answer: reviewed, grounds: {} }
  const fitting = proposals.filter(({ question }) => question === id)
  return {
    answer: Object.fromEntries(fitting.map(({ field, answer }) => [field, answer])),
    grounds: Object.fromEntries(fitting.map(({ field, ground }) => [field, ground])),
  }
}
