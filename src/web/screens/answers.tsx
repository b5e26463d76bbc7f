import type { JSX } from 'preact'
import type { Round } from '../../actions/questionnaires.ts'
import { questionnaireTexts, questionWords } from '../../i18n/questionnaire.ts'
import { askableIn } from '../../privacy/suppliers/questionnaire/house.ts'
import type { Points, Question, ScoredQuestion } from '../../privacy/suppliers/questionnaire/types.ts'
import { setQuery, useQuery } from '../address.ts'
import { noonOf } from '../day.ts'
import { StateBadge } from '../parts/badges.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintView } from '../parts/print.tsx'
import { ReviewTable } from '../parts/review-table.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { cutEnd, quotedText } from '../plain-text.ts'
import { useTexts, type Texts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { AnswerDrawer } from './answers/drawer.tsx'
import { answerText } from './answers/answer-text.ts'
import type { ScreenProps } from './index.ts'

/** What a supplier answered, question by question, and what it is worth. */
export function AnswersScreen({ parameters }: ScreenProps): JSX.Element {
  const { questions: texts } = useTexts().screens.suppliers
  const rounds = useAction('questionnaires', {})
  return (
    <Shown answer={rounds} title={texts.title} shape="sentence">
      {(found) => {
        const round = found.find((one) => one.round === parameters['round'])
        return round === undefined ? <Gone /> : <RoundOf round={round} />
      }}
    </Shown>
  )
}

function Gone(): JSX.Element {
  const { title, questions: texts } = useTexts().screens.suppliers
  return (
    <Top actions={<ButtonLink to="/suppliers">{title}</ButtonLink>}>
      <Sentence>{texts.gone}</Sentence>
    </Top>
  )
}

function RoundOf({ round }: { readonly round: Round }): JSX.Element {
  const { screens, format } = useTexts()
  const { questions: texts } = screens.suppliers
  const supplier = useAction('supplier', { domain: round.domain })
  const name = quotedText(supplier.value?.name ?? round.domain)
  const { score, returned } = round
  return (
    <>
      <Top
        actions={
          <ButtonLink to="/suppliers" query={{ open: round.domain }}>
            {texts.back}
          </ButtonLink>
        }
      >
        <Sentence>
          {score === null || score.score === null
            ? texts.noScore(name)
            : texts.sentence(name, texts.verdicts[score.verdict])}
        </Sentence>
        {score === null || returned === null ? null : (
          <Lead>
            {texts.verdictHelp[score.verdict]}{' '}
            {score.score === null ? '' : texts.sum(format.count(Math.round(score.score)))}{' '}
            {texts.filledBy(quotedText(returned.by), format.shortDate(noonOf(returned.filledOn)))}{' '}
            {texts.theirWord}
          </Lead>
        )}
      </Top>
      <NotTaken round={round} />
      {score === null ? null : (
        <PrintView title={texts.caption}>
          <AnswerTable round={round} scored={score.questions} />
        </PrintView>
      )}
    </>
  )
}

/** What stood in the file and could not be taken over, by question. */
function NotTaken({ round }: { readonly round: Round }): JSX.Element | null {
  const { screens, language } = useTexts()
  const { questions: own } = screens.suppliers
  const asked = questionnaireTexts(language === 'en' ? 'en' : 'nl')
  const titles = (round.returned?.dropped ?? []).map((place) => {
    const question = askableIn(round.house).find(({ id }) => id === place.split('.')[0])
    return question === undefined ? own.notKnown : quotedText(questionWords(question, asked).title)
  })
  return titles.length === 0 ? null : <p>{own.notTaken([...new Set(titles)].join(' · '))}</p>
}

/** A question that was put, with what the answer is worth. */
interface AnswerRow {
  readonly question: Question
  readonly scored: ScoredQuestion
}

interface AnswerTableProps {
  readonly round: Round
  readonly scored: readonly ScoredQuestion[]
}

function AnswerTable({ round, scored }: AnswerTableProps): JSX.Element {
  const texts = useTexts()
  const { questions: own } = texts.screens.suppliers
  const [open] = useQuery('open')
  const asked = questionnaireTexts(texts.language === 'en' ? 'en' : 'nl')
  const answers = round.returned?.answers ?? {}
  const rows = askableIn(round.house).flatMap((question): AnswerRow[] => {
    const found = scored.find(({ id }) => id === question.id)
    return found === undefined ? [] : [{ question, scored: found }]
  })
  const row = rows.find(({ question }) => question.id === open)
  return (
    <>
      <ReviewTable<AnswerRow>
        caption={own.caption}
        rows={rows}
        total={rows.length}
        keyOf={({ question }) => question.id}
        nameHead={own.question}
        nameOf={({ question }) => quotedText(questionWords(question, asked).title)}
        columns={[
          {
            id: 'answer',
            head: own.answer,
            isMinor: true,
            cell: ({ question }) => (
              <Foreign>
                {cutEnd(answerText(question, answers[question.id], asked), shownLength) || own.unanswered}
              </Foreign>
            ),
          },
          {
            id: 'points',
            head: own.points,
            cell: ({ question, scored: { points, isKnockOut } }) => (
              <span>
                {pointsText(points, texts)}
                {question.weight === 0 ? <span class="block soft small">{own.house.noWeight}</span> : null}
                {isKnockOut ? (
                  <>
                    {' '}
                    <StateBadge kind="late">{own.knockOut}</StateBadge>
                  </>
                ) : null}
              </span>
            ),
          },
        ]}
        {...(row === undefined ? {} : { openKey: row.question.id })}
        onOpen={({ question: { id } }) => setQuery({ open: id === open ? null : id }, 'push')}
      />
      {row === undefined ? null : (
        <AnswerDrawer key={row.question.id} round={round} {...row} onClose={() => setQuery({ open: null })} />
      )}
    </>
  )
}

/** The rest stands in the drawer. */
const shownLength = 120

function pointsText(points: Points, { screens }: Texts): string {
  const { pointsOf } = screens.suppliers.questions
  return points === null ? pointsOf.open : pointsOf[points]
}
