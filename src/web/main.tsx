import { render } from 'preact'
import { startAddress } from './address.ts'
import { App } from './shell/app.tsx'
import { startTexts } from './texts.ts'
import { startTheme } from './theme.ts'

startTheme()
await startTexts()
startAddress()
const root = document.getElementById('app')
if (root === null) throw new Error('Cannot show the screens: expected an element "app" in the page')
render(<App />, root)
