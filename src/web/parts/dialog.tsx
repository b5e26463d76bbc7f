import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { Button, CloseIcon, IconButton, type ButtonKind } from './button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly actions?: ComponentChildren
}

/** A window over the page that wants an answer first. Draw it only while it is open: `{isOpen && <Dialog …>}`. */
export function Dialog({ title, onClose, children, actions }: DialogProps): JSX.Element {
  const { parts } = useTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useFocusBack()
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        // The dialog itself is only hit beside its content: on the veil.
        if (event.target === dialog.current) onClose()
      }}
    >
      <div class="dialog-body">
        <div class="card-head">
          <h2 id={id}>{title}</h2>
          <IconButton label={parts.close} onPress={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
        {children}
        {actions === undefined ? null : <div class="button-row">{actions}</div>}
      </div>
    </dialog>
  )
}

/** Gives the focus back to what had it before, when that is still there. */
export function useFocusBack(): void {
  const before = useRef(document.activeElement)
  useEffect(
    () => () => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true })
    },
    [],
  )
}

interface ConfirmDialogProps {
  /** The question, with what it is about: "14 stukken voorgoed weggooien?" */
  readonly title: string
  /** What will happen, and that it cannot be undone. */
  readonly children: ComponentChildren
  /** The verb: "Gooi weg". Never "OK". */
  readonly confirm: string
  readonly kind?: Extract<ButtonKind, 'primary' | 'danger'>
  readonly isBusy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. For what can, do it and show a toast with undo. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { title, children, confirm, kind = 'danger', isBusy = false, onConfirm, onClose } = props
  const { parts } = useTexts()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button kind={kind} isBusy={isBusy} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
