import type { Account } from './account.ts'
import type { Home } from './folder.ts'

/**
 * How PostgreSQL's programs find the cluster. A process keeps its working folder through the change of
 * user, and on Linux `/proc/self/cwd` leads into it without passing the folders above: so root may keep
 * DATA_DIR where PostgreSQL's own user may not go (docs/decisions/0001-embedded-postgresql.md).
 */
export function whereWeStand(home: Home, account: Account | undefined) {
  return {
    dataDirectory: account && process.platform === 'linux' ? '/proc/self/cwd' : home.cluster,
    options: { ...account, cwd: home.cluster, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } },
  }
}
