import type { JSX } from 'preact'
import { setQuery } from '../../address.ts'
import type { OutputOf } from '../../call.ts'
import { byWeight, classesByWeight } from '../../kind-class.ts'
import { Button } from '../../parts/button.tsx'
import { FilterChips, Filters, FilterSelect } from '../../parts/filters.tsx'
import { PlaceFilter } from '../../parts/place-filter.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { filterNames, type FindingFilter } from './filter.ts'

interface FindingFiltersProps {
  readonly filter: FindingFilter
  readonly summary: OutputOf<'summary'> | undefined
  readonly personName: string | null
}

const yearChoices = [1, 2, 5, 7, 10]

/** What narrows the list down. */
export function FindingFilters({ filter, summary, personName }: FindingFiltersProps): JSX.Element {
  const texts = useTexts()
  const { list } = texts.screens.findings
  const years = [
    ...new Set([...yearChoices, ...(filter.olderThanYears === undefined ? [] : [filter.olderThanYears])]),
  ]
  return (
    <Filters names={filterNames}>
      <FilterChips
        name="verdict"
        label={list.verdict}
        all={list.verdicts.all}
        options={(['open', 'fine', 'wrong'] as const).map((value) => ({
          value,
          label: list.verdicts[value],
        }))}
      />
      <KindSelect filter={filter} summary={summary} />
      <FilterSelect
        name="class"
        label={list.class}
        all={list.anyClass}
        options={classesByWeight.map((value) => ({ value, label: texts.parts.classes[value] }))}
      />
      <PlaceFilter places={summary?.places ?? []} />
      <FilterSelect
        name="older"
        label={list.older}
        all={list.anyAge}
        options={years.sort((a, b) => a - b).map((n) => ({ value: String(n), label: list.years(n) }))}
      />
      {filter.personId === undefined ? null : (
        <span class="only-person">
          {list.onlyPerson(personName === null ? list.somebody : quotedText(personName, 40))}
          <Button kind="quiet" onPress={() => setQuery({ person: null })}>
            {list.everybody}
          </Button>
        </span>
      )}
    </Filters>
  )
}

function KindSelect({ filter, summary }: Omit<FindingFiltersProps, 'personName'>): JSX.Element {
  const { screens, kinds, format } = useTexts()
  const { list } = screens.findings
  const known = byWeight(summary?.kinds ?? []).map(({ kind, findings }) => ({
    value: kind as string,
    label: kinds[kind][1],
    count: findings,
  }))
  const chosen = filter.kinds.join(',')
  // A door may ask for several kinds, or for one of which nothing was counted yet.
  const asked =
    chosen === '' || known.some(({ value }) => value === chosen)
      ? []
      : [{ value: chosen, label: format.list(filter.kinds.map((kind) => kinds[kind][1])) }]
  return <FilterSelect name="kind" label={list.kind} all={list.anyKind} options={[...asked, ...known]} />
}
