import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { listenForPokes } from './ear.ts'
import { Streams } from './streams.ts'

export type { Streams } from './streams.ts'

/** The live side of the server: streams open from the first request on, and all end before the server closes. */
export function openLive(app: FastifyInstance, { database }: AppDeps): Streams {
  const streams = new Streams()
  const ear = listenForPokes(
    database.connectionString,
    (poke) => streams.tell(poke),
    () => streams.endAll(),
  )
  app.addHook('preClose', async () => {
    streams.close()
    await ear.close()
  })
  return streams
}
