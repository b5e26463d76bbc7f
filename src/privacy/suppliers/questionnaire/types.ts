/** The twelve questions, in the order in which they are asked. */
export const questionIds = [
  'role',
  'data',
  'agreement',
  'location',
  'subprocessors',
  'security',
  'proof',
  'breach',
  'rights',
  'ending',
  'people',
  'own-use',
] as const
export type QuestionId = (typeof questionIds)[number]

/** What is filled in under a question. */
export type AnswerField =
  | { readonly id: string; readonly type: 'text' | 'number' | 'date' }
  | { readonly id: string; readonly type: 'choice' | 'choices'; readonly options: readonly string[] }

/** One of the twelve. */
export interface StandardQuestion {
  readonly id: QuestionId
  /** GDPR articles, as lawyers cite them. */
  readonly articles: string
  /** Of 100 in all. */
  readonly weight: number
  readonly fields: readonly AnswerField[]
}

/** What is asked: some of the twelve, and after them what the house asks. */
export type Question = StandardQuestion | HouseQuestion

/** Of a question that the organisation wrote itself. */
export type HouseId = `house-${string}`

/** A question of one's own as it stands in a round: in the words of then, in the language of the round. */
export interface HouseQuestion {
  readonly id: HouseId
  readonly text: string
  /** Without a yes, the verdict is not good. */
  readonly isHard: boolean
  /** It does not count in the score. */
  readonly weight: 0
  readonly fields: readonly AnswerField[]
}

/** What a supplier filled in: per field a text, a choice, or several. An absent field was left open. */
export type FieldAnswer = string | readonly string[]
export type Answers = ByQuestion<Readonly<Record<string, FieldAnswer>>>

/** Something of some of the questions. */
export type ByQuestion<Value> = Readonly<Partial<Record<QuestionId, Value>>> &
  Readonly<Record<HouseId, Value>>

/** A file that came back: plain JSON with the answers, no code. */
export interface ReturnedAnswers {
  readonly format: 'kwartje-questionnaire'
  readonly version: 1
  /** Of the round that was sent. */
  readonly round: string
  readonly language: 'nl' | 'en'
  /** Who filled it in, in their own words; may be empty. */
  readonly by: string
  /** ISO date, as the form wrote it. */
  readonly filledOn: string
  readonly answers: Answers
}

/** The largest file that came back, in base64: a form with all its answers is some 200 kB, and more than this no screen sends. */
export const maxBase64Length = 950_000

/** 2: yes, with evidence. 1: yes as stated, or partly. 0: no. null: left open. `not-applicable` takes the weight away. */
export type Points = 0 | 1 | 2 | null | 'not-applicable'

export interface ScoredQuestion {
  readonly id: QuestionId | HouseId
  readonly points: Points
  /** True when this alone keeps the verdict from being good. */
  readonly isKnockOut: boolean
}

/** good: 80 or more. conditions: 60 or more, or a knock-out. stop: less. open: not everything that counts was answered. */
export type Verdict = 'good' | 'conditions' | 'stop' | 'open'

export interface Score {
  readonly questions: readonly ScoredQuestion[]
  /** 0 to 100 over the weights that apply; null when nothing was answered. */
  readonly score: number | null
  readonly verdict: Verdict
}

/** What the form knows of who asks, whom, and what we saw ourselves. */
export interface QuestionnaireSetup {
  readonly round: string
  readonly language: 'nl' | 'en'
  readonly organisation: string
  readonly supplier: string
  /** ISO date by which an answer is asked. */
  readonly dueOn: string
  /** Proposed from our own evidence; the supplier may change it. */
  readonly proposed: Answers
}
