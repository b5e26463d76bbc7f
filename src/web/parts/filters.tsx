import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { useQuery } from '../address.ts'
import { useTexts } from '../texts.ts'

interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many the list then has. */
  readonly count?: number
}

interface FilterProps {
  /** The name in the address that it sets. */
  readonly name: string
  readonly label: string
  readonly options: readonly FilterOption[]
  /** What the empty choice is called; "Alles" when absent. */
  readonly all?: string
}

/** Filters and the search field, in one row that wraps. */
export function Filters({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const { parts } = useTexts()
  return (
    <div class="filters" role="group" aria-label={parts.filters}>
      {children}
    </div>
  )
}

/** A filter with few choices, all in sight. The choice stands in the address. */
export function FilterChips({ name, label, options, all }: FilterProps): JSX.Element {
  const { parts, format } = useTexts()
  const [chosen = '', choose] = useQuery(name)
  const group = useId()
  const every: readonly FilterOption[] = [{ value: '', label: all ?? parts.all }, ...options]
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{label}</legend>
      {every.map(({ value, label: text, count }) => (
        <label key={value} class="chip">
          <input
            type="radio"
            name={group}
            checked={chosen === value}
            onChange={() => choose(value === '' ? null : value)}
          />
          {text}
          {count === undefined ? null : <span class="chip-count">{format.count(count)}</span>}
        </label>
      ))}
    </fieldset>
  )
}

/** A filter with many choices. The choice stands in the address. */
export function FilterSelect({ name, label, options, all }: FilterProps): JSX.Element {
  const { parts, format } = useTexts()
  const [chosen = '', choose] = useQuery(name)
  const id = useId()
  return (
    <div class="filter-select">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{all ?? parts.all}</option>
        {options.map(({ value, label: text, count }) => (
          <option key={value} value={value}>
            {count === undefined ? text : `${text} (${format.count(count)})`}
          </option>
        ))}
      </select>
    </div>
  )
}
