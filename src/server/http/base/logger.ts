import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

/** A logger for production: JSON lines to standard output, with neither host name nor process number. */
export function serverLogger(level = 'info'): FastifyBaseLogger {
  return pino({ level, base: null })
}

/** A logger that says nothing. */
export function silentLogger(): FastifyBaseLogger {
  return pino({ level: 'silent' })
}
