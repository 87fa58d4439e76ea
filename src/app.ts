import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Config } from './config.ts'
import { accountRoutes } from './features/account/routes.ts'
import { adherenceRoutes } from './features/adherence/routes.ts'
import { itemRoutes } from './features/agenda/routes.ts'
import { agreementRoutes } from './features/agreements/routes.ts'
import { availabilityRoutes } from './features/availability/routes.ts'
import { cadenceRoutes } from './features/cadence/routes.ts'
import { caldavRoutes } from './features/calendar/caldav/routes.ts'
import { replyRoutes } from './features/calendar/replies/routes.ts'
import { calendarRoutes } from './features/calendar/routes.ts'
import { careGuard } from './features/care/routes.ts'
import { checkInRoutes } from './features/check-ins/routes.ts'
import { closingRoutes } from './features/closings/routes.ts'
import { developmentRoutes } from './features/development/routes.ts'
import { expectationRoutes } from './features/expectations/routes.ts'
import { feedbackRoutes } from './features/feedback/routes.ts'
import { goalRoutes } from './features/goals/routes.ts'
import { helpRoutes } from './features/help/routes.ts'
import { invitationRoutes } from './features/invitation/routes.ts'
import { listeningRoutes } from './features/listening/routes.ts'
import { liveRoutes } from './features/live/routes.ts'
import { planningRoutes } from './features/meetings/planning/routes.ts'
import { meetingRoutes } from './features/meetings/routes.ts'
import { settingRoutes } from './features/meetings/setting/routes.ts'
import { memoryRoutes } from './features/memory/routes.ts'
import { oldNoteRoutes } from './features/notes/old/routes.ts'
import { noteRoutes } from './features/notes/routes.ts'
import { pairRoutes } from './features/pair/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { preparationRoutes } from './features/preparation/routes.ts'
import { privacyRoutes } from './features/privacy/routes.ts'
import { questionRoutes } from './features/questions/routes.ts'
import { retentionRoutes } from './features/retention/routes.ts'
import { rightsRoutes } from './features/rights/routes.ts'
import { roomRoutes } from './features/room/routes.ts'
import { roundOffRoutes } from './features/round-off/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { shapeRoutes } from './features/shapes/routes.ts'
import { shareRoutes } from './features/shares/routes.ts'
import { talkRoutes } from './features/shares/talk/routes.ts'
import { signInRoutes } from './features/sign-in/routes.ts'
import { startRoutes } from './features/start/routes.ts'
import { statisticsRoutes } from './features/statistics/routes.ts'
import { supportRoutes } from './features/support/routes.ts'
import { carryOverRoutes } from './features/tasks/carry-over/routes.ts'
import { taskImportRoutes } from './features/tasks/csv/routes.ts'
import { largestFile } from './features/tasks/csv/types.ts'
import { taskHoursRoutes } from './features/tasks/hours/routes.ts'
import { listRoutes } from './features/tasks/list/routes.ts'
import { taskPictureRoutes } from './features/tasks/picture/routes.ts'
import { sharingRoutes } from './features/tasks/sharing/routes.ts'
import { taskStepRoutes } from './features/tasks/step/routes.ts'
import { suggestionRoutes } from './features/tasks/suggestion/routes.ts'
import { taskRoutes } from './features/tasks/task/routes.ts'
import { trialRoutes } from './features/tasks/trial/routes.ts'
import { versionRoutes } from './features/tasks/versions/routes.ts'
import { todayRoutes } from './features/today/routes.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { Database } from './platform/database/database.ts'
import { createIdentity } from './platform/identity/identity.ts'
import type { Live } from './platform/live/live.ts'
import type { Log } from './platform/log/log.ts'
import type { PostMail } from './platform/mail/mail.ts'
import { sessionTokenReader } from './platform/session/cookie.ts'
import { createVault } from './platform/vault/vault.ts'
import { isOutOfReach } from './platform/web/outage.ts'
import { Problem } from './platform/web/problem.ts'
import { createRouter } from './platform/web/router.ts'
import { neverStored, sameOrigin, securityHeaders } from './platform/web/security.ts'
import { isUpload } from './platform/web/upload.ts'
import { problemPage } from './shell/page.tsx'
import type { Assets } from './ui/document.tsx'
import { urls } from './urls.ts'

/** All that the app needs from outside; tests give the same with another clock and database. */
export interface Parts {
  config: Config
  db: Database
  clock: Clock
  live: Live
  log: Log
  postMail: PostMail
  assets: Assets
}

/** What a form may weigh: the longest text is 10,000 characters of up to four bytes, nine when escaped. */
const largestForm = 256 * 1024

/** The one route that takes files: a list of tasks, and the lines around it that a form has. */
const uploadPath = /^\/pairs\/[^/]+\/task-imports$/
const largestUpload = largestFile + 16 * 1024

/** Makes the app, request in, answer out; it listens nowhere by itself. */
export function createApp(parts: Parts): Hono {
  const { config, db, log, live } = parts
  const app = new Hono({ strict: true })
  const secure = config.url.startsWith('https:')

  app.use(async (c, next) => {
    const begun = performance.now()
    c.set('assets', parts.assets)
    // Said before there is an answer: compress() says it afterwards, and so turns every page into a stream.
    c.header('vary', 'Accept-Encoding')
    await next()
    // The pattern, never the path: a path may hold a secret.
    log.info(
      {
        method: c.req.method,
        route: patternOf(c),
        status: c.res.status,
        ms: Math.round(performance.now() - begun),
      },
      'request',
    )
  })
  app.use(securityHeaders(secure), neverStored, compress())
  app.get(urls.healthz.pattern, (c) => c.text('alive\n'))
  app.get(urls.readyz.pattern, async (c) => {
    await db.owner.query('select from migration limit 1')
    return c.text('ready\n')
  })
  app.use(sameOrigin(config.origins))
  // Nothing else reads a body, and to look for one costs a request without.
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problemPage(c, 413) })
  const [forms, files] = [limit(largestForm), limit(largestUpload)]
  app.on('POST', '*', (c, next) => {
    if (!isUpload(c) || !uploadPath.test(c.req.path)) return forms(c, next)
    if (Number(c.req.header('content-length') ?? 0) <= largestUpload) return files(c, next)
    // Its own page says so, without reading it.
    c.set('tooLarge', true)
    return next()
  })

  const vault = createVault(config.secret)
  const sessionToken = sessionTokenReader(config.secret, secure)
  const router = createRouter(app, {
    db,
    clock: parts.clock,
    vault,
    sessionToken,
    guard: careGuard({ adviser: config.adviser }),
  })
  liveRoutes(router, { live, db, vault, sessionToken })
  const identity = createIdentity(config, db, parts.postMail)
  startRoutes(router, identity)
  signInRoutes(router, identity)
  invitationRoutes(router, identity)
  accountRoutes(router, identity)
  rightsRoutes(router, { identity, vault })
  pairRoutes(router, { adviser: config.adviser })
  cadenceRoutes(router)
  planningRoutes(router)
  const { showRefusal } = meetingRoutes(router, { vault })
  adherenceRoutes(router, { showRefusal })
  itemRoutes(router, { showRefusal })
  questionRoutes(router, { showRefusal })
  shapeRoutes(router, { showRefusal })
  noteRoutes(router, { showRefusal })
  oldNoteRoutes(router)
  replyRoutes(router, { showRefusal })
  settingRoutes(router)
  talkRoutes(router, { showRefusal })
  shareRoutes(router, { vault })
  taskStepRoutes(router)
  taskHoursRoutes(router)
  taskPictureRoutes(router)
  availabilityRoutes(router)
  closingRoutes(router)
  const mail = { sendsMail: config.smtpUrl !== null, readsReplies: config.imapUrl !== null }
  calendarRoutes(router, { url: config.url, ...mail })
  caldavRoutes(router, {
    secret: config.secret,
    privateToo: config.outboundPrivate,
    attempts: identity.attempts,
    ...mail,
  })
  peopleRoutes(router, { url: config.url, sendsMail: config.smtpUrl !== null, postMail: parts.postMail })
  todayRoutes(router, { adviser: config.adviser })
  roundOffRoutes(router)
  agreementRoutes(router)
  expectationRoutes(router)
  preparationRoutes(router, { showRefusal })
  feedbackRoutes(router, { adviser: config.adviser })
  goalRoutes(router)
  supportRoutes(router, { adviser: config.adviser })
  developmentRoutes(router)
  trialRoutes(router)
  listeningRoutes(router, { showRefusal })
  versionRoutes(router)
  taskImportRoutes(router)
  listRoutes(router)
  taskRoutes(router)
  sharingRoutes(router)
  suggestionRoutes(router)
  carryOverRoutes(router)
  searchRoutes(router)
  memoryRoutes(router)
  roomRoutes(router)
  checkInRoutes(router)
  privacyRoutes(router, { ...mail, ownDatabase: config.databaseUrl === null })
  retentionRoutes(router)
  statisticsRoutes(router, { vault })
  helpRoutes(router, { adviser: config.adviser })

  app.notFound((c) => problemPage(c, 404))
  app.onError((error, c) => {
    if (error instanceof Problem) return problemPage(c, error.status)
    if (isOutOfReach(error)) {
      c.header('retry-after', '2')
      return problemPage(c, 503)
    }
    log.error({ route: patternOf(c), err: error }, 'a request failed')
    return problemPage(c, 500)
  })
  return app
}

const patternOf = (c: Context): string => c.req.routePath
