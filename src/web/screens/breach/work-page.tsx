import type { JSX } from 'preact'
import type { BreachView } from '../../../actions/breach-file.ts'
import { setQuery, useQuery } from '../../address.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Cards } from '../../parts/card.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { breachName } from './breach-name.ts'
import { AdviceCard } from './advice-card.tsx'
import { clockText } from './clock-text.ts'
import { ClockNote } from './clock-note.tsx'
import { DecideCard } from './decide-card.tsx'
import { FileCard } from './file-card.tsx'
import { LettersCard } from './letters-card.tsx'
import { MeasuresCard } from './measures-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { PeopleDrawer } from './people-drawer.tsx'
import { RehearsalCard } from './rehearsal-card.tsx'
import { TheirWordsCard } from './their-words.tsx'
import { ToldCard } from './told-card.tsx'
import { useNow } from './use-now.ts'

/** The file of a breach while it runs: the clock, whom it hits, what we advise, what was decided, what is to be done. */
export function WorkPage({ view }: { readonly view: BreachView }): JSX.Element {
  const texts = useTexts()
  const { breaches: words } = texts.screens
  const { file, clock, steps, isBroken } = view
  const now = useNow() + file.jumpedMs
  // A closed file asks nothing any more; its questions can still be looked at.
  const open = file.closed === null ? steps.filter(({ isAnswered }) => !isAnswered) : []
  const path = `/breaches/${String(file.id)}`
  const [list] = useQuery('list')
  return (
    <>
      <Top
        actions={
          <>
            {open[0] === undefined ? null : (
              <ButtonLink kind="primary" to={path} query={{ step: open[0].step }}>
                {words.goOn}
              </ButtonLink>
            )}
            <ButtonLink
              kind={
                file.closed === null && open.length === 0 && clock.state !== 'notified' ? 'primary' : 'plain'
              }
              to={path}
              query={{ view: 'form' }}
            >
              {words.form.toForm}
            </ButtonLink>
            <ButtonLink kind="quiet" to="/breaches">
              {words.kinds.back}
            </ButtonLink>
          </>
        }
      >
        <Overline>
          {breachName(file, texts)}
          {file.isRehearsal ? ` (${texts.breach.rehearsal})` : ''}
        </Overline>
        <Sentence>
          {file.closed === null ? `${clockText(clock, now, texts)}.` : words.closedSentence}
        </Sentence>
        {open.length === 0 ? null : <Lead>{words.openQuestions(open.length)}</Lead>}
      </Top>
      <div class="breach-clock">
        {isBroken ? <Notice kind="attention" title={words.broken} /> : <ClockNote view={view} now={now} />}
      </div>
      {file.isRehearsal ? <RehearsalCard view={view} /> : null}
      {file.quoted === null ? null : <TheirWordsCard quoted={file.quoted} />}
      <Cards>
        <AdviceCard view={view} />
        <PeopleCard view={view} />
        <DecideCard key={file.decisions.length} view={view} />
        <MeasuresCard view={view} />
        <LettersCard view={view} />
        <ToldCard view={view} />
        <FileCard view={view} />
      </Cards>
      {list === undefined ? null : (
        <PeopleDrawer key={list} view={view} list={list} onClose={() => setQuery({ list: null })} />
      )}
    </>
  )
}
