import type { AskedQuestion } from '../privacy/suppliers/questionnaire/questions.ts'
import type { HouseField } from '../privacy/suppliers/questionnaire/house.ts'
import type { AnswerField, Question } from '../privacy/suppliers/questionnaire/types.ts'
import { enQuestionnaire } from './en-questionnaire.ts'
import { nlQuestionnaire } from './nl-questionnaire.ts'

export type { QuestionnaireSetup } from '../privacy/suppliers/questionnaire/types.ts'

/** Every question, field and option has words; `unknown` and `evidence` are the same everywhere. */
export type QuestionTexts = {
  readonly [Asked in AskedQuestion as Asked['id']]: {
    readonly title: string
    /** One line. */
    readonly help: string
    /** What would be evidence here. */
    readonly evidence: string
    readonly fields: {
      readonly [Field in Asked['fields'][number] as Exclude<Field['id'], 'evidence'>]: FieldTexts<Field>
    }
  }
}

type FieldTexts<Field> = Field extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly label: string; readonly options: Readonly<Record<Exclude<Option, 'unknown'>, string>> }
  : { readonly label: string }

/** What stands under every question of the house. */
export interface HouseTexts {
  readonly help: string
  /** Instead, where only a yes will do. */
  readonly hardHelp: string
  readonly evidence: string
  readonly fields: {
    readonly [Field in HouseField as Exclude<Field['id'], 'evidence'>]: FieldTexts<Field>
  }
}

export interface LetterFacts {
  readonly organisation: string
  readonly supplier: string
  /** In words. */
  readonly dueOn: string
  readonly count: number
}

/** What a form says that is no page but a file for Word or a reader of PDF. */
export interface PaperTexts {
  readonly howDocx: string
  readonly howPdf: string
  readonly code: string
  readonly filledOn: string
  readonly dateHint: string
  readonly mark: string
  readonly foot: string
  /** Over answers that are sent to who asked. */
  readonly answersHeading: (organisation: string) => string
  readonly answersLetter: (supplier: string) => readonly string[]
}

export interface QuestionnaireTexts {
  readonly locale: string
  readonly questions: QuestionTexts
  readonly house: HouseTexts
  readonly evidenceLabel: string
  readonly evidenceHint: (example: string) => string
  readonly unknown: string
  readonly several: string
  /** On what we filled in for them. */
  readonly seen: string
  readonly title: (organisation: string) => string
  readonly heading: (count: number) => string
  /** A letter of five lines. */
  readonly letter: (
    facts: LetterFacts,
  ) => readonly [greeting: string, why: string, what: string, how: string, closing: string]
  readonly paper: PaperTexts
  /** After the name of a firm of which that is all we know. */
  readonly established: (country: string) => string
  readonly noScript: string
  readonly progressName: string
  readonly progress: (answered: number, count: number) => string
  readonly questionAnswered: (number: number) => string
  readonly questionOpen: (number: number) => string
  readonly by: string
  readonly done: string
  readonly sendBack: (dueOn: string) => string
  readonly kept: string
  readonly notKept: string
  readonly save: string
  readonly saved: string
  readonly stillOpen: (open: number) => string
  readonly print: string
  readonly clear: string
  /** Asked before all that was filled in is thrown away. */
  readonly clearSure: string
  readonly cleared: string
  /** The first word of the name of the file with answers, and what stands for a supplier whose name has no letters. */
  readonly fileName: string
  readonly fileSupplier: string
  readonly foot: string
}

const byLanguage = { nl: nlQuestionnaire, en: enQuestionnaire }

/**
 * What a questionnaire says. Apart from the messages, because it is written in the language of the supplier and the browser
 * of the workbench need not load it.
 */
export function questionnaireTexts(language: keyof typeof byLanguage): QuestionnaireTexts {
  return byLanguage[language]
}

/** A question in words, whoever thought of it. */
export interface QuestionWords {
  readonly title: string
  readonly help: string
  readonly field: (field: AnswerField) => FieldWords
}

export interface FieldWords {
  readonly label: string
  /** May be empty. */
  readonly hint: string
  readonly option: (option: string) => string
}

/** What a form and a screen say of a question. */
export function questionWords(question: Question, texts: QuestionnaireTexts): QuestionWords {
  const { title, help, evidence, fields } =
    'isHard' in question ? houseWords(question, texts.house) : texts.questions[question.id]
  return { title, help, field: (field) => fieldWords(field, { evidence, fields, texts }) }
}

function houseWords(
  { text, isHard }: { readonly text: string; readonly isHard: boolean },
  { help, hardHelp, ...rest }: HouseTexts,
): { readonly title: string; readonly help: string } & Pick<HouseTexts, 'evidence' | 'fields'> {
  return { title: text, help: isHard ? hardHelp : help, ...rest }
}

interface WordsOfFields {
  readonly evidence: string
  readonly fields: Readonly<
    Record<string, { readonly label: string; readonly options?: Readonly<Record<string, string>> }>
  >
  readonly texts: QuestionnaireTexts
}

function fieldWords({ id, type }: AnswerField, { evidence, fields, texts }: WordsOfFields): FieldWords {
  const words = id === 'evidence' ? { label: texts.evidenceLabel } : fields[id]
  if (words === undefined) throw new Error(`Cannot ask "${id}": expected texts for it`)
  const { options } = { options: {} as Readonly<Record<string, string>>, ...words } // a typed field has none
  return {
    label: words.label,
    hint: id === 'evidence' ? texts.evidenceHint(evidence) : type === 'choices' ? texts.several : '',
    option: (option) => options[option] ?? texts.unknown,
  }
}
