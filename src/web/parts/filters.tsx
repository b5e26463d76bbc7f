import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useAddress, useQuery } from '../address.ts'
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

interface FiltersProps {
  /** Stays in sight where the filters are folded: the search field. */
  readonly search?: ComponentChildren
  /** The names in the address that they set. With them, a phone shows one button that opens the filters. */
  readonly names?: readonly string[]
  readonly children: ComponentChildren
}

/** Filters and the search field, in one row that wraps. */
export function Filters({ search, names = [], children }: FiltersProps): JSX.Element {
  const { parts } = useTexts()
  const { query } = useAddress()
  const id = useId()
  const [isOpen, open] = useState(false)
  const active = names.filter((name) => query[name] !== undefined).length
  return (
    <div class="filters" role="group" aria-label={parts.filters}>
      {search}
      {names.length === 0 ? null : (
        <button
          type="button"
          class="button button-plain filters-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => open(!isOpen)}
        >
          {parts.filtersOn(active)}
        </button>
      )}
      <div id={id} class={`filters-rest ${names.length > 0 && !isOpen ? 'is-folded' : ''}`}>
        {children}
      </div>
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
