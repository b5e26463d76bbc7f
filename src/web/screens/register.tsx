import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RegisterView } from '../../actions/register.ts'
import { Binder } from '../drawings/questions.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Cards } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Shown } from '../parts/loading.tsx'
import { Notice } from '../parts/notice.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { ActivityTable } from './register/activity-table.tsx'
import { AddActivity } from './register/add-activity.tsx'
import { ImportCard } from './register/import-card.tsx'
import { OrganisationCard } from './register/organisation-card.tsx'
import { SignDialog } from './register/sign-dialog.tsx'
import { dutyText, openCounts, running } from './register/standing.ts'
import { StatementCard } from './register/statement-card.tsx'
import { TakeAway } from './register/take-away.tsx'
import { UnplacedCard } from './register/unplaced-card.tsx'
import { VersionsCard } from './register/versions-card.tsx'

/** The register of processing activities (GDPR art. 30), as evidence and the organisation's own word make it. */
export function RegisterScreen(): JSX.Element {
  const { title } = useTexts().screens.register
  const answer = useAction('register', {})
  return (
    <Shown answer={answer} title={title} shape="sentence">
      {(view) => <RegisterOf view={view} />}
    </Shown>
  )
}

function RegisterOf({ view }: { readonly view: RegisterView }): JSX.Element {
  const { register: texts } = useTexts().screens
  const [isSigning, sign] = useState(false)
  const now = running(view.activities)
  const ended = view.activities.filter(({ state }) => state === 'ended')
  const { proposed, open, moved } = openCounts(view.activities)
  const { rule } = view.duty
  return (
    <>
      <Top
        actions={
          <>
            <Button kind="primary" onPress={() => sign(true)}>
              {texts.sign}
            </Button>
            <TakeAway />
          </>
        }
      >
        <Sentence>{texts.sentence(now.length)}</Sentence>
        <Lead>
          {texts.lead} {texts.toLookAt(proposed)} {texts.toFill(open)}
        </Lead>
      </Top>
      <p class="soft register-duty">
        {dutyText(view.duty, texts.duty)}{' '}
        <a class="law" href={rule.url} target="_blank" rel="noreferrer">
          ({rule.article.replace('GDPR', texts.gdpr)})
        </a>
      </p>
      <Standing view={view} moved={moved} />
      <PrintView title={texts.title}>
        <ActivityTable activities={now} />
      </PrintView>
      {ended.length === 0 ? null : (
        <details class="twin">
          <summary>{texts.endedTitle(ended.length)}</summary>
          <ActivityTable activities={ended} />
        </details>
      )}
      <Cards>
        <div class="card-column">
          <AddActivity view={view} />
          <UnplacedCard view={view} />
          <ImportCard />
        </div>
        <div class="card-column">
          <OrganisationCard key={JSON.stringify(view.organisation)} organisation={view.organisation} />
          <StatementCard view={view} />
          <VersionsCard last={view.lastVersion} />
        </div>
      </Cards>
      {isSigning ? (
        <SignDialog open={proposed + open} last={view.lastVersion} onClose={() => sign(false)} />
      ) : null}
    </>
  )
}

/** What makes the register less than it seems: nothing counted yet, or reality moved. */
function Standing({
  view,
  moved,
}: {
  readonly view: RegisterView
  readonly moved: number
}): JSX.Element | null {
  const { register: texts } = useTexts().screens
  if (!view.isCounted)
    return (
      <Empty
        drawing={<Binder />}
        title={texts.nothingCounted}
        actions={<ButtonLink to="/places/add">{texts.addPlace}</ButtonLink>}
      >
        <p>{texts.nothingCountedMore}</p>
      </Empty>
    )
  if (moved === 0) return null
  return (
    <Notice kind="attention" title={texts.moved(moved)}>
      <p>{texts.movedMore}</p>
    </Notice>
  )
}
