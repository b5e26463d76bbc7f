import type { Format } from '../format.ts'
import { html } from './html.ts'
import { message } from './message.ts'
import { text } from './text.ts'
import { compound, unread } from './unread.ts'

/** Every format we know. The first whose signature fits wins, so the narrower stand first. */
export const formats: readonly Format[] = [message, html, text, compound, ...unread]
