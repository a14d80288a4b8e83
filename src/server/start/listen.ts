import type { Server } from 'node:http'
import { codeOf, failed, ok, type Result, reasonOf } from '../problems.ts'
import type { Settings } from '../settings.ts'

/** The part of a fastify instance, with TLS or without, that this folder needs. */
export interface App {
  readonly server: Pick<Server, 'address' | 'closeAllConnections'>
  listen(where: { host: string; port: number }): Promise<string>
  close(): PromiseLike<unknown>
}

/** Time for answers under way; streams that never end are cut after it. */
const drainTime = 2_000

/** Opens the port and returns it (with PORT=0 the system chooses). */
export async function listen(app: App, settings: Settings): Promise<Result<number>> {
  const { host, port } = settings
  try {
    await app.listen({ host, port })
    const address = app.server.address()
    return ok(typeof address === 'object' && address ? address.port : port)
  } catch (error) {
    return describe(error, host, port)
  }
}

/** Takes no new request, lets those under way finish, then closes. */
export async function closeApp(app: App): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), drainTime)
  await app.close()
  clearTimeout(cut)
}

function describe(error: unknown, host: string, port: number): Result<never> {
  const code = codeOf(error)
  if (code === 'EADDRINUSE')
    return failed(
      'PORT_TAKEN',
      `Port ${port} is taken. Stop what uses it, or choose another, for example PORT=${port + 1}.`,
    )
  if (code === 'EACCES')
    return failed(
      'ADDRESS_REFUSED',
      `This user may not open port ${port}. Choose one from 1024 up with PORT, or put a proxy in front.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return failed(
      'ADDRESS_REFUSED',
      `This machine has no address ${host}. Set HOST to localhost, 0.0.0.0 or one of its own addresses.`,
    )
  return failed(
    'ADDRESS_REFUSED',
    `${host}:${port} cannot be opened (${reasonOf(error)}). Check HOST and PORT.`,
  )
}
