import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OutputOf } from '../../call.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { failureText } from '../../parts/notice.tsx'
import { Loading } from '../../parts/loading.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { lastNameOf } from './path.ts'

type Folder = OutputOf<'browse'>

interface BrowserProps {
  readonly chosen: string
  /** Why the chosen path cannot be taken. */
  readonly error: string | undefined
  readonly onChoose: (path: string) => void
}

/** Looks round on this computer: a path to type, and what lies in the folder, folders first. */
export function FolderBrowser({ chosen, error, onChoose }: BrowserProps): JSX.Element {
  const texts = useTexts()
  const { where } = texts.screens.addPlace
  const [asked, ask] = useState('')
  const [typed, type] = useState<string>()
  const folder = useAction('browse', { path: asked })
  const shownPath = folder.value?.path
  // What was typed stays until it is found, so that a slip can be mended.
  useEffect(() => type(undefined), [shownPath])
  const typedFile = useRef<string | undefined>(undefined)
  useEffect(() => {
    const name = typedFile.current
    if (name === undefined || folder.isReloading) return
    typedFile.current = undefined
    const file = folder.value?.entries.find((entry) => !entry.isFolder && entry.name === name)
    if (file !== undefined) onChoose(file.path)
  }, [folder.value])
  const goTyped = (path: string): void => {
    typedFile.current = lastNameOf(path)
    ask(path)
  }
  const failure = folder.failure === undefined ? undefined : failureText(folder.failure, texts)
  const shown = folder.value
  return (
    <div
      class="browser"
      onKeyDown={(event) => {
        const isPath = event.target instanceof HTMLInputElement
        if (event.key !== 'Enter' || !isPath) return
        // Enter in the path looks there; it does not go to the next page.
        event.preventDefault()
        take({ typed, shown, go: goTyped, onChoose })
      }}
    >
      <div class="browser-path">
        <Field
          label={where.path}
          help={where.pathHelp}
          value={typed ?? (chosen === '' ? (shown?.path ?? '') : chosen)}
          onInput={type}
          error={failure ?? error}
        />
        <Button onPress={() => take({ typed, shown, go: goTyped, onChoose })}>{where.look}</Button>
      </div>
      {shown === undefined ? (
        <Loading lines={5} />
      ) : (
        <Entries folder={shown} chosen={chosen} onGo={ask} onChoose={onChoose} />
      )}
    </div>
  )
}

interface Taking {
  readonly typed: string | undefined
  readonly shown: Folder | undefined
  readonly go: (path: string) => void
  readonly onChoose: (path: string) => void
}

/** A typed folder is opened; of a typed file its folder is, and the file is chosen. */
function take({ typed, shown, go, onChoose }: Taking): void {
  if (typed === undefined || typed.trim() === '') return
  const file = shown?.entries.find(({ path, isFolder }) => path === typed.trim() && !isFolder)
  if (file === undefined) go(typed.trim())
  else onChoose(file.path)
}

interface EntriesProps {
  readonly folder: Folder
  readonly chosen: string
  readonly onGo: (path: string) => void
  readonly onChoose: (path: string) => void
}

function Entries({ folder, chosen, onGo, onChoose }: EntriesProps): JSX.Element {
  const { screens, format } = useTexts()
  const { where } = screens.addPlace
  const { path, parent, entries, isCut } = folder
  return (
    <>
      <ButtonRow>
        <Button onPress={() => onChoose(path)}>
          {where.chooseThis}
          <span class="visually-hidden"> {quotedText(path)}</span>
        </Button>
        {parent === null ? null : <Button onPress={() => onGo(parent)}>{where.up}</Button>}
        <Button kind="quiet" onPress={() => onGo('~')}>
          {where.home}
        </Button>
      </ButtonRow>
      {entries.length === 0 ? <p class="soft">{where.emptyFolder}</p> : null}
      <ul class="browser-list" aria-label={where.list(quotedText(path))} tabIndex={0}>
        {entries.map((entry) => (
          <li key={entry.path} class={entry.path === chosen ? 'is-chosen' : ''}>
            <button
              type="button"
              class="browser-entry"
              aria-pressed={entry.isFolder ? undefined : entry.path === chosen}
              onClick={() => (entry.isFolder ? onGo(entry.path) : onChoose(entry.path))}
            >
              <EntryIcon isFolder={entry.isFolder} />
              <span class="visually-hidden">{entry.isFolder ? where.open('') : where.choose('')}</span>
              <Foreign>{entry.name}</Foreign>
              <span class="soft small">{entry.isFolder ? where.folder : format.size(entry.sizeBytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isCut ? <p class="soft">{where.cut}</p> : null}
    </>
  )
}

function EntryIcon({ isFolder }: { readonly isFolder: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="icon">
      <path
        d={
          isFolder
            ? 'M2.500 15.500v-11h5l2 2.500h8v8.500z'
            : 'M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15'
        }
      />
    </svg>
  )
}
