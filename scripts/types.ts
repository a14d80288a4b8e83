import { spawnSync } from 'node:child_process'

/** Every part of the tree is compiled with just the surroundings it may know. */
const projects = ['domain', 'server', 'worker', 'tablet', 'tests']

const failed = projects.filter((project) => {
  const config = project === 'tablet' ? 'tsconfig.json' : `tsconfig.${project}.json`
  const run = spawnSync('tsc', ['-p', config], { stdio: 'inherit', shell: process.platform === 'win32' })
  process.stdout.write(`types: ${project} ${run.status === 0 ? 'ok' : 'FAILED'}\n`)
  return run.status !== 0
})

process.exitCode = failed.length === 0 ? 0 : 1
