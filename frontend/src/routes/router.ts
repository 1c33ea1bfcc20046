import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '@/lib/search'
import { accountRoute, passwordRoute } from './account'
import {
  adminRoute,
  auditRoute,
  integrationRoute,
  integrationsRoute,
  postRoute,
  postsRoute,
  userRoute,
  usersRoute,
} from './admin'
import { adminLayoutRoute } from './admin-layout'
import { kindRoute, kindsRoute, lightsRoute, ruleRoute, rulesRoute } from './admin-rules'
import { entitiesRoute, importRoute, statisticRoute, statisticsRoute } from './admin-statistics'
import { chainRoute, newTargetRoute, paceRoute, pacesRoute, targetsRoute } from './admin-targets'
import { newUnitRoute, successionRoute, unitRoute, unitsRoute } from './admin-units'
import { boardRoute } from './board'
import { districtsRoute } from './districts'
import { Failed, Waiting } from './frame/Fallbacks'
import { indicatorRoute, indicatorsRoute } from './indicators'
import { measuresRoute } from './measures'
import { myQuotasRoute, quotasRoute } from './quotas'
import { editReportRoute, gridRoute, newReportRoute, outboxRoute } from './report-form'
import { reportRoute, reportsRoute } from './reports'
import { reviewsRoute } from './reviews'
import { rootRoute, signedRoute } from './root'
import { screenRoute } from './screen'
import { signInRoute } from './signin'
import {
  attentionRoute,
  closingRoute,
  directiveRoute,
  directivesRoute,
  notificationsRoute,
} from './supervision'

const tree = rootRoute.addChildren([
  signInRoute,
  screenRoute,
  newReportRoute,
  editReportRoute,
  outboxRoute,
  signedRoute.addChildren([
    boardRoute,
    measuresRoute,
    indicatorsRoute,
    indicatorRoute,
    districtsRoute,
    quotasRoute,
    myQuotasRoute,
    reportsRoute,
    gridRoute,
    reportRoute,
    reviewsRoute,
    attentionRoute,
    directivesRoute,
    directiveRoute,
    notificationsRoute,
    accountRoute,
    passwordRoute,
    adminLayoutRoute.addChildren([
      rulesRoute,
      ruleRoute,
      targetsRoute,
      newTargetRoute,
      chainRoute,
      pacesRoute,
      paceRoute,
      lightsRoute,
      kindsRoute,
      kindRoute,
      statisticsRoute,
      importRoute,
      statisticRoute,
      entitiesRoute,
      adminRoute,
      usersRoute,
      userRoute,
      postsRoute,
      postRoute,
      integrationsRoute,
      integrationRoute,
      auditRoute,
      unitsRoute,
      newUnitRoute,
      successionRoute,
      unitRoute,
      closingRoute,
    ]),
  ]),
])

export function pageRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Failed,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof pageRouter>
  }
}
