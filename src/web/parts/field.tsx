import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { useTexts } from '../texts.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Says what it is for, or what it looks like. */
  readonly help?: ComponentChildren
  /** Says what is wrong and how to put it right. */
  readonly error?: string | undefined
  readonly isOptional?: boolean
  readonly type?: keyof typeof inputTypes
  readonly autocomplete?: string
  /** More than one makes it a box for several lines. */
  readonly lines?: number
}

/** A line or box to type in, with its label, help and error. */
export function Field(props: FieldProps): JSX.Element {
  const {
    label,
    value,
    onInput,
    help,
    error,
    isOptional = false,
    type = 'text',
    autocomplete,
    lines = 1,
  } = props
  const id = useId()
  const common = {
    id,
    value,
    autocomplete: autocomplete ?? 'off',
    'aria-describedby': describedBy(id, help, error),
    'aria-invalid': error !== undefined,
    'aria-required': isOptional ? ('false' as const) : ('true' as const),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
  }
  return (
    <Labelled id={id} label={label} help={help} error={error} isOptional={isOptional}>
      {lines > 1 ? (
        <textarea {...common} rows={lines} class="input" />
      ) : (
        <input {...common} {...inputTypes[type]} class="input" />
      )}
    </Labelled>
  )
}

/** Spelled out, because Preact knows for each type which roles it may have. */
const inputTypes = {
  text: { type: 'text' },
  password: { type: 'password' },
  email: { type: 'email' },
  date: { type: 'date' },
  moment: { type: 'datetime-local' },
  number: { type: 'number' },
} as const

function describedBy(id: string, help: ComponentChildren, error: string | undefined): string | undefined {
  const ids = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`]
  const text = ids.filter((one) => one !== '').join(' ')
  return text === '' ? undefined : text
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'help' | 'error' | 'isOptional'> {
  readonly id: string
  readonly children: ComponentChildren
}

function Labelled({ id, label, help, error, isOptional = false, children }: LabelledProps): JSX.Element {
  const { parts } = useTexts()
  return (
    <div class={`field ${error === undefined ? '' : 'field-wrong'}`}>
      <label for={id}>
        {label} {isOptional ? <span class="soft">{parts.optional}</span> : null}
      </label>
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      {error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          <span class="visually-hidden">{parts.error} </span>
          {error}
        </p>
      )}
    </div>
  )
}

export interface Option<Choice extends string> {
  readonly value: Choice
  readonly label: string
}

interface SelectProps<Choice extends string> extends Pick<
  FieldProps,
  'label' | 'help' | 'error' | 'isOptional'
> {
  readonly value: Choice
  readonly options: readonly Option<Choice>[]
  readonly onChange: (value: Choice) => void
}

/** One of many, from a list that opens. For few, `RadioCards` shows them all. */
export function Select<Choice extends string>(props: SelectProps<Choice>): JSX.Element {
  const { label, help, error, isOptional = false, value, options, onChange } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={describedBy(id, help, error)}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

interface CheckProps {
  readonly label: ComponentChildren
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly help?: ComponentChildren
}

/** One thing that is on or off. */
export function Check({ label, isChecked, onChange, help }: CheckProps): JSX.Element {
  const id = useId()
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {help === undefined ? null : (
          <p class="help" id={`${id}-help`}>
            {help}
          </p>
        )}
      </div>
    </div>
  )
}

interface RadioCardsProps<Choice extends string> {
  /** The question. */
  readonly legend: string
  readonly value: Choice | undefined
  readonly options: readonly (Option<Choice> & {
    readonly help?: string
    readonly drawing?: ComponentChildren
  })[]
  readonly onChange: (value: Choice) => void
}

/** A few answers to choose from, all in sight, each with a line of explanation. "I do not know" is one of them. */
export function RadioCards<Choice extends string>(props: RadioCardsProps<Choice>): JSX.Element {
  const { legend, value, options, onChange } = props
  const name = useId()
  return (
    <fieldset class="radio-cards">
      <legend>{legend}</legend>
      <div class="radio-cards-grid">
        {options.map((option) => (
          <label key={option.value} class="radio-card">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.drawing}
            <span>
              <span class="radio-card-label">{option.label}</span>
              {option.help === undefined ? null : <span class="help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
