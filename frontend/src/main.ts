import './lib/polyfills'
import './ui/tokens.css'
import './ui/print.css'
import { isField } from './lib/address'
import { applyToDocument } from './lib/i18n'
import { watchVersion } from './lib/version'

applyToDocument()
watchVersion()

const field = () => import('./routes/field')

// Without a network the form is what there is; it says so where another page was asked for.
if (isField(location.pathname) || !navigator.onLine) void field()
else import('./routes/desk').catch(() => (navigator.serviceWorker?.controller ? field() : undefined))
