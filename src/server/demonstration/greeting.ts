import { fileIn } from './file.ts'
import type { Plan } from './plan.ts'

/** What the operator sees at the start: how to look around. */
export function demonstrationGreeting(plan: Plan, dataDir: string): string {
  const villages = plan.villages.flatMap(({ code, name, district, pairingCodes, staff }) => [
    `  ${name}, ${district} (${code})`,
    `    Pairing codes, one use each: ${pairingCodes.map(spaced).join(', ')}`,
    ...staff.map(({ name: who, pin }) => `    PIN of ${who}: ${pin}`),
  ])
  const officers = plan.officers.map(({ login, passphrase, name }) => `  ${login} / ${passphrase}  (${name})`)
  return [
    'Demonstration: invented people and cases.',
    ...villages,
    'Regency log-ins:',
    ...officers,
    `All of it is in ${fileIn(dataDir)}. Start with DEMONSTRATION=off on a fresh DATA_DIR for real use.`,
    '',
  ].join('\n')
}

function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
