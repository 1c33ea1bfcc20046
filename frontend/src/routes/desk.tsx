import { RouterProvider } from '@tanstack/react-router'
import { isField, steerBy, takeClicks } from '@/lib/address'
import { draw, newQueries, onSignedOut } from './begin'
import { pageRouter } from './router'

/** Everything but the form and the outbox. */
const queries = newQueries()
const router = pageRouter(queries)
const { history } = router

onSignedOut(queries, () => void router.invalidate())
steerBy({
  go: (href, { replace }) => {
    if (isField(new URL(href, location.origin).pathname))
      return location[replace ? 'replace' : 'assign'](href)
    history[replace ? 'replace' : 'push'](href)
  },
  read: () => history.location.href,
  watch: (listener) => history.subscribe(listener),
})
takeClicks((path) => !isField(path) && !/^\/(api|q|assets)(\/|$)/.test(path))
draw(queries, <RouterProvider router={router} />)
