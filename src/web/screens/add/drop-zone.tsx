import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { call, failureFrom, type InputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { RadioCards } from '../../parts/field.tsx'
import { failureText, Notice } from '../../parts/notice.tsx'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { droppedFile, droppedIn } from './dropped.ts'

interface DropZoneProps {
  readonly chosen: string
  readonly onChoose: (path: string) => void
}

type Search =
  | { readonly state: 'none' }
  | { readonly state: 'looking'; readonly name: string }
  | { readonly state: 'found'; readonly name: string; readonly paths: readonly string[] }
  | { readonly state: 'failed'; readonly message: string }

/** Takes a file or folder by hand and looks up where it is: a browser does not tell, and nothing is copied in. */
export function DropZone({ chosen, onChoose }: DropZoneProps): JSX.Element {
  const texts = useTexts()
  const { where } = texts.screens.addPlace
  const [search, setSearch] = useState<Search>({ state: 'none' })
  const [isOver, setOver] = useState(false)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const look = async (dropped: InputOf<'find-dropped'>): Promise<void> => {
    const { name } = dropped
    setSearch({ state: 'looking', name })
    try {
      const { paths } = await call('find-dropped', dropped)
      setSearch({ state: 'found', name, paths })
      const [only] = paths
      if (only !== undefined && paths.length === 1) onChoose(only)
    } catch (error) {
      setSearch({ state: 'failed', message: failureText(failureFrom(error), texts) })
    }
  }
  const drop = async (event: DragEvent): Promise<void> => {
    if (event.dataTransfer === null) return
    const dropped = await droppedIn(event.dataTransfer)
    if (dropped !== null) await look(dropped)
  }
  return (
    <div>
      <div
        class={`drop-zone ${isOver ? 'is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void drop(event)
        }}
      >
        <p class="drop-title">{where.drop}</p>
        <input
          ref={input}
          id={id}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={where.pick}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) void look(droppedFile(file))
            // The same file can then be chosen again.
            currentTarget.value = ''
          }}
        />
        <Button onPress={() => input.current?.click()}>{where.pick}</Button>
        <p class="soft small">{where.dropMore}</p>
      </div>
      <Found search={search} chosen={chosen} onChoose={onChoose} />
    </div>
  )
}

function Found({ search, chosen, onChoose }: DropZoneProps & { readonly search: Search }): JSX.Element {
  const { where } = useTexts().screens.addPlace
  return (
    <div class="drop-found" aria-live="polite">
      {search.state === 'looking' ? <p>{where.looking(quotedText(search.name))}</p> : null}
      {search.state === 'failed' ? <p class="error">{search.message}</p> : null}
      {search.state === 'found' && search.paths.length === 0 ? (
        <Notice kind="info" title={where.notFound(quotedText(search.name))}>
          <p>{where.notFoundMore}</p>
        </Notice>
      ) : null}
      {search.state === 'found' && search.paths.length > 0 ? (
        <RadioCards
          legend={search.paths.length === 1 ? where.foundOne : where.foundMany}
          value={chosen}
          onChange={onChoose}
          options={search.paths.map((path) => ({ value: path, label: plainText(path) }))}
        />
      ) : null}
    </div>
  )
}
