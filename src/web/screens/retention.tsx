import type { JSX } from 'preact'
import type { Retention as Row } from '../../actions/retention.ts'
import { setQuery, useQuery } from '../address.ts'
import { ListMenu } from '../parts/list-menu.tsx'
import { Shown } from '../parts/loading.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { RetentionDrawer } from './retention/drawer.tsx'
import { CategoryTable } from './retention/table.tsx'

/** How long each kind of record is kept, who says so, and what is past it. */
export function Retention(): JSX.Element {
  const { title } = useTexts().screens.retention
  const rows = useAction('retention', {})
  return (
    <Shown answer={rows} title={title} shape="sentence">
      {(found) => <Categories rows={found} />}
    </Shown>
  )
}

function Categories({ rows }: { readonly rows: readonly Row[] }): JSX.Element {
  const { screens } = useTexts()
  const texts = screens.retention
  const [open] = useQuery('open')
  const row = rows.find(({ category }) => category === open)
  const isNothingRead = rows.every(({ documents }) => documents === 0)
  return (
    <>
      <Top>
        <Sentence>{texts.sentence(rows.reduce((sum, { older }) => sum + older, 0))}</Sentence>
        <Lead>{isNothingRead ? texts.nothingRead : texts.lead}</Lead>
      </Top>
      <div class="list-head">
        <ListMenu wish={{ list: 'retention' }} />
      </div>
      <PrintView title={texts.title}>
        <CategoryTable rows={rows} open={row} onOpen={(category) => setQuery({ open: category }, 'push')} />
      </PrintView>
      {row === undefined ? null : (
        <RetentionDrawer key={row.category} row={row} onClose={() => setQuery({ open: null })} />
      )}
    </>
  )
}
