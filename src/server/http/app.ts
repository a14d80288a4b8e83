import cookie from '@fastify/cookie'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type Instant, instantOf } from '../../domain/index.ts'
import { ownCatalogue } from '../catalogue.ts'
import { takeUploads } from '../files/index.ts'
import { takeRescue } from '../rescue/index.ts'
import { readJsonOnly } from './base/body.ts'
import { answerErrors, frameworkError } from './base/errors.ts'
import { addHeaders } from './base/headers.ts'
import { limitRequests } from './base/limit-requests.ts'
import { logRequests } from './base/log-requests.ts'
import { silentLogger } from './base/logger.ts'
import type { AppDeps, AppOptions } from './deps.ts'
import { answerHealth } from './healthz.ts'
import { openLive } from './live/index.ts'
import { answerV1 } from './v1/index.ts'
import { serveWeb } from './web/index.ts'

/** Bodies of everything but a push are small. */
const smallBody = 65_536
/** A disk fuller than this takes no files, so that its database goes on. */
const enoughRoom = 1_073_741_824
/** A slow line has its time; a connection that sends nothing does not. */
const times = { requestTimeout: 60_000, keepAliveTimeout: 75_000, handlerTimeout: 30_000 }

/** The regency server's HTTP side over an open database. Whoever calls it listens, and closes it before the database. */
export function createApp(options: AppOptions): FastifyInstance {
  const log = options.logger ?? silentLogger()
  const app = newFastify(options, log)
  const { database, folders, clock = systemClock, roomKept = enoughRoom } = options
  const catalogue = ownCatalogue()
  const rescues = { database, folders, plans: catalogue.planOf }
  const takeSealed = async (bytes: Buffer) => {
    const taken = await takeRescue(rescues, bytes, clock())
    if (!taken.ok)
      log.warn({ code: taken.refusal.code }, 'a sealed file that a tablet brought is not taken yet')
    return taken
  }
  const uploads = takeUploads({ database, folders, clock, roomKept, takeSealed })
  const deps: AppDeps = { database, folders, uploads, clock, catalogue, log }
  addHeaders(app)
  logRequests(app)
  answerErrors(app)
  readJsonOnly(app)
  answerHealth(app, deps)
  const streams = openLive(app, deps)
  void app.register(async (api) => {
    await limitRequests(api)
    await api.register(cookie)
    answerV1(api, deps, streams)
  })
  serveWeb(app, options.webFolder)
  return app
}

function newFastify({ tls }: AppOptions, log: FastifyBaseLogger): FastifyInstance {
  const options = {
    loggerInstance: log,
    // Its lines hold the address of a request; ours hold the route.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: smallBody,
    // Only a proxy on this machine may say for whom it asks.
    trustProxy: 'loopback',
    frameworkErrors: frameworkError,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 128 },
    ...times,
  } as const
  return tls ? fastify({ ...options, https: tls }) : fastify(options)
}

function systemClock(): Instant {
  return instantOf(Date.now())
}
