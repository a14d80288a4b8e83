import { networkInterfaces } from 'node:os'
import type { Settings } from '../settings.ts'

/** What the operator sees when the server answers: where each room is. */
export function greeting(settings: Settings, port: number): string {
  const scheme = settings.tls ? 'https' : 'http'
  const everywhere = settings.host === '0.0.0.0' || settings.host === '::'
  const host = everywhere ? 'localhost' : settings.host
  const base = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`
  const lines = [
    'Smart Kampung is running.',
    `  Kiosk    ${base}/`,
    `  Desk     ${base}/loket`,
    `  Regency  ${base}/kabupaten`,
    `  Data     ${settings.dataDir}`,
  ]
  if (everywhere) lines.push(`  From other machines: ${ownAddresses().join(', ') || 'no network found'}`)
  return `${[...lines, 'Stop with Ctrl-C.'].join('\n')}\n`
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}
