/** `npm test`: every check in order, the cheap ones first, stopping at the first that fails. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { type Count, countIn, say, total } from './tally.ts'

type Step = { readonly name: string; readonly run: () => Count }

const artifacts = 'tests/.artifacts'

const steps: readonly Step[] = [
  { name: 'types', run: () => script('types') },
  { name: 'lint', run: () => script('lint') },
  { name: 'unused', run: () => script('unused') },
  { name: 'unit, house, simulation', run: () => tests(['unit', 'app', 'house', 'simulation']) },
  { name: 'build', run: () => script('build') },
  { name: 'journeys', run: () => tests(['journeys']) },
]

mkdirSync(artifacts, { recursive: true })
const done: { name: string; count: Count; seconds: number }[] = []
for (const { name, run } of steps) {
  process.stdout.write(`\n── ${name}\n`)
  const started = performance.now()
  const count = run()
  done.push({ name, count, seconds: (performance.now() - started) / 1000 })
  if (count.failed > 0) break
}

process.stdout.write('\n')
for (const { name, count, seconds } of done) {
  process.stdout.write(`${count.failed > 0 ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)\n`)
}
for (const { name } of steps.slice(done.length)) process.stdout.write(`- ${name}: not run\n`)
const sum = total(done.map(({ count }) => count))
process.stdout.write(`\n${say(sum)}\n`)
process.exitCode = sum.failed > 0 ? 1 : 0

/** A check with one outcome; only its failure counts. */
function script(name: string): Count {
  return { passed: 0, failed: npm(['run', '--silent', name]) ? 0 : 1 }
}

/** A vitest run, counted test by test from its own report. */
function tests(projects: readonly string[]): Count {
  const report = `${artifacts}/${projects[0]}.json`
  rmSync(report, { force: true })
  const green = npm([
    ...['exec', '--', 'vitest', 'run', '--reporter=default', '--reporter=json'],
    ...[`--outputFile.json=${report}`, ...projects.flatMap((project) => ['--project', project])],
  ])
  return countIn(read(report), green)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // the run ended before it could report: `countIn` calls that a failure
  }
}

function npm(args: readonly string[]): boolean {
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}
